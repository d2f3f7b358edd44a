select
  cast(date_trunc('week', order_lines.ordered_on) as date) as slice,
  order_lines.item_id,
  sum(order_lines.paid) as paid,
  count(distinct order_lines.order_id) as orders,
  count(distinct order_lines.customer) as buyers,
  count(*) filter (where order_lines.customer is not null) as buyers_stated,
  count(*) as buyers_all,
  sum(order_lines.list_amount) filter (where (
    order_lines.line_kind in (
      'goods', 'unitemised'
    )
    and order_lines.line_kind = 'goods'
  )) as gross_sales,
  count(*) filter (where (
    order_lines.line_kind in (
      'goods', 'unitemised'
    )
    and order_lines.line_kind = 'goods'
    and order_lines.list_amount is not null
  )) as gross_sales_stated,
  count(*) filter (where order_lines.line_kind in (
    'goods', 'unitemised'
  )) as gross_sales_all,
  sum(order_lines.quantity) filter (where order_lines.line_kind in (
    'goods', 'unitemised'
  )) as units,
  count(*) filter (where (
    order_lines.line_kind in (
      'goods', 'unitemised'
    )
    and order_lines.quantity is not null
  )) as units_stated,
  count(*) filter (where order_lines.line_kind in (
    'goods', 'unitemised'
  )) as units_all
from order_lines
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.country in ('France')
  and order_lines.ordered_on >= date '2024-01-15'
  and order_lines.ordered_on < date '2024-04-01'
  and order_lines.sold
)
group by
  cast(date_trunc('week', order_lines.ordered_on) as date),
  order_lines.item_id
order by
  cast(date_trunc('week', order_lines.ordered_on) as date),
  order_lines.item_id
