select
  cast(date_trunc('month', order_lines.day) as date) as slice,
  count(distinct order_lines.customer) filter (where first_sale.first_day >= greatest(
    cast(date_trunc('month', order_lines.day) as date),
    date '2024-01-15'
  )) as new_buyers,
  count(*) filter (where order_lines.customer is not null) as new_buyers_stated,
  count(*) as new_buyers_all
from order_lines
  left outer join (
    select
      order_lines.customer,
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
    on order_lines.customer = first_sale.customer
where (
  order_lines.store = 'shop'
  and order_lines.in_force
  and order_lines.day >= date '2024-01-15'
  and order_lines.day < date '2024-04-01'
  and order_lines.sold
)
group by cast(date_trunc('month', order_lines.day) as date)
order by cast(date_trunc('month', order_lines.day) as date)
