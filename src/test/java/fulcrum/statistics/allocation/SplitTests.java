package fulcrum.statistics.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTests {

    private static List<Split.Slope> slopes(List<Curve> curves) {
        return curves.stream().map(one -> (Split.Slope) one::slope).toList();
    }

    private static double brought(List<Curve> curves, double... spend) {
        return IntStream.range(0, spend.length).mapToDouble(i -> curves.get(i).at(spend[i])).sum();
    }

    /// Two like channels of which one is four times as large: √(most · half / λ) − half by hand.
    @Test
    void aFurtherCoinBringsTheSameEverywhere() {
        var curves = List.of(new Curve(100, 10), new Curve(400, 10));
        var split = Split.of(slopes(curves), new double[] {100, 100}, 40);
        assertThat(split[0]).isCloseTo(10, within(1e-6));
        assertThat(split[1]).isCloseTo(30, within(1e-6));
        assertThat(curves.get(0).slope(split[0]))
                .isCloseTo(curves.get(1).slope(split[1]), within(1e-6));
    }

    @Test
    void noSplitOfAFineGridBringsMore() {
        var random = new Random(3);
        for (int round = 0; round < 50; round++) {
            var curves =
                    IntStream.range(0, 3)
                            .mapToObj(_ ->
                                    new Curve(
                                            random.nextDouble() * 50, 1 + random.nextDouble() * 20))
                            .toList();
            var ceilings = IntStream.range(0, 3).mapToDouble(_ -> 5 + random.nextInt(20)).toArray();
            double budget = 12;
            var split = Split.of(slopes(curves), ceilings, budget);
            assertThat(split[0] + split[1] + split[2]).isCloseTo(budget, within(1e-6));
            double most = 0;
            for (double one = 0; one <= Math.min(budget, ceilings[0]); one += .1) {
                for (double two = 0; two <= Math.min(budget - one, ceilings[1]); two += .1) {
                    double three = Math.min(budget - one - two, ceilings[2]);
                    most = Math.max(most, brought(curves, one, two, three));
                }
            }
            assertThat(brought(curves, split)).isGreaterThan(most - 1e-6);
        }
    }

    @Test
    void whatIsBeyondAllCeilingsIsNotSpent() {
        var curves = List.of(new Curve(100, 10), new Curve(400, 10));
        assertThat(Split.of(slopes(curves), new double[] {3, 5}, 40)).containsExactly(3, 5);
    }

    /// Robyn's geometric adstock of 100, 100 … with half carried over is 100, 150, 175, 187.5,
    /// 193.75; here a coin works once in all, so it is half of that.
    @Test
    void aCoinWorksOnceOverAllItsSteps() {
        var spent = new Spent(new double[] {0, 0, 0, 0, 100, 100, 100, 100, 100}, 1, 1);
        assertThat(spent.working(.5)).containsExactly(0, 0, 0, 0, 50, 75, 87.5, 93.75, 96.875);
    }

    /// Robyn's Michaelis-Menten of 5 and 10 with 5 and .5.
    @Test
    void theCurveIsThatPublished() {
        assertThat(new Curve(5, .5).at(5)).isCloseTo(4.545454545, within(1e-9));
        assertThat(new Curve(5, .5).at(10)).isCloseTo(4.761904762, within(1e-9));
        double step = 1e-6;
        assertThat(new Curve(5, .5).slope(2))
                .isCloseTo(
                        (new Curve(5, .5).at(2 + step) - new Curve(5, .5).at(2 - step)) / step / 2,
                        within(1e-8));
    }
}
