select
  costs.day as slice,
  coalesce(
    costs.days,
    1
  ) as days,
  sum(costs.amount) filter (where costs.cost_kind = 'goods') as stated_goods_cost,
  sum(costs.amount) filter (where costs.cost_kind = 'advertising') as stated_ad_cost,
  sum(costs.amount) filter (where costs.cost_kind = 'platform') as stated_fees,
  sum(costs.amount) filter (where costs.cost_kind = 'fulfilment') as stated_fulfilment,
  sum(costs.amount) filter (where costs.cost_kind = 'fixed') as fixed_cost
from costs
where (
  costs.store = 'shop'
  and costs.in_force
  and costs.day < date '2024-04-01'
)
group by
  costs.day,
  coalesce(
    costs.days,
    1
  )
order by
  costs.day,
  coalesce(
    costs.days,
    1
  )
