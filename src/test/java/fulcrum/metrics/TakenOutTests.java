package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenOutTests {

    static final Period MAY = ExplainTests.period("2024-05-01", "2024-06-01");
    static final Period JUNE = ExplainTests.period("2024-06-01", "2024-07-01");
    static final Period MAY_23 = MAY.yearBefore();
    static final Period JUNE_23 = JUNE.yearBefore();
    static final Period FOUR_WEEKS = ExplainTests.period("2024-02-19", "2024-03-18");
    static final Period THOSE_BEFORE = ExplainTests.period("2024-01-22", "2024-02-19");

    @TempDir Path folder;

    /// Steps that repeat a year ago by four fifths: of what is expected by a year ago, four fifths,
    /// less what all steps had in common.
    @Test
    void theSeasonIsAYearAgoAsFarAsStepsRepeatThemselves() {
        var season = Season.of(MAY_23, JUNE_23, days -> level(days, 0.8, 0)).orElseThrow();

        assertThat(season.years()).isEqualTo(1);
        assertThat(season.steps()).isEqualTo(12);
        double mean = 0;
        for (int i = 1; i <= 12; i++) {
            mean += wave(before(JUNE_23, i)) - wave(before(JUNE_23, i + 1));
        }
        double step = wave(before(JUNE_23, 0)) - wave(before(JUNE_23, 1));
        assertThat(Math.log(season.factor())).isEqualTo(0.8 * (step - mean / 12), within(1e-9));
    }

    @Test
    void stepsThatRepeatNothingShowNoSeason() {
        assertThat(Season.of(MAY_23, JUNE_23, days -> level(days, 0, .3))).isEmpty();
        assertThat(Season.of(MAY_23, JUNE_23, days -> level(days, -0.8, 0))).isEmpty();
    }

    /// A year and a quarter of facts: three steps beside those of a year ago are no evidence.
    @Test
    void tooFewStepsShowNoSeason() {
        var first = LocalDate.of(2022, 1, 15);
        assertThat(
                        Season.of(
                                MAY_23,
                                JUNE_23,
                                days ->
                                        days.from().isBefore(first)
                                                ? Optional.empty()
                                                : level(days, 1, 0)))
                .isEmpty();
    }

    @Test
    void ofAYearBesideAYearThereIsNoSeason() {
        assertThat(Season.reach(JUNE_23.yearBefore(), JUNE_23)).isEmpty();
        assertThat(Season.reach(JUNE_23, MAY)).isEmpty();
    }

    /// Of the thirteen steps before June 2023 and, a year earlier, of those before June 2022 (no
    /// leap year among them); before that nothing is known.
    private static Optional<Double> level(Period days, double repeated, double noise) {
        boolean isYearAgo =
                IntStream.rangeClosed(0, 13)
                        .anyMatch(i -> before(JUNE_23, i).from().minusYears(1).equals(days.from()));
        double own = Math.sin(days.from().toEpochDay() * 1.7);
        return days.from().isBefore(before(JUNE_23, 13).yearBefore().from())
                ? Optional.empty()
                : Optional.of(
                        Math.exp(
                                isYearAgo
                                        ? wave(days.from().plusYears(1))
                                        : repeated * wave(days) + noise * own));
    }

    private static Period before(Period period, int steps) {
        var from = period.from().minusDays(31L * steps);
        return new Period(from, from.plusDays(period.days()));
    }

    private static double wave(Period days) {
        return wave(days.from());
    }

    private static double wave(LocalDate day) {
        return 0.4 * Math.sin(day.toEpochDay() / 40.0);
    }

    /// One order of 10.00 a day, three in every June: the growth from May to June is the season's.
    @Test
    void aSeasonIsAPartOfItsOwn() {
        var lines = new ArrayList<String>();
        for (var day = LocalDate.of(2021, 11, 1);
                day.isBefore(LocalDate.of(2024, 7, 1));
                day = day.plusDays(1)) {
            for (int i = 0; i < (day.getMonthValue() == 6 ? 3 : 1); i++) {
                lines.add(line(day, i, "p", 10));
            }
        }
        try (var shop = shop(lines, List.of(), "2021-11-01").open()) {
            var told = told(shop, JUNE, MAY);

            assertThat(part(told, Subject.Aspect.DAYS)).isEqualByComparingTo("-10");
            assertThat(part(told, Subject.Aspect.SEASON))
                    .isCloseTo(new BigDecimal("600"), within(new BigDecimal("20")));
        }
    }

    /// Of two products that bring 10.00 a day each, one is missing for a week.
    @Test
    void whatWasMissingOnTheShelfIsAPartOfItsOwn() {
        var counts = new ArrayList<String>();
        try (var shop =
                shop(twoProducts(counts, day -> day < 7 ? 0 : 5), counts, "2024-01-01").open()) {
            var told = told(shop, FOUR_WEEKS, THOSE_BEFORE);

            assertThat(told.change().difference()).isEqualByComparingTo("-70");
            assertThat(part(told, Subject.Aspect.STOCK_OUTS)).isEqualByComparingTo("-70");
            assertThat(told.beyondTakenOut()).isEqualByComparingTo("0");
            assertThat(told.notes())
                    .extracting(Ask.ENGLISH::say)
                    .contains(
                            "2024-02-19 to 2024-03-17: products out of stock: 1, on 7 days added up;"
                                    + " each is taken to have missed what it sells on its other"
                                    + " days");
            assertThat(
                            new Metrics(shop)
                                    .telling(told, Ask.ENGLISH, (_, value) -> value.toString())
                                    .sentences())
                    .contains("More was out of stock than before; that took away 70.00.");
        }
    }

    /// Orders by visitors: it is the conversion that missing goods lower, not the visitors.
    @Test
    void missingGoodsKeepNoVisitorsAway() {
        var counts = new ArrayList<String>();
        var facts =
                shop(twoProducts(counts, day -> day < 7 ? 0 : 5), counts, "2024-01-01")
                        .rows(
                                FactKind.TRAFFIC,
                                "report, day, days, terminal, visitors, counted",
                                "'store', date '2024-01-22', 1, 'pc', 100, true",
                                "'store', date '2024-02-19', 1, 'pc', 100, true")
                        .covers(FactKind.TRAFFIC, "store", "2024-01-01", "2024-04-01");
        try (var shop = facts.open()) {
            var told = told(shop, FOUR_WEEKS, THOSE_BEFORE);

            assertThat(part(told, Subject.Aspect.STOCK_OUTS)).isEqualByComparingTo("-70");
            assertThat(told.left().map(Part::metric).map(MetricId::value))
                    .containsExactly("visitors", "conversion", "order_value");
            assertThat(told.left().map(Part::contribution))
                    .allSatisfy(added -> assertThat(added).isEqualByComparingTo("0"));
        }
    }

    /// Weekly counts: the second says 0, and the product sells again two days later.
    @Test
    void aSaleEndsWhatACountSaid() {
        var lines = new ArrayList<String>();
        for (var day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2024, 4, 1));
                day = day.plusDays(1)) {
            lines.add(line(day, 0, "p1", 10));
            boolean missing =
                    day.equals(FOUR_WEEKS.from()) || day.equals(FOUR_WEEKS.from().plusDays(1));
            if (!missing) {
                lines.add(line(day, 1, "p2", 10));
            }
        }
        var counts =
                List.of(
                        count(FOUR_WEEKS.from().minusDays(7), "p2", 9),
                        count(FOUR_WEEKS.from(), "p2", 0),
                        count(FOUR_WEEKS.from().plusDays(7), "p2", 9));
        try (var shop = shop(lines, counts, "2024-01-01").open()) {
            var told = told(shop, FOUR_WEEKS, THOSE_BEFORE);
            assertThat(part(told, Subject.Aspect.STOCK_OUTS)).isEqualByComparingTo("-20");
        }
    }

    /// Parts that are products show by themselves which of them was missing.
    @Test
    void ofProductsNothingIsTakenOut() {
        var counts = new ArrayList<String>();
        try (var shop =
                shop(twoProducts(counts, day -> day < 7 ? 0 : 5), counts, "2024-01-01").open()) {
            var told =
                    (Explanation)
                            new Metrics(shop)
                                    .explain(
                                            ExplainTests.ask("paid", FOUR_WEEKS, THOSE_BEFORE)
                                                    .by(new Dimension("product")),
                                            ExplainTests.WESTERN);
            assertThat(told.takenOut()).isEmpty();
        }
    }

    /// Shelves that are empty at random: all parts still add up at every level.
    @Test
    void partsAddUpWhateverIsTakenOut() {
        var random = new Random(11);
        var counts = new ArrayList<String>();
        var lines = twoProducts(counts, _ -> random.nextInt(3));
        try (var shop = shop(lines, counts, "2024-01-01").open()) {
            for (var metric : List.of("paid", "orders", "units", "order_value", "gross_sales")) {
                var told =
                        (Explanation)
                                new Metrics(shop)
                                        .explain(
                                                ExplainTests.ask(
                                                        metric,
                                                        FOUR_WEEKS,
                                                        ExplainTests.period(
                                                                "2024-01-08", "2024-02-07")),
                                                ExplainTests.WESTERN);
                assertThat(
                                told.whole().parts().stream()
                                        .map(Part::contribution)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .as(metric)
                        .isEqualByComparingTo(told.whole().contribution());
            }
        }
    }

    /// 10.00 of each of two products a day; from 19 February p2 sells where its count is above 0.
    private static List<String> twoProducts(List<String> counts, IntUnaryOperator stock) {
        var lines = new ArrayList<String>();
        for (var day = LocalDate.of(2024, 1, 1);
                day.isBefore(LocalDate.of(2024, 4, 1));
                day = day.plusDays(1)) {
            int since = (int) (day.toEpochDay() - FOUR_WEEKS.from().toEpochDay());
            int left = since < 0 ? 5 : stock.applyAsInt(since);
            counts.add(count(day, "p2", left));
            lines.add(line(day, 0, "p1", 10));
            if (left > 0) {
                lines.add(line(day, 1, "p2", 10));
            }
        }
        return lines;
    }

    private static Explanation told(Warehouse shop, Period now, Period before) {
        var asked = ExplainTests.ask("paid", now, before);
        return (Explanation) new Metrics(shop).explain(asked, ExplainTests.WESTERN);
    }

    private static BigDecimal part(Explanation told, Subject.Aspect aspect) {
        return told.takenOut()
                .filter(part -> part.subject() == aspect)
                .map(Part::contribution)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private FactsFixture shop(List<String> lines, List<String> counts, String from) {
        var facts =
                new FactsFixture(folder.resolve("shop"), Ask.SHOP.value())
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, customer, product_id, line_kind, quantity, list_amount, due, paid, received",
                                lines.toArray(String[]::new))
                        .covers(FactKind.ORDERS, "", from, "2024-07-01")
                        .covers(FactKind.ORDER_LINES, "", from, "2024-07-01")
                        .covers(FactKind.STOCK, "", from, "2024-07-01");
        return counts.isEmpty()
                ? facts
                : facts.rows(
                        FactKind.STOCK, "day, product_id, quantity", counts.toArray(String[]::new));
    }

    private static String count(LocalDate day, String product, int pieces) {
        return "date '%s', '%s', %d".formatted(day, product, pieces);
    }

    private static String line(LocalDate day, int number, String product, int amount) {
        return "'%s-%d', date '%s', date '%s', true, 'c', '%s', 'goods', 1, %d, %d, %d, %d"
                .formatted(day, number, day, day, product, amount, amount, amount, amount);
    }
}
