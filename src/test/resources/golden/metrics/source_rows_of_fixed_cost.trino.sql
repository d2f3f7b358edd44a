select
  costs.import_id,
  costs.source_row,
  costs.day as day,
  costs.days as days,
  costs.amount as amount,
  costs.cost_kind as cost_kind
from costs
where (
  costs.store = 'shop'
  and costs.in_force
  and costs.cost_kind = 'fixed'
  and costs.day < date '2024-04-01'
  and date_add('day', coalesce(
    costs.days,
    1
  ), costs.day) > date '2024-01-15'
)
order by
  costs.day,
  costs.days,
  costs.amount,
  costs.cost_kind,
  costs.import_id,
  costs.source_row
offset 40 rows
fetch next 21 rows only
