select
  traffic.source_1,
  sum(traffic.visitors) as visitors,
  count(*) filter (where traffic.visitors is not null) as visitors_stated,
  count(*) as visitors_all,
  sum((traffic.bounce_rate * coalesce(traffic.visitors, traffic.sessions))) as bounces,
  count(*) filter (where (traffic.bounce_rate * coalesce(traffic.visitors, traffic.sessions)) is not null) as bounces_stated,
  count(*) as bounces_all,
  sum(coalesce(traffic.visitors, traffic.sessions)) filter (where traffic.bounce_rate is not null) as bounce_visits,
  count(*) filter (where (
    traffic.bounce_rate is not null
    and coalesce(traffic.visitors, traffic.sessions) is not null
  )) as bounce_visits_stated,
  count(*) filter (where traffic.bounce_rate is not null) as bounce_visits_all
from traffic
where (
  traffic.store = 'shop'
  and traffic.in_force
  and traffic.report = 'source'
  and not exists (
    select 1 as one
    from traffic child
    where (
      traffic.store = child.store
      and traffic.report = child.report
      and traffic.day = child.day
      and traffic.days is not distinct from child.days
      and traffic.terminal is not distinct from child.terminal
      and traffic.product_id is not distinct from child.product_id
      and child.in_force
      and (
        (
          traffic.source_2 is null
          and child.source_2 is not null
          and traffic.source_1 = child.source_1
        )
        or (
          traffic.source_3 is null
          and child.source_3 is not null
          and traffic.source_1 = child.source_1
          and traffic.source_2 = child.source_2
        )
        or (
          traffic.source_4 is null
          and child.source_4 is not null
          and traffic.source_1 = child.source_1
          and traffic.source_2 = child.source_2
          and traffic.source_3 = child.source_3
        )
      )
    )
  )
  and traffic.day >= date '2024-01-15'
  and traffic.day < date '2024-04-01'
)
group by traffic.source_1
order by traffic.source_1
