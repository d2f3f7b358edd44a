select
  first_days.g0,
  count(*) filter (where next_days.next_day <= cast(date_add(first_days.first_day, interval 1 day * 30) as date)) as repeat_buyers_30d,
  count(*) filter (where next_days.next_day <= cast(date_add(first_days.first_day, interval 1 day * 90) as date)) as repeat_buyers_90d
from (
  select
    cast(date_trunc('month', order_lines.day) as date) as g0,
    order_lines.customer as customer,
    min(order_lines.day) as first_day
  from order_lines
  where (
    order_lines.store = 'shop'
    and order_lines.in_force
    and order_lines.day >= date '2024-01-15'
    and order_lines.day < date '2024-04-01'
    and order_lines.sold
    and order_lines.customer is not null
  )
  group by
    cast(date_trunc('month', order_lines.day) as date),
    order_lines.customer
) first_days
  join (
    select
      customer,
      order_day,
      lead(order_day) over (
        partition by customer
        order by order_day
      ) as next_day
    from (
      select distinct
        order_lines.customer as customer,
        order_lines.day as order_day
      from order_lines
      where (
        order_lines.store = 'shop'
        and order_lines.in_force
        and order_lines.day >= date '2024-01-15'
        and order_lines.day < date '2024-06-30'
        and order_lines.sold
        and order_lines.customer is not null
      )
    ) order_days
  ) next_days
    on (
      first_days.customer = next_days.customer
      and first_days.first_day = next_days.order_day
    )
group by first_days.g0
order by first_days.g0
