select sum(refunds.amount) as refunds
from refunds
where (
  refunds.store = 'shop'
  and refunds.in_force
  and refunds.counted
  and refunds.day >= date '2024-01-15'
  and refunds.day < date '2024-04-01'
)
