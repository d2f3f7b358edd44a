select
  traffic.product_id,
  traffic.title,
  max(traffic.day) as last_day
from traffic
where (
  traffic.store = 'shop'
  and traffic.in_force
  and traffic.product_id is not null
  and traffic.title is not null
)
group by
  traffic.product_id,
  traffic.title
order by
  last_day,
  traffic.product_id,
  traffic.title
