package fulcrum.web.drawing;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Days of several things under each other, on one axis from 0 to 100.
///
/// @param today where it lies on the axis
public record Timeline(List<Tick> ticks, List<Bar> bars, double today) {

    public static final double LENGTH = 100;

    /// A day of room on each side, so that no bar touches the edge.
    private static final int ROOM = 1;

    private static final int DAYS_BETWEEN_TICKS = 7;
    private static final int MOST_TICKS = 9;

    public Timeline {
        ticks = List.copyOf(ticks);
        bars = List.copyOf(bars);
    }

    public record Tick(double at, String label) {}

    public record Bar(double from, double length) {}

    public static Timeline of(List<Period> periods, LocalDate today) {
        var all =
                periods.stream()
                        .reduce(Period::hull)
                        .map(hull -> hull.hull(Period.ofDay(today)))
                        .orElse(Period.ofDay(today));
        var axis = new Period(all.from().minusDays(ROOM), all.until().plusDays(ROOM));
        return new Timeline(
                ticks(axis),
                periods.stream()
                        .map(one ->
                                new Bar(
                                        at(axis, one.from()),
                                        at(axis, one.until()) - at(axis, one.from())))
                        .toList(),
                at(axis, today));
    }

    /// Mondays, or every second, third … of them.
    private static List<Tick> ticks(Period axis) {
        long step = DAYS_BETWEEN_TICKS * (1 + axis.days() / (DAYS_BETWEEN_TICKS * MOST_TICKS));
        var monday =
                axis.from()
                        .with(
                                java.time.temporal.TemporalAdjusters.nextOrSame(
                                        java.time.DayOfWeek.MONDAY));
        return Stream.iterate(monday, axis::contains, day -> day.plusDays(step))
                .map(day -> new Tick(at(axis, day), day.toString().substring("2024-".length())))
                .toList();
    }

    private static double at(Period axis, LocalDate day) {
        return LENGTH * ChronoUnit.DAYS.between(axis.from(), day) / axis.days();
    }
}
