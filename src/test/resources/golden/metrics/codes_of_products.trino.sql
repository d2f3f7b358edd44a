select
  order_lines.product_id,
  max(order_lines.item_id)
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.product_id <> order_lines.item_id
)
group by order_lines.product_id
order by order_lines.product_id
