package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The figures of the last whole weeks of a question, each cut asked for once.
final class Weeks {

    /// A quarter of a year.
    private static final int MANY = 13;

    private final ExplainQuestion question;
    private final TwoPeriods both;
    private final Figures figures;
    private final Period window;
    private final Map<List<Dimension>, Lines> cuts = new HashMap<>();

    Weeks(ExplainQuestion question, TwoPeriods both, Figures figures) {
        this.question = question;
        this.both = both;
        this.figures = figures;
        var until = Grain.WEEK.startOf(question.period().until());
        this.window = new Period(until.minusWeeks(MANY), until);
    }

    Stream<LocalDate> mondays() {
        return window.from().datesUntil(window.until(), java.time.Period.ofWeeks(1));
    }

    List<TreeNode.Week> of(MetricId metric, Place place) {
        return mondays()
                .map(monday -> new TreeNode.Week(monday, at(metric, place, monday)))
                .toList();
    }

    Value at(MetricId metric, Place place, LocalDate monday) {
        var lines = cuts.computeIfAbsent(place.dimensions(), this::read);
        var line = lines.byKey().get(new Key(monday, place.parts()));
        return line == null
                ? lines.absence().of(metric, monday, place.parts())
                : line.values().get(both.asked(place.dimensions()).indexOf(metric));
    }

    /// Of a week that facts cover whole.
    Optional<Double> number(MetricId metric, Place place, LocalDate monday) {
        var value = at(metric, place, monday);
        return value.figure() instanceof Figure.Known(var number) && !value.isPartial()
                ? Optional.of(number.doubleValue())
                : Optional.empty();
    }

    List<Double> numbers(MetricId metric, Place place) {
        var numbers = new ArrayList<Double>();
        mondays().forEach(monday -> number(metric, place, monday).ifPresent(numbers::add));
        return numbers;
    }

    private record Lines(Map<Key, Reading.Line> byKey, Absence absence) {}

    private Lines read(List<Dimension> dimensions) {
        var asked =
                question.figures(window, both.asked(dimensions), dimensions)
                        .over(new Span(window, Grain.WEEK))
                        .within(both.kept(dimensions));
        var byKey = new HashMap<Key, Reading.Line>();
        figures.of(asked)
                .lines()
                .forEach(line -> byKey.put(new Key(line.date(), line.parts()), line));
        return new Lines(byKey, figures.absence(asked));
    }
}
