package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastsTests {

    static ForecastQuestion question(int steps, double... y) {
        return new ForecastQuestion(Series.of(y), List.of(), List.of(), 7, steps, 0.95);
    }

    static Forecast.Made forecast(int steps, double... y) {
        return (Forecast.Made) Forecasts.of(question(steps, y));
    }

    @Test
    void weekendsComeBack() {
        var made = forecast(14, AnomaliesTests.days(1, 203));
        // step 203 is a Monday; 208 and 209 are a weekend, which sells e^0.3 as much
        double weekdays = made.means().subList(0, 5).stream().mapToDouble(x -> x).sum() / 5;
        double weekend = (made.means().get(5) + made.means().get(6)) / 2;
        assertThat(Math.log(weekend / weekdays)).isCloseTo(0.3, within(0.05));
    }

    /// Of 60 drawn shops with 14 days each, 95 % of the days are inside; days of a shop hang
    /// together, hence the margin.
    @Test
    void intervalsHoldWhatTheySay() {
        int inside = 0;
        for (int seed = 0; seed < 60; seed++) {
            var y = AnomaliesTests.days(4000 + seed, 164);
            var made = forecast(14, Arrays.copyOf(y, 150));
            for (int j = 0; j < 14; j++) {
                inside += made.intervals().get(j).contains(y[150 + j]) ? 1 : 0;
            }
        }
        assertThat(inside / 840.0).isBetween(0.91, 0.985);
    }

    @Test
    void aKnownPromotionOfTheDaysToComeIsInTheForecast() {
        var y = AnomaliesTests.days(2, 150);
        var promotion = new double[164];
        for (int day : new int[] {20, 55, 83, 120, 155}) {
            promotion[day] = 1;
            if (day < 150) {
                y[day] += 500;
            }
        }
        var event = new Regressor("promotion", Series.of(promotion));
        var told =
                (Forecast.Made)
                        Forecasts.of(
                                new ForecastQuestion(
                                        Series.of(y), List.of(event), List.of(), 7, 14, 0.95));
        var plain = forecast(14, AnomaliesTests.days(2, 150));
        assertThat(told.means().get(5) - plain.means().get(5)).isCloseTo(500, within(60.0));
        assertThat(told.means().get(6) - plain.means().get(6)).isCloseTo(0, within(60.0));
    }

    /// Two earlier ones brought 40 and 80 % more: the next is expected at 60 %, with 28 % as the
    /// deviation of the two and half as much again in squares for how little two say of the mean.
    @Test
    void whatComesForTheFirstTimeIsExpectedAsItsLike() {
        var y = AnomaliesTests.days(2, 150);
        var bare = y.clone();
        var occasions = new ArrayList<Series>();
        for (var first : new int[] {60, 100}) {
            var occasion = new double[150];
            Arrays.fill(occasion, Double.NaN);
            for (int day = first; day < first + 21; day++) {
                occasion[day] = y[day] * (first == 60 ? 1.4 : 1.8);
                bare[day] = Double.NaN;
            }
            occasions.add(Series.of(occasion));
        }
        var ahead = new double[14];
        ahead[5] = 1;
        var unseen = new Unseen(Series.of(ahead), occasions, true);
        var asked = new ForecastQuestion(Series.of(bare), List.of(), List.of(unseen), 7, 14, 0.95);
        var told = (Forecast.Made) Forecasts.of(asked);
        var plain = forecast(14, bare);
        double usual = plain.means().get(5);
        assertThat(told.means().get(5) / usual).isCloseTo(1.6, within(0.1));
        assertThat(told.means().get(6)).isEqualTo(plain.means().get(6));
        double more =
                Math.pow(width(told.intervals().get(5)), 2)
                        - Math.pow(width(plain.intervals().get(5)), 2);
        assertThat(Math.sqrt(more) / 2 / 1.96 / usual)
                .isCloseTo(Math.sqrt(0.08 * 1.5), within(0.08));
        assertThat(odds(asked).expected() - odds(question(14, bare)).expected())
                .isCloseTo(0.6 * usual, within(0.1 * usual));
        assertThat(width(odds(asked).interval()))
                .isGreaterThan(width(odds(question(14, bare)).interval()));
        var unlike = new Unseen(Series.of(ahead), occasions, false);
        var either =
                (Forecast.Made)
                        Forecasts.of(
                                new ForecastQuestion(
                                        Series.of(bare), List.of(), List.of(unlike), 7, 14, 0.95));
        assertThat(either.means()).as("to neither side").isEqualTo(plain.means());
        assertThat(width(either.intervals().get(5)))
                .isGreaterThan(1.2 * width(plain.intervals().get(5)));
        var alone = new Unseen(Series.of(ahead), List.of(), true);
        assertThat(
                        Forecasts.of(
                                new ForecastQuestion(
                                        Series.of(bare), List.of(), List.of(alone), 7, 14, 0.95)))
                .as("nothing is known of its like")
                .isEqualTo(plain);
    }

    private static double width(Interval interval) {
        return interval.high() - interval.low();
    }

    private static Odds.Told odds(ForecastQuestion question) {
        return (Odds.Told) Forecasts.odds(question, Odds.Missing.now(0), new Random(1));
    }

    @Test
    void gapsAreBridged() {
        var y = AnomaliesTests.days(3, 150);
        var gaps = y.clone();
        Arrays.fill(gaps, 60, 70, Double.NaN);
        gaps[149] = Double.NaN;
        assertThat(forecast(7, gaps).means().get(3))
                .isCloseTo(forecast(7, y).means().get(3), within(40.0));
    }

    @Test
    void oddsFallWithTheTargetAndAreEvenAtWhatIsExpected() {
        var y = AnomaliesTests.days(5, 150);
        double expected = forecast(14, y).means().stream().mapToDouble(x -> x).sum();
        double before = 1;
        for (double share : new double[] {0.8, 0.95, 1, 1.05, 1.2}) {
            var odds = told(expected * share, y);
            assertThat(odds.probability()).isLessThanOrEqualTo(before);
            assertThat(odds.needed()).isCloseTo(expected * share / 14, within(1e-9));
            before = odds.probability();
        }
        assertThat(told(expected, y).probability()).isCloseTo(0.5, within(0.05));
        assertThat(told(expected * 0.5, y).probability()).isEqualTo(1);
        assertThat(told(expected * 0.5, y).lost()).isEmpty();
        assertThat(told(expected * 2, y).probability()).isZero();
        assertThat(told(expected * 2, y).lost()).hasValue(0);
    }

    /// A little more than what is expected is lost late, not at once.
    @Test
    void aTargetThatIsJustTooHighIsLostOnTheWay() {
        var y = AnomaliesTests.days(5, 150);
        double expected = forecast(14, y).means().stream().mapToDouble(x -> x).sum();
        var odds = told(expected * 1.03, y);
        assertThat(odds.probability()).isBetween(0.05, 0.45);
        assertThat(odds.lost().orElseThrow()).isBetween(1, 13);
    }

    private static Odds.Told told(double missing, double... y) {
        return (Odds.Told)
                Forecasts.odds(question(14, y), Odds.Missing.now(missing), new Random(1));
    }

    @Test
    void whatWasNeverBelowZeroIsNotForecastBelowZero() {
        var random = new Random(4);
        var y = random.doubles(80).map(v -> Math.floor(v * 3)).toArray();
        var made = forecast(30, y);
        assertThat(made.intervals()).allMatch(one -> one.low() >= 0 && one.low() <= one.high());
    }

    private static double expected(double[] y) {
        var told = Forecasts.odds(question(30, y), Odds.Missing.now(1), new Random(1));
        return ((Odds.Told) told).expected();
    }

    /// Days on which nothing is bought are what a slow seller mostly has: 100 on every twentieth
    /// day are 150 in thirty.
    @Test
    void whatIsBoughtNowAndThenIsExpectedAsItCame() {
        double sum = 0;
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            sum += expected(random.doubles(400).map(one -> one < 0.05 ? 100 : 0).toArray());
        }
        assertThat(sum / 30).isCloseTo(150, within(25.0));
    }

    @Test
    void whatHasStoppedIsNotExpectedToGoOn() {
        var random = new Random(5);
        var y = random.doubles(400).map(one -> one < 0.3 ? 100 : 0).toArray();
        Arrays.fill(y, 320, 400, 0);
        assertThat(expected(y)).as("900 in thirty days before it stopped").isLessThan(180);
    }

    @Test
    void seriesThatSayNothingAreRefusedWithTheirReason() {
        var refused =
                Map.of(
                        Refusal.EMPTY,
                        new double[0],
                        Refusal.ONE_POINT,
                        new double[] {3},
                        Refusal.ALL_ZERO,
                        new double[100],
                        Refusal.CONSTANT,
                        constant(1e12),
                        Refusal.NOT_ENOUGH_HISTORY,
                        AnomaliesTests.days(1, 12),
                        Refusal.TOO_MANY_GAPS,
                        gaps());
        refused.forEach((why, y) -> {
            assertThat(Forecasts.of(question(7, y))).isEqualTo(new Forecast.Refused(why));
            assertThat(Forecasts.odds(question(7, y), Odds.Missing.now(10), new Random(1)))
                    .isEqualTo(new Odds.Refused(why));
        });
    }

    @Test
    void hugeNegativeAndAlmostConstantSeriesGiveNumbers() {
        var days = AnomaliesTests.days(8, 100);
        var step = constant(5);
        step[99] = 6;
        var line = new double[100];
        Arrays.setAll(line, i -> 3.0 * i);
        var huge = Arrays.stream(days).map(v -> v * 1e12).toArray();
        var negative = Arrays.stream(days).map(v -> -v).toArray();
        assertThat(forecast(10, huge).means().get(0) / 1e12)
                .isCloseTo(forecast(10, days).means().get(0), within(20.0));
        assertThat(forecast(10, negative).means()).allMatch(mean -> mean < 0);
        for (var y : List.of(huge, negative, step, line)) {
            switch (Forecasts.of(question(10, y))) {
                case Forecast.Made made ->
                        assertThat(made.intervals())
                                .hasSize(10)
                                .allMatch(one -> Double.isFinite(one.low()))
                                .allMatch(one -> Double.isFinite(one.high()));
                case Forecast.Refused refused ->
                        assertThat(refused.why()).isEqualTo(Refusal.NOTHING_LEFT);
            }
        }
    }

    private static double[] constant(double value) {
        var y = new double[100];
        Arrays.fill(y, value);
        return y;
    }

    private static double[] gaps() {
        var y = AnomaliesTests.days(1, 100);
        Arrays.fill(y, 10, 70, Double.NaN);
        return y;
    }
}
