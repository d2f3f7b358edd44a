package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The one week in which a series most clearly left its course.
///
/// @param odd weeks that are no ordinary ones, which are trusted less
/// @param since the first week in which it may have left it
record Break(Set<Long> odd, long since, boolean falls) {

    /// Weeks that are looked at on each side, at the least.
    private static final int STEP = 3;

    /// Those by which it is told whether it is still there.
    private static final int STAYS = 6;

    private static final int LEAST = 16;
    private static final int YEAR = 52;

    /// What others of its kind say about how fast one drifts counts as much as so many of them.
    private static final double OTHERS = 4;

    Break {
        odd = Set.copyOf(odd);
    }

    Optional<Shift> of(SortedMap<Long, Double> weeks) {
        return course(weeks).flatMap(course -> told(weeks, course));
    }

    /// Of each that is long enough, how fast they drift told by all of them.
    Map<String, Shift> of(Map<String, SortedMap<Long, Double>> series) {
        var courses = new LinkedHashMap<String, Course>();
        series.forEach((name, weeks) -> course(weeks).ifPresent(one -> courses.put(name, one)));
        var likely = new LinkedHashMap<String, List<Double>>();
        courses.forEach((name, one) -> likely.put(name, one.likelihoods()));
        var all = sums(likely.values().stream().toList());
        double others = Math.max(1, courses.size() - 1.0);
        double counts = Math.min(1, OTHERS / others);
        var shifts = new LinkedHashMap<String, Shift>();
        courses.forEach((name, course) -> {
            var own = likely.getOrDefault(name, List.of());
            var known =
                    IntStream.range(0, all.size())
                            .mapToObj(i -> (all.get(i) - own.get(i)) * counts)
                            .toList();
            var weeks = series.getOrDefault(name, new TreeMap<>());
            told(weeks, course.with(known)).ifPresent(shift -> shifts.put(name, shift));
        });
        return shifts;
    }

    private static List<Double> sums(List<List<Double>> likely) {
        return IntStream.range(0, Course.SPEEDS.size())
                .mapToObj(i -> likely.stream().mapToDouble(one -> one.get(i)).sum())
                .toList();
    }

    private Optional<Course> course(SortedMap<Long, Double> weeks) {
        var logs = new TreeMap<Long, Double>();
        weeks.forEach((week, value) -> {
            if (value > 0) {
                logs.put(week, Math.log(value));
            }
        });
        return logs.size() < LEAST || logs.lastKey() < weeks.lastKey() - STEP
                ? Optional.empty()
                : Optional.of(Course.of(logs, odd));
    }

    private Optional<Shift> told(SortedMap<Long, Double> weeks, Course course) {
        var at = course.at();
        var looked = new ArrayList<Integer>();
        for (int i = STEP; i + STEP <= at.size(); i++) {
            if (at.get(i) >= since) {
                looked.add(i);
            }
        }
        return looked.stream()
                .map(i -> course.step(at.get(i)))
                .filter(step -> stays(course, step) && !isYearly(course, step))
                .min(Comparator.comparingDouble(step -> falls ? step.fell() : step.rose()))
                .map(step -> shift(weeks, step, looked.size(), at.size()));
    }

    /// Whether the same weeks of the year before stepped the same way by more than half as far.
    private static boolean isYearly(Course course, Course.Step step) {
        long then = step.week() - YEAR;
        var at = course.at();
        return IntStream.range(STEP, at.size() - STEP)
                .filter(i -> Math.abs(at.get(i) - then) <= 1)
                .mapToObj(i -> course.step(at.get(i)))
                .anyMatch(one ->
                        one.estimate() * Math.signum(step.estimate())
                                > Math.abs(step.estimate()) / 2);
    }

    /// Whether at least half of it is still there in the last weeks.
    private static boolean stays(Course course, Course.Step step) {
        int from = course.at().indexOf(step.week());
        var after = course.logs().subList(from, course.size());
        var before = course.logs().subList(Math.max(0, from - STAYS), from);
        double left = mean(after.subList(Math.max(0, after.size() - STAYS), after.size()));
        return (left - mean(before)) * Math.signum(step.estimate())
                >= Math.abs(step.estimate()) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static Shift shift(
            SortedMap<Long, Double> weeks, Course.Step step, int looked, int all) {
        double now =
                weeks.tailMap(weeks.lastKey() - STEP).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
        return new Shift(
                now,
                now / Math.exp(step.estimate()),
                new Shift.Change(
                        Math.expm1(step.estimate()),
                        new Interval(Math.expm1(step.low()), Math.expm1(step.high()))),
                Math.min(1, step.fell() * looked),
                Math.min(1, step.rose() * looked),
                false,
                all,
                Math.toIntExact(weeks.lastKey() - step.week() + 1));
    }
}
