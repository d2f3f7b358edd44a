package fulcrum.storeworld.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws against their distributions' own moments, and against exact quantiles.
class DrawTests {

    private static final Chance CHANCE = new Chance(99);
    private static final int DRAWS = 40_000;

    private static double[] moments(DoubleUnaryOperator draw) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = draw.applyAsDouble(CHANCE.uniform(Matter.VISITS, i, 7));
            sum += x;
            squares += x * x;
        }
        double mean = sum / DRAWS;
        return new double[] {mean, squares / DRAWS - mean * mean};
    }

    @ParameterizedTest
    @CsvSource({"0.2", "3", "29.9", "30.1", "400"})
    void poissonHasItsMeanAsVariance(double mean) {
        var found = moments(u -> Draw.poisson(mean, u));
        assertThat(found[0]).isCloseTo(mean, within(5 * Math.sqrt(mean / DRAWS)));
        assertThat(found[1]).isCloseTo(mean, within(0.04 * mean + 0.01));
    }

    @ParameterizedTest
    @CsvSource({"10, 0.02", "40, 0.5", "1000, 0.03", "1000, 0.4", "1000, 0.98"})
    void binomialHasItsMoments(int n, double share) {
        var found = moments(u -> Draw.binomial(n, share, u));
        double variance = n * share * (1 - share);
        assertThat(found[0]).isCloseTo(n * share, within(5 * Math.sqrt(variance / DRAWS) + 0.02));
        assertThat(found[1]).isCloseTo(variance, within(0.05 * variance + 0.02));
    }

    /// The normal ones from the usual table; the others by adding up probabilities with exact
    /// fractions elsewhere (in R: `qnorm`, `qpois`, `qbinom`).
    @Test
    void quantilesAreExact() {
        assertThat(Draw.normal(0.001)).isCloseTo(-3.090232, within(1e-5));
        assertThat(Draw.normal(0.2)).isCloseTo(-0.8416212, within(1e-6));
        assertThat(Draw.normal(0.5)).isCloseTo(0, within(1e-9));
        assertThat(Draw.normal(0.975)).isCloseTo(1.959964, within(1e-6));
        assertThat(Draw.poisson(3.7, 0.1)).isEqualTo(1);
        assertThat(Draw.poisson(3.7, 0.5)).isEqualTo(4);
        assertThat(Draw.poisson(3.7, 0.99)).isEqualTo(9);
        assertThat(Draw.binomial(20, 0.3, 0.9)).isEqualTo(9);
    }

    /// What makes with minus without an effect: more of the cause never gives less of it.
    @Test
    void aLargerMeanNeverGivesASmallerDraw() {
        for (int i = 0; i < 200; i++) {
            double u = CHANCE.uniform(Matter.CLICKS, i);
            int before = 0;
            int hits = 0;
            for (double mean = 0.1; mean < 200; mean *= 1.05) {
                int now = Draw.poisson(mean, u);
                // where the exact sum hands over to the expansion, one step may be lost
                assertThat(now).isGreaterThanOrEqualTo(before - (mean > 29 && mean < 33 ? 1 : 0));
                before = now;
                int some = Draw.binomial(60, Math.min(1, mean / 200), u);
                assertThat(some).isGreaterThanOrEqualTo(hits);
                hits = some;
            }
        }
    }

    @Test
    void aDrawDependsOnNothingButItsName() {
        double first = CHANCE.uniform(Matter.VISITS, 5, 6);
        assertThat(CHANCE.uniform(Matter.CLICKS, 5, 6)).isNotEqualTo(first);
        assertThat(CHANCE.uniform(Matter.VISITS, 6, 5)).isNotEqualTo(first);
        assertThat(new Chance(99).uniform(Matter.VISITS, 5, 6)).isEqualTo(first);
        assertThat(new Chance(98).uniform(Matter.VISITS, 5, 6)).isNotEqualTo(first);
    }
}
