-- Forty weeks of a small shop with facts of every kind, from Monday 2024-01-01. In `{well|ill}` the second is
-- true of the last four weeks of a sick shop, in `[well|ill]` of all its weeks; `~x~` is x, uneven by a fiftieth.

-- A quarter's buyers of the sick shop do not come back. Its region 1 buys single pieces, title 1 became dearer,
-- title 2 cheaper, title 5 is given away, and the dear second line has gone.
insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind, order_id, line_id,
    day, ordered_on, title, product_id, region, customer, quantity, list_amount, due, paid, received)
select 'shop', 'import-1', d * 1000 + k * 2, true, false, true, 'goods', d || '-' || k, '1', date '2024-01-01' + d::int,
    date '2024-01-01' + d::int, 'Title ' || t, 'p' || t, 'region ' || (k + d) % 8,
    [ concat('b', (d * 50 + k) % 4000) | case when d >= 190 then concat('n', d * 60 + k) else concat('b', (d * 50 + k) % 4000) end ],
    pieces, pieces * price, pieces * price * (1 - off), pieces * price * (1 - off), pieces * price * (1 - off)
from (select d, k, k % 8 as t,
        case when (k + d) % 8 = 1 then {2|1} else 1 end as pieces,
        (10 + k % 8 * 5) * case k % 8 when 1 then {1|1.3} when 2 then {1|0.6} else 1 end as price,
        case when k % 8 = 5 then {0.1|0.35} else 0.1 end as off
      from range(280) days(d), range(60) orders(k)
      where k < {48|16} + d * d % 3 and not (k % 8 = 1 and {false|d % 2 = 1}));
insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind, order_id, line_id,
    day, ordered_on, title, product_id, region, customer, quantity, list_amount, due, paid, received)
select 'shop', 'import-1', d * 1000 + k * 2 + 1, true, false, true, 'goods', d || '-' || k, '2',
    date '2024-01-01' + d::int, date '2024-01-01' + d::int, 'Extra', 'extra', 'region ' || (k + d) % 8,
    'b' || (d * 50 + k) % 4000, 1, 60, 60, 60, 60
from range(280) days(d), range(60) orders(k) where k < 48 and k % 3 = 0 and {true|false};

-- Three new products, which the sick shop sells every other week.
insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind, order_id, line_id,
    day, ordered_on, title, product_id, region, customer, quantity, list_amount, due, paid, received)
select 'shop', 'import-1', 900000 + d * 10 + i, true, false, true, 'goods', d || '-' || i, '3',
    date '2024-01-01' + d::int, date '2024-01-01' + d::int, 'Title ' || (8 + i), 'p' || (8 + i), 'region ' || (i + d) % 8,
    'b' || (d * 50 + i) % 4000, 3, 96 / 0.9, 96, 96, 96
from range(200, 280) days(d), range(3) goods(i) where [ true | d % 14 = 0 ];

insert into products (store, import_id, source_row, in_force, provisional, product_id, sku, title, cost)
select 'shop', 'import-1', i, true, false, 'p' || i, '', 'Title ' || i, case when i = 4 then [ 8 | 45 ] else 4 end
from range(11) goods(i);

insert into orders (store, import_id, source_row, in_force, provisional, order_id, ordered_on, paid_on, status)
select 'shop', 'import-1', d * 100 + k, true, false, 'x' || d || '-' || k, date '2024-01-01' + d::int,
    case when k < 20 then date '2024-01-01' + d::int end, case when k < 20 then 'paid' else 'unpaid' end
from range(280) days(d), range(40) orders(k) where k < 22 + d % 2 + {0|6};

insert into traffic (store, import_id, source_row, in_force, provisional, report, day, days, terminal, source_1,
    source_2, product_id, title, visitors, page_views, bounce_rate, carts, buyers, counted)
select 'shop', 'import-1', d, true, false, 'store', date '2024-01-01' + d::int, 1, '', '', '', '', '',
    ~{1000|500}~, 3000, 0.4, ~100~, 48, true
from range(280) days(d), range(1) one(i)
union all
select 'shop', 'import-1', 1000 + d * 6 + i, true, false, 'source', date '2024-01-01' + d::int, 1, '', 'source ' || i,
    'kind ' || i, '', '', ~{200|100}~, 600, case when i = 2 then ~{0.4|0.8}~ else ~0.4~ end, 20,
    case when i = 5 then [ 20 | 2 ] when i = 1 then {20|3} else {20|10} end, false
from range(280) days(d), range(6) sources(i)
union all
select 'shop', 'import-1', 9000 + d * 8 + i, true, false, 'product', date '2024-01-01' + d::int, 1, '', '', '',
    'p' || i, 'Title ' || i, case when i = 7 then ~{100|15}~ else ~{100|50}~ end, 300,
    case when i = 6 then ~{0.4|0.8}~ else ~0.4~ end, 10, 5, false
from range(280) days(d), range(8) goods(i);

insert into listings (store, import_id, source_row, in_force, provisional, day, shop, listing_id, title, price, sales,
    comments)
select 'shop', 'import-1', d * 6 + i, true, false, date '2024-01-01' + d::int, 'rival ' || i % 3, 'r' || i,
    'Rival ' || i, case when i = 0 then ~{50|12}~ else ~{50|30}~ end,
    case when i = 1 then ~{100|500}~ else ~{100|130}~ end, ~{50|80}~
from range(280) days(d), range(6) listings(i);

insert into market (store, import_id, source_row, in_force, provisional, day, days, category, word, measure, low, high)
select 'shop', 'import-1', d * 20 + i, true, false, date '2024-01-01' + d::int, 1, 'category ' || i % 6, '',
    case i // 6 when 0 then 'visitors' when 1 then 'sales' else 'sellers' end, size, size * 1.5
from (select d, i, case when i // 6 < 2 then case when i % 6 = 0 then ~{9000|3000}~ else ~{9000|7000}~ end
        else case when i % 6 = 0 then ~{90|200}~ else ~{90|110}~ end end as size
      from range(280) days(d), range(18) measures(i));

insert into keywords (store, import_id, source_row, in_force, provisional, scope, day, days, word, terminal,
    product_id, country, popularity_low, popularity_high)
select 'shop', 'import-1', d * 10 + i, true, false, 'market', date '2024-01-01' + d::int, 7, 'word ' || i, '', '', '',
    case when i = 0 then ~{1000|200}~ else ~{1000|700}~ end, case when i = 0 then ~{1500|300}~ else ~{1500|1100}~ end
from (select d * 7 as d from range(40) weeks(d)), range([ 6 | 7 ]) words(i);
insert into keywords (store, import_id, source_row, in_force, provisional, scope, day, days, word, terminal,
    product_id, country, visitors, buyers)
select 'shop', 'import-1', 9000 + d * 100 + i * 8 + p, true, false, 'own', date '2024-01-01' + d::int, 7, 'word ' || i,
    '', 'p' || p, '', case when i = 0 then ~{80|5}~ when p = 1 then ~{80|5}~ else ~{80|50}~ end,
    case when i = 5 then [ 8 | 1 ] else {8|2} end
from (select d * 7 as d from range(40) weeks(d)), range(6) words(i), range([ 8 | 7 ]) goods(p);

insert into pages (store, import_id, source_row, in_force, provisional, day, days, page, module, terminal, exposures,
    visitors, clicks, exits, paid)
select 'shop', 'import-1', d * 8 + i, true, false, date '2024-01-01' + d::int, 1, 'page ' || i % 4, 'module ' || i, '',
    case when i % 4 = 1 then ~{1000|300}~ else ~1000~ end, 1000,
    case when i = 5 then [ 100 | 20 ] when i % 4 = 0 then ~{100|20}~ when i % 4 = 1 then ~{100|24}~ else ~{100|80}~ end,
    case when i % 4 = 3 then [ 200 | 700 ] else ~{200|300}~ end, {500|100}
from range(280) days(d), range(8) modules(i);

insert into ads (store, import_id, source_row, in_force, provisional, day, days, counted, channel, level, campaign,
    scene, impressions, clicks, cost, orders, sales)
select 'shop', 'import-1', d * 6 + i, true, false, date '2024-01-01' + d::int, 1, true, 'google', 'campaign', 'c' || i,
    'scene ' || i, case when i = 3 then ~{2000|1900}~ else ~{2000|1000}~ end,
    case when i = 0 then ~{100|10}~ else ~{100|50}~ end,
    case when i = 1 then ~{50|90}~ when i = 4 then [ 50 | 400 ] else ~{50|25}~ end,
    case when i = 4 then [ 10 | 1 ] when i = 2 then {10|1} else {10|5} end, case when i = 4 then [ 200 | 20 ] else 200 end
from range(280) days(d), range(6) campaigns(i);
insert into ads (store, import_id, source_row, in_force, provisional, day, days, counted, channel, level, campaign,
    ad_group, ad, product_id, impressions, clicks, cost, orders, sales)
select 'shop', 'import-1', 9000 + d * 20 + i, true, false, date '2024-01-01' + d::int, 1, false, 'google',
    case i // 6 when 0 then 'group' when 1 then 'ad' else 'product' end, 'c' || i, 'g' || i, 'ad ' || i, 'p' || i,
    1000, 50, case when i % 6 = 5 then [ 25 | 300 ] else 25 end, case when i % 6 = 5 then [ 5 | 1 ] else 5 end,
    case when i % 6 = 5 then [ 200 | 40 ] else 200 end
from range(280) days(d), range(18) parts(i);

insert into costs (store, import_id, source_row, in_force, provisional, day, days, cost_kind, product_id, channel,
    description, amount)
select 'shop', 'import-1', d, true, false, date '2024-01-01' + d::int, 7, 'fixed', '', '', 'rent', ~{700|1400}~
from (select d * 7 as d from range(40) weeks(d)), range(1) one(i);

insert into reviews (store, import_id, source_row, in_force, provisional, review_id, product_id, day, rating,
    negative, replied_at)
select 'shop', 'import-1', d * 20 + k, true, false, 'r' || d || '-' || k, 'p' || k % 8, date '2024-01-01' + d::int,
    case when k < 3 then 1 else 5 end, k < 3,
    case when k < 2 and (k = 0 or {true|d % 9 = 0}) and {true|d % 9 = 0} then timestamp '2024-01-01 00:00:00' end
from range(280) days(d), range(14) reviews(k) where k < {12|3} + d % 2;

insert into service_scores (store, import_id, source_row, in_force, provisional, day, score, value, scale)
select 'shop', 'import-1', d * 5 + i, true, false, date '2024-01-01' + d::int, 'score ' || i,
    case when i = 0 then {4.8|4.3} else 4.8 end + 0.01 * (d * d % 3), 5
from range(280) days(d), range(3) scores(i);

insert into refunds (store, import_id, source_row, in_force, provisional, counted, refund_id, order_id, amount,
    refunded_on, day, sold_on, reason, region)
select 'shop', 'import-1', d * 8 + i, true, false, true, 'f' || d || '-' || i, d || '-0',
    case when i = 0 then ~{8|400}~ when i % 4 = 3 then [ 8 | 80 ] else ~{8|4}~ end, date '2024-01-01' + d::int,
    date '2024-01-01' + d::int, date '2024-01-01' + d::int, 'reason ' || i // 2,
    'region ' || case when i % 4 = 3 then [ (i * 2 + d) % 8 | 3 ] else (i * 2 + d) % 8 end
from range(280) days(d), range(8) refunds(i);

insert into notices (store, import_id, source_row, in_force, provisional, notice_id, effective_on, title)
select 'shop', 'import-1', i, true, false, 'n' || i, date '2024-01-01' + [ i | (260 + i * 30) ]::int, 'Rule ' || i
from range(2) notices(i);
