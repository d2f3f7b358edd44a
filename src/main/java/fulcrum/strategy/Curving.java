package fulcrum.strategy;

import static java.time.temporal.ChronoUnit.DAYS;

import fulcrum.outlook.Course;
import fulcrum.outlook.Firsts;
import fulcrum.outlook.Foreseen;
import fulcrum.outlook.Outlooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Spreads a goal over the days of its period as a forecast made before it began spreads them: by
/// weekday, level and festivals.
final class Curving {

    private final Outlooks outlooks;
    private final Goal goal;
    private final Expected.Told told;
    private final Course course;

    Curving(Outlooks outlooks, Goal goal, Expected.Told told) {
        this.outlooks = outlooks;
        this.goal = goal;
        this.told = told;
        this.course = told.own().course();
    }

    Pace.Curve curve() {
        var ahead = forecast(outlooks);
        var shape = shape(ahead);
        var targets = targets(shape);
        var days = new ArrayList<Pace.Day>();
        goal.period()
                .from()
                .datesUntil(goal.period().until())
                .forEach(day ->
                        days.add(
                                new Pace.Day(
                                        day,
                                        targets.containsKey(day)
                                                ? OptionalDouble.of(targets.get(day))
                                                : OptionalDouble.empty(),
                                        course.at(day),
                                        ahead.days().stream()
                                                .filter(one -> one.date().equals(day))
                                                .map(Foreseen.Day::expected)
                                                .findFirst())));
        return new Pace.Curve(days, ahead.firsts());
    }

    private record Ahead(List<Foreseen.Day> days, Firsts firsts) {}

    private Ahead forecast(Outlooks known) {
        if (!(known.course(course.question()) instanceof Course until)
                || !until.days().until().isBefore(goal.period().until())) {
            return new Ahead(List.of(), Firsts.NONE);
        }
        int steps = (int) DAYS.between(until.days().until(), goal.period().until());
        return known.forecast(course.question(), steps) instanceof Foreseen.Ahead made
                ? new Ahead(made.days(), made.firsts())
                : new Ahead(List.of(), Firsts.NONE);
    }

    /// What each day would bring by what was known before the period; where nothing was, what the
    /// days brought and will bring.
    private NavigableMap<LocalDate, Double> shape(Ahead ahead) {
        var shape = new TreeMap<LocalDate, Double>();
        var before =
                goal.period().from().isBefore(course.days().until())
                        ? forecast(outlooks.before(goal.period().from()))
                        : ahead;
        before.days().forEach(day -> shape.put(day.date(), day.expected().mean()));
        if (shape.isEmpty()) {
            goal.period()
                    .from()
                    .datesUntil(goal.period().until())
                    .forEach(day -> course.at(day).ifPresent(value -> shape.put(day, value)));
            ahead.days().forEach(day -> shape.put(day.date(), day.expected().mean()));
        }
        return new TreeMap<>(shape.subMap(goal.period().from(), goal.period().until()));
    }

    /// In proportion to the shape; where some of it is not above zero, by the same amount more or
    /// less each day.
    private Map<LocalDate, Double> targets(NavigableMap<LocalDate, Double> shape) {
        double sum = shape.values().stream().mapToDouble(Double::doubleValue).sum();
        double wanted = goal.value().doubleValue() * told.own().expected() / told.mean();
        boolean isPositive = wanted > 0 && shape.values().stream().allMatch(value -> value > 0);
        var targets = new TreeMap<LocalDate, Double>();
        shape.forEach((day, value) ->
                targets.put(
                        day,
                        isPositive ? value * wanted / sum : value + (wanted - sum) / shape.size()));
        return targets;
    }
}
