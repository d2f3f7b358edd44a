select
  sum((0 - settlements.amount)) filter (where settlements.entry_kind = 'platform_fee') as settled_fees,
  count(*) filter (where (
    settlements.entry_kind = 'platform_fee'
    and (0 - settlements.amount) is not null
  )) as settled_fees_stated,
  count(*) filter (where settlements.entry_kind = 'platform_fee') as settled_fees_all,
  sum((0 - settlements.amount)) filter (where settlements.entry_kind = 'fulfilment') as settled_fulfilment,
  count(*) filter (where (
    settlements.entry_kind = 'fulfilment'
    and (0 - settlements.amount) is not null
  )) as settled_fulfilment_stated,
  count(*) filter (where settlements.entry_kind = 'fulfilment') as settled_fulfilment_all
from settlements
where (
  settlements.store = 'shop'
  and settlements.in_force
  and settlements.day >= date '2024-01-15'
  and settlements.day < date '2024-04-01'
)
