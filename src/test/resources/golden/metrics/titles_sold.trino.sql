select
  order_lines.item_id,
  order_lines.title,
  max(order_lines.day) as last_day
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.item_id is not null
  and order_lines.title is not null
)
group by
  order_lines.item_id,
  order_lines.title
order by
  last_day,
  order_lines.item_id,
  order_lines.title
