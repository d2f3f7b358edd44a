package fulcrum.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.metrics.MetricId;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A month of an invented shop in which every leaf of the plan comes to its target brings the goal.
class PlannedMonthTests {

    private static final int DAYS = 30;

    @TempDir static Path folder;
    static PlannedMonth month;

    @BeforeAll
    static void live() throws IOException {
        month = new PlannedMonth(folder, plan(512, 150, 20), DAYS);
    }

    /// @param days before the month of the plan
    static WorldPlan plan(long seed, int days, double orders) {
        return new WorldPlan(
                seed,
                LocalDate.of(2025, 6, 1).minusDays(days),
                days + DAYS,
                Platform.TAOBAO,
                new WorldPlan.Scale(20, orders, 2, 6, 0, 0),
                List.of(),
                List.of(),
                false);
    }

    /// The tree of profit, written down once more.
    static BigDecimal made(Map<String, BigDecimal> targets, String metric) {
        var received =
                targets.get("visitors")
                        .multiply(targets.get("conversion"))
                        .multiply(targets.get("received_per_order"));
        var made = received.subtract(targets.get("refunds"));
        if (metric.equals("net_sales")) {
            return made;
        }
        for (var target : targets.entrySet()) {
            if (target.getKey().matches("(goods|ad|fulfilment|fixed)_cost.*|platform_fees")) {
                made = made.subtract(target.getValue());
            }
        }
        return made;
    }

    private static void reached(String metric, double more) throws IOException {
        var came = month.more(new MetricId(metric), more);
        assertThat(made(PlannedMonth.leaves(came.plan()), metric).doubleValue())
                .as("the targets make the goal to the cent")
                .isCloseTo(came.wanted(), within(0.0049));
        came.leaves()
                .forEach((leaf, value) ->
                        assertThat(value)
                                .as(leaf)
                                .isCloseTo(came.target(leaf), within(1e-3 * came.target(leaf))));
        assertThat(came.read()).isCloseTo(came.came(), within(0.01));
        assertThat(came.missed()).as("%s came for %s", came.came(), came.wanted()).isLessThan(0.01);
    }

    @Test
    void whereEveryLeafOfProfitReachesItsTargetSoDoesTheGoal() throws IOException {
        reached("profit", 0.1);
    }

    @Test
    void whereEveryLeafOfNetSalesReachesItsTargetSoDoesTheGoal() throws IOException {
        reached("net_sales", 0.05);
    }
}
