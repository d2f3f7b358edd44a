select
  order_lines.day as slice,
  sum(order_lines.paid) as paid
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.day >= date '2024-01-15'
  and order_lines.day < date '2024-04-01'
  and order_lines.sold
)
group by order_lines.day
order by order_lines.day
