select
  products.product_id,
  max(products.title)
from products
where (
  products.store = 'shop'
  and products.in_force
  and products.product_id is not null
  and products.title is not null
)
group by products.product_id
order by products.product_id
