package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.Influence.Lack;
import fulcrum.statistics.Influence.Measured;
import fulcrum.statistics.Influence.Refused;
import fulcrum.statistics.Influence.Unproven;
import fulcrum.statistics.Influence.Verdict;
import fulcrum.statistics.InfluencesBenchmark.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InfluencesTests {

    static Influence influence(List<PastAction> actions, Optional<Estimate> observed) {
        return Influences.of(new InfluenceQuestion(actions, observed, 0.95, 0.3));
    }

    static Influence drawn(int actions, double slope, double moved, long seed) {
        var setting = new Setting(actions, slope, moved, 0.02, 0, 0.5);
        return influence(InfluencesBenchmark.history(setting, new Random(seed)), Optional.empty());
    }

    static PastAction action(double x, double errorX, double y, double errorY) {
        return new PastAction("#", new Estimate(x, errorX), new Estimate(y, errorY), 0);
    }

    /// Pearson's points with York's weights, Can. J. Phys. 44 (1966), the line moved to go through
    /// zero: slope -0.480533 with the intercept 5.479910.
    @Test
    void theSlopeIsYorksOnHisPoints() {
        double[] x = {0.0, 0.9, 1.8, 2.6, 3.3, 4.4, 5.2, 6.1, 6.5, 7.4};
        double[] y = {5.9, 5.4, 4.4, 4.6, 3.5, 3.7, 2.8, 2.8, 2.4, 1.5};
        double[] weightX = {1000, 1000, 500, 800, 200, 80, 60, 20, 1.8, 1};
        double[] weightY = {1, 1.8, 4, 8, 20, 20, 70, 70, 100, 500};
        var actions =
                IntStream.range(0, 10)
                        .mapToObj(k ->
                                action(
                                        x[k],
                                        1 / Math.sqrt(weightX[k]),
                                        y[k] - 5.479910224,
                                        1 / Math.sqrt(weightY[k])))
                        .toList();
        assertThat(new ErrorsInVariables(actions).slope(0)).isCloseTo(-0.480533407, within(1e-7));
    }

    /// With equal errors and no covariance: Deming's formula for a line through zero.
    @Test
    void withEqualErrorsTheSlopeIsDemings() {
        var random = new Random(3);
        var actions =
                IntStream.range(0, 12)
                        .mapToObj(k -> {
                            double effect = 0.1 * random.nextGaussian();
                            return action(
                                    effect + 0.03 * random.nextGaussian(),
                                    0.03,
                                    0.7 * effect + 0.03 * random.nextGaussian(),
                                    0.03);
                        })
                        .toList();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var one : actions) {
            xx += one.onIndicator().value() * one.onIndicator().value();
            yy += one.onGoal().value() * one.onGoal().value();
            xy += one.onIndicator().value() * one.onGoal().value();
        }
        double deming = (yy - xx + Math.sqrt((yy - xx) * (yy - xx) + 4 * xy * xy)) / (2 * xy);
        assertThat(new ErrorsInVariables(actions).slope(0)).isCloseTo(deming, within(1e-8));
    }

    @Test
    void strongActionsShowAnInfluenceAndItsSign() {
        var up = (Measured) drawn(20, 0.5, 0.1, 1);
        assertThat(up.verdict()).isEqualTo(Verdict.SAME_WAY);
        assertThat(up.interval().contains(0.5)).isTrue();
        var down = (Measured) drawn(20, -0.5, 0.1, 1);
        assertThat(down.verdict()).isEqualTo(Verdict.OTHER_WAY);
        assertThat(((Measured) drawn(40, 0, 0.2, 1)).verdict()).isEqualTo(Verdict.NO_INFLUENCE);
    }

    @Test
    void fewOrWeakActionsProveNothing() {
        var observed = Optional.of(new Estimate(0.4, 0.1));
        var setting = new Setting(7, 0.5, 0.1, 0.02, 0, 0);
        var few = InfluencesBenchmark.history(setting, new Random(1));
        assertThat(influence(few, observed))
                .isEqualTo(new Unproven(Lack.TOO_FEW_ACTIONS, observed));
        var unmoved = InfluencesBenchmark.history(new Setting(8, 0, 0, 0, 0, 0), new Random(2));
        assertThat(influence(unmoved, Optional.empty()))
                .isEqualTo(new Unproven(Lack.TOO_WEAK_ACTIONS, Optional.empty()));
    }

    @Test
    void whatIsNotANumberIsRefused() {
        var actions = IntStream.range(0, 9).mapToObj(k -> action(Double.NaN, 0.1, k, 0.1)).toList();
        assertThat(influence(actions, Optional.empty()))
                .isEqualTo(new Refused(Refusal.NOT_A_NUMBER));
    }

    /// Close to what the actions show it counts much, far from it hardly.
    @Test
    void whatWasObservedCountsByHowCloseItIs() {
        var setting = new Setting(12, 0.5, 0.1, 0.02, 0, 0.5);
        var actions = InfluencesBenchmark.history(setting, new Random(4));
        var alone = (Measured) influence(actions, Optional.empty());
        double error = alone.believed().error();
        var near = new Estimate(alone.slope() + error / 2, error / 2);
        var far = new Estimate(alone.slope() + 8 * error, error / 2);
        double nearer = ((Measured) influence(actions, Optional.of(near))).believed().value();
        double further = ((Measured) influence(actions, Optional.of(far))).believed().value();
        assertThat((nearer - alone.slope()) / error).isCloseTo(0.5 / 1.5, within(1e-9));
        assertThat((further - alone.slope()) / error).isCloseTo(8 / 65.25, within(1e-9));
    }

    /// Of 300 histories of a dozen actions of every kind; the benchmark has more.
    @Test
    void theIntervalHoldsTheTrueSlope() {
        var random = new Random(8);
        int inside = 0;
        int measured = 0;
        for (int history = 0; history < 300; history++) {
            double slope = random.nextGaussian();
            var setting = new Setting(12, slope, 0.06, 0.02, 0.02, 0.5);
            var found = influence(InfluencesBenchmark.history(setting, random), Optional.empty());
            if (found instanceof Measured one) {
                measured++;
                inside += one.interval().contains(slope) ? 1 : 0;
            }
        }
        assertThat(measured).isGreaterThan(250);
        assertThat(inside / (double) measured).isBetween(0.92, 0.985);
    }

    /// statsmodels 0.15: OLS of changes with HAC errors (`maxlags=4`, no small sample correction).
    @Test
    void whatIsObservedIsStatsmodels() {
        int steps = 200;
        var x = new double[steps];
        var y = new double[steps];
        double indicator = 0;
        double noise = 0;
        for (int t = 0; t < steps; t++) {
            indicator += Math.sin(t * (double) t * 0.37) + 0.3 * Math.cos(t * 1.7);
            noise += 0.2 * Math.sin(t * (double) t * 0.91 + 1);
            x[t] = indicator;
            y[t] = 0.5 * indicator + (t == 0 ? 0 : 0.25 * x[t - 1]) + 0.2 * noise + 0.01 * t;
        }
        var found = Influences.observed(Series.of(x), Series.of(y), 1, 2).orElseThrow();
        assertThat(found.value()).isCloseTo(0.7527346463504592, within(1e-9));
        assertThat(found.error()).isCloseTo(0.005100091301430038, within(1e-9));
    }

    /// Two series that only share a trend and a weekly rhythm do not follow each other.
    @Test
    void aCommonTrendAndSeasonAreNotAnInfluence() {
        int beyond = 0;
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var x = new double[200];
            var y = new double[200];
            Arrays.setAll(
                    x, t -> t / 10.0 + 3 * Math.sin(t * 2 * Math.PI / 7) + random.nextGaussian());
            Arrays.setAll(
                    y, t -> t / 5.0 + 4 * Math.sin(t * 2 * Math.PI / 7) + random.nextGaussian());
            var found = Influences.observed(Series.of(x), Series.of(y), 7, 1).orElseThrow();
            beyond += Math.abs(found.value()) > 1.96 * found.error() ? 1 : 0;
        }
        assertThat(beyond).isLessThan(15);
    }

    @Test
    void anIndicatorThatDidNotMoveShowsNothing() {
        var flat = Series.of(new double[200]);
        var moving = Series.of(IntStream.range(0, 200).mapToDouble(t -> Math.sin(t * t)).toArray());
        assertThat(Influences.observed(flat, moving, 1, 1)).isEmpty();
        assertThat(Influences.observed(Series.of(1, 2, 4), Series.of(1, 2, 5), 1, 1)).isEmpty();
    }
}
