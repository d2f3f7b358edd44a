package fulcrum.metrics.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Numbers that others printed: MatthewHeun/LMDIR `tests/testthat/test_lmdi.R`, the readme of
/// icanexplain, and a case of Simpson's paradox worked out by hand.
class PublishedNumbersTests {

    static final Offset<Double> EIGHT_DIGITS = within(1e-8);

    static final double[][] X1971 = {{1, 10, 2}, {4, 5, 3}};
    static final double[][] X1972 = {{4, 5, 3}, {5, 6, 4}};
    static final double[][] X1973 = {{8, 2, 4}, {5, 7, 5}};
    static final double[][] X1974 = {{10, 1, 5}, {6, 8, 6}};

    @Test
    void lmdirBySegment() {
        var parts = Lmdi.bySegment(X1971, X1972);

        assertClose(parts[0], 50.47438029, -25.23719014, 14.76280986);
        assertClose(parts[1], 19.31568569, 15.78206435, 24.90224996);
    }

    @Test
    void lmdirTotalsOfThreeYears() {
        assertClose(totals(X1971, X1972), 69.79006598, -9.455125793, 39.66505981);
        assertClose(totals(X1972, X1973), 42.96021467, -34.31902656, 50.3588119);
        assertClose(totals(X1973, X1974), 54.01064234, -9.021284671, 54.01064234);
        assertThat(Arrays.stream(totals(X1971, X1972)).sum()).isCloseTo(100, EIGHT_DIGITS);
        assertThat(Arrays.stream(totals(X1972, X1973)).sum()).isCloseTo(59, EIGHT_DIGITS);
        assertThat(Arrays.stream(totals(X1973, X1974)).sum()).isCloseTo(99, EIGHT_DIGITS);
    }

    @Test
    void lmdirMultiplicative() {
        var index = Lmdi.multiplicative(X1971, X1972);

        assertClose(index, 1.761117821, 0.926191306, 1.379410116);
        assertThat(index[0] * index[1] * index[2]).isCloseTo(2.25, EIGHT_DIGITS);
    }

    @Test
    void lmdirZeroCases() {
        assertThat(Lmdi.additive(new double[] {0, 10, 2}, X1972[0])).containsExactly(60, 0, 0);
        assertThat(Lmdi.additive(X1971[1], new double[] {5, 6, 0})).containsExactly(0, 0, -60);
        assertThat(Lmdi.additive(new double[] {0, 3}, new double[] {0, 7})).containsExactly(0, 0);
        assertThat(Lmdi.additive(new double[] {0, 0, 5}, new double[] {2, 3, 4}))
                .as("two new factors share what they made together")
                .containsExactly(12, 12, 0);
    }

    @Test
    void shapleyOnTheSameYears() {
        var totals = new double[3];
        for (int i = 0; i < 2; i++) {
            var parts = Shapley.parts(Lmdi::product, X1971[i], X1972[i]);
            for (int j = 0; j < 3; j++) {
                totals[j] += parts[j];
            }
        }
        assertThat(totals[0]).isCloseTo(74.3333, within(1e-4));
        assertThat(totals[1]).isCloseTo(-16.6667, within(1e-4));
        assertThat(totals[2]).isCloseTo(42.3333, within(1e-4));
    }

    @Test
    void aProductOfTwoGivesHalfTheInteractionToEach() {
        var parts =
                Shapley.parts(Lmdi::product, new double[] {1500, 220}, new double[] {1700, 225});

        assertThat(parts[0]).isCloseTo(200 * 220 + 200 * 5 / 2.0, within(1e-9));
        assertThat(parts[1]).isCloseTo(1500 * 5 + 200 * 5 / 2.0, within(1e-9));
    }

    /// icanexplain gives 7,500 and 45,000, with old and new weights; middle weights split the same
    /// 52,500.
    @Test
    void icanexplainsTotalIsSplitWithMiddleWeights() {
        var parts = PriceVolume.of(List.of(new Segment(1500 * 220, 1500, 1700 * 225, 1700)));

        assertThat(parts.price()).isCloseTo(1600 * 5, within(1e-9));
        assertThat(parts.volume()).isCloseTo(200 * 222.5, within(1e-9));
        assertThat(parts.mix()).isCloseTo(0, within(1e-9));
        assertThat(parts.price() + parts.volume()).isCloseTo(52_500, within(1e-9));
    }

    /// Both channels convert better, and the whole converts worse.
    @Test
    void simpsonsParadoxIsSeenAsRateAndMix() {
        var parts =
                RateAndMix.of(
                        List.of(
                                new Segment(.6 * .05, .6, .4 * .052, .4),
                                new Segment(.4 * .02, .4, .6 * .022, .6)));

        assertClose(parts.stream().mapToDouble(RateAndMix::rate).toArray(), .001, .001);
        assertClose(parts.stream().mapToDouble(RateAndMix::mix).toArray(), -.003, -.003);
        assertThat(parts.stream().mapToDouble(one -> one.rate() + one.mix()).sum())
                .isCloseTo(.034 - .038, EIGHT_DIGITS);
    }

    private static double[] totals(double[][] before, double[][] now) {
        var totals = new double[before[0].length];
        for (var parts : Lmdi.bySegment(before, now)) {
            for (int j = 0; j < totals.length; j++) {
                totals[j] += parts[j];
            }
        }
        return totals;
    }

    private static void assertClose(double[] found, double... expected) {
        assertThat(found).hasSameSizeAs(expected);
        for (int j = 0; j < found.length; j++) {
            assertThat(found[j]).as("factor %d", j).isCloseTo(expected[j], EIGHT_DIGITS);
        }
    }
}
