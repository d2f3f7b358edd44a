select
  order_lines.day as slice,
  sum(order_lines.quantity) as units_per_day,
  count(*) filter (where order_lines.quantity is not null) as units_per_day_stated,
  count(*) as units_per_day_all
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.day >= date '2024-03-02'
  and order_lines.day < date '2024-04-01'
  and order_lines.sold
  and order_lines.line_kind in (
    'goods', 'unitemised'
  )
)
group by order_lines.day
order by order_lines.day
