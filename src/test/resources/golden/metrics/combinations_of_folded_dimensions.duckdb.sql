select count(*)
from (
  select distinct
    case
      when (
        order_lines.item_id is null
        or order_lines.item_id in (
          'p1', 'p2'
        )
      ) then order_lines.item_id
      else 'others'
    end as part_0,
    order_lines.title as part_1
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
) parts
