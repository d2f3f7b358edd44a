package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Grain;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A figure is right, or says why it is not there and what would bring it.
class KnownOrUnknownTests {

    static final String NO_ORDERS = "? no facts for these days; import: order report";

    @TempDir Path folder;
    Optional<Warehouse> opened = Optional.empty();

    @AfterEach
    void close() {
        opened.ifPresent(Warehouse::close);
    }

    @Test
    void aCoveredDayWithoutOrdersIsZeroAndAnUncoveredDayIsUnknown() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-03-03"));

        assertThat(ask.lines(Ask.question("paid,orders", "2024-03-01", "2024-03-04", Grain.DAY)))
                .containsExactly(
                        "2024-03-01 | 10 | 1",
                        "2024-03-02 | 0 | 0",
                        "2024-03-03 | ? no facts for these days; import: order report | ? no facts for these days; import: order report");
    }

    @Test
    void aPartlyCoveredSliceIsGivenWithItsDays() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-03-31"));

        var paid = ask.total("paid", "2024-03-01", "2024-04-01");

        assertThat(Ask.text(paid)).isEqualTo("10");
        assertThat(Ask.notes(paid)).containsExactly("facts for 30 of 31 days");
    }

    /// Orders of 29 and 30 March; the second was paid on the 31st, which no import covers.
    @Test
    void daysMonthAndTotalAgreeOnWhatWasPaidAfterTheLastDayOfOrders() {
        var ask =
                facts(facts ->
                        facts.rows(
                                        FactKind.ORDER_LINES,
                                        "order_id, day, ordered_on, sold, paid, received, due",
                                        "'o1', date '2024-03-29', date '2024-03-29', true, 10, 10, 10",
                                        "'o2', date '2024-03-31', date '2024-03-30', true, 7, 7, 7")
                                .rows(FactKind.ORDERS, "order_id, refunded", "'o1', 0")
                                .covers(FactKind.ORDERS, "", "2024-03-29", "2024-03-31"));
        var asked = "paid,orders,order_value,net_sales";

        assertThat(ask.lines(Ask.question(asked, "2024-03-29", "2024-04-02", Grain.DAY)))
                .containsExactly(
                        "2024-03-29 | 10 | 1 | 10 | 10",
                        "2024-03-30 | 0 | 0 | ? there was nothing to divide by | 0",
                        "2024-03-31 | 7 | 1 | 7 | 7",
                        "2024-04-01 | %s | %s | %s | %s"
                                .formatted(
                                        NO_ORDERS,
                                        NO_ORDERS,
                                        NO_ORDERS,
                                        "? no facts for these days; import: order report, refund report, order report with a refund column"));
        assertThat(
                        ask.lines(Ask.question(asked, "2024-03-01", "2024-05-01", Grain.MONTH))
                                .getFirst())
                .isEqualTo("2024-03-01 | 17 | 2 | 8.5 | 17");
        assertThat(Ask.text(ask.total("paid", "2024-03-29", "2024-04-02"))).isEqualTo("17");
        assertThat(Ask.notes(ask.total("paid", "2024-03-31", "2024-04-01")))
                .containsExactly(
                        "no import covers these days: only what was ordered before and paid now");
        assertThat(
                        ask.lines(
                                Ask.question("paid", "2024-03-30", "2024-04-01", Grain.DAY)
                                        .on(Basis.ORDER)))
                .containsExactly("2024-03-30 | 7", "2024-03-31 | " + NO_ORDERS);
    }

    @Test
    void refundsAreKnownWhereTheOrderReportStatesThem() {
        var silent =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-01"));
        assertThat(Ask.text(silent.total("net_sales", "2024-03-01", "2024-04-01")))
                .isEqualTo(
                        "? no facts for these days; import: refund report, order report with a refund column");
        close();

        var stating = facts(facts -> facts.rows(FactKind.ORDERS, "order_id, refunded", "'o1', 0"));
        assertThat(Ask.text(stating.total("net_sales", "2024-03-01", "2024-04-01")))
                .isEqualTo("10");
    }

    @Test
    void aFigureWithSeveralUnknownPartsNamesAllThatIsMissing() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-01")
                                .covers(FactKind.REFUNDS, "", "2024-03-01", "2024-04-01"));

        assertThat(Ask.text(ask.total("profit", "2024-03-01", "2024-04-01")))
                .startsWith("? ")
                .contains("product list with the cost of a piece")
                .contains("advertising report", "cost table", "settlement of the platform")
                .doesNotContain("refund report");
    }

    @Test
    void sumsOverDifferentDaysMakeNoRatio() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .rows(
                                        FactKind.TRAFFIC,
                                        "report, day, visitors, counted",
                                        "'store', date '2024-03-01', 4, true")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-01")
                                .covers(FactKind.TRAFFIC, "store", "2024-03-01", "2024-03-11"));

        assertThat(Ask.text(ask.total("conversion", "2024-03-01", "2024-04-01")))
                .isEqualTo(
                        "? its parts are known for different days, together for 10 between 2024-03-01 and 2024-03-10; choose days that all parts cover");
        assertThat(Ask.text(ask.total("conversion", "2024-03-01", "2024-03-11"))).isEqualTo("0.25");
        assertThat(Ask.text(ask.total("conversion", "2024-03-02", "2024-03-11")))
                .isEqualTo("? there was nothing to divide by");
    }

    @Test
    void aReportThatLeavesAColumnOutMakesItUnknownNotZero() {
        var ask =
                facts(facts ->
                        facts.rows(
                                        FactKind.TRAFFIC,
                                        "report, day, visitors, carts, counted",
                                        "'store', date '2024-03-01', 4, null, true",
                                        "'store', date '2024-03-02', 6, 3, true")
                                .covers(FactKind.TRAFFIC, "store", "2024-03-01", "2024-03-03"));

        assertThat(ask.lines(Ask.question("visitors,carts", "2024-03-01", "2024-03-03", Grain.DAY)))
                .containsExactly(
                        "2024-03-01 | 4 | ? the facts for these days do not state it; import: traffic report",
                        "2024-03-02 | 6 | 3");
        assertThat(Ask.notes(ask.total("carts", "2024-03-01", "2024-03-03")))
                .containsExactly("known for 1 of 2 rows");
    }

    @Test
    void aSilentAdvertisingChannelIsNamed() {
        var ask =
                facts(facts ->
                        facts.rows(
                                        FactKind.ADS,
                                        "channel, level, day, days, cost, clicks, counted",
                                        "'google', 'campaign', date '2024-03-01', 1, 5, 2, true",
                                        "'meta', 'campaign', date '2024-03-01', 1, 7, 2, true",
                                        "'google', 'campaign', date '2024-03-02', 1, 1, 1, true")
                                .covers(FactKind.ADS, "google", "2024-03-01", "2024-03-03")
                                .covers(FactKind.ADS, "meta", "2024-03-01", "2024-03-02"));

        var cost = ask.total("ad_cost", "2024-03-01", "2024-03-03");
        assertThat(Ask.text(cost)).isEqualTo("13");
        assertThat(Ask.notes(cost)).containsExactly("Meta Ads reported 1 of 2 days");
        assertThat(
                        ask.lines(
                                Ask.question("ad_cost,cpc", "2024-03-01", "2024-03-03", Grain.TOTAL)
                                        .cut(Cut.by(new Dimension("channel")))))
                .containsExactly("2024-03-01 google | 6 | 2", "2024-03-01 meta | 7 | 3.5");
    }

    @Test
    void aRowOverSeveralDaysCountsOnlyInASliceThatHoldsItWhole() {
        var ask =
                facts(facts ->
                        facts.rows(
                                        FactKind.ADS,
                                        "channel, level, day, days, cost, counted",
                                        "'kag', 'campaign', date '2024-03-01', 10, 100, true")
                                .covers(FactKind.ADS, "kag", "2024-03-01", "2024-03-11"));

        assertThat(Ask.text(ask.total("ad_cost", "2024-03-01", "2024-03-11"))).isEqualTo("100");
        assertThat(Ask.text(ask.total("ad_cost", "2024-03-05", "2024-03-20")))
                .contains("the report states 2024-03-01 to 2024-03-10 in one sum");
    }

    @Test
    void repurchaseIsUnknownUntilTheDaysAfterAreIn() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-15"));

        assertThat(Ask.text(ask.total("repurchase_30d", "2024-03-01", "2024-03-16")))
                .isEqualTo("0");
        assertThat(Ask.text(ask.total("repurchase_30d", "2024-03-01", "2024-03-17")))
                .isEqualTo("? the 30 days after are not all in; it needs facts until 2024-04-15");
    }

    @Test
    void destroyedCustomerIdsCountNoBuyers() {
        var ask =
                facts(facts ->
                        sale(facts, "2024-03-01", "10")
                                .covers(FactKind.ORDERS, "", "2024-03-01", "2024-04-01"));
        UnusableColumns destroyed =
                (_, kind, column) ->
                        kind == FactKind.ORDER_LINES && column.equals("customer")
                                ? Optional.of(Said.of("metrics.unknown.no-common-day"))
                                : Optional.empty();

        var lines =
                new Ask(ask.warehouse(), destroyed)
                        .lines(
                                Ask.question(
                                        "orders,buyers,new_buyers,repurchase_30d",
                                        "2024-03-01",
                                        "2024-04-01",
                                        Grain.TOTAL));

        assertThat(lines)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.split(" \\| "))
                                .satisfiesExactly(
                                        date -> assertThat(date).isEqualTo("2024-03-01"),
                                        orders -> assertThat(orders).isEqualTo("1"),
                                        buyers -> assertThat(buyers).startsWith("? "),
                                        firsts -> assertThat(firsts).startsWith("? "),
                                        repeats -> assertThat(repeats).startsWith("? ")));
    }

    @Test
    void aDimensionThatAMetricLacksIsRefusedWithThoseThatWork() {
        var metrics = new Metrics(facts(facts -> facts).warehouse());
        var question =
                Ask.question("conversion", "2024-03-01", "2024-04-01", Grain.TOTAL)
                        .cut(Cut.by(new Dimension("country")));

        assertThat(metrics.read(question))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(Ask.ENGLISH.say(refused.why()))
                                        .isEqualTo(
                                                "conversion cannot be cut by country; it can be cut by product, terminal, title"));
    }

    private Ask facts(UnaryOperator<FactsFixture> facts) {
        var warehouse = facts.apply(new FactsFixture(folder, "shop")).open();
        opened = Optional.of(warehouse);
        return new Ask(warehouse, UnusableColumns.NONE);
    }

    private static FactsFixture sale(FactsFixture facts, String day, String amount) {
        return facts.rows(
                FactKind.ORDER_LINES,
                "order_id, day, ordered_on, sold, customer, line_kind, quantity, list_amount, due, paid, received",
                "'o1', date '%s', date '%s', true, 'c1', 'goods', 1, %s, %s, %s, %s"
                        .formatted(day, day, amount, amount, amount, amount));
    }
}
