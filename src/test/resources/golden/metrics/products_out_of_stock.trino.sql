select
  stock.item_id,
  stock.day
from stock
where (
  stock.store = 'shop'
  and stock.in_force
  and stock.day >= date '2024-01-09'
  and stock.day < date '2024-04-01'
)
group by
  stock.item_id,
  stock.day
having sum(stock.quantity) <= 0
order by
  stock.item_id,
  stock.day
