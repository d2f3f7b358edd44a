select distinct
  ads.day,
  ads.days
from ads
where (
  ads.store = 'shop'
  and ads.in_force
  and ads.counted
  and ads.days > 1
  and ads.day < date '2024-04-01'
)
order by
  ads.day,
  ads.days
