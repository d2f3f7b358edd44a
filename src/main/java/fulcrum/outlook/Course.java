package fulcrum.outlook;

import fulcrum.metrics.Metric;
import fulcrum.statistics.Regressor;
import fulcrum.statistics.Series;
import fulcrum.statistics.Unseen;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/// A figure day by day, and what is known to move it.
///
/// @param addsUp whether the figures of days add up to that of a period
/// @param days those that facts cover
/// @param week which of them are steps of the series
/// @param leftOut days that count as gaps, and why
/// @param provisional from this day on the platform may still restate it
public record Course(
        CourseQuestion question,
        Metric metric,
        boolean addsUp,
        Period days,
        OpenWeek week,
        Series series,
        SortedMap<LocalDate, Said> leftOut,
        Optional<LocalDate> provisional)
        implements CourseAnswer {

    public Course {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    public OptionalDouble at(LocalDate day) {
        return days.contains(day) && week.isOpen(day)
                ? series.at(week.step(day))
                : OptionalDouble.empty();
    }

    boolean wasBelowZero() {
        return Arrays.stream(series.toArray()).anyMatch(value -> value < 0);
    }

    /// How many steps some days are.
    int steps(Period some) {
        return week.step(some.until()) - week.step(some.from());
    }

    /// The same without what came from a day on.
    Course until(LocalDate end) {
        return new Course(
                question,
                metric,
                addsUp,
                new Period(days.from(), end),
                week,
                Series.of(Arrays.copyOf(series.toArray(), week.step(end))),
                leftOut.headMap(end),
                provisional.filter(day -> day.isBefore(end)));
    }

    /// The course ready for a question about some days, which may lie after it.
    Prepared prepared(Period asked) {
        return new Happenings(this, asked).prepared();
    }

    /// Festivals and events of days ahead that nobody saw before.
    public Firsts firsts(Period ahead) {
        return new Happenings(this, ahead).firsts();
    }

    /// The same for a forecast of these days, with what their like did.
    List<Unseen> unseen(Period ahead) {
        return new Happenings(this, ahead).unseen();
    }

    /// @param events what is known to move it, for its days and those that are asked about
    /// @param names of the events as people know them
    record Prepared(Series series, List<Regressor> events, Map<String, Said> names) {}
}
