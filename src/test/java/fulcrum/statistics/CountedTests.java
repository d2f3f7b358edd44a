package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.junit.jupiter.api.Test;

class CountedTests {

    private static final int WEEKS = 80;
    private static final int SINCE = 55;
    private static final double ORDERS = 1000;

    private static SortedMap<Long, Double> orders() {
        var weeks = new TreeMap<Long, Double>();
        for (long week = 0; week < WEEKS; week++) {
            weeks.put(week, ORDERS);
        }
        return weeks;
    }

    /// @param usual counts of a week; `then` since a week
    /// @param spread how much the mean of a week differs from week to week
    private static SortedMap<Long, Double> counts(
            Random random, double usual, double then, long since, double spread) {
        var weeks = new TreeMap<Long, Double>();
        for (long week = 0; week < WEEKS; week++) {
            double mean = (week >= since ? then : usual) * Math.exp(spread * random.nextGaussian());
            double drawn =
                    new PoissonDistribution(mean).inverseCumulativeProbability(random.nextDouble());
            if (drawn > 0) {
                weeks.put(week, drawn);
            }
        }
        return weeks;
    }

    private static double alarms(double usual, double spread) {
        var random = new Random(5);
        int alarms = 0;
        int tries = 400;
        for (int i = 0; i < tries; i++) {
            var counts = counts(random, usual, usual, WEEKS, spread);
            alarms +=
                    Shift.counted(counts, orders(), SINCE)
                                    .map(one -> one.rose() < 0.05)
                                    .orElse(false)
                            ? 1
                            : 0;
        }
        return (double) alarms / tries;
    }

    @Test
    void countsThatOnlyVaryAreSeldomCalledMore() {
        assertThat(alarms(0.7, 0)).isLessThanOrEqualTo(0.05);
        assertThat(alarms(3, 0)).isLessThanOrEqualTo(0.05);
        assertThat(alarms(20, 0.4)).isLessThanOrEqualTo(0.07);
    }

    @Test
    void threeAWeekThatBecomeNineAreFoundInFourWeeks() {
        int found = 0;
        var random = new Random(6);
        for (int i = 0; i < 100; i++) {
            var shift = Shift.counted(counts(random, 3, 9, WEEKS - 4, 0), orders(), SINCE);
            found += shift.orElseThrow().rose() < 0.01 ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theChangeIsTheRatioOfBothRates() {
        var shift =
                Shift.counted(counts(new Random(7), 40, 80, 60, 0), orders(), SINCE).orElseThrow();
        assertThat(shift.lately()).isEqualTo(WEEKS - 60);
        assertThat(shift.change().estimate()).isCloseTo(1, within(0.15));
        assertThat(shift.now()).isCloseTo(80 / ORDERS, within(0.006));
        assertThat(shift.change().interval().low()).isLessThan(1);
        assertThat(shift.change().interval().high()).isGreaterThan(1);
    }
}
