select distinct stock.day
from stock
where (
  stock.store = 'shop'
  and stock.in_force
  and stock.day >= date '2024-01-09'
  and stock.day < date '2024-04-01'
)
order by stock.day
