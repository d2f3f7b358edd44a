package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.PersonId;
import fulcrum.strategy.Goal.Target;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shop of the kite, which sells for about 202 a day, and the ball, which sells for 100; their
/// advertising costs about 21 and 40.
class SpreadTests {

    private static final MetricId PAID = new MetricId("paid");
    private static final MetricId RATIO = new MetricId("ad_cost_ratio");
    private static final Period JUNE = Period.monthOf(LocalDate.of(2025, 6, 1));
    private static final BigDecimal WHOLE = new BigDecimal("10000.01");

    @TempDir Path facts;
    Warehouse warehouse;
    Metrics metrics;

    @BeforeEach
    void open() {
        warehouse = PartTargetsTests.shop(facts);
        metrics = new Metrics(warehouse);
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    private static Goal accepted() {
        return new Goal(
                PAID,
                WHOLE,
                JUNE,
                Optional.empty(),
                List.of(),
                List.of(
                        new Target("paid", WHOLE),
                        new Target("ad_cost_ratio", new BigDecimal("0.18"))));
    }

    private Spread spread(Goal goal, MetricId metric, PartTargets before, String... locks) {
        return new Plans()
                .spread(
                        metrics,
                        new Spread.Asked(
                                KiteShop.STORE,
                                goal,
                                metric,
                                new Dimension("product"),
                                Arrays.stream(locks).map(Lock::read).toList(),
                                before));
    }

    private Spread.Laid laid(MetricId metric, PartTargets before, String... locks) {
        return (Spread.Laid) spread(accepted(), metric, before, locks);
    }

    private static BigDecimal of(Spread.Laid laid, String part) {
        return laid.rows().stream()
                .filter(row -> row.part().equals(part))
                .findFirst()
                .orElseThrow()
                .target();
    }

    private static String refusal(Spread spread) {
        return Texts.in(Texts.ENGLISH).say(((Spread.Refused) spread).why());
    }

    @Test
    void productsShareTheTargetAsTheyUsuallyDoToTheCent() {
        var laid = laid(PAID, PartTargets.NONE);
        assertThat(laid.rest()).isEmpty();
        assertThat(of(laid, "1042").add(of(laid, "1043"))).isEqualByComparingTo(WHOLE);
        assertThat(of(laid, "1042").doubleValue()).isCloseTo(10000.01 * 202 / 302, within(60.0));
        var alone =
                (Spread.Laid)
                        spread(Goal.of(PAID, new BigDecimal("9600"), JUNE), PAID, PartTargets.NONE);
        assertThat(of(alone, "1042").add(of(alone, "1043")))
                .as("targets that are found, not accepted")
                .isEqualByComparingTo("9600");
    }

    @Test
    void aLockedPartStaysAndTheOtherGives() {
        var laid = laid(PAID, PartTargets.NONE, "1043=4000");
        assertThat(of(laid, "1043")).isEqualByComparingTo("4000");
        assertThat(of(laid, "1042")).isEqualByComparingTo("6000.01");
        var decided =
                PartTargets.NONE.with(
                        new Line(
                                PAID,
                                "product",
                                "1043",
                                new BigDecimal("3500"),
                                JUNE,
                                new PersonId("hua")));
        assertThat(of(laid(PAID, decided, "1043"), "1042")).isEqualByComparingTo("6500.01");
        assertThat(laid(PAID, decided).lines(new PersonId("min")).lines())
                .extracting(line -> line.part() + " " + line.owner())
                .containsExactlyInAnyOrder(
                        "1042 " + new PersonId("min"), "1043 " + new PersonId("hua"));
        assertThat(refusal(spread(accepted(), PAID, decided, "1042"))).contains("1042");
    }

    @Test
    void locksThatTakeMoreThanTheWholeAreRefusedWithTheSum() {
        assertThat(refusal(spread(accepted(), PAID, PartTargets.NONE, "1042=9000", "1043=2000")))
                .contains("11000", "10000.01", "999.99");
        assertThat(refusal(spread(accepted(), PAID, PartTargets.NONE, "1042=12000")))
                .contains("12000", "1999.99");
        assertThat(refusal(spread(accepted(), PAID, PartTargets.NONE, "1042=1000", "1043=2000")))
                .contains("7000.01");
        assertThat(refusal(spread(accepted(), PAID, PartTargets.NONE, "1042=1000.001")))
                .contains("1000.001");
        assertThat(refusal(spread(accepted(), RATIO, PartTargets.NONE, "1042=0.5")))
                .contains("0.18");
        assertThat(refusal(spread(accepted(), new MetricId("orders"), PartTargets.NONE)))
                .contains("ad_cost_ratio, paid");
    }

    /// Weighed by what each is to sell; so the whole of the costs comes out.
    @Test
    void sharesOfProductsComeOutAtTheShareOfTheWhole() {
        for (var locks : List.of(new String[0], new String[] {"1042=0.1"})) {
            var laid = laid(RATIO, PartTargets.NONE, locks);
            var costs = BigDecimal.ZERO;
            var sales = BigDecimal.ZERO;
            for (var row : laid.rows()) {
                costs = costs.add(row.weight().multiply(row.target()));
                sales = sales.add(row.weight());
            }
            assertThat(sales).as("what the whole is to sell").isEqualByComparingTo(WHOLE);
            assertThat(costs.divide(sales, MathContext.DECIMAL128).doubleValue())
                    .isCloseTo(0.18, within(1e-14));
            double kite = of(laid, "1042").doubleValue();
            double ball = of(laid, "1043").doubleValue();
            if (locks.length == 0) {
                assertThat(ball / kite)
                        .as("usually 0.4 and 0.104")
                        .isCloseTo(0.4 / 0.104, within(0.15));
            } else {
                assertThat(kite).isEqualTo(0.1);
            }
        }
    }

    @Test
    void salesThatAreDecidedWeighTheShares() {
        var decided =
                PartTargets.NONE.with(
                        new Line(
                                PAID,
                                "product",
                                "1043",
                                new BigDecimal("5000"),
                                JUNE,
                                new PersonId("hua")));
        var laid = laid(RATIO, decided, "1042=0.1");
        assertThat(of(laid, "1043").doubleValue())
                .as("(0.18 x 10000.01 - 0.1 x 5000.01) / 5000")
                .isCloseTo((0.18 * 10000.01 - 0.1 * 5000.01) / 5000, within(1e-12));
    }
}
