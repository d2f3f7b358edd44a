package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.statistics.Anomaly.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnomaliesTests {

    static final Anomalies.Setting DAILY = new Anomalies.Setting(Scale.LOG1P, 7, 60, 0.05, 0);

    /// Days of a shop with 800 orders: a weekly rhythm, a level that wanders a little, and the
    /// noise of as many independent buyers, 1/√800.
    static double[] days(long seed, int length) {
        return days(seed, length, 0.005);
    }

    static double[] days(long seed, int length, double wander) {
        var random = new Random(seed);
        var y = new double[length];
        double level = Math.log(800);
        for (int step = 0; step < length; step++) {
            level += wander * random.nextGaussian();
            double weekday = step % 7 >= 5 ? 0.3 : 0;
            y[step] =
                    Math.round(Math.exp(level + weekday + random.nextGaussian() / Math.sqrt(800)));
        }
        return y;
    }

    static List<Anomaly> anomalies(Anomalies.Setting setting, double... y) {
        var watched = new Watched("orders", Series.of(y), List.of(), 10);
        return Anomalies.of(List.of(watched), setting).anomalies();
    }

    @Test
    void fourOfTheFiveEventsOfNewYorkAreFoundWithAtMostOneFalseAlarm() {
        assumeTrue(NycTaxi.present(), "no ../shared/data/methods");
        var taxi = NycTaxi.read();
        var found = anomalies(DAILY, taxi.passengers().toArray());
        var hit =
                NycTaxi.EVENTS.stream()
                        .filter(event ->
                                found.stream()
                                        .anyMatch(one -> event.holds(taxi.days().get(one.last()))))
                        .toList();
        var outside =
                found.stream()
                        .map(one -> taxi.days().get(one.last()))
                        .filter(day -> NycTaxi.EVENTS.stream().noneMatch(one -> one.holds(day)))
                        .distinct()
                        .toList();
        assertThat(hit).as("%s", found).hasSizeGreaterThanOrEqualTo(4);
        assertThat(outside).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aDayThatLosesThirtyPercentIsNamedWithWhatItCost() {
        var y = days(1, 150);
        double usual = y[120];
        y[120] = Math.round(0.7 * usual);
        var found = anomalies(DAILY, y);
        assertThat(found).extracting(Anomaly::first).contains(120);
        var one = found.stream().filter(a -> a.first() == 120).findFirst().orElseThrow();
        assertThat(one.kind()).isEqualTo(Kind.STEP);
        assertThat(one.actual()).isEqualTo(y[120]);
        assertThat(one.expected()).isCloseTo(usual, within(0.15 * usual));
    }

    @Test
    void whatIsTooSmallToMatterIsNotNamed() {
        var y = days(1, 150);
        y[120] *= 0.7;
        assertThat(anomalies(DAILY, y)).isNotEmpty();
        var floor = new Anomalies.Setting(Scale.LOG1P, 7, 60, 0.05, 100_000);
        assertThat(anomalies(floor, y)).isEmpty();
    }

    @Test
    void aKnownFestivalIsNotAnAnomaly() {
        var y = days(2, 150);
        var festival = new double[150];
        for (int day : new int[] {20, 50, 120}) {
            y[day] *= 2;
            festival[day] = 1;
        }
        assertThat(anomalies(DAILY, y)).extracting(Anomaly::first).containsExactly(120);
        var told =
                new Watched(
                        "orders",
                        Series.of(y),
                        List.of(new Regressor("festival", Series.of(festival))),
                        1);
        assertThat(Anomalies.of(List.of(told), DAILY).anomalies()).isEmpty();
    }

    /// Nobody knows beforehand what comes for the first time, and from then on it is known.
    @Test
    void aFestivalIsLearnedFromItsFirstTime() {
        var y = days(2, 150);
        var festival = new double[150];
        for (int day : new int[] {20, 21, 120, 121}) {
            y[day] *= 2;
            festival[day] = 1;
        }
        var told =
                new Watched(
                        "orders",
                        Series.of(y),
                        List.of(new Regressor("festival", Series.of(festival))),
                        1);
        assertThat(Anomalies.of(List.of(told), DAILY).anomalies()).isEmpty();
        y[121] *= 0.5;
        var missed =
                new Watched(
                        "orders",
                        Series.of(y),
                        List.of(new Regressor("festival", Series.of(festival))),
                        1);
        assertThat(Anomalies.of(List.of(missed), DAILY).anomalies())
                .extracting(Anomaly::first)
                .containsExactly(121);
    }

    @Test
    void threeDaysOnANewLevelMoveWhatIsExpected() {
        var y = days(3, 150);
        for (int day = 110; day < 150; day++) {
            y[day] *= 0.6;
        }
        var found = anomalies(DAILY, y);
        assertThat(found)
                .extracting(Anomaly::last, Anomaly::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(110, Kind.STEP),
                        org.assertj.core.groups.Tuple.tuple(111, Kind.STEP),
                        org.assertj.core.groups.Tuple.tuple(112, Kind.NEW_LEVEL));
    }

    @Test
    void aStrangeDayDoesNotBendWhatIsExpectedOfTheNext() {
        var y = days(4, 150);
        y[120] *= 5;
        assertThat(anomalies(DAILY, y)).extracting(Anomaly::first).containsExactly(120);
    }

    /// Of 200 shops' quarters without anything strange, few are given a false alarm.
    @Test
    void quietSeriesStayQuiet() {
        var all = new ArrayList<Watched>();
        for (int seed = 0; seed < 200; seed++) {
            all.add(new Watched("shop " + seed, Series.of(days(1000 + seed, 150)), List.of(), 1));
        }
        assertThat(Anomalies.of(all, DAILY).anomalies()).hasSizeLessThanOrEqualTo(2);
    }

    /// A day that sells nothing like as much is one strange day, not a strange week.
    @Test
    void oneStrayDayIsNoLastingChange() {
        for (int seed = 0; seed < 10; seed++) {
            var y = days(7000 + seed, 150);
            y[120] *= 0.3;
            assertThat(anomalies(DAILY, y)).extracting(Anomaly::kind).doesNotContain(Kind.LASTING);
        }
    }

    /// A quarter off on one day, an eighth off in a week, up and down in turn.
    @Test
    void injectedDaysAndWeeksAreFound() {
        int day = 0;
        int week = 0;
        for (int seed = 0; seed < 60; seed++) {
            double sign = seed % 2 == 0 ? 1 : -1;
            day += found(days(2000 + seed, 150), 110, 110, 0.25 * sign) ? 1 : 0;
            week += found(days(3000 + seed, 150), 110, 116, 0.12 * sign) ? 1 : 0;
        }
        assertThat(day).as("of 60 days").isGreaterThanOrEqualTo(48);
        assertThat(week).as("of 60 weeks").isGreaterThanOrEqualTo(45);
    }

    private static boolean found(double[] y, int first, int last, double change) {
        for (int step = first; step <= last; step++) {
            y[step] *= 1 + change;
        }
        return anomalies(DAILY, y).stream()
                .anyMatch(one -> one.last() >= first && one.last() <= last + 1);
    }

    @Test
    void whatCannotBeWatchedIsNamedWithItsReason() {
        var gaps = days(1, 150);
        Arrays.fill(gaps, 5, 50, Double.NaN);
        var negative = days(1, 150);
        negative[70] = -4;
        var all =
                Map.of(
                        "empty",
                        new double[150],
                        "gaps",
                        gaps,
                        "negative",
                        negative,
                        "short",
                        days(1, 25),
                        "nothing",
                        new double[0],
                        "large",
                        Arrays.stream(days(6, 150)).map(v -> v * 1e12).toArray());
        var watched =
                all.entrySet().stream()
                        .map(e -> new Watched(e.getKey(), Series.of(e.getValue()), List.of(), 1))
                        .toList();
        var report = Anomalies.of(watched, DAILY);
        assertThat(report.refused())
                .isEqualTo(
                        Map.of(
                                "empty", Refusal.ALL_ZERO,
                                "gaps", Refusal.TOO_MANY_GAPS,
                                "negative", Refusal.NOT_POSITIVE,
                                "short", Refusal.NOT_ENOUGH_HISTORY,
                                "nothing", Refusal.EMPTY));
        assertThat(report.anomalies()).allMatch(one -> Double.isFinite(one.z()));
    }
}
