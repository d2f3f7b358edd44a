package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The figures of both periods of a question, each cut asked for once.
final class TwoPeriods {

    private final ExplainQuestion question;
    private final List<MetricId> metrics;
    private final Definitions definitions;
    private final Function<FigureQuestion, Reading> figures;
    private final Map<List<Dimension>, Lines> cuts = new HashMap<>();

    private record Lines(
            List<MetricId> metrics,
            Map<List<Optional<String>>, Reading.Line> before,
            Map<List<Optional<String>>, Reading.Line> now) {}

    /// @param metrics all that may be asked for
    TwoPeriods(
            ExplainQuestion question,
            List<MetricId> metrics,
            Definitions definitions,
            Function<FigureQuestion, Reading> figures) {
        this.question = question;
        this.metrics = List.copyOf(metrics);
        this.definitions = definitions;
        this.figures = figures;
    }

    boolean canBeCut(MetricId metric, List<Dimension> dimensions) {
        return definitions.dimensions(metric).containsAll(dimensions);
    }

    Pair at(MetricId metric, Place place) {
        var lines = lines(place.dimensions());
        return new Pair(
                value(lines.before().get(place.parts()), lines, metric),
                value(lines.now().get(place.parts()), lines, metric));
    }

    /// The parts of a dimension that either period names, within a place.
    SequencedSet<Optional<String>> parts(Place place, Dimension dimension) {
        var lines = lines(place.in(dimension, Optional.empty()).dimensions());
        var parts = new LinkedHashSet<Optional<String>>();
        for (var side : List.of(lines.before(), lines.now())) {
            for (var key : side.keySet()) {
                if (key.subList(0, key.size() - 1).equals(place.parts())) {
                    parts.add(key.getLast());
                }
            }
        }
        return parts;
    }

    private Lines lines(List<Dimension> dimensions) {
        return cuts.computeIfAbsent(dimensions, this::read);
    }

    /// The metrics that are asked for together in a cut.
    List<MetricId> asked(List<Dimension> dimensions) {
        return metrics.stream().filter(metric -> canBeCut(metric, dimensions)).toList();
    }

    private Lines read(List<Dimension> dimensions) {
        var asked = asked(dimensions);
        return new Lines(
                asked,
                byParts(question.figures(question.before(), asked, dimensions)),
                byParts(question.figures(question.period(), asked, dimensions)));
    }

    private Map<List<Optional<String>>, Reading.Line> byParts(FigureQuestion asked) {
        var byParts = new LinkedHashMap<List<Optional<String>>, Reading.Line>();
        figures.apply(asked).lines().forEach(line -> byParts.put(line.parts(), line));
        return byParts;
    }

    private Value value(Reading.@Nullable Line line, Lines lines, MetricId metric) {
        return line == null ? unnamed(metric) : line.values().get(lines.metrics().indexOf(metric));
    }

    /// A part that a period does not name has nothing of what is counted, and no ratio.
    Value unnamed(MetricId metric) {
        return isAmount(metric)
                ? Value.of(Figure.of(0))
                : Value.unknown(Said.of("unknown.divided-by-zero"));
    }

    /// Whether parts of it add up.
    boolean isAmount(MetricId metric) {
        return switch (definitions.metric(metric).unit()) {
            case MONEY, COUNT -> true;
            case MONEY_EACH, SHARE, RATIO, SCORE, DAYS, POSITION -> false;
        };
    }
}
