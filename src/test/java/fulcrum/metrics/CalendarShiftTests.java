package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalendarShiftTests {

    static final Offset<Double> EXACT = within(1e-12);

    /// May 2024 has eight days of weekend, June ten.
    static final Period MAY = period("2024-05-01", "2024-06-01");

    static final Period JUNE = period("2024-06-01", "2024-07-01");

    static final Predicate<LocalDate> NEVER = _ -> false;

    /// Weekends sell three times as much: May 23 + 8 · 3 = 47, June 20 + 10 · 3 = 50.
    @Test
    void weekdaysWeighWhatTheySold() {
        var shift = CalendarShift.of(MAY, JUNE, level(day -> isWeekend(day) ? 300 : 100, NEVER));

        assertThat(shift.days()).isEqualTo(30.0 / 31);
        assertThat(shift.days() * shift.weekdays()).isEqualTo(50.0 / 47, EXACT);
    }

    @Test
    void weekdaysThatDifferByChanceWeighAlike() {
        var random = new Random(7);
        var shift =
                CalendarShift.of(MAY, JUNE, level(_ -> 100 + random.nextGaussian() * 20, NEVER));

        assertThat(shift.weekdays()).isEqualTo(1, EXACT);
    }

    @Test
    void equalNumbersOfWholeWeeksAreComparedAsTheyAre() {
        var shift =
                CalendarShift.of(
                        period("2024-05-06", "2024-06-03"),
                        period("2024-06-03", "2024-07-01"),
                        level(day -> isWeekend(day) ? 300 : 100, NEVER));

        assertThat(shift.before()).isEqualTo(Stretch.NONE);
        assertThat(shift.now()).isEqualTo(Stretch.NONE);
    }

    /// Three days of 600 among 27 of about 100: 1,500 above the ordinary, of about 4,500.
    @Test
    void aFestivalIsWhatStandsAboveOrdinaryDays() {
        Predicate<LocalDate> festive =
                day ->
                        !day.isBefore(LocalDate.of(2024, 6, 16))
                                && day.isBefore(LocalDate.of(2024, 6, 19));
        var shift =
                CalendarShift.of(
                        MAY,
                        JUNE,
                        level(
                                day -> festive.test(day) ? 600 : 99 + day.getDayOfMonth() % 2 * 2,
                                festive));

        assertThat(shift.festivals().now()).isEqualTo(1500.0 / 4500, within(.01));
        assertThat(shift.festivals().before()).isZero();
    }

    @Test
    void aFestivalThatMayBeChanceIsNone() {
        Predicate<LocalDate> festive = day -> day.equals(LocalDate.of(2024, 6, 18));
        var random = new Random(11);
        var shift =
                CalendarShift.of(
                        MAY,
                        JUNE,
                        level(
                                day -> festive.test(day) ? 130 : 100 + random.nextGaussian() * 30,
                                festive));

        assertThat(shift.festivals().now()).isZero();
    }

    /// Ranges 10, 20, 10, 20, 10, 20, 10: the median 10 ÷ 0.954, over four weeks against four.
    @Test
    void noiseIsTheMedianRangeOfWeeks() {
        var weeks = weeks(100, 110, 90, 100, 80, 90, 70, 80);
        var noise =
                WeeklyNoise.of(
                                weeks,
                                period("2024-05-06", "2024-06-03"),
                                period("2024-06-03", "2024-07-01"),
                                true)
                        .orElseThrow();

        double spread = 10 / 0.954 * Math.sqrt(8);
        assertThat(noise.spread()).isEqualTo(spread, EXACT);
        assertThat(noise.holds(new BigDecimal("58"))).isTrue();
        assertThat(noise.holds(new BigDecimal("-59"))).isFalse();
        assertThat(noise.share(BigDecimal.valueOf(2 * spread)))
                .isEqualTo(Math.sqrt(2 / Math.PI) / 2, EXACT);
        assertThat(noise.share(BigDecimal.ONE)).isEqualTo(1);
    }

    @Test
    void sevenWeeksTellNothingOfChance() {
        assertThat(WeeklyNoise.of(weeks(1, 2, 1, 2, 1, 2, 1), MAY, JUNE, true)).isEmpty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static DailyLevel level(
            ToDoubleFunction<LocalDate> value, Predicate<LocalDate> festive) {
        var daily = new TreeMap<LocalDate, Double>();
        LocalDate.of(2024, 2, 1)
                .datesUntil(JUNE.until())
                .forEach(day -> daily.put(day, value.applyAsDouble(day)));
        return new DailyLevel(daily, festive);
    }

    private static List<BigDecimal> weeks(int... values) {
        var weeks = new ArrayList<BigDecimal>();
        for (int value : values) {
            weeks.add(BigDecimal.valueOf(value));
        }
        return weeks;
    }

    private static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }
}
