select
  sum(orders.platform_fee) as order_fees,
  count(*) filter (where orders.platform_fee is not null) as order_fees_stated,
  count(*) as order_fees_all
from orders
where (
  orders.store = 'shop'
  and orders.in_force
  and coalesce(orders.paid_on, orders.ordered_on) >= date '2024-01-15'
  and coalesce(orders.paid_on, orders.ordered_on) < date '2024-04-01'
  and (
    orders.status not in (
      'unpaid', 'cancelled'
    )
    or orders.status is null
  )
)
