package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.LeverBeliefs.Formed;
import fulcrum.statistics.LeverBeliefs.LeverBelief;
import fulcrum.statistics.LeverBeliefs.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.junit.jupiter.api.Test;

class ShrinkageTests {

    static PastEffect effect(String kind, String context, double value, double error, double age) {
        return new PastEffect(kind, context, new Estimate(value, error), age);
    }

    static Formed formed(List<PastEffect> past) {
        return (Formed) Shrinkage.of(new LeverQuestion(past, 180, 0.1, 0.95));
    }

    static void matches(
            LeverBelief belief, double mean, double deviation, double low, double high) {
        double near = deviation / 50;
        assertThat(belief.effect().value()).isCloseTo(mean, within(near));
        assertThat(belief.effect().error()).isCloseTo(deviation, within(near));
        assertThat(belief.interval().low()).isCloseTo(low, within(3 * near));
        assertThat(belief.interval().high()).isCloseTo(high, within(3 * near));
    }

    /// Rubin's eight schools. Gelman et al., Bayesian Data Analysis, 3rd ed., table 5.3, has
    /// medians 10, 8, 7, 8, 5, 6, 10, 8 from 200 draws, the first school from -2 to 31; the numbers
    /// here are of a quadrature in NumPy.
    @Test
    void eightSchoolsAreBelievedAsInTheBook() {
        double[] y = {28, 8, -3, 7, -1, 1, 18, 12};
        double[] error = {15, 10, 16, 11, 9, 11, 10, 18};
        var past =
                IntStream.range(0, 8)
                        .mapToObj(i -> effect("coaching", "" + i, y[i], error[i], 0))
                        .toList();
        var beliefs = (Formed) Shrinkage.of(new LeverQuestion(past, 1, 1_000, 0.95));
        assertThat(beliefs.betweenContexts()).isCloseTo(6.575, within(0.15));
        matches(beliefs.about("coaching", "0"), 11.3998, 8.3411, -2.1051, 31.6220);
        matches(beliefs.about("coaching", "2"), 6.1307, 7.7649, -11.4816, 20.4587);
        matches(beliefs.about("coaching", "4"), 5.1265, 6.3573, -8.9045, 16.4684);
        matches(beliefs.about("coaching", "7"), 8.4566, 7.8879, -7.0773, 25.5780);
    }

    /// Thirteen trials of a vaccine (Colditz et al. 1994), logarithms of risk ratios: metafor
    /// prints tau² 0.3132, mean -0.7145, standard error 0.1798.
    @Test
    void theLikelihoodIsThatOfRestrictedMaximumLikelihood() {
        int[][] trials = {
            {4, 119, 11, 128},
            {6, 300, 29, 274},
            {3, 228, 11, 209},
            {62, 13536, 248, 12619},
            {33, 5036, 47, 5761},
            {180, 1361, 372, 1079},
            {8, 2537, 10, 619},
            {505, 87886, 499, 87892},
            {29, 7470, 45, 7232},
            {17, 1699, 65, 1600},
            {186, 50448, 141, 27197},
            {5, 2493, 3, 2338},
            {27, 16886, 29, 17825}
        };
        var past = new ArrayList<PastEffect>();
        for (var t : trials) {
            double treated = t[0] + t[1];
            double control = t[2] + t[3];
            double ratio = Math.log(t[0] / treated / (t[2] / control));
            double variance = 1.0 / t[0] - 1 / treated + 1.0 / t[2] - 1 / control;
            past.add(effect("bcg", "" + past.size(), ratio, Math.sqrt(variance), 0));
        }
        UnivariateFunction misfit =
                between -> {
                    var evidence = new KindEvidence(past, 1, 0, between);
                    return evidence.logDeterminant()
                            + Math.log(evidence.weight())
                            + evidence.squares()
                            - evidence.pull() * evidence.pull() / evidence.weight();
                };
        double between =
                new BrentOptimizer(1e-10, 1e-12)
                        .optimize(
                                new UnivariateObjectiveFunction(misfit),
                                GoalType.MINIMIZE,
                                new SearchInterval(0, 5),
                                MaxEval.unlimited())
                        .getPoint();
        var evidence = new KindEvidence(past, 1, 0, between);
        assertThat(between).isCloseTo(0.3132, within(0.00005));
        assertThat(evidence.pull() / evidence.weight()).isCloseTo(-0.7145, within(0.00005));
        assertThat(1 / Math.sqrt(evidence.weight())).isCloseTo(0.1798, within(0.00005));
    }

    /// Three kinds, two contexts, ages; the same model by dense matrices and quadrature in NumPy.
    @Test
    void kindsContextsAndAgesAreThoseOfAnotherProgram() {
        var beliefs =
                formed(
                        List.of(
                                effect("p", "a", 0.12, 0.04, 10),
                                effect("p", "b", 0.05, 0.05, 200),
                                effect("p", "a", 0.2, 0.08, 400),
                                effect("q", "a", -0.03, 0.03, 30),
                                effect("q", "a", 0.02, 0.03, 90),
                                effect("r", "b", 0.08, 0.06, 0)));
        matches(beliefs.about("p", "a"), 0.10308, 0.04355, 0.0215, 0.1927);
        matches(beliefs.about("p", "b"), 0.07455, 0.07485, -0.0846, 0.2204);
        matches(beliefs.about("q", "a"), -0.00497, 0.04862, -0.1092, 0.0858);
        matches(beliefs.about("r", "new"), 0.06293, 0.08269, -0.1079, 0.2304);
        matches(beliefs.about("p", "new"), 0.07767, 0.08164, -0.0966, 0.2384);
        matches(beliefs.about("new", "new"), 0.05510, 0.10037, -0.1540, 0.2593);
        assertThat(beliefs.about("p", "a").positive()).isCloseTo(0.99273, within(0.002));
        assertThat(beliefs.betweenKinds()).isCloseTo(0.05279, within(0.001));
    }

    /// One effect of 30 ± 10 percent, where ten percent is usual, is not believed in full.
    @Test
    void oneLuckyTrialIsBelievedInPart() {
        var belief = formed(List.of(effect("p", "a", 0.3, 0.1, 0))).about("p", "a");
        assertThat(belief.effect().value()).isBetween(0.15, 0.27);
        assertThat(belief.effect().error()).isLessThan(0.1);
    }

    @Test
    void whatWasLongAgoIsForgotten() {
        var recent = formed(List.of(effect("p", "a", 0.3, 0.03, 0), effect("q", "a", 0, 0.03, 0)));
        var old = formed(List.of(effect("p", "a", 0.3, 0.03, 1_800), effect("q", "a", 0, 0.03, 0)));
        assertThat(recent.about("p", "a").effect().value()).isGreaterThan(0.25);
        assertThat(old.about("p", "a").effect().value())
                .isCloseTo(old.about("new", "new").effect().value(), within(0.005));
    }

    @Test
    void nothingMeasuredIsRefused() {
        assertThat(Shrinkage.of(new LeverQuestion(List.of(), 180, 0.1, 0.95)))
                .isEqualTo(new Refused(Refusal.EMPTY));
        var endless = List.of(effect("p", "a", Double.POSITIVE_INFINITY, 0.1, 0));
        assertThat(Shrinkage.of(new LeverQuestion(endless, 180, 0.1, 0.95)))
                .isEqualTo(new Refused(Refusal.NOT_A_NUMBER));
    }

    /// Drawn libraries of 8 kinds, 3 contexts each, one trial in each: see the benchmark.
    @Test
    void intervalsHoldTheTruthAndTheBestIsNotOverrated() {
        var setting = new ShrinkageBenchmark.Setting(0.05, 0.03, 180);
        var found = ShrinkageBenchmark.libraries(25, setting, new Random(4));
        assertThat(found.inside()).isBetween(0.93, 0.97);
        assertThat(Math.abs(found.bestOverrated())).isLessThan(0.02);
        assertThat(found.bestOverratedRaw()).isGreaterThan(0.05);
        assertThat(found.error()).isLessThan(0.75 * found.errorRaw());
    }
}
