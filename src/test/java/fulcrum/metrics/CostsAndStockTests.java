package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Grain;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Costs, profit, traffic, reviews and stock of a shop small enough to be computed by hand.
class CostsAndStockTests {

    static final Dimension PRODUCT = new Dimension("product");

    @TempDir Path folder;

    @Test
    void goodsCostFollowsProductElseSkuAndSaysWhatItCovers() {
        try (var warehouse = facts(CostsAndStockTests::sales)) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            // 2 × 3 by product, 1 × 4.5 by sku (the variants of p2 differ), 5 pieces of p3 unknown
            var cost = ask.total("goods_cost", "2024-03-01", "2024-04-01");
            assertThat(Ask.text(cost)).isEqualTo("10.5");
            assertThat(Ask.notes(cost)).containsExactly("known for 3 of 8 pieces");
            assertThat(
                            ask.lines(
                                    Ask.question(
                                                    "goods_cost",
                                                    "2024-03-01",
                                                    "2024-04-01",
                                                    Grain.TOTAL)
                                            .cut(Cut.by(PRODUCT))))
                    .containsExactly(
                            "2024-03-01 p1 | 6",
                            "2024-03-01 p2 | 4.5",
                            "2024-03-01 p3 | ? the facts for these days do not state it; import: product list with the cost of a piece; and this source did not report these days; import: cost table");
        }
    }

    @Test
    void costsAreSpreadEvenlyAndTheirSlicesAddUpExactly() {
        try (var warehouse =
                facts(facts ->
                        facts.rows(
                                        FactKind.COSTS,
                                        "day, days, cost_kind, amount",
                                        "date '2024-03-01', 31, 'fixed', 1000",
                                        "date '2024-03-10', 1, 'fixed', 0.07",
                                        "date '2024-02-20', 20, 'fulfilment', 200")
                                .covers(FactKind.COSTS, "fixed", "2024-03-01", "2024-03-11")
                                .covers(
                                        FactKind.COSTS,
                                        "fulfilment",
                                        "2024-02-20",
                                        "2024-02-21"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            assertThat(Ask.text(ask.total("fixed_cost", "2024-03-01", "2024-04-01")))
                    .isEqualTo("1000.07");
            var days = ask.read(Ask.question("fixed_cost", "2024-03-01", "2024-04-01", Grain.DAY));
            assertThat(
                            days.lines().stream()
                                    .map(line ->
                                            new java.math.BigDecimal(
                                                    Ask.text(line.values().getFirst())))
                                    .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                    .isEqualByComparingTo("1000.07");
            assertThat(Ask.text(days.lines().getFirst().values().getFirst()))
                    .isEqualTo("32.258065");
            // 1 to 10 March: 10 of the 20 days
            var fulfilment = ask.total("fulfilment_cost", "2024-03-01", "2024-04-01");
            assertThat(Ask.text(fulfilment)).isEqualTo("100");
            assertThat(Ask.notes(fulfilment)).containsExactly("facts for 10 of 31 days");
        }
    }

    @Test
    void profitIsKnownOnceAllItsPartsAre() {
        try (var warehouse =
                facts(facts ->
                        sales(facts)
                                .rows(FactKind.PRODUCTS, "product_id, cost", "'p3', 1")
                                .rows(
                                        FactKind.REFUNDS,
                                        "day, sold_on, amount, counted",
                                        "date '2024-03-20', date '2024-03-02', 7, true")
                                .rows(
                                        FactKind.ADS,
                                        "channel, level, day, cost, counted",
                                        "'google', 'campaign', date '2024-03-02', 4, true")
                                .rows(
                                        FactKind.SETTLEMENTS,
                                        "day, entry_kind, amount",
                                        "date '2024-03-02', 'platform_fee', -2.5",
                                        "date '2024-03-03', 'platform_fee', 0.5",
                                        "date '2024-03-02', 'fulfilment', -1.25")
                                .rows(
                                        FactKind.COSTS,
                                        "day, days, cost_kind, amount",
                                        "date '2024-03-01', 31, 'fixed', 31")
                                .covers(FactKind.REFUNDS, "", "2024-03-01", "2024-04-01")
                                .covers(FactKind.ADS, "google", "2024-03-01", "2024-04-01")
                                .covers(FactKind.SETTLEMENTS, "", "2024-03-01", "2024-04-01")
                                .covers(FactKind.COSTS, "fixed", "2024-03-01", "2024-04-01"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            // received 20 + 9 + 15 = 44; goods 6 + 4.5 + 5 = 15.5; 44 − 7 − 15.5 − 4 − 2 − 1.25 −
            // 31
            assertThat(
                            ask.lines(
                                    Ask.question(
                                            "net_sales,goods_cost,ad_cost,platform_fees,fulfilment_cost,fixed_cost,profit",
                                            "2024-03-01",
                                            "2024-04-01",
                                            Grain.TOTAL)))
                    .containsExactly("2024-03-01 | 37 | 15.5 | 4 | 2 | 1.25 | 31 | -16.75");
        }
    }

    @Test
    void aRatioIsTheRatioOfSumsNotTheMeanOfRatios() {
        try (var warehouse =
                facts(facts ->
                        facts.rows(
                                        FactKind.TRAFFIC,
                                        "report, day, terminal, visitors, bounce_rate, counted",
                                        "'store', date '2024-03-01', 'mobile', 900, 0.5, true",
                                        "'store', date '2024-03-01', 'pc', 100, 0.1, true",
                                        "'store', date '2024-03-02', 'pc', 500, null, true",
                                        "'source', date '2024-03-02', 'pc', 77, 0.9, false")
                                .covers(FactKind.TRAFFIC, "store", "2024-03-01", "2024-03-03"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            // (900 × 0.5 + 100 × 0.1) ÷ 1000
            assertThat(Ask.text(ask.total("bounce_rate", "2024-03-01", "2024-03-03")))
                    .isEqualTo("0.46");
            assertThat(Ask.text(ask.total("visitors", "2024-03-01", "2024-03-03")))
                    .isEqualTo("1500");
        }
    }

    @Test
    void aSourceThatRepeatsItsChildrenIsNotCountedBesideThem() {
        try (var warehouse =
                facts(facts ->
                        facts.rows(
                                        FactKind.TRAFFIC,
                                        "report, day, source_1, source_2, visitors, counted",
                                        "'store', date '2024-03-01', null, null, 30, true",
                                        "'source', date '2024-03-01', 'search', null, 20, false",
                                        "'source', date '2024-03-01', 'search', 'brand', 5, false",
                                        "'source', date '2024-03-01', 'search', 'word', 15, false",
                                        "'source', date '2024-03-01', 'ads', null, 10, false")
                                .covers(FactKind.TRAFFIC, "store", "2024-03-01", "2024-03-02")
                                .covers(FactKind.TRAFFIC, "source", "2024-03-01", "2024-03-02"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);
            var question = Ask.question("visitors", "2024-03-01", "2024-03-02", Grain.TOTAL);

            assertThat(ask.lines(question)).containsExactly("2024-03-01 | 30");
            assertThat(ask.lines(question.cut(Cut.by(new Dimension("source")))))
                    .containsExactly("2024-03-01 ads | 10", "2024-03-01 search | 20");
            assertThat(
                            ask.lines(
                                    question.cut(
                                            Cut.by(new Dimension("source_2"))
                                                    .only(new Dimension("source"), "search"))))
                    .containsExactly("2024-03-01 brand | 5", "2024-03-01 word | 15");
        }
    }

    @Test
    void reviewsKeywordsAndScoresAreWeighed() {
        try (var warehouse =
                facts(facts ->
                        facts.rows(
                                        FactKind.REVIEWS,
                                        "day, rating, negative",
                                        "date '2024-03-01', 5, false",
                                        "date '2024-03-01', 2, true",
                                        "date '2024-03-01', null, true",
                                        "date '2024-03-01', null, null")
                                .rows(
                                        FactKind.KEYWORDS,
                                        "scope, day, word, impressions, clicks, position",
                                        "'own', date '2024-03-01', 'toy', 100, 10, 2",
                                        "'own', date '2024-03-01', 'gift', 300, 6, 6",
                                        "'market', date '2024-03-01', 'toy', 9000, 1, 1")
                                .rows(
                                        FactKind.SERVICE_SCORES,
                                        "day, score, value, weight",
                                        "date '2024-03-01', 'goods', 4.8, 0.75",
                                        "date '2024-03-01', 'sending', 4.4, 0.25")
                                .covers(FactKind.REVIEWS, "", "2024-03-01", "2024-03-02")
                                .covers(FactKind.KEYWORDS, "own", "2024-03-01", "2024-03-02")
                                .covers(FactKind.SERVICE_SCORES, "", "2024-03-01", "2024-03-02"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            // stars (5 + 2) ÷ 2; bad 2 of 3; (2 × 100 + 6 × 300) ÷ 400; 4.8 × 0.75 + 4.4 × 0.25
            assertThat(
                            ask.lines(
                                    Ask.question(
                                            "review_score,negative_share,keyword_impressions,keyword_clicks,keyword_position,service_score",
                                            "2024-03-01",
                                            "2024-03-02",
                                            Grain.TOTAL)))
                    .containsExactly("2024-03-01 | 3.5 | 0.6666666666666667 | 400 | 16 | 5 | 4.7");
            assertThat(
                            ask.lines(
                                    Ask.question(
                                                    "service_score",
                                                    "2024-03-01",
                                                    "2024-03-02",
                                                    Grain.TOTAL)
                                            .cut(Cut.by(new Dimension("score")))))
                    .containsExactly("2024-03-01 goods | 4.8", "2024-03-01 sending | 4.4");
        }
    }

    @Test
    void stockLastsAsLongAsTheLastThirtyDaysSay() {
        try (var warehouse =
                facts(facts ->
                        sales(facts)
                                .rows(
                                        FactKind.STOCK,
                                        "day, product_id, quantity, location",
                                        "date '2024-03-05', 'p1', 30, 'a'",
                                        "date '2024-03-25', 'p1', 20, 'a'",
                                        "date '2024-03-25', 'p1', 4, 'b'",
                                        "date '2024-03-25', 'p2', 10, 'a'"))) {
            var ask = new Ask(warehouse, UnusableColumns.NONE);

            // 8 pieces in the 30 days up to 31 March (2 to 31): p1 on the 1st falls out, so 6 ÷ 30
            assertThat(Ask.text(ask.total("units_per_day", "2024-03-01", "2024-04-01")))
                    .isEqualTo("0.2");
            assertThat(Ask.text(ask.total("stock_days", "2024-03-01", "2024-04-01")))
                    .isEqualTo("170");
            assertThat(
                            ask.lines(
                                    Ask.question(
                                                    "stock,stock_days",
                                                    "2024-03-24",
                                                    "2024-03-26",
                                                    Grain.DAY)
                                            .cut(Cut.by(PRODUCT))))
                    .containsExactly(
                            "2024-03-24 p1 | 30 | 360",
                            "2024-03-24 p2 | ? no facts for these days; import: stock count | ? no facts for these days; import: stock count",
                            "2024-03-24 p3 | ? no facts for these days; import: stock count | ? no facts for these days; import: stock count",
                            "2024-03-25 p1 | 24 | 300",
                            "2024-03-25 p2 | 10 | 250",
                            "2024-03-25 p3 | ? no facts for these days; import: stock count | ? no facts for these days; import: stock count");
        }
    }

    private Warehouse facts(UnaryOperator<FactsFixture> facts) {
        return facts.apply(new FactsFixture(folder, "shop")).open();
    }

    /// 2 pieces of p1, 1 of p2 and 5 of p3; p2 comes in two variants of different cost.
    private static FactsFixture sales(FactsFixture facts) {
        return facts.rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, sold, line_kind, product_id, sku, quantity, list_amount, due, paid, received",
                        "'o1', date '2024-03-01', true, 'goods', 'p1', null, 2, 20, 20, 20, 20",
                        "'o2', date '2024-03-02', true, 'goods', 'p2', 's2', 1, 9, 9, 9, 9",
                        "'o3', date '2024-03-02', true, 'goods', 'p3', null, 5, 15, 15, 15, 15",
                        "'o4', date '2024-03-02', false, 'goods', 'p1', null, 9, 90, 90, 0, 0")
                .rows(
                        FactKind.PRODUCTS,
                        "product_id, sku, cost",
                        "'p1', 's1', 3",
                        "'p2', 's2', 4.5",
                        "'p2', 's3', 6")
                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-01");
    }
}
