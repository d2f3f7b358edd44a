select
  sum(ads.cost) as ad_spend,
  count(*) filter (where ads.cost is not null) as ad_spend_stated,
  count(*) as ad_spend_all
from ads
where (
  ads.store = 'shop'
  and ads.in_force
  and ads.counted
  and ads.day >= date '2024-01-15'
  and ads.day < date '2024-04-01'
)
