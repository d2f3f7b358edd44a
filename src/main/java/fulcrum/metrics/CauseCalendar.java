package fulcrum.metrics;

import fulcrum.units.Figure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// How much of an amount its days alone let expect: the weekdays of one period at the means that
/// they had in another.
record CauseCalendar(Days before, Days now) {

    private static final int SCALE = 6;

    /// What the later days bring for one that the earlier days brought; exactly 1 where both have
    /// the same weekdays.
    ///
    /// @param daily the metric on each of the earlier days
    BigDecimal factor(Reading daily) {
        var earlier = weekdays(before);
        var later = weekdays(now);
        if (earlier.equals(later) || before.isEmpty() || now.isEmpty()) {
            return BigDecimal.ONE;
        }
        var byLength =
                quotient(BigDecimal.valueOf(now.count()), BigDecimal.valueOf(before.count()));
        if (!earlier.keySet().containsAll(later.keySet())) {
            return byLength;
        }
        var sums = sums(daily);
        var total = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var expected = BigDecimal.ZERO;
        for (var day : later.entrySet()) {
            expected =
                    expected.add(
                            sums.getOrDefault(day.getKey(), BigDecimal.ZERO)
                                    .multiply(BigDecimal.valueOf(day.getValue()))
                                    .divide(
                                            BigDecimal.valueOf(
                                                    earlier.getOrDefault(day.getKey(), 1L)),
                                            MathContext.DECIMAL64));
        }
        return total.signum() > 0 && expected.signum() > 0 ? quotient(expected, total) : byLength;
    }

    private static BigDecimal quotient(BigDecimal one, BigDecimal other) {
        return one.divide(other, MathContext.DECIMAL64).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private static Map<DayOfWeek, Long> weekdays(Days days) {
        var counts = new EnumMap<DayOfWeek, Long>(DayOfWeek.class);
        for (var period : days.periods()) {
            for (var day = period.from(); day.isBefore(period.until()); day = day.plusDays(1)) {
                counts.merge(day.getDayOfWeek(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private Map<DayOfWeek, BigDecimal> sums(Reading daily) {
        var byDay = new HashMap<LocalDate, BigDecimal>();
        for (var line : daily.lines()) {
            if (line.values().getFirst().figure() instanceof Figure.Known(var value)) {
                byDay.put(line.date(), value);
            }
        }
        var sums = new EnumMap<DayOfWeek, BigDecimal>(DayOfWeek.class);
        byDay.forEach((day, value) -> {
            if (before.contains(day)) {
                sums.merge(day.getDayOfWeek(), value, BigDecimal::add);
            }
        });
        return sums;
    }
}
