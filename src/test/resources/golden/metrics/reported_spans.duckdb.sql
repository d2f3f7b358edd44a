select distinct
  ads.channel as reporter,
  ads.day as day,
  ads.days as days
from ads
where (
  ads.store = 'shop'
  and ads.in_force
  and ads.days > 1
)
order by 1, 2, 3
