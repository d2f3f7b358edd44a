select
  sum(order_lines.received) as received,
  sum((order_lines.quantity * coalesce(cost_by_product.cost, cost_by_sku.cost))) filter (where order_lines.line_kind in (
    'goods', 'unitemised'
  )) as product_costs,
  sum(order_lines.quantity) filter (where (
    order_lines.line_kind in (
      'goods', 'unitemised'
    )
    and (order_lines.quantity * coalesce(cost_by_product.cost, cost_by_sku.cost)) is not null
  )) as product_costs_stated,
  sum(order_lines.quantity) filter (where order_lines.line_kind in (
    'goods', 'unitemised'
  )) as product_costs_all
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
  and order_lines.day >= date '2024-01-15'
  and order_lines.day < date '2024-04-01'
  and order_lines.sold
)
