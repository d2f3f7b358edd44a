select
  bought.g0,
  count(*) filter (where (
    bought.customer is not null
    and bought.stated > 0
    and first_sale.first_day >= greatest(bought.g0, date '2024-01-15')
  )) as new_buyers,
  sum(bought.stated) filter (where (
    bought.customer is not null
    and bought.stated > 0
  )) as new_buyers_stated,
  sum(bought.whole) as new_buyers_all
from (
  select
    cast(date_trunc('month', order_lines.day) as date) as g0,
    order_lines.customer as customer,
    count(*) as stated,
    count(*) as whole
  from order_lines
  where (
    order_lines.store = 'shop'
    and order_lines.in_force
    and order_lines.day >= date '2024-01-15'
    and order_lines.day < date '2024-04-01'
    and order_lines.sold
  )
  group by
    cast(date_trunc('month', order_lines.day) as date),
    order_lines.customer
) bought
  left outer join (
    select
      order_lines.customer as customer,
      min(order_lines.day) as first_day
    from order_lines
    where (
      order_lines.store = 'shop'
      and order_lines.in_force
      and order_lines.sold
      and order_lines.customer is not null
    )
    group by order_lines.customer
  ) first_sale
    on bought.customer = first_sale.customer
group by bought.g0
order by bought.g0
