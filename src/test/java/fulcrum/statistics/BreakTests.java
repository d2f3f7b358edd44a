package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BreakTests {

    private static final int WEEKS = 43;
    private static final int TRIES = 600;

    /// @param drift of a week; `step` from the week 30 on, both in logarithms
    private static TreeMap<Long, Double> course(Random random, double drift, double step) {
        var weeks = new TreeMap<Long, Double>();
        for (long week = 0; week < WEEKS; week++) {
            double log = week * drift + (week >= 30 ? step : 0) + 0.03 * random.nextGaussian();
            weeks.put(week, Math.exp(log));
        }
        return weeks;
    }

    @Test
    void aFigureThatDriftsIsNotBroken() {
        var random = new Random(7);
        long alarms = 0;
        for (int i = 0; i < TRIES; i++) {
            var shift = Shift.broken(course(random, -0.03, 0), Set.of(), 17, true);
            alarms += shift.map(one -> one.fell() < 0.05).orElse(false) ? 1 : 0;
        }
        assertThat(alarms / (double) TRIES).isLessThanOrEqualTo(0.05);
    }

    @Test
    void aBreakIsFoundInItsWeekAndInItsSize() {
        var shift =
                Shift.broken(course(new Random(8), -0.03, -0.3), Set.of(), 17, true).orElseThrow();
        assertThat(shift.fell()).isLessThan(0.001);
        assertThat(shift.lately()).isEqualTo(WEEKS - 30);
        assertThat(shift.change().estimate()).isCloseTo(Math.expm1(-0.3), within(0.05));
    }

    @Test
    void whatCameBackIsNoBreak() {
        var weeks = course(new Random(9), 0, 0);
        for (long week = 30; week < 34; week++) {
            weeks.merge(week, 0.5, (all, half) -> all * half);
        }
        assertThat(
                        Shift.broken(weeks, Set.of(), 17, true)
                                .map(one -> one.fell() > 0.05)
                                .orElse(true))
                .isTrue();
    }

    /// A third less from the same week on in both years.
    @Test
    void whatBreaksEveryYearIsTheSeason() {
        var random = new Random(10);
        var weeks = new TreeMap<Long, Double>();
        for (long week = 0; week < 95; week++) {
            double log = (week >= 30 && week < 60) || week >= 82 ? -0.4 : 0;
            weeks.put(week, Math.exp(log + 0.03 * random.nextGaussian()));
        }
        var alone = new TreeMap<>(weeks.tailMap(52L));
        assertThat(Shift.broken(alone, Set.of(), 69, true).orElseThrow().fell()).isLessThan(0.001);
        assertThat(Shift.broken(weeks, Set.of(), 69, true).map(Shift::fell).orElse(1.0))
                .isGreaterThan(0.05);
    }

    @Test
    void aFeastIsNoBreak() {
        var weeks = course(new Random(11), 0, 0);
        weeks.put(39L, 3.0);
        weeks.put(40L, 3.0);
        weeks.put(41L, 3.0);
        assertThat(
                        Shift.broken(weeks, Set.of(39L, 40L, 41L), 17, false)
                                .map(Shift::rose)
                                .orElse(1.0))
                .isGreaterThan(0.05);
        assertThat(Shift.broken(weeks, Set.of(), 17, false).map(Shift::rose).orElse(1.0))
                .isLessThan(0.001);
    }

    /// Alone nobody knows whether it drifts; eleven others that only vary say that it does not.
    @Test
    void seriesOfAKindTellEachOtherHowFastTheyDrift() {
        var random = new Random(11);
        int alone = 0;
        int together = 0;
        int alarms = 0;
        for (int i = 0; i < 40; i++) {
            var series = new LinkedHashMap<String, SortedMap<Long, Double>>();
            for (int part = 0; part < 12; part++) {
                series.put("part " + part, course(random, 0, part == 0 ? -0.04 : 0));
            }
            var shifts = Shift.broken(series, Set.of(), 17, true);
            var own = Shift.broken(series.get("part 0"), Set.of(), 17, true);
            alone += own.map(one -> one.fell() < 0.05).orElse(false) ? 1 : 0;
            together += shifts.containsKey("part 0") && shifts.get("part 0").fell() < 0.05 ? 1 : 0;
            alarms += shifts.containsKey("part 1") && shifts.get("part 1").fell() < 0.05 ? 1 : 0;
        }
        assertThat(together).isGreaterThan(alone);
        assertThat(alarms).isLessThanOrEqualTo(3);
    }

    /// A festival of the last weeks hides no fall that lies beneath it.
    @Test
    void whatBreaksInTheWeeksOfAFestivalIsFound() {
        var weeks = course(new Random(12), 0, -0.3);
        assertThat(Shift.broken(weeks, Set.of(30L, 31L, 42L), 17, true).orElseThrow().fell())
                .isLessThan(0.001);
    }
}
