package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.RealShops;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.StoreId;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures of real shops beside the same figures counted over the raw file. The name of each test
/// says which metrics it checks.
///
/// Checked elsewhere, on an invented shop counted by loops (`FiguresAgainstCountingTests`,
/// `CostsAndStockTests`): gross_sales, discounts, refund_rate, goods_cost, gross_profit,
/// platform_fees, fulfilment_cost, fixed_cost, profit, visitors, conversion, stock_days. Real files
/// say nothing of page_views, favourites, carts, keywords, service_score; the sessions of
/// `uci-online-shoppers-intention` and the reviews of `zh-online-shopping-10-cats` have no day, so
/// that no figure of theirs (bounce_rate, negative_share) belongs to a period.
class RealFiguresTests {

    static final Path REAL = RealShops.FOLDER;
    static final Path GIFT_SHOP =
            REAL.resolve("uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz");

    @TempDir Path folder;

    @BeforeEach
    void onlyWhereTheyAre() {
        RealShops.needed();
    }

    /// Goods and charges that were bought, without invoices of returns and bad debts and without
    /// what adjusts the books.
    static final String GIFTS =
            """
            with sold as (select cast(InvoiceDate as timestamp)::date as d, Invoice as o,
                    nullif("Customer ID", '') as c, cast(Quantity as integer) as q,
                    cast(Price as decimal(18, 6)) as p,
                    regexp_full_match(upper(StockCode), 'POST|DOT|M|D|S|B|C2|C3|BANK CHARGES|AMAZONFEE|TEST[0-9]*|GIFT.*') as charge
                from read_csv('{file}', all_varchar = true, header = true)
                where regexp_matches(Invoice, '^[0-9]') and Quantity not like '-%' and Price not like '-%'
                    and upper(StockCode) not like 'ADJUST%'),
            bought as (select distinct c, d from sold where c is not null),
            months as (select c, date_trunc('month', d)::date as m, min(d) as first_in_it from bought group by all),
            ever as (select c, min(d) as first_ever from bought group by c)
            """;

    @Test
    void giftShop_buyers_new_buyers_returning_buyers_repurchase_30d_by_month() {
        try (var shop = new Shop(folder, "GBP")) {
            take(shop, GIFT_SHOP);
            assertThat(
                            figures(
                                    shop,
                                    "buyers,new_buyers,returning_buyers,repurchase_30d",
                                    "2009-12-01",
                                    "2010-11-01",
                                    Grain.MONTH))
                    .hasSize(11)
                    .containsExactlyElementsOf(
                            new RawFile(GIFT_SHOP)
                                    .ask(
                                            GIFTS
                                                    + """
                                                    select m, count(*), count(*) filter (where date_trunc('month', first_ever) = m),
                                                        count(*) filter (where first_ever < m),
                                                        count(*) filter (where exists (select 1 from bought b
                                                            where b.c = months.c and b.d > first_in_it and b.d <= first_in_it + 30)) / count(*)
                                                    from months join ever on ever.c = months.c
                                                    where m < date '2010-11-01' group by m order by m
                                                    """));
            assertThat(figures(shop, "repurchase_90d", "2009-12-01", "2010-09-01", Grain.MONTH))
                    .hasSize(9)
                    .containsExactlyElementsOf(
                            new RawFile(GIFT_SHOP)
                                    .ask(
                                            GIFTS
                                                    + """
                                                    select m, count(*) filter (where exists (select 1 from bought b
                                                            where b.c = months.c and b.d > first_in_it and b.d <= first_in_it + 90)) / count(*)
                                                    from months where m < date '2010-09-01' group by m order by m
                                                    """));
        }
    }

    @Test
    void giftShop_orders_order_lines_units_paid_order_value_units_per_order_unit_price() {
        try (var shop = new Shop(folder, "GBP")) {
            take(shop, GIFT_SHOP);
            assertThat(
                            figures(
                                    shop,
                                    "orders,order_lines,units,paid,order_value,units_per_order,unit_price",
                                    "2009-12-01",
                                    "2010-12-10",
                                    Grain.MONTH))
                    .hasSize(13)
                    .containsExactlyElementsOf(
                            new RawFile(GIFT_SHOP)
                                    .ask(
                                            GIFTS
                                                    + """
                                                    select date_trunc('month', d)::date as m, count(distinct o), count(*),
                                                        sum(q) filter (where not charge), sum(q * p),
                                                        sum(q * p)::double / count(distinct o),
                                                        (sum(q) filter (where not charge))::double / count(distinct o),
                                                        (sum(q * p) filter (where not charge))::double / sum(q) filter (where not charge)
                                                    from sold group by m order by m
                                                    """));
        }
    }

    @Test
    void musicShop_buyers_repurchase_30d_repurchase_90d_paid() {
        var file = REAL.resolve("cdnow/CDNOW_master.txt.gz");
        try (var shop = new Shop(folder, "USD")) {
            take(shop, file);
            assertThat(
                            figures(
                                    shop,
                                    "buyers,repurchase_30d,repurchase_90d,paid",
                                    "1997-01-01",
                                    "1998-04-01",
                                    Grain.MONTH))
                    .hasSize(15)
                    .containsExactlyElementsOf(
                            new RawFile(file)
                                    .ask(
                                            """
                                            with rows as (select string_split_regex(trim(l), ' +') as r
                                                from read_csv('{file}', columns = {l: 'varchar'}, delim = '|', header = true) where l not like '%customer%'),
                                            sold as (select r[1] as c, strptime(r[2], '%Y%m%d')::date as d, r[4]::decimal(18, 2) as p from rows),
                                            bought as (select distinct c, d from sold),
                                            months as (select c, date_trunc('month', d)::date as m, min(d) as f from bought group by all)
                                            select m, count(*),
                                                count(*) filter (where exists (select 1 from bought b where b.c = months.c and b.d > f and b.d <= f + 30)) / count(*),
                                                count(*) filter (where exists (select 1 from bought b where b.c = months.c and b.d > f and b.d <= f + 90)) / count(*),
                                                (select sum(p) from sold where date_trunc('month', d) = m)
                                            from months where m < date '1998-04-01' group by m order by m
                                            """));
        }
    }

    /// Money is kept to six decimals, halves to the even digit.
    @Test
    void adAccount_impressions_clicks_ad_cost_ctr_cpc() {
        var file = REAL.resolve("kag-facebook-ads/KAG_conversion_data.csv");
        try (var shop = new Shop(folder)) {
            take(shop, file, Optional.of(Period.monthOf(LocalDate.of(2017, 8, 1))));
            assertThat(
                            figures(
                                    shop,
                                    "impressions,clicks,ad_cost,ctr,cpc",
                                    "2017-08-01",
                                    "2017-09-01",
                                    Grain.MONTH))
                    .containsExactlyElementsOf(
                            new RawFile(file)
                                    .ask(
                                            """
                                            select date '2017-08-01', sum(Impressions), sum(Clicks), sum(s),
                                                sum(Clicks) / sum(Impressions), sum(s)::double / sum(Clicks)
                                            from (select *, ((n + case when v - n > 0.5 or v - n = 0.5 and n % 2 = 1 then 1 else 0 end)::decimal(18, 0) / 1000000)::decimal(18, 6) as s
                                                from (select *, floor(v)::bigint as n from (
                                                    select *, Spent::decimal(18, 9) * 1000000 as v from read_csv('{file}'))))
                                            """));
        }
    }

    @Test
    void ticketShop_ad_cost_by_source_and_month() {
        var file = REAL.resolve("yandex-afisha-orders-costs/costs_us.csv");
        try (var shop = new Shop(folder)) {
            take(shop, file);
            assertThat(
                            figures(
                                    shop,
                                    question("ad_cost", "2017-06-01", "2018-06-01", Grain.MONTH)
                                            .cut(Cut.by(new Dimension("channel")))))
                    .hasSize(84)
                    .containsExactlyElementsOf(
                            new RawFile(file)
                                    .ask(
                                            """
                                            select date_trunc('month', date)::date as m, source_id::varchar as s, sum(costs::decimal(18, 2))
                                            from read_csv('{file}') group by all order by m, s
                                            """));
        }
    }

    @Test
    void indianSeller_orders_units_paid_without_what_was_cancelled() {
        var file = REAL.resolve("amazon-india-seller/Amazon Sale Report.csv.gz");
        try (var shop = new Shop(folder, "INR")) {
            take(shop, file);
            assertThat(figures(shop, "orders,units,paid", "2022-03-31", "2022-06-30", Grain.DAY))
                    .hasSize(91)
                    .containsExactlyElementsOf(
                            new RawFile(file)
                                    .ask(
                                            """
                                            select strptime(Date, ['%m-%d-%y', '%m-%d-%Y'])::date as d, count(distinct "Order ID"),
                                                sum(Qty::integer), coalesce(sum(nullif(Amount, '')::decimal(18, 2)), 0)
                                            from read_csv('{file}', all_varchar = true, header = true)
                                            where Status <> 'Cancelled' group by d order by d
                                            """));
        }
    }

    @Test
    void marketplace_review_score_negative_share_by_month() {
        var file = REAL.resolve("olist/complete-3000-orders/olist_order_reviews_dataset.csv");
        try (var shop = new Shop(folder, "BRL")) {
            take(shop, file);
            assertThat(
                            figures(
                                    shop,
                                    "review_score,negative_share",
                                    "2017-01-01",
                                    "2018-09-01",
                                    Grain.MONTH))
                    .hasSize(20)
                    .containsExactlyElementsOf(
                            new RawFile(file)
                                    .ask(
                                            """
                                            select date_trunc('month', review_creation_date)::date as m, avg(review_score),
                                                count(*) filter (where review_score <= 2) / count(*)
                                            from read_csv('{file}') where review_creation_date >= '2017-01-01'
                                                and review_creation_date < '2018-09-01' group by m order by m
                                            """));
        }
    }

    /// Two orders of the last day of the export were paid on the day after it.
    @Test
    void toyShop_paid_of_days_and_month_is_that_of_the_file() {
        var file = REAL.resolve("taobao-toy-shop/ExportOrderList_orders.csv.gz");
        try (var shop = new Shop(folder)) {
            take(shop, file);
            var paid =
                    new RawFile(file)
                            .ask(
                                    "select sum(买家实际支付金额::decimal(18, 2)) from read_csv('{file}', all_varchar = true, header = true)")
                            .getFirst();
            var days = figures(shop, "paid", "2017-05-01", "2017-06-01", Grain.DAY);
            assertThat(days).hasSize(31).noneMatch(day -> day.contains("?"));
            assertThat(
                            days.stream()
                                    .map(day -> new BigDecimal(day.split("\\|")[1]))
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(paid)
                    .isEqualByComparingTo("289655.94");
            assertThat(figures(shop, "paid", "2017-05-01", "2017-06-01", Grain.MONTH))
                    .containsExactly("2017-05-01|" + paid);
        }
    }

    private static List<String> figures(
            Shop shop, String metrics, String from, String until, Grain grain) {
        return figures(shop, question(metrics, from, until, grain));
    }

    private static FigureQuestion question(String metrics, String from, String until, Grain grain) {
        return FigureQuestion.of(
                new StoreId("toys"),
                Stream.of(metrics.split(",")).map(MetricId::new).toList(),
                new Period(LocalDate.parse(from), LocalDate.parse(until)),
                grain);
    }

    private static List<String> figures(Shop shop, FigureQuestion question) {
        var reading = (Reading) new Metrics(shop.warehouse).read(question);
        var rows = new ArrayList<String>();
        for (var line : reading.lines()) {
            var cells = new ArrayList<String>();
            cells.add(line.date().toString());
            line.parts().forEach(part -> cells.add(part.orElse("")));
            for (var value : line.values()) {
                cells.add(
                        switch (value.figure()) {
                            case Figure.Known(var number) -> RawFile.plain(number.toPlainString());
                            case Figure.Unknown(var reason) -> "? " + reason;
                        });
            }
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static void take(Shop shop, Path file) {
        take(shop, file, Optional.empty());
    }

    private static void take(Shop shop, Path file, Optional<Period> covers) {
        var report =
                shop.imports
                        .importFile(
                                shop.request(file, file.getFileName().toString())
                                        .accepting()
                                        .answered(AsWritten.OPEN, covers))
                        .getFirst();
        assertThat(report.rows().refused()).as("%s", report.notes()).isZero();
        assertThat(report.rows().taken()).as("%s", report.notes()).isPositive();
    }
}
