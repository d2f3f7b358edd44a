package fulcrum.outlook;

import fulcrum.statistics.Regressor;
import fulcrum.statistics.Series;
import fulcrum.statistics.Unseen;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What is known to move a course: the festivals of its country, the days after short ones, which
/// they take from, and the store's own events.
///
/// What touches the days that are asked about is learned from the days of it that are known; the
/// days of what does not are left out, which takes away the same and costs nothing.
final class Happenings {

    /// Each day of a short festival has a height of its own; a longer one is one thing.
    private static final int SHORT = 4;

    private static final int DAYS_AFTER = 5;

    private final Course course;
    private final Period asked;
    private final SequencedMap<Kind, NavigableSet<LocalDate>> days = new LinkedHashMap<>();

    /// Days that are alike.
    ///
    /// @param told what people call it
    private record Kind(Said name, Said told, Part part) {}

    /// Which part of what happens days are: what comes for the first time is like the same part of
    /// others.
    private enum Part {
        DAYS,
        AFTER,
        LONG,
        OWN
    }

    private record Whole(Said told, Part part) {}

    Happenings(Course course, Period asked) {
        this.course = course;
        this.asked = asked;
        var whole = course.days().hull(asked);
        Festivals.of(course.question().store()).during(whole).forEach(this::festival);
        course.question()
                .events()
                .forEach(
                        event -> add(new Kind(event.name(), event.name(), Part.OWN), event.days()));
    }

    private void festival(Festival festival) {
        var period = festival.days();
        if (period.days() > SHORT) {
            add(new Kind(festival.name(), festival.name(), Part.LONG), period);
            return;
        }
        for (int day = 0; day < period.days(); day++) {
            add(
                    new Kind(
                            Said.of("outlook.festival-day", festival.name(), day + 1),
                            festival.name(),
                            Part.DAYS),
                    Period.ofDay(period.from().plusDays(day)));
        }
        add(
                new Kind(Said.of("outlook.after", festival.name()), festival.name(), Part.AFTER),
                new Period(period.until(), period.until().plusDays(DAYS_AFTER)));
    }

    private void add(Kind kind, Period period) {
        var all = days.computeIfAbsent(kind, _ -> new TreeSet<>());
        period.from().datesUntil(period.until()).forEach(all::add);
    }

    Course.Prepared prepared() {
        var values = course.series().toArray();
        var events = new ArrayList<Regressor>();
        days.forEach((kind, own) -> {
            if (isAsked(own) && own.stream().anyMatch(this::isKnown)) {
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

    /// What will move the course for the first time.
    Firsts firsts() {
        SequencedSet<Said> likened = new LinkedHashSet<>();
        SequencedSet<Said> widened = new LinkedHashSet<>();
        SequencedSet<Said> uncounted = new LinkedHashSet<>();
        unseenDays()
                .forEach((whole, _) -> {
                    boolean isLike = !occasions(whole.part()::equals, whole.told()).isEmpty();
                    boolean isKnown = isLike || !occasions(_ -> true, whole.told()).isEmpty();
                    (isLike ? likened : isKnown ? widened : uncounted).add(whole.told());
                });
        likened.removeAll(widened);
        likened.removeAll(uncounted);
        return new Firsts(List.copyOf(likened), List.copyOf(widened), List.copyOf(uncounted));
    }

    List<Unseen> unseen() {
        int first = course.week().step(asked.from());
        int end = course.week().step(asked.until());
        return unseenDays().entrySet().stream()
                .map(one ->
                        unseen(
                                one.getKey(),
                                Series.of(Arrays.copyOfRange(marks(one.getValue()), first, end))))
                .toList();
    }

    private Unseen unseen(Whole whole, Series ahead) {
        var like = occasions(whole.part()::equals, whole.told());
        var others = like.isEmpty() ? occasions(_ -> true, whole.told()) : like;
        return new Unseen(ahead, others.stream().map(this::values).toList(), !like.isEmpty());
    }

    private SequencedMap<Whole, NavigableSet<LocalDate>> unseenDays() {
        var unseen = new LinkedHashMap<Whole, NavigableSet<LocalDate>>();
        days.forEach((kind, own) -> {
            if (isAsked(own) && own.headSet(asked.from()).stream().noneMatch(this::isKnown)) {
                unseen.computeIfAbsent(new Whole(kind.told(), kind.part()), _ -> new TreeSet<>())
                        .addAll(own);
            }
        });
        return unseen;
    }

    /// The days of each earlier time that other things came, of which those parts count.
    private List<NavigableSet<LocalDate>> occasions(Predicate<Part> parts, Said than) {
        var others = new LinkedHashMap<Whole, NavigableSet<LocalDate>>();
        days.forEach((kind, own) -> {
            if (parts.test(kind.part()) && !kind.told().equals(than)) {
                var whole = new Whole(kind.told(), kind.part());
                var known = others.computeIfAbsent(whole, _ -> new TreeSet<>());
                own.headSet(asked.from()).stream().filter(this::isKnown).forEach(known::add);
            }
        });
        return others.values().stream().flatMap(Happenings::runs).toList();
    }

    /// Days that follow one another, or nearly.
    private static Stream<NavigableSet<LocalDate>> runs(NavigableSet<LocalDate> all) {
        var runs = new ArrayList<NavigableSet<LocalDate>>();
        for (var day : all) {
            if (runs.isEmpty() || runs.getLast().last().plusDays(DAYS_AFTER).isBefore(day)) {
                runs.add(new TreeSet<>());
            }
            runs.getLast().add(day);
        }
        return runs.stream();
    }

    /// What the course was on some days, and gaps elsewhere.
    private Series values(NavigableSet<LocalDate> some) {
        var values = new double[course.series().length()];
        Arrays.fill(values, Double.NaN);
        some.forEach(day -> values[course.week().step(day)] = course.at(day).orElseThrow());
        return Series.of(values);
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
