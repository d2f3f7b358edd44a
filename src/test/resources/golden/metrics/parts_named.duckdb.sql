select
  cast(order_lines.item_id as varchar),
  max(order_lines.day) filter (where order_lines.sold)
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and cast(order_lines.item_id as varchar) is not null
)
group by cast(order_lines.item_id as varchar)
order by cast(order_lines.item_id as varchar)
