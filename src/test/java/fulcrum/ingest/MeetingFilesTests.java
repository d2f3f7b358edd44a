package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.RealShops;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one file says of the facts of another: who a customer is, where a refund's sale went, which
/// of two exports is the newer one.
class MeetingFilesTests {

    static final String PERSONS =
            "customer_id,customer_unique_id,customer_city,customer_state\n"
                    + "c1,ana,sao paulo,SP\nc2,ana,rio,RJ\nc3,rui,rio,RJ\n";
    static final String ORDERS =
            "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_customer_date\n"
                    + "o1,c1,delivered,2018-01-02 10:00:00,2018-01-02 10:05:00,2018-01-09 10:00:00\n"
                    + "o2,c2,delivered,2018-02-20 10:00:00,2018-02-20 10:05:00,2018-02-27 10:00:00\n"
                    + "o3,c3,delivered,2018-01-05 10:00:00,2018-01-05 10:05:00,2018-01-09 10:00:00\n";
    static final String ITEMS =
            "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n"
                    + "o1,1,p,s,2018-01-03 00:00:00,10.00,1.00\no2,1,p,s,2018-02-21 00:00:00,20.00,1.00\n"
                    + "o3,1,p,s,2018-01-06 00:00:00,30.00,1.00\n";

    @TempDir Path folder;

    private List<String> figures(Shop shop, String metrics, String from, String until, Cut cut) {
        var question =
                FigureQuestion.of(
                                shop.store.id(),
                                Stream.of(metrics.split(",")).map(MetricId::new).toList(),
                                new Period(LocalDate.parse(from), LocalDate.parse(until)),
                                Grain.TOTAL)
                        .cut(cut);
        var rows = new ArrayList<String>();
        for (var line : ((Reading) new Metrics(shop.warehouse).read(question)).lines()) {
            var cells = new ArrayList<String>();
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

    /// Ana has two customer numbers and came back after 49 days; Rui did not come back.
    @Test
    void aPersonWithSeveralCustomerNumbersIsOneBuyerWhateverFileComesFirst() {
        var files = List.of(PERSONS, ORDERS, ITEMS);
        var seen = new ArrayList<String>();
        for (var order : List.of("012", "021", "102", "120", "201", "210")) {
            try (var shop = new Shop(folder.resolve(order), "BRL")) {
                order.chars().forEach(i -> shop.drop(files.get(i - '0')));
                seen.add(shop.warehouse.fingerprint());
                assertThat(figures(shop, "buyers", "2018-01-01", "2018-03-01", Cut.NONE))
                        .containsExactly("2");
                assertThat(
                                shop.ask(
                                        "select count(distinct customer) from order_lines where in_force"))
                        .isEqualByComparingTo("2");
                var rebuilt = shop.warehouse.fingerprint();
                shop.imports.rebuild();
                assertThat(shop.warehouse.fingerprint()).isEqualTo(rebuilt);
            }
        }
        assertThat(seen).hasSize(6).containsOnly(seen.getFirst());
    }

    @Test
    void withoutTheTableOfPersonsEveryNumberIsABuyerAgain() {
        try (var shop = new Shop(folder, "BRL")) {
            shop.drop(ORDERS);
            shop.drop(ITEMS);
            var before = shop.warehouse.fingerprint();
            var persons = shop.drop(PERSONS);
            assertThat(shop.warehouse.fingerprint()).isNotEqualTo(before);
            assertThat(shop.imports.undo(persons.id().orElseThrow())).isTrue();
            assertThat(shop.warehouse.fingerprint()).isEqualTo(before);
            assertThat(figures(shop, "buyers", "2018-01-01", "2018-03-01", Cut.NONE))
                    .containsExactly("3");
        }
    }

    @Test
    void marketplace_buyers_repurchase_90d_are_counted_by_person() {
        RealShops.needed();
        var data = RealShops.FOLDER.resolve("olist/sample-8000-orders");
        var orders = data.resolve("olist_orders_dataset.csv.gz");
        var persons = data.resolve("olist_customers_dataset.csv.gz");
        try (var shop = new Shop(folder, "BRL")) {
            for (var file : List.of(orders, persons)) {
                var report = shop.imports.importFile(shop.request(file, "olist.csv")).getFirst();
                assertThat(report.rows().refused()).isZero();
            }
            var counted =
                    new RawFile(orders)
                            .ask(
                                    """
                                    with sold as (select distinct p.customer_unique_id as who,
                                            coalesce(order_approved_at, order_purchase_timestamp)::date as d
                                        from read_csv('{file}') o join read_csv('%s') p using (customer_id)
                                        where order_status not in ('created', 'canceled', 'unavailable')),
                                    first_days as (select who, min(d) as d from sold
                                        where d >= '2017-01-01' and d < '2018-03-01' group by who)
                                    select count(*), count(*) filter (where exists (select 1 from sold s
                                        where s.who = f.who and s.d > f.d and s.d <= f.d + 90)) / count(*)
                                    from first_days f
                                    """
                                            .formatted(persons));
            assertThat(figures(shop, "buyers,repurchase_90d", "2017-01-01", "2018-03-01", Cut.NONE))
                    .isEqualTo(counted);
        }
    }

    /// Order 1: 100.00 by mobile to 广东, 30.00 of it back. Order 2: 50.00, nothing back.
    @Test
    void netSalesAreKnownWhereTheSaleOfARefundWent() {
        try (var shop = new Shop(folder)) {
            var orders =
                    shop.drop(
                            Shop.ORDERS
                                    + Shop.order("1", "lin", "100.00", "0", "30.00", "2026-05-01")
                                    + Shop.order("2", "wei", "50.00", "0", "0", "2026-05-01")
                                            .replace("广东省 广州市 越秀区", "浙江省 杭州市 西湖区")
                                            .replace("手机订单", ""));
            for (var dimension : List.of("region", "terminal", "city")) {
                assertThat(
                                figures(
                                        shop,
                                        "refunds,net_sales",
                                        "2026-05-01",
                                        "2026-05-02",
                                        Cut.by(new Dimension(dimension))))
                        .as(dimension)
                        .anyMatch(row -> row.endsWith("|30|70"))
                        .anyMatch(row -> row.endsWith("|0|50"))
                        .hasSize(2);
            }
            assertThat(shop.imports.undo(orders.id().orElseThrow())).isTrue();
            assertThat(shop.ask("select count(*) from refunds")).isZero();
        }
    }

    /// A refund that came before its order, and whose order is taken out again.
    @Test
    void aRefundLosesThePlaceOfASaleThatIsTakenOut() {
        var refunds =
                "订单编号,退款编号,买家会员名,买家实际支付金额,宝贝标题,买家退款金额,退款的申请时间,退款完结时间,退款状态\n"
                        + "1,R1,lin,100.00,玩具,30.00,2026-05-03 10:00:00,2026-05-04 10:00:00,退款成功\n";
        try (var shop = new Shop(folder)) {
            shop.drop(refunds);
            var alone = shop.warehouse.fingerprint();
            var orders =
                    shop.drop(
                            Shop.ORDERS + Shop.order("1", "lin", "100.00", "0", "0", "2026-05-01"));
            assertThat(
                            shop.ask(
                                    "select count(*) from refunds where region = '广东省' and sold_on = date '2026-05-01'"))
                    .isEqualByComparingTo("1");
            assertThat(shop.imports.undo(orders.id().orElseThrow())).isTrue();
            assertThat(
                            shop.ask(
                                    "select count(*) from refunds where region is null and sold_on is null and day = date '2026-05-04'"))
                    .isEqualByComparingTo("1");
            assertThat(shop.warehouse.fingerprint()).isEqualTo(alone);
        }
    }

    /// Decision 11: the export that knows of the later change is the newer one.
    @Test
    void anOlderExportOfAmazonNeverRollsBackANewerOne() {
        var header =
                "amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tsales-channel\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price\n";
        var row = "7\t2026-05-01T08:00:00+00:00\t%s\t%s\tAmazon.de\tMug\tMUG\tB1\t%s\t1\tEUR\t%s\n";
        var older =
                header
                        + row.formatted(
                                "2026-05-01T09:00:00+00:00", "Pending", "Unshipped", "20.00");
        var newer =
                header + row.formatted("2026-05-03T09:00:00+00:00", "Cancelled", "Cancelled", "");
        var seen = new ArrayList<String>();
        for (var files : List.of(List.of(older, newer), List.of(newer, older))) {
            try (var shop = new Shop(folder.resolve("shop" + seen.size()), "EUR")) {
                files.forEach(shop::drop);
                assertThat(
                                shop.ask(
                                        "select count(*) from order_lines where in_force and status = 'cancelled'"))
                        .isEqualByComparingTo("1");
                assertThat(shop.ask("select count(*) from order_lines where in_force"))
                        .isEqualByComparingTo("1");
                seen.add(shop.warehouse.fingerprint());
            }
        }
        assertThat(seen.getFirst()).isEqualTo(seen.getLast());
    }

    /// Device and country tables of Search Console never count twice beside the queries.
    @Test
    void searchConsoleTablesStandBesideTheQueries() {
        try (var shop = new Shop(folder)) {
            for (var table :
                    List.of(
                            "Top queries,Clicks,Impressions,CTR,Position\nmug,54,130,41%,1.2\n",
                            "Device,Clicks,Impressions,CTR,Position\nMobile,40,90,44%,1\nDesktop,10,30,33%,2\nTablet,4,10,40%,3\n",
                            "Country,Clicks,Impressions,CTR,Position\nSpain,54,130,41%,1.2\n",
                            "Filter,Value\nSearch type,Web\n")) {
                var report =
                        shop.drop(
                                "x 2026-07-01_2026-07-07.csv",
                                table.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertThat(report.isInFacts()).as("%s", report.notes()).isTrue();
            }
            var week = List.of("2026-07-01", "2026-07-08");
            var metric = "keyword_clicks";
            assertThat(figures(shop, metric, week.get(0), week.get(1), Cut.NONE))
                    .containsExactly("54");
            assertThat(
                            figures(
                                    shop,
                                    metric,
                                    week.get(0),
                                    week.get(1),
                                    Cut.by(new Dimension("device"))))
                    .containsExactlyInAnyOrder("mobile|40", "pc|10", "tablet|4");
            assertThat(
                            figures(
                                    shop,
                                    metric,
                                    week.get(0),
                                    week.get(1),
                                    Cut.by(new Dimension("country"))))
                    .containsExactly("Spain|54");
        }
    }
}
