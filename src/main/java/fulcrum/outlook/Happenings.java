package fulcrum.outlook;

import fulcrum.statistics.Regressor;
import fulcrum.statistics.Series;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// What is known to move a course: the festivals of its country, the days after short ones, which
/// they take from, and the store's own events.
///
/// What touches the days that are asked about is learned from its earlier days; the days of what
/// does not are left out, which takes away the same and costs nothing.
final class Happenings {

    /// Each day of a short festival has a height of its own; a longer one is one thing.
    private static final int SHORT = 4;

    private static final int DAYS_AFTER = 5;

    private final Course course;
    private final Period asked;
    private final SequencedMap<Kind, NavigableSet<LocalDate>> days = new LinkedHashMap<>();

    /// Days that are alike.
    private record Kind(Said name, Said told) {}

    Happenings(Course course, Period asked) {
        this.course = course;
        this.asked = asked;
        var whole = course.days().hull(asked);
        Festivals.of(course.question().store()).during(whole).forEach(this::festival);
        course.question().events().forEach(event -> add(event.name(), event.name(), event.days()));
    }

    private void festival(Festival festival) {
        var period = festival.days();
        if (period.days() > SHORT) {
            add(festival.name(), festival.name(), period);
            return;
        }
        for (int day = 0; day < period.days(); day++) {
            add(
                    Said.of("outlook.festival-day", festival.name(), day + 1),
                    festival.name(),
                    Period.ofDay(period.from().plusDays(day)));
        }
        add(
                Said.of("outlook.after", festival.name()),
                festival.name(),
                new Period(period.until(), period.until().plusDays(DAYS_AFTER)));
    }

    private void add(Said name, Said told, Period period) {
        var all = days.computeIfAbsent(new Kind(name, told), _ -> new TreeSet<>());
        period.from().datesUntil(period.until()).forEach(all::add);
    }

    Course.Prepared prepared() {
        var values = course.series().toArray();
        var events = new ArrayList<Regressor>();
        days.forEach((kind, own) -> {
            if (isAsked(own)) {
                events.add(new Regressor(kind.name().toString(), Series.of(marks(own))));
            }
        });
        days.forEach((_, own) -> {
            if (!isAsked(own)) {
                own.stream()
                        .filter(course.days()::contains)
                        .filter(course.week()::isOpen)
                        .forEach(day -> values[course.week().step(day)] = Double.NaN);
            }
        });
        var names = new LinkedHashMap<String, Said>();
        days.keySet().forEach(kind -> names.put(kind.name().toString(), kind.told()));
        return new Course.Prepared(Series.of(values), events, names);
    }

    List<Said> unseen() {
        SequencedSet<Said> names = new LinkedHashSet<>();
        days.forEach((kind, own) -> {
            if (isAsked(own) && own.headSet(asked.from()).stream().noneMatch(this::isKnown)) {
                names.add(kind.told());
            }
        });
        return List.copyOf(names);
    }

    private boolean isAsked(NavigableSet<LocalDate> own) {
        var first = own.ceiling(asked.from());
        return first != null && first.isBefore(asked.until());
    }

    private boolean isKnown(LocalDate day) {
        return course.at(day).isPresent();
    }

    private double[] marks(NavigableSet<LocalDate> own) {
        int steps = course.week().step(course.days().hull(asked).until());
        return IntStream.range(0, steps)
                .mapToDouble(step -> own.contains(course.week().day(step)) ? 1 : 0)
                .toArray();
    }
}
