select distinct orders.import_id
from orders
where (
  orders.store = 'shop'
  and orders.in_force
  and orders.refunded is not null
)
order by orders.import_id
