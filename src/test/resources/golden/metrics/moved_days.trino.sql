select
  coalesce(
    sum(order_lines.paid) filter (where (
      order_lines.sold
      and coalesce(
        (
          order_lines.day >= date '2024-01-15'
          and order_lines.day < date '2024-04-01'
        ),
        false
      )
      and not (coalesce(
        (
          order_lines.ordered_on >= date '2024-01-15'
          and order_lines.ordered_on < date '2024-04-01'
        ),
        false
      ))
    )),
    0
  ) as paid_out,
  coalesce(
    sum(order_lines.paid) filter (where (
      order_lines.sold
      and coalesce(
        (
          order_lines.ordered_on >= date '2024-01-15'
          and order_lines.ordered_on < date '2024-04-01'
        ),
        false
      )
      and not (coalesce(
        (
          order_lines.day >= date '2024-01-15'
          and order_lines.day < date '2024-04-01'
        ),
        false
      ))
    )),
    0
  ) as paid_in,
  count(distinct order_lines.order_id) filter (where (
    order_lines.sold
    and coalesce(
      (
        order_lines.day >= date '2024-01-15'
        and order_lines.day < date '2024-04-01'
      ),
      false
    )
    and not (coalesce(
      (
        order_lines.ordered_on >= date '2024-01-15'
        and order_lines.ordered_on < date '2024-04-01'
      ),
      false
    ))
  )) as orders_out,
  count(distinct order_lines.order_id) filter (where (
    order_lines.sold
    and coalesce(
      (
        order_lines.ordered_on >= date '2024-01-15'
        and order_lines.ordered_on < date '2024-04-01'
      ),
      false
    )
    and not (coalesce(
      (
        order_lines.day >= date '2024-01-15'
        and order_lines.day < date '2024-04-01'
      ),
      false
    ))
  )) as orders_in
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and (
    coalesce(
      (
        order_lines.day >= date '2024-01-15'
        and order_lines.day < date '2024-04-01'
      ),
      false
    )
    or coalesce(
      (
        order_lines.ordered_on >= date '2024-01-15'
        and order_lines.ordered_on < date '2024-04-01'
      ),
      false
    )
  )
)
