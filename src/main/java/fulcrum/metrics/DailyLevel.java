package fulcrum.metrics;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Stream;

/// What days of a metric are worth beside each other.
///
/// @param daily known days only
/// @param festive days that are no ordinary ones
record DailyLevel(NavigableMap<LocalDate, Double> daily, Predicate<LocalDate> festive) {

    /// Fewer of one weekday tell nothing about it.
    private static final int LEAST_OF_EACH = 4;

    /// The 5 % point of F for 6 and 60 to 90 degrees of freedom, rounded up.
    private static final double SURELY_DIFFERENT = 2.3;

    /// Standard errors beyond which a sum of days is no chance.
    private static final double SURELY = 2;

    /// Fewer ordinary days give no level.
    private static final int LEAST_ORDINARY = 7;

    /// The mean of each weekday beside the mean of all; all alike where a weekday has too few days
    /// or sold nothing, or where weekdays differ no more than days of one weekday do.
    Map<DayOfWeek, Double> weekdays(Period period) {
        var byWeekday =
                ordinary(period)
                        .collect(
                                groupingBy(
                                        LocalDate::getDayOfWeek,
                                        () -> new EnumMap<>(DayOfWeek.class),
                                        summarizing(this::value)));
        if (byWeekday.size() < DayOfWeek.values().length
                || byWeekday.values().stream()
                        .anyMatch(one -> one.count() < LEAST_OF_EACH || one.mean() <= 0)
                || variance(byWeekday.values()) < SURELY_DIFFERENT) {
            return Map.of();
        }
        double middle = byWeekday.values().stream().mapToDouble(Spread::mean).average().orElse(1);
        var means = new EnumMap<DayOfWeek, Double>(DayOfWeek.class);
        byWeekday.forEach((day, spread) -> means.put(day, spread.mean() / middle));
        return means;
    }

    /// Fisher's F of groups: how much more they differ from each other than within.
    private static double variance(Collection<Spread> groups) {
        long count = groups.stream().mapToLong(Spread::count).sum();
        double mean = groups.stream().mapToDouble(Spread::sum).sum() / count;
        double between =
                groups.stream().mapToDouble(one -> one.count() * square(one.mean() - mean)).sum();
        double within = groups.stream().mapToDouble(Spread::squares).sum();
        return between / (groups.size() - 1) / (within / (count - groups.size()));
    }

    /// The share of a period's sum by which its festival days stand above ordinary ones, below 0
    /// where they stand below; 0 where that may be chance.
    double festivalShare(Period period, Map<DayOfWeek, Double> weekdays) {
        double whole = 0;
        double festivals = 0;
        var days = new ArrayList<LocalDate>();
        for (var day : days(period).toList()) {
            double value = value(day);
            whole += value;
            if (festive.test(day)) {
                festivals += value;
                days.add(day);
            }
        }
        var usual =
                ordinary(around(period))
                        .map(day -> value(day) / weight(day, weekdays))
                        .collect(summarizing(value -> value));
        if (whole <= 0 || days.isEmpty() || usual.count() < LEAST_ORDINARY) {
            return 0;
        }
        double expected =
                usual.mean() * days.stream().mapToDouble(day -> weight(day, weekdays)).sum();
        double chance = SURELY * usual.deviation() * Math.sqrt(days.size());
        double excess = festivals - expected;
        return Math.abs(excess) > chance ? excess / whole : 0;
    }

    /// Sums of values and of their squared distances from the mean.
    private record Spread(long count, double sum, double squares) {
        double mean() {
            return sum / count;
        }

        double deviation() {
            return Math.sqrt(squares / Math.max(1, count - 1));
        }

        static Spread of(List<Double> values) {
            double sum = values.stream().mapToDouble(Double::doubleValue).sum();
            double mean = sum / Math.max(1, values.size());
            return new Spread(
                    values.size(),
                    sum,
                    values.stream().mapToDouble(value -> square(value - mean)).sum());
        }
    }

    private static <T> Collector<T, ?, Spread> summarizing(Function<T, Double> value) {
        return collectingAndThen(mapping(value, toList()), Spread::of);
    }

    private static double square(double value) {
        return value * value;
    }

    /// With so many days before that a short period has ordinary ones.
    static Period around(Period period) {
        return new Period(period.from().minusDays(28), period.until());
    }

    private double value(LocalDate day) {
        return daily.getOrDefault(day, 0.0);
    }

    private Stream<LocalDate> ordinary(Period period) {
        return days(period).filter(daily::containsKey).filter(festive.negate());
    }

    private static Stream<LocalDate> days(Period period) {
        return period.from().datesUntil(period.until());
    }

    static double weight(LocalDate day, Map<DayOfWeek, Double> weekdays) {
        return weekdays.getOrDefault(day.getDayOfWeek(), 1.0);
    }

    /// What a period's days weigh together.
    static double weight(Period period, Map<DayOfWeek, Double> weekdays) {
        return days(period).mapToDouble(day -> weight(day, weekdays)).sum();
    }
}
