select
  cast(date_trunc('month', order_lines.day) as date) as slice,
  count(distinct order_lines.customer) as buyers,
  count(*) filter (where order_lines.customer is not null) as buyers_stated,
  count(*) as buyers_all
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.day >= date '2024-01-15'
  and order_lines.day < date '2024-04-01'
  and order_lines.sold
)
group by cast(date_trunc('month', order_lines.day) as date)
order by cast(date_trunc('month', order_lines.day) as date)
