package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTests {

    static final Festivals WESTERN = new Festivals(false);
    static final Period FEBRUARY = period("2024-02-19", "2024-03-18");
    static final Period JANUARY = period("2024-01-08", "2024-02-05");

    @TempDir Path folder;

    /// Sales are visitors times conversion times order value; LMDI by hand: L(180, 120) = 60 / ln
    /// 1.5.
    @Test
    void aProductIsToldApartByLmdi() {
        try (var shop = twoMonths()) {
            var told = explanation(shop, ask("paid"));

            assertThat(told.change().difference()).isEqualByComparingTo("60");
            double mean = 60 / Math.log(1.5);
            assertThat(told.whole().method()).contains(Part.Method.LMDI);
            assertThat(lines(told.whole()))
                    .containsExactly(
                            "visitors %.2f".formatted(mean * Math.log(2)),
                            "conversion %.2f".formatted(mean * Math.log(0.5)),
                            "order_value 60.00");
        }
    }

    /// Visitors are neither new nor returning buyers, so orders and their value tell it.
    @Test
    void whatIsNarrowedIsToldByTermsThatCanBeNarrowedToo() {
        try (var shop = twoMonths()) {
            var kind = new Cut.Filter(new Dimension("buyer_kind"), List.of("new"));
            var told = explanation(shop, ask("paid").only(List.of(kind)));
            assertThat(told.whole().parts())
                    .extracting(part -> part.metric().value())
                    .doesNotContain("visitors");
        }
    }

    @Test
    void partsAddUpToTheLastDigitAtEveryLevel() {
        for (long seed = 1; seed <= 5; seed++) {
            try (var shop = random(seed)) {
                for (var question : questions()) {
                    var told = new Metrics(shop).explain(question, WESTERN);
                    if (told instanceof Explanation explanation) {
                        addsUp(explanation.whole(), question);
                        var prices = sum(explanation.prices());
                        if (!explanation.prices().isEmpty()) {
                            assertThat(prices)
                                    .as("prices of %s", question)
                                    .isEqualByComparingTo(explanation.whole().contribution());
                        }
                    }
                }
            }
        }
    }

    /// The parts of a dimension are the differences of its figures.
    @Test
    void partsOfADimensionAreTheirOwnDifferences() {
        try (var shop = random(3)) {
            var told = explanation(shop, ask("paid").by(new Dimension("country")));
            for (var part : told.whole().parts()) {
                assertThat(part.contribution())
                        .as("%s", part.subject())
                        .isEqualByComparingTo(
                                number(part.move().now()).subtract(number(part.move().before())));
            }
            assertThat(told.whole().parts()).hasSize(3);
        }
    }

    @Test
    void aRatioIsToldApartIntoRatesAndMix() {
        try (var shop = random(5)) {
            var told = explanation(shop, ask("order_value").by(new Dimension("country")));
            assertThat(told.whole().method()).contains(Part.Method.RATE_AND_MIX);
            assertThat(told.whole().parts())
                    .filteredOn(part -> part.subject() instanceof Subject.Member)
                    .allSatisfy(part ->
                            assertThat(part.parts())
                                    .extracting(Part::subject)
                                    .containsExactly(Subject.Aspect.RATE, Subject.Aspect.MIX));
        }
    }

    /// 29 days against 28, each day the same: all of it is the day more.
    @Test
    void aLongerPeriodIsNoGrowth() {
        try (var shop = even("2024-01-01", 90)) {
            var told =
                    explanation(
                            shop,
                            ask(
                                    "paid",
                                    period("2024-02-01", "2024-03-01"),
                                    period("2024-01-04", "2024-02-01")));
            assertThat(told.whole().parts().getFirst().subject()).isEqualTo(Subject.Aspect.DAYS);
            assertThat(told.whole().parts().getFirst().contribution()).isEqualByComparingTo("10");
            assertThat(told.beyondTakenOut()).isEqualByComparingTo("0");
        }
    }

    /// January's visitors are reported by source, the later ones are not: no source fell to
    /// nothing.
    @Test
    void partsThatNobodyReportedAreUnknownAndNotZero() {
        var facts =
                shop("sources", List.of(line("a", "2024-01-10", "1.00")))
                        .rows(
                                FactKind.TRAFFIC,
                                "report, day, days, terminal, source_1, visitors, counted",
                                "'store', date '2024-01-10', 1, 'pc', null, 100, true",
                                "'store', date '2024-02-21', 1, 'pc', null, 200, true",
                                "'source', date '2024-01-10', 1, 'pc', 'search', 100, false")
                        .covers(FactKind.TRAFFIC, "store", "2024-01-01", "2024-04-01")
                        .covers(FactKind.TRAFFIC, "source", "2024-01-01", "2024-02-05");
        try (var shop = facts.open()) {
            var told = explanation(shop, ask("visitors"));

            assertThat(told.whole().contribution()).isEqualByComparingTo("100");
            assertThat(told.whole().parts())
                    .extracting(Part::subject)
                    .containsExactly(new Subject.Of(new MetricId("visitors")));
        }
    }

    @Test
    void anUnknownPeriodIsRefusedWithItsReason() {
        try (var shop = twoMonths()) {
            var told =
                    new Metrics(shop)
                            .explain(
                                    ask("visitors", FEBRUARY, period("2019-01-01", "2019-02-01")),
                                    WESTERN);
            assertThat(told).isInstanceOf(Explained.Refused.class);
            assertThat(Ask.ENGLISH.say(((Explained.Refused) told).why()))
                    .startsWith("Visitors is not known from 2019-01-01 to 2019-01-31")
                    .contains("traffic report");
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        try (var shop = twoMonths()) {
            var metrics = new Metrics(shop);
            assertThat(metrics.explain(ask("sails"), WESTERN))
                    .isInstanceOf(Explained.Refused.class);
            assertThat(metrics.explain(ask("paid").by(new Dimension("moon")), WESTERN))
                    .isInstanceOf(Explained.Refused.class);
            var wrong = metrics.explain(ask("paid").in(new TreeId("profits")), WESTERN);
            assertThat(Ask.ENGLISH.say(((Explained.Refused) wrong).why()))
                    .isEqualTo(
                            "paid does not stand in a tree 'profits'; it stands in: sales, repurchase");
        }
    }

    @Test
    void newAndReturningBuyersAddUpToTheSales() {
        try (var shop = random(7)) {
            var told = explanation(shop, ask("paid").in(new TreeId("repurchase")));
            assertThat(told.whole().parts())
                    .extracting(part -> part.subject().toString())
                    .anyMatch(subject -> subject.contains("new"))
                    .anyMatch(subject -> subject.contains("returning"));
            var returning =
                    told.whole().parts().stream()
                            .filter(part -> part.subject().toString().contains("returning"))
                            .findFirst()
                            .orElseThrow();
            assertThat(returning.parts())
                    .extracting(part -> part.metric().value())
                    .containsExactly("buyers", "orders_per_buyer", "order_value");
        }
    }

    private static List<ExplainQuestion> questions() {
        var questions = new ArrayList<ExplainQuestion>();
        for (var metric :
                List.of(
                        "paid",
                        "net_sales",
                        "orders",
                        "order_value",
                        "conversion",
                        "visitors",
                        "units_per_order",
                        "refund_rate",
                        "unit_price",
                        "buyers")) {
            questions.add(ask(metric));
            questions.add(
                    ask(
                            metric,
                            period("2024-02-01", "2024-03-01"),
                            period("2024-01-01", "2024-02-01")));
        }
        questions.add(ask("paid").in(new TreeId("repurchase")));
        questions.add(ask("paid").by(new Dimension("country"), new Dimension("product")));
        questions.add(ask("orders").by(new Dimension("product")));
        questions.add(ask("order_value").by(new Dimension("product")));
        questions.add(ask("conversion").by(new Dimension("terminal")));
        questions.add(ask("visitors").by(new Dimension("terminal")));
        return questions;
    }

    private static void addsUp(Part part, ExplainQuestion question) {
        if (!part.parts().isEmpty()) {
            assertThat(sum(part.parts()))
                    .as("%s of %s", part.subject(), question)
                    .isEqualByComparingTo(part.contribution());
        }
        part.parts().forEach(one -> addsUp(one, question));
    }

    private static BigDecimal sum(List<Part> parts) {
        return parts.stream().map(Part::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(Optional<Value> value) {
        return value.map(Value::figure).orElseThrow() instanceof Figure.Known(var number)
                ? number
                : BigDecimal.ZERO;
    }

    private static List<String> lines(Part part) {
        return part.parts().stream()
                .map(one -> "%s %.2f".formatted(one.metric(), one.contribution()))
                .toList();
    }

    private static Explanation explanation(Warehouse shop, ExplainQuestion question) {
        var told = new Metrics(shop).explain(question, WESTERN);
        assertThat(told).isInstanceOf(Explanation.class);
        addsUp(((Explanation) told).whole(), question);
        return (Explanation) told;
    }

    static ExplainQuestion ask(String metric) {
        return ask(metric, FEBRUARY, JANUARY);
    }

    static ExplainQuestion ask(String metric, Period now, Period before) {
        return ExplainQuestion.of(Ask.SHOP, new MetricId(metric), now, new Versus.Days(before));
    }

    static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    private Warehouse random(long seed) {
        var facts = new FactsFixture(folder.resolve("random" + seed), Ask.SHOP.value());
        new RandomShop(seed).write(facts);
        return facts.open();
    }

    /// January: 100 visitors, 10 orders of 12.00. February: 200 visitors, 10 orders of 18.00.
    private Warehouse twoMonths() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            lines.add(line("a" + i, "2024-01-10", "12.00"));
            lines.add(line("b" + i, "2024-02-21", "18.00"));
        }
        return shop("two", lines)
                .rows(
                        FactKind.TRAFFIC,
                        "report, day, days, terminal, visitors, counted",
                        "'store', date '2024-01-10', 1, 'pc', 100, true",
                        "'store', date '2024-02-21', 1, 'pc', 200, true")
                .covers(FactKind.TRAFFIC, "store", "2024-01-01", "2024-04-01")
                .open();
    }

    /// One order of 10.00 a day.
    private Warehouse even(String from, int days) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < days; i++) {
            lines.add(line("e" + i, LocalDate.parse(from).plusDays(i).toString(), "10.00"));
        }
        return shop("even", lines).open();
    }

    private FactsFixture shop(String name, List<String> lines) {
        return new FactsFixture(folder.resolve(name), Ask.SHOP.value())
                .rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, ordered_on, sold, customer, product_id, line_kind, quantity, list_amount, due, paid, received",
                        lines.toArray(String[]::new))
                .covers(FactKind.ORDERS, "", "2024-01-01", "2024-04-01")
                .covers(FactKind.ORDER_LINES, "", "2024-01-01", "2024-04-01");
    }

    private static String line(String order, String day, String amount) {
        return "'%s', date '%s', date '%s', true, 'c', 'p1', 'goods', 1, %s, %s, %s, %s"
                .formatted(order, day, day, amount, amount, amount, amount);
    }
}
