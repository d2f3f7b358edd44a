-- The same figures of every store, real and invented.
create table figures (
    place int, part text, figure text, percent boolean, store text, value double);

create temp table calendar as
with span as (
    -- the first and the last day may not be whole
    select store, min(cast(placed as date)) + 1 as first, max(cast(placed as date)) - 1 as last
    from orders group by store),
days as (
    select store, cast(unnest(generate_series(first, last, interval 1 day)) as date) as day
    from span),
counted as (
    select store, cast(placed as date) as day, count(*) as orders from orders group by all)
select store, day, coalesce(orders, 0) as orders
from days left join counted using (store, day);

insert into figures
with mean as (select store, avg(orders) as orders from calendar group by store)
select 10 + isodow(day), 'weekday', dayname(day) || ', orders ÷ those of a mean day', false, store,
       avg(c.orders) / any_value(mean.orders)
from calendar c join mean using (store) group by isodow(day), dayname(day), store;

insert into figures
with parted as (
    select store, median(amount) as middle,
           quantile_cont(amount, [0.1, 0.25, 0.75, 0.9, 0.99]) as points
    from orders where amount > 0 group by store)
select 20 + i, 'value',
       ['10', '25', '75', '90', '99'][i] || ' % of orders are worth less than … × the median',
       false, store, points[i] / middle
from parted, range(1, 6) numbers (i);

insert into figures
with baskets as (
    select store, avg(lines) as lines, avg(cast(lines = 1 as int)) as one_line,
           avg(pieces) as pieces, avg(cast(pieces = 1 as int)) as one_piece
    from orders group by store)
select 31, 'basket', 'lines an order', false, store, lines from baskets
union all
select 32, 'basket', 'orders with one line', true, store, one_line from baskets
union all
select 33, 'basket', 'pieces an order', false, store, pieces from baskets
union all
select 34, 'basket', 'orders with one piece', true, store, one_piece from baskets;

insert into figures
with ranked as (
    select store, pieces, row_number() over (partition by store order by pieces desc) as rank,
           count(*) over (partition by store) as goods, sum(pieces) over (partition by store) as every
    from sold where pieces > 0),
tops as (
    select store, max(goods) as goods,
           list_value(sum(pieces) filter (rank <= ceil(0.01 * goods)) / max(every),
                      sum(pieces) filter (rank <= ceil(0.1 * goods)) / max(every),
                      sum(pieces) filter (rank <= ceil(0.2 * goods)) / max(every)) as share,
           -regr_slope(ln(pieces), ln(rank)) filter (rank <= 0.2 * goods) as zipf
    from ranked group by store)
select 40 + i, 'products', 'pieces of the best ' || ['1', '10', '20'][i] || ' % of products sold',
       true, store, share[i]
from tops, range(1, 4) numbers (i)
union all
select 44, 'products', 'Zipf exponent over the best 20 % of products', false, store, zipf
from tops
union all
select 49, 'size', 'products sold', false, store, goods from tops;

-- Customers buy on days: two orders on one day are one purchase.
create temp table bought as
select store, customer, day, lag(day) over (partition by store, customer order by day) as before
from (select distinct store, customer, cast(placed as date) as day from orders
      where customer is not null);

insert into figures
with ends as (select store, max(day) as last from bought group by store),
people as (
    select store, customer, min(day) as first,
           min(day) filter (before is not null) as second
    from bought group by store, customer)
select 51, 'returning', 'customers with a second purchase in all the days', true, store,
       avg(cast(second is not null as int))
from people group by store
union all
select 52 + i, 'returning', 'a second purchase within ' || [30, 90, 180][i + 1] || ' days', true,
       store, avg(cast(coalesce(second - first <= [30, 90, 180][i + 1], false) as int))
from people join ends using (store), range(0, 3) numbers (i)
where first + [30, 90, 180][i + 1] <= last group by i, store;

insert into figures
with parted as (
    select store, quantile_cont(day - before, [0.1, 0.25, 0.5, 0.75, 0.9]) as points
    from bought where before is not null group by store)
select 60 + i, 'returning',
       ['10', '25', '50', '75', '90'][i] || ' % of times between purchases are below … days', false,
       store, points[i]
from parted, range(1, 6) numbers (i);

insert into figures
select 71, 'refunds', 'orders with money given back', true, store, orders from returned
union all
select 72, 'refunds', 'money given back ÷ money paid', true, store, money from returned;

insert into figures
with lagged as (
    select store, orders, lag(orders) over days as yesterday, lag(orders, 7) over days as last_week
    from calendar window days as (partition by store order by day)),
series as (
    select store, avg(orders) as mean, var_samp(orders) as spread, corr(orders, yesterday) as one,
           corr(orders, last_week) as seven
    from lagged group by store)
select 81, 'days', 'daily orders, correlation with the day before', false, store, one from series
union all
select 82, 'days', 'daily orders, correlation with the week before', false, store, seven
from series
union all
select 83, 'days', 'daily orders, variance ÷ mean', false, store, spread / mean from series
union all
select 84, 'days', 'daily orders, √(variance − mean) ÷ mean', false, store,
       sqrt(greatest(0, spread - mean)) / mean
from series
union all
select 1, 'size', 'orders a day', false, store, mean from series
union all
select 2, 'size', 'days', false, store, count(*) from calendar group by store;

insert into figures
select 90 + s, 'stars', s || case s when 1 then ' star' else ' stars' end, true, store,
       avg(cast(stars = s as int))
from stars, range(1, 6) numbers (s) group by s, store
union all
select 96, 'stars', 'mean stars', false, store, avg(stars) from stars group by store;

insert into figures
select 100 + case kind when 'BRAND' then 1 when 'CORE' then 2 else 3 end, 'words',
       'clicks from search by ' || replace(lower(kind), '_', '-') || ' words', true, store,
       sum(clicks) / sum(sum(clicks)) over (partition by store)
from clicked group by kind, store;

-- A figure that a store's data cannot bear is not shown.
delete from figures
where part <> 'size' and not exists (
    select 1 from covers where covers.store = figures.store and covers.part = figures.part);
delete from figures where value is null;
