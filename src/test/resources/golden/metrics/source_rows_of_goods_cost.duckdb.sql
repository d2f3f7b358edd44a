select
  order_lines.import_id,
  order_lines.source_row,
  order_lines.day as day,
  order_lines.order_id as order_id,
  order_lines.quantity as quantity,
  coalesce(cost_by_product.cost, cost_by_sku.cost) as product_cost,
  order_lines.sold as sold,
  order_lines.line_kind as line_kind
from order_lines
  left outer join (
    select
      products.product_id,
      min(products.cost) as cost
    from products
    where (
      products.store = 'shop'
      and products.in_force
      and products.product_id is not null
    )
    group by products.product_id
    having min(products.cost) = max(products.cost)
  ) cost_by_product
    on order_lines.product_id = cost_by_product.product_id
  left outer join (
    select
      products.sku,
      min(products.cost) as cost
    from products
    where (
      products.store = 'shop'
      and products.in_force
      and products.sku is not null
    )
    group by products.sku
    having min(products.cost) = max(products.cost)
  ) cost_by_sku
    on order_lines.sku = cost_by_sku.sku
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.sold
  and order_lines.line_kind in (
    'goods', 'unitemised'
  )
  and order_lines.day >= date '2024-01-15'
  and order_lines.day < date '2024-04-01'
)
order by
  order_lines.day,
  order_lines.order_id,
  order_lines.quantity,
  coalesce(cost_by_product.cost, cost_by_sku.cost),
  order_lines.sold,
  order_lines.line_kind,
  order_lines.import_id,
  order_lines.source_row
limit 21
offset 40
