package fulcrum.outlook;

import fulcrum.metrics.Answer;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.statistics.Series;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Reads figures day by day. A day without facts is a gap, and so is a day on which the shop was
/// closed: neither is a day on which nobody wanted to buy.
final class Courses {

    /// Older days tell little about those to come.
    private static final int MOST_DAYS = 3 * 366;

    private static final MetricId ORDERS = new MetricId("orders");

    private final Metrics metrics;
    private final Optional<LocalDate> end;

    Courses(Metrics metrics) {
        this(metrics, Optional.empty());
    }

    /// @param end the day from which on nothing is known yet
    private Courses(Metrics metrics, Optional<LocalDate> end) {
        this.metrics = metrics;
        this.end = end;
    }

    Courses before(LocalDate day) {
        return new Courses(metrics, Optional.of(day));
    }

    /// Over all days that facts cover, three years at most.
    CourseAnswer of(CourseQuestion question) {
        return switch (whole(question)) {
            case CourseAnswer.Refused refused -> refused;
            case Course course -> end.<CourseAnswer>map(day -> until(course, day)).orElse(course);
        };
    }

    private static CourseAnswer until(Course course, LocalDate day) {
        if (!course.days().from().isBefore(day)) {
            return new CourseAnswer.Refused(
                    Said.of("outlook.nothing-before", course.metric().name(), day));
        }
        return day.isBefore(course.days().until()) ? course.until(day) : course;
    }

    private CourseAnswer whole(CourseQuestion question) {
        var metric = metrics.find(question.metric());
        var covered =
                metric.flatMap(one -> metrics.commonDays(question.store().id(), question.metric()));
        if (metric.isPresent() && covered.isEmpty()) {
            return new CourseAnswer.Refused(
                    Said.of("outlook.no-days", metric.get().name(), metric.get().id()));
        }
        return of(question, covered.map(Courses::latest).orElse(Period.ofDay(LocalDate.EPOCH)));
    }

    static Period latest(Period days) {
        var earliest = days.until().minusDays(MOST_DAYS);
        return days.from().isBefore(earliest) ? new Period(earliest, days.until()) : days;
    }

    CourseAnswer of(CourseQuestion question, Period days) {
        var asked = asked(question.store(), question.metric(), days);
        var cut = asked.cut(new Cut(List.of(), question.only())).on(question.basis());
        return switch (metrics.read(cut)) {
            case Answer.Refused(var why) -> new CourseAnswer.Refused(why);
            case Reading reading ->
                    course(question, metrics.find(question.metric()).orElseThrow(), reading);
        };
    }

    private Course course(CourseQuestion question, Metric metric, Reading reading) {
        var days = reading.question().span().period();
        var open = openDays(question.store(), days);
        var leftOut = new TreeMap<LocalDate, Said>();
        for (var line : reading.lines()) {
            switch (line.values().getFirst().figure()) {
                case Figure.Unknown(var why) -> leftOut.put(line.date(), why);
                case Figure.Known(var value) -> {
                    if (value.signum() == 0 && open.isClosed(line.date())) {
                        leftOut.put(line.date(), Said.of("outlook.closed"));
                    }
                }
            }
        }
        var week = week(open, reading);
        reading.lines().stream()
                .filter(line -> !week.isOpen(line.date()) && Math.abs(known(line)) > 0)
                .forEach(line ->
                        leftOut.put(line.date(), Said.of("outlook.open-by-way-of-exception")));
        var values =
                reading.lines().stream()
                        .filter(line -> week.isOpen(line.date()))
                        .mapToDouble(
                                line -> leftOut.containsKey(line.date()) ? Double.NaN : known(line))
                        .toArray();
        return new Course(
                question,
                metric,
                metrics.addsUp(metric.id()),
                days,
                week,
                Series.of(values),
                leftOut,
                metrics.provisionalFrom(question.store().id(), metric.id(), days));
    }

    /// Closed weekdays, as far as the figure itself was zero or unknown on them lately.
    private static OpenWeek week(OpenDays open, Reading reading) {
        var closed = EnumSet.noneOf(DayOfWeek.class);
        closed.addAll(open.closedWeekdays());
        reading.lines().stream()
                .filter(line -> !line.date().isBefore(open.lately()) && Math.abs(known(line)) > 0)
                .forEach(line -> closed.remove(line.date().getDayOfWeek()));
        return new OpenWeek(reading.question().span().period().from(), closed);
    }

    private OpenDays openDays(Store store, Period days) {
        var orders = new HashMap<LocalDate, Double>();
        if (metrics.read(asked(store, ORDERS, days)) instanceof Reading reading) {
            for (var line : reading.lines()) {
                if (line.values().getFirst().figure() instanceof Figure.Known(var count)) {
                    orders.put(line.date(), count.doubleValue());
                }
            }
        }
        return new OpenDays(orders);
    }

    private static double known(Reading.Line line) {
        return line.values().getFirst().figure() instanceof Figure.Known(var value)
                ? value.doubleValue()
                : Double.NaN;
    }

    private static FigureQuestion asked(Store store, MetricId metric, Period days) {
        return FigureQuestion.of(store.id(), List.of(metric), days, Grain.DAY);
    }
}
