package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShiftTests {

    private static final int WEEKS = 30;
    private static final int LATELY = 4;

    /// A level of 1000 with an even noise of a tenth, in which weeks take after the week before.
    private static TreeMap<Long, Double> noise(SplittableRandom random, int weeks, double alike) {
        var all = new TreeMap<Long, Double>();
        double last = 0;
        for (long week = 0; week < weeks; week++) {
            last = alike * last + 0.1 * random.nextGaussian();
            all.put(week, 1000 * Math.exp(last));
        }
        return all;
    }

    @Test
    void aLevelThatStaysRarelyLooksLower() {
        for (double alike : new double[] {0, 0.5}) {
            var random = new SplittableRandom(7);
            int found = 0;
            int rounds = 2000;
            for (int i = 0; i < rounds; i++) {
                var shift = Shift.of(noise(random, WEEKS, alike), WEEKS - LATELY, Set.of());
                found += shift.orElseThrow().fell() < 0.05 ? 1 : 0;
            }
            assertThat((double) found / rounds).as("alike %s", alike).isLessThan(0.09);
        }
    }

    @Test
    void aFallByAFifthIsSeenWithItsSize() {
        var random = new SplittableRandom(11);
        int found = 0;
        double sum = 0;
        int rounds = 500;
        for (int i = 0; i < rounds; i++) {
            var weeks = noise(random, WEEKS, 0);
            weeks.tailMap((long) WEEKS - LATELY).replaceAll((_, value) -> value * 0.8);
            var shift = Shift.of(weeks, WEEKS - LATELY, Set.of()).orElseThrow();
            found += shift.fell() < 0.01 ? 1 : 0;
            sum += shift.change().estimate();
        }
        assertThat((double) found / rounds).isGreaterThan(0.85);
        assertThat(sum / rounds).isCloseTo(-0.2, within(0.01));
    }

    @Test
    void aFallOfEveryYearIsTheSeason() {
        var random = new SplittableRandom(3);
        var weeks = new TreeMap<Long, Double>();
        noise(random, 82, 0)
                .forEach((week, value) -> {
                    boolean low = week % 52 >= 26 && week % 52 < 30;
                    double wave = 1 + 0.4 * Math.sin(2 * Math.PI * week / 52);
                    weeks.put(week, value * wave * (low ? 0.6 : 1));
                });
        var shift = Shift.of(weeks, 78, Set.of()).orElseThrow();
        assertThat(shift.seasonal()).isTrue();
        assertThat(shift.fell()).isGreaterThan(0.05);
    }

    @Test
    void weeksOfFestivalsDoNotRaiseWhatIsExpected() {
        var weeks = noise(new SplittableRandom(5), WEEKS, 0);
        weeks.put(20L, 20_000.0);
        var taken = Shift.of(weeks, WEEKS - LATELY, Set.of(20L)).orElseThrow();
        var blind = Shift.of(weeks, WEEKS - LATELY, Set.of()).orElseThrow();
        assertThat(taken.expected()).isCloseTo(1000, within(60.0));
        assertThat(blind.expected()).isGreaterThan(taken.expected());
    }

    @Test
    void tooFewOrMostlyEmptyWeeksSayNothing() {
        var random = new SplittableRandom(1);
        assertThat(Shift.of(noise(random, 9, 0), 5, Set.of())).isEmpty();
        var empty = noise(random, WEEKS, 0);
        empty.replaceAll((week, value) -> week % 2 == 0 ? 0 : value);
        assertThat(Shift.of(empty, WEEKS - LATELY, Set.of())).isEmpty();
    }
}
