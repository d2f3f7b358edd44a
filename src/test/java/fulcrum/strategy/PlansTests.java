package fulcrum.strategy;

import static fulcrum.strategy.KiteShop.CONVERSION;
import static fulcrum.strategy.KiteShop.PAID;
import static fulcrum.strategy.KiteShop.STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.strategy.GoalPlan.Row;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlansTests {

    /// Six of its days are known.
    static final Period OCTOBER = Period.monthOf(LocalDate.of(2024, 10, 1));

    @TempDir static Path folder;
    static Warehouse warehouse;
    static Metrics metrics;
    static final Plans PLANS = new Plans();

    @BeforeAll
    static void open() {
        warehouse = KiteShop.of(folder).open();
        metrics = new Metrics(warehouse);
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    static GoalPlan.Solved solved(Goal goal) {
        var plan = PLANS.plan(metrics, STORE, goal);
        if (plan instanceof GoalPlan.Refused(var why)) {
            throw new AssertionError(Texts.in(Locale.ENGLISH).say(why));
        }
        return (GoalPlan.Solved) plan;
    }

    static Row row(List<Row> rows, String node) {
        return rows.stream().filter(row -> row.node().equals(node)).findFirst().orElseThrow();
    }

    static Goal october(String value) {
        return KiteShop.goal(PAID, value, OCTOBER);
    }

    @Test
    void targetsMakeTheGoalToTheCent() {
        for (var value : List.of("6123.45", "7000.00", "5900.01")) {
            var rows = solved(october(value)).rows();
            assertThat(rows)
                    .extracting(Row::node)
                    .containsExactly("paid", "visitors", "conversion", "order_value");
            var product =
                    new BigDecimal(row(rows, "visitors").target())
                            .multiply(new BigDecimal(row(rows, "conversion").target()))
                            .multiply(
                                    new BigDecimal(row(rows, "order_value").target()),
                                    MathContext.DECIMAL128);
            assertThat(product.doubleValue()).isCloseTo(Double.parseDouble(value), within(0.0049));
        }
    }

    /// 31 days, four of them Sundays, of 20 orders of 10.00 or half as many.
    @Test
    void whatIsExpectedIsWhatTheShopDoes() {
        var rows = solved(october("100")).rows();
        assertThat(row(rows, "paid").expected()).isCloseTo(5_800, within(120.0));
        assertThat(row(rows, "visitors").expected()).isCloseTo(11_600, within(230.0));
        assertThat(row(rows, "conversion").expected()).isCloseTo(0.05, within(0.001));
        assertThat(row(rows, "order_value").expected()).isCloseTo(10, within(0.1));
        assertThat(row(rows, "paid").target()).isEqualTo(row(rows, "paid").expected());
    }

    @Test
    void whatIsLockedStaysAndTheOthersGive() {
        var free = solved(october("6300")).rows();
        var lock = new BigDecimal("0.0500");
        var locked = solved(october("6300").holding(List.of(Hold.at("conversion", lock)))).rows();

        assertThat(row(free, "conversion").target()).isGreaterThan(0.0505);
        assertThat(row(locked, "conversion").target()).isCloseTo(0.05, within(1e-9));
        assertThat(row(locked, "conversion").held()).isTrue();
        assertThat(row(locked, "visitors").target()).isGreaterThan(row(free, "visitors").target());
        assertThat(row(locked, "visitors").odds()).isLessThan(row(free, "visitors").odds());
        assertThat(row(locked, "paid").target()).isCloseTo(6300, within(0.0049));
        var quickly =
                (GoalPlan.Solved)
                        PLANS.quickly(
                                metrics,
                                STORE,
                                october("6300").holding(List.of(Hold.at("conversion", lock))));
        assertThat(row(quickly.rows(), "visitors").target())
                .isCloseTo(row(locked, "visitors").target(), within(1.0));
    }

    @Test
    void holdsThatRuleTheGoalOutAreRefusedWithTheMostThatIsLeft() {
        var holds =
                List.of(
                        new Hold(
                                "visitors", Optional.empty(), Optional.of(new BigDecimal("11000"))),
                        Hold.at("conversion", new BigDecimal("0.05")),
                        Hold.at("order_value", BigDecimal.TEN));
        var plan = PLANS.plan(metrics, STORE, october("6000").holding(holds));

        assertThat(plan).isInstanceOf(GoalPlan.OutOfReach.class);
        var out = (GoalPlan.OutOfReach) plan;
        assertThat(out.row().node()).isEqualTo("paid");
        assertThat(out.row().target()).isCloseTo(5_500, within(0.01));
        assertThat(out.rows()).filteredOn(Row::held).extracting(Row::node).hasSize(3);
    }

    @Test
    void aHoldOnNothingInTheTreeIsRefused() {
        var plan =
                PLANS.plan(
                        metrics,
                        STORE,
                        october("6000").holding(List.of(Hold.at("<script>", BigDecimal.ONE))));
        assertThat(plan).isInstanceOf(GoalPlan.Refused.class);
    }

    @Test
    void aTreeWhoseFactsAreMissingIsRefusedWithTheReason() {
        var plan =
                PLANS.plan(metrics, STORE, KiteShop.goal(new MetricId("profit"), "1000", OCTOBER));
        assertThat(plan).isInstanceOf(GoalPlan.Refused.class);
        assertThat(Texts.in(Locale.ENGLISH).say(((GoalPlan.Refused) plan).why())).contains("cost");
    }

    @Test
    void theOddsOfWhatIsExpectedAreEven() {
        var expected = row(solved(october("100")).rows(), "paid").expected();
        var goal = october(BigDecimal.valueOf(Math.round(expected)).toPlainString());
        var pace = (Pace.Told) PLANS.pace(metrics, STORE, goal);

        assertThat(pace.odds()).isCloseTo(0.5, within(0.08));
        assertThat(pace.before()).isPresent();
        assertThat(pace.known()).isEqualTo(LocalDate.of(2024, 10, 6));
        double sofar = pace.sofar().orElseThrow();
        assertThat(sofar + 25 * pace.rate().needed())
                .isCloseTo(goal.value().doubleValue(), within(1e-6));
        double curve =
                pace.curve().days().stream().mapToDouble(day -> day.target().orElse(0)).sum();
        assertThat(curve).isCloseTo(goal.value().doubleValue(), within(1e-6));
        assertThat(pace.curve().days().get(5).target().orElseThrow())
                .as("Sunday the 6th")
                .isLessThan(0.7 * pace.curve().days().get(4).target().orElseThrow());
        assertThat(pace.curve().days()).filteredOn(day -> day.actual().isPresent()).hasSize(6);
    }

    @Test
    void aGoalFarAboveIsLostFromADayOn() {
        var pace = (Pace.Told) PLANS.pace(metrics, STORE, october("6100"));
        assertThat(pace.odds()).isBetween(0.0, 0.3);
        assertThat(pace.lost()).isPresent();
        assertThat(pace.lost().orElseThrow()).isBetween("2024-10-07", "2024-10-31");
    }

    @Test
    void aShareIsExpectedAsWhatItIsAShareOf() {
        var goal = KiteShop.goal(CONVERSION, "0.0500", OCTOBER);
        var pace = (Pace.Told) PLANS.pace(metrics, STORE, goal);
        assertThat(pace.expected()).isCloseTo(0.05, within(0.001));
        assertThat(pace.odds()).isBetween(0.02, 0.98);
        assertThat(solved(goal).rows()).hasSize(1);
    }

    @Test
    void aPeriodThatIsOverIsToldAsWhatItCameTo() {
        var goal = KiteShop.goal(PAID, "5000", Period.monthOf(LocalDate.of(2024, 9, 1)));
        assertThat(PLANS.pace(metrics, STORE, goal))
                .isInstanceOfSatisfying(
                        Pace.Over.class,
                        over -> {
                            assertThat(over.value()).isCloseTo(5_500, within(150.0));
                            assertThat(over.reached()).isTrue();
                        });
    }
}
