select count(distinct (coalesce(
  order_lines.item_id,
  ''
) || ' | ' || coalesce(
  order_lines.title,
  ''
))) as product_title
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and (
    (
      order_lines.day >= date '2024-01-01'
      and order_lines.day < date '2024-02-01'
    )
    or (
      order_lines.day >= date '2024-03-01'
      and order_lines.day < date '2024-04-01'
    )
  )
)
