select
  stock.day as slice,
  sum(stock.quantity) as stock
from stock
where (
  stock.store = 'shop'
  and stock.in_force
  and stock.day in (
    date '2024-03-05', date '2024-03-25'
  )
)
group by stock.day
order by stock.day
