package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.store.Festivals;
import fulcrum.units.Figure;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTests {

    static final Festivals WESTERN = new Festivals(false);
    static final LocalDate START = LocalDate.parse("2024-01-01");

    @TempDir Path folder;

    /// Each day 100 visitors and 10 orders of 12.00: one more visitor is worth 1.20, one more point
    /// of conversion in a week 0.01 · 700 · 12.00.
    @Test
    void aMetricIsWorthTheSlopeOfTheRoot() {
        try (var shop = steady()) {
            var sales = tree(shop, "paid", "sales");

            assertThat(worth(sales, "visitors").perUnit()).isEqualByComparingTo("1.2");
            assertThat(worth(sales, "conversion").perUnit()).isEqualByComparingTo("84");
            assertThat(worth(sales, "conversion").unit()).isEqualByComparingTo("0.01");
            assertThat(worth(sales, "order_value").perUnit()).isEqualByComparingTo("70");
            assertThat(worth(sales, "paid").perUnit()).isEqualByComparingTo("1");
            assertThat(worth(sales, "visitors").movement()).isEqualByComparingTo("0");
            assertThat(worth(sales, "visitors").weeks()).isEqualTo(13);
        }
    }

    /// Of 120.00 a day, parcels take 24.00: of 1.20 for one more visitor, 0.96 are left.
    @Test
    void whatFollowsAMetricIsTakenOffItsWorth() {
        try (var shop =
                steady(facts ->
                        facts.rows(
                                        FactKind.COSTS,
                                        "day, days, cost_kind, amount",
                                        "date '2024-01-01', 121, 'fulfilment', 2904")
                                .covers(
                                        FactKind.COSTS,
                                        "fulfilment",
                                        "2024-01-01",
                                        "2024-05-01"))) {
            var profit = tree(shop, "profit", "profit");

            assertThat(worth(profit, "received").perUnit()).isEqualByComparingTo("0.8");
            assertThat(worth(profit, "visitors").perUnit()).isEqualByComparingTo("0.96");
        }
    }

    /// Parcels, goods and fees are no part of net sales: under them as the top, one more received
    /// is worth one.
    @Test
    void whatFollowsCountsNothingWhereTheTopIsNotMadeOfIt() {
        try (var shop = steady()) {
            var sales = tree(shop, "net_sales", "profit");

            assertThat(worth(sales, "received").perUnit()).isEqualByComparingTo("1");
            assertThat(worth(sales, "visitors").perUnit()).isEqualByComparingTo("1.2");
        }
    }

    @Test
    void whatFollowsStandsInTheTreeBesideWhatItFollows() {
        var tree =
                """
                wrong:
                  name: {en: Sales, zh: 销售}
                  meaning: {en: What was paid., zh: 支付金额}
                  root: paid
                  ways: {paid: visitors * worth}
                  follows: {visitors: [paid], worth: [gone]}
                """;
        assertThatThrownBy(() -> Definitions.parse(DefinitionsTests.TABLES, METRICS, tree))
                .hasMessageContaining("wrong.follows.visitors: paid cannot follow visitors")
                .hasMessageContaining("wrong.follows.worth: there is no metric 'gone'");
    }

    @Test
    void contributionsAreThoseOfTheExplanation() {
        try (var shop = steady()) {
            var question = question("paid", "sales");
            var explanation = (Explanation) new Metrics(shop).explain(question, WESTERN);
            var root = tree(shop, "paid", "sales");

            assertThat(root.contribution()).contains(explanation.whole().contribution());
            assertThat(root.nodes())
                    .extracting(node -> node.contribution().orElseThrow())
                    .containsExactlyElementsOf(
                            explanation.whole().parts().stream()
                                    .filter(part -> !(part.subject() instanceof Subject.Aspect))
                                    .map(Part::contribution)
                                    .toList());
        }
    }

    /// Four weeks beside two: the days are a node of their own, and all of them are the change.
    @Test
    void whatTheCalendarDidStandsBesideTheMetrics() {
        try (var shop = steady()) {
            var before = new Period(LocalDate.parse("2024-03-11"), LocalDate.parse("2024-03-25"));
            var asked = question("paid", "sales");
            var question =
                    ExplainQuestion.of(
                                    asked.store(),
                                    asked.metric(),
                                    asked.period(),
                                    new Versus.Days(before))
                            .in(new TreeId("sales"));
            var root = ((TreeReading) new Metrics(shop).tree(question, WESTERN)).root();
            assertThat(root.nodes()).extracting(TreeNode::subject).contains(Subject.Aspect.DAYS);
            assertThat(
                            root.nodes().stream()
                                    .map(node -> node.contribution().orElseThrow())
                                    .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(root.contribution().orElseThrow())
                    .isEqualByComparingTo("1680");
        }
    }

    @Test
    void whatIsUnknownStandsInTheTreeWithItsReason() {
        try (var shop = steady()) {
            var profit = tree(shop, "profit", "profit");

            assertThat(profit.contribution()).isEmpty();
            assertThat(profit.worth()).isEmpty();
            assertThat(worth(profit, "visitors").perUnit())
                    .as("a sum is moved by each term, whatever the others are")
                    .isEqualByComparingTo("1.2");
            assertThat(profit.nodes())
                    .extracting(node -> node.metric().value())
                    .containsExactly(
                            "net_sales",
                            "goods_cost",
                            "ad_cost",
                            "platform_fees",
                            "fulfilment_cost",
                            "fixed_cost");
            var fixed = profit.nodes().getLast();
            assertThat(fixed.move().now().orElseThrow().figure())
                    .isInstanceOf(Figure.Unknown.class);
            assertThat(fixed.worth()).as("no week of it is known").isEmpty();
        }
    }

    static final String METRICS =
            DefinitionsTests.PAID
                    + DefinitionsTests.VISITORS
                    + DefinitionsTests.computed("worth", "paid / visitors");

    @Test
    void everyMistakeInATreeIsTold() {
        var trees =
                """
                one:
                  name: {en: One}
                  meaning: {en: one, zh: 一}
                  root: paid
                  ways: {paid: visitors * worth}
                  colour: red
                two:
                  name: {en: Two, zh: 二}
                  meaning: {en: two, zh: 二}
                  root: paid
                  ways:
                    paid: visitors + worth
                    visitors: over moon
                    worth: paid / visitors
                three:
                  name: {en: Three, zh: 三}
                  meaning: {en: three, zh: 三}
                  root: sails
                  ways: {paid: visitors * wind}
                """;

        assertThatThrownBy(() -> Definitions.parse(DefinitionsTests.TABLES, METRICS, trees))
                .hasMessageContaining("one: there is no 'colour'")
                .hasMessageContaining("one.name: give both en and zh")
                .hasMessageContaining("two.ways.paid: 'paid' is made of itself through 'worth'")
                .hasMessageContaining("two.ways.visitors: 'visitors' cannot be cut by moon")
                .hasMessageContaining("three.root: there is no metric 'sails'")
                .hasMessageContaining("three.ways.paid: there is no metric 'wind'");
    }

    @Test
    void aFormulaThatGivesAnotherFigureIsRefused() {
        var tree =
                """
                wrong:
                  name: {en: Wrong, zh: 错}
                  meaning: {en: wrong, zh: 错}
                  root: paid
                  ways: {paid: visitors + worth}
                """;

        assertThatThrownBy(() -> Definitions.parse(DefinitionsTests.TABLES, METRICS, tree))
                .hasMessageContaining(
                        "wrong.ways.paid: 'visitors + worth' does not give 'paid' as it is defined");
    }

    private static Worth worth(TreeNode node, String metric) {
        return find(node, metric).worth().orElseThrow();
    }

    private static TreeNode find(TreeNode node, String metric) {
        if (node.metric().value().equals(metric)) {
            return node;
        }
        return node.nodes().stream()
                .filter(inside ->
                        !inside.nodes().isEmpty() || inside.metric().value().equals(metric))
                .map(inside -> find(inside, metric))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + metric));
    }

    private static TreeNode tree(Warehouse shop, String root, String tree) {
        var answer = new Metrics(shop).tree(question(root, tree), WESTERN);
        assertThat(answer).isInstanceOf(TreeReading.class);
        return ((TreeReading) answer).root();
    }

    private static ExplainQuestion question(String root, String tree) {
        return ExplainQuestion.of(
                        Ask.SHOP,
                        new MetricId(root),
                        new Period(LocalDate.parse("2024-03-25"), LocalDate.parse("2024-04-22")),
                        new Versus.Prior())
                .in(new TreeId(tree));
    }

    private Warehouse steady() {
        return steady(facts -> facts);
    }

    private Warehouse steady(UnaryOperator<FactsFixture> more) {
        var lines = new ArrayList<String>();
        var visits = new ArrayList<String>();
        for (int day = 0; day < 120; day++) {
            var date = START.plusDays(day);
            visits.add("'store', date '%s', 1, 'pc', 100, true".formatted(date));
            for (int order = 0; order < 10; order++) {
                lines.add(
                        "'o%d-%d', date '%s', date '%s', true, 'c', 'p', 'goods', 1, 12, 12, 12, 12"
                                .formatted(day, order, date, date));
            }
        }
        var facts =
                new FactsFixture(folder, Ask.SHOP.value())
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, customer, product_id, line_kind, quantity, list_amount, due, paid, received",
                                lines.toArray(String[]::new))
                        .rows(
                                FactKind.TRAFFIC,
                                "report, day, days, terminal, visitors, counted",
                                visits.toArray(String[]::new))
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2024-05-01")
                        .covers(FactKind.ORDER_LINES, "", "2024-01-01", "2024-05-01")
                        .covers(FactKind.TRAFFIC, "store", "2024-01-01", "2024-05-01")
                        .covers(FactKind.REFUNDS, "", "2024-01-01", "2024-05-01");
        return more.apply(facts).open();
    }
}
