-- Orders that real stores took, from their raw files. What a file does not tell is null; what it
-- tells of only a part of a store's orders is left out of `covers`.
set threads to 1;
create table orders (
    store text, number text, customer text, placed timestamp, amount double, lines int, pieces int);
create table sold (store text, product text, pieces bigint);
create table returned (store text, orders double, money double);
create table stars (store text, stars int);
create table clicked (store text, kind text, clicks bigint);
-- which parts of the comparison a store has enough for
create table covers (store text, part text);

-- UCI Online Retail II: an online gift shop that sells much to small shops. Goods have a number of
-- five digits; invoices with C are cancellations, with A they are bad debts.
create temp table uci as
select "Invoice" as invoice, "StockCode" as code, "Customer ID" as customer,
       cast("InvoiceDate" as timestamp) as placed,
       cast("Quantity" as int) as pieces, cast("Price" as double) as price
from read_csv('../shared/data/uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz',
              all_varchar = true)
where regexp_matches("StockCode", '^[0-9]{5}') and cast("Price" as double) > 0;
insert into orders
select 'UCI gifts', invoice, max(customer), min(placed), sum(pieces * price),
       count(distinct code), sum(pieces)
from uci where invoice not like 'C%' and pieces > 0 group by invoice;
insert into sold
select 'UCI gifts', code, sum(pieces) from uci
where invoice not like 'C%' and pieces > 0 group by code;
insert into returned
select 'UCI gifts',
       count(distinct invoice) filter (invoice like 'C%')
           / count(distinct invoice) filter (invoice not like 'C%'),
       -sum(pieces * price) filter (invoice like 'C%')
           / sum(pieces * price) filter (invoice not like 'C%')
from uci;
insert into covers
select 'UCI gifts',
       unnest(['weekday', 'value', 'basket', 'products', 'returning', 'refunds', 'days']);

-- A Taobao toy shop, 30 days, much of it wholesale. Ids in the order file end in a blank.
insert into orders
with lines as (
    select trim("订单编号") as number, count(*) as lines, sum(cast("购买数量" as int)) as pieces
    from read_csv('../shared/data/taobao-toy-shop/ExportOrderDetailList_items.csv.gz',
                  all_varchar = true)
    group by 1)
select 'Taobao toys', lines.number, "买家会员名",
       strptime("订单创建时间", '%Y/%m/%d %H:%M'), cast("买家实际支付金额" as double),
       lines.lines, lines.pieces
from read_csv('../shared/data/taobao-toy-shop/ExportOrderList_orders.csv.gz', all_varchar = true)
left join lines on lines.number = trim("订单编号")
where cast("买家实际支付金额" as double) > 0;
insert into sold
select 'Taobao toys', "标题", sum(cast("购买数量" as int))
from read_csv('../shared/data/taobao-toy-shop/ExportOrderDetailList_items.csv.gz',
              all_varchar = true)
where "订单状态" = '交易成功' group by 2;
insert into returned
select 'Taobao toys', avg(cast(cast("退款金额" as double) > 0 as int)),
       sum(cast("退款金额" as double)) / sum(cast("买家实际支付金额" as double))
from read_csv('../shared/data/taobao-toy-shop/ExportOrderList_orders.csv.gz', all_varchar = true);
insert into covers
select 'Taobao toys', unnest(['weekday', 'value', 'basket', 'products', 'refunds', 'days']);

-- Olist: a sample of a marketplace's orders (about one in ten), so that nobody and nothing in it
-- has a whole history. One row an item: a piece.
insert into orders
with items as (
    select distinct order_id, order_item_id, product_id, cast(price as double) as price
    from read_csv(['../shared/data/olist/sample-8000-orders/olist_order_items_dataset.csv.gz',
                   '../shared/data/olist/complete-3000-orders/olist_order_items_dataset.csv'],
                  all_varchar = true)),
baskets as (
    select order_id, sum(price) as amount, count(distinct product_id) as lines, count(*) as pieces
    from items group by 1)
select distinct 'Olist', o.order_id, null, cast(o.order_purchase_timestamp as timestamp),
       amount, lines, pieces
from read_csv(['../shared/data/olist/sample-8000-orders/olist_orders_dataset.csv.gz',
               '../shared/data/olist/complete-3000-orders/olist_orders_dataset.csv'],
              all_varchar = true) o
join baskets using (order_id)
where order_status not in ('canceled', 'unavailable')
  and order_purchase_timestamp between '2017-09-01' and '2018-08-24';
insert into stars
select 'Olist', cast(review_score as int)
from read_csv('../shared/data/olist/complete-3000-orders/olist_order_reviews_dataset.csv',
              all_varchar = true, quote = '"', escape = '"');
insert into covers
select 'Olist', unnest(['weekday', 'value', 'basket', 'days', 'stars']);

-- CDNOW: everything that the customers of one quarter bought in a year and a half; its days are
-- those of a cohort that ages, not a shop's.
insert into orders
with words as (
    select string_split_regex(trim(line), '\s+') as word
    from read_csv('../shared/data/cdnow/CDNOW_master.txt.gz', columns = {'line': 'varchar'},
                  header = true, delim = '|'))
select 'CDNOW', row_number() over (), word[1], strptime(word[2], '%Y%m%d'),
       cast(word[4] as double), null, cast(word[3] as int)
from words where cast(word[4] as double) > 0;
insert into covers select 'CDNOW', unnest(['value', 'basket', 'returning']);

-- dunnhumby: households of a grocer's panel, one line in twenty of what they bought: baskets are
-- torn, and all households come back.
insert into orders
select 'dunnhumby', basket_id, household_id, min(cast(transaction_timestamp as timestamp)),
       null, null, null
from read_csv('../shared/data/dunnhumby-complete-journey/transactions_sample.csv.gz',
              all_varchar = true)
group by 2, 3;
insert into sold
select 'dunnhumby', product_id, sum(cast(quantity as int))
from read_csv('../shared/data/dunnhumby-complete-journey/transactions_sample.csv.gz',
              all_varchar = true)
where cast(quantity as int) between 1 and 99 group by 2;
insert into covers select 'dunnhumby', unnest(['weekday', 'products']);

-- Amazon India: a seller of clothing, three months, without customers or articles. Days have four
-- or two digits of the year. What Amazon itself sends stays "Shipped" for good: what came back is
-- known only of parcels that the seller sent and whose end is known.
create temp table india as
select "Order ID" as number, strptime("Date", ['%m-%d-%y', '%m-%d-%Y']) as placed,
       regexp_matches("Status", 'Return|Reject') as came_back,
       came_back or "Status" = 'Shipped - Delivered to Buyer' as ended,
       cast("Qty" as int) as pieces, try_cast("Amount" as double) as amount
from read_csv('../shared/data/amazon-india-seller/Amazon Sale Report.csv.gz', all_varchar = true)
where "Status" <> 'Cancelled' and cast("Qty" as int) > 0;
insert into orders
select 'Amazon India', number, null, min(placed), sum(amount), count(*), sum(pieces)
from india group by number;
insert into returned
select 'Amazon India', count(distinct number) filter (came_back) / count(distinct number),
       sum(amount) filter (came_back) / sum(amount)
from india where ended;
insert into covers
select 'Amazon India', unnest(['weekday', 'value', 'basket', 'refunds', 'days']);

-- Yandex Afisha: tickets, a year.
insert into orders
select 'Yandex tickets', row_number() over (), uid, cast(purchase_time as timestamp),
       cast(profit as double), null, null
from read_csv('../shared/data/yandex-afisha-orders-costs/orders_log_us.csv.gz', all_varchar = true)
where cast(profit as double) > 0 and purchase_time < '2018-06-01';
insert into covers select 'Yandex tickets', unnest(['weekday', 'value', 'returning', 'days']);
