package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.statistics.Effect.Measured;
import fulcrum.statistics.EffectQuestion.Setting;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How often the verdict on a series' own past is wrong where nothing was done, and how often its
/// interval holds what was put in. Not part of the tests; `docs/benchmarks.md` gives the command.
///
/// The windows end `-Dback` windows before the end of each series: 0 is what methods were chosen
/// on, 1 to 5 are windows that nothing was tried out on.
class CounterfactualsBenchmark {

    private static final int LONG_ENOUGH = 200;
    private static final double[] LIFTS = {0, 0.1, -0.1, 0.3, -0.3};

    private record Cell(int length, int window) {}

    @Test
    void nothingWasDoneAndSomethingWasPutIn() {
        assumeTrue(M4Weekly.present(), "no ../shared/data/methods");
        int worst = Integer.getInteger("back", 5);
        for (var cell : List.of(cell(104, 4), cell(104, 13), cell(200, 4), cell(200, 13))) {
            tell("last window", cell, 0, 0);
            tell("%d windows before".formatted(worst), cell, 1, worst);
        }
    }

    /// Drawn shops of 800 orders a day in which nothing was done, -Dshops for each setting.
    @Test
    void nothingWasDoneInDailyShops() {
        int shops = Integer.getInteger("shops", 600);
        for (var cell :
                List.of(cell(150, 7), cell(150, 14), cell(380, 7), cell(380, 14), cell(380, 28))) {
            for (double wander : new double[] {0, 0.002, 0.005, 0.01, 0.02}) {
                int wrong = 0;
                for (int seed = 0; seed < shops; seed++) {
                    var y = AnomaliesTests.days(90_000 + seed, cell.length, wander);
                    var found = (Measured) effect(y, cell.window, 7);
                    wrong += found.interval().contains(0) ? 0 : 1;
                }
                System.out.printf(
                        "%d days, window %d, level wanders %.3f: false %.1f %%%n",
                        cell.length, cell.window, wander, 100.0 * wrong / shops);
                assertThat(wrong).isLessThan(shops / 5);
            }
        }
    }

    private static Cell cell(int length, int window) {
        return new Cell(length, window);
    }

    private static void tell(String what, Cell cell, int first, int last) {
        int series = 0;
        int refused = 0;
        long nanos = 0;
        var wrong = new int[2];
        var covered = new int[2][LIFTS.length];
        var seen = new int[2];
        double width = 0;
        for (var one : M4Weekly.read()) {
            var all = one.train().toArray();
            for (int back = first; back <= last; back++) {
                int end = all.length - back * cell.window;
                if (all.length < LONG_ENOUGH || end < cell.length) {
                    continue;
                }
                var y = Arrays.copyOfRange(all, end - cell.length, end);
                long start = System.nanoTime();
                var effect = effect(y, cell.window);
                nanos += System.nanoTime() - start;
                if (!(effect instanceof Measured nothing)) {
                    refused++;
                    continue;
                }
                series++;
                var usual = UsualDefault.of(Arrays.stream(y).map(Math::log).toArray(), cell.window);
                width += nothing.interval().high() - nothing.interval().low();
                for (int i = 0; i < LIFTS.length; i++) {
                    var lifted = ((Measured) effect(lifted(y, cell.window, LIFTS[i]), cell.window));
                    covered[0][i] += lifted.interval().contains(LIFTS[i]) ? 1 : 0;
                    covered[1][i] += usual.contains(0) ? 1 : 0;
                    if (LIFTS[i] == 0.3) {
                        seen[0] += lifted.interval().low() > 0 ? 1 : 0;
                        seen[1] += usual.low() + 0.3 > 0 ? 1 : 0;
                    }
                }
                wrong[0] += nothing.interval().contains(0) ? 0 : 1;
                wrong[1] += usual.contains(0) ? 0 : 1;
            }
        }
        System.out.printf(
                "L=%d h=%d, %s: %d measured, %d refused; false: calibrated %.1f %%, default %.1f %%;"
                        + " coverage of +.1 -.1 +.3 -.3: %.1f %.1f %.1f %.1f (default %.1f);"
                        + " power of +.3: %.2f (default %.2f); mean width %.3f; %.2f ms each%n",
                cell.length,
                cell.window,
                what,
                series,
                refused,
                100.0 * wrong[0] / series,
                100.0 * wrong[1] / series,
                100.0 * covered[0][1] / series,
                100.0 * covered[0][2] / series,
                100.0 * covered[0][3] / series,
                100.0 * covered[0][4] / series,
                100.0 * covered[1][1] / series,
                1.0 * seen[0] / series,
                1.0 * seen[1] / series,
                width / series,
                nanos / 1e6 / (series + refused));
        assertThat(series).isPositive();
    }

    private static Effect effect(double[] y, int window) {
        return effect(y, window, 1);
    }

    private static Effect effect(double[] y, int window, int period) {
        return Counterfactuals.effect(
                new EffectQuestion(
                        Series.of(y),
                        List.of(),
                        y.length - window,
                        y.length,
                        new Setting(Scale.LOG, period, 0.95, 0.1)));
    }

    private static double[] lifted(double[] y, int window, double lift) {
        var lifted = y.clone();
        for (int step = y.length - window; step < y.length; step++) {
            lifted[step] *= Math.exp(lift);
        }
        return lifted;
    }
}
