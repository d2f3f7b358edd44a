package fulcrum.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;

/// The figures of both periods of a question, each cut asked for once.
final class TwoPeriods {

    private final ExplainQuestion question;
    private final List<MetricId> metrics;
    private final Definitions definitions;
    private final Figures figures;
    private final Map<List<Dimension>, Both> cuts = new HashMap<>();
    private final Map<Dimension, Cut.Filter> kept = new HashMap<>();

    /// The figures of one period by part.
    private record Lines(
            FigureQuestion question,
            Map<List<Optional<String>>, Reading.Line> byParts,
            Absence absence) {

        Value at(MetricId metric, List<Optional<String>> parts) {
            var line = byParts.get(parts);
            return line == null
                    ? absence.of(metric, question.period().from(), parts)
                    : line.values().get(question.metrics().indexOf(metric));
        }
    }

    private record Both(Lines before, Lines now) {}

    /// @param metrics all that may be asked for
    TwoPeriods(
            ExplainQuestion question,
            List<MetricId> metrics,
            Definitions definitions,
            Figures figures) {
        this.question = question;
        this.metrics = List.copyOf(metrics);
        this.definitions = definitions;
        this.figures = figures;
    }

    /// Whether it can be asked for here: it may lack a dimension of the cut, or of what the
    /// question is narrowed to.
    boolean canBeCut(MetricId metric, List<Dimension> dimensions) {
        return metrics.contains(metric) && definitions.dimensions(metric).containsAll(dimensions);
    }

    /// Below the parts of a dimension of the whole, only these are asked for: others are not looked
    /// into. Parts without a name cannot be told apart so.
    void keep(Dimension dimension, Collection<Optional<String>> parts) {
        if (parts.stream().allMatch(Optional::isPresent)) {
            kept.putIfAbsent(
                    dimension,
                    new Cut.Filter(dimension, parts.stream().flatMap(Optional::stream).toList()));
        }
    }

    /// What is kept of the first of some dimensions.
    List<Cut.Filter> kept(List<Dimension> dimensions) {
        return dimensions.stream().limit(1).map(kept::get).filter(Objects::nonNull).toList();
    }

    Pair at(MetricId metric, Place place) {
        var both = both(place.dimensions());
        return new Pair(
                both.before().at(metric, place.parts()), both.now().at(metric, place.parts()));
    }

    /// The parts of a dimension that either period names, within a place.
    SequencedSet<Optional<String>> parts(Place place, Dimension dimension) {
        var both = both(place.in(dimension, Optional.empty()).dimensions());
        var parts = new LinkedHashSet<Optional<String>>();
        for (var lines : List.of(both.before(), both.now())) {
            for (var key : lines.byParts().keySet()) {
                if (key.subList(0, key.size() - 1).equals(place.parts())) {
                    parts.add(key.getLast());
                }
            }
        }
        return parts;
    }

    private Both both(List<Dimension> dimensions) {
        return cuts.computeIfAbsent(dimensions, this::read);
    }

    /// The metrics that are asked for together in a cut.
    List<MetricId> asked(List<Dimension> dimensions) {
        return metrics.stream().filter(metric -> canBeCut(metric, dimensions)).toList();
    }

    private Both read(List<Dimension> dimensions) {
        var asked = asked(dimensions);
        var only = dimensions.size() < 2 ? List.<Cut.Filter>of() : kept(dimensions);
        return new Both(
                lines(question.figures(question.before(), asked, dimensions).within(only)),
                lines(question.figures(question.period(), asked, dimensions).within(only)));
    }

    private Lines lines(FigureQuestion asked) {
        var byParts = new LinkedHashMap<List<Optional<String>>, Reading.Line>();
        figures.of(asked).lines().forEach(line -> byParts.put(line.parts(), line));
        return new Lines(asked, byParts, figures.absence(asked));
    }

    /// Whether parts of it add up.
    boolean isAmount(MetricId metric) {
        return switch (definitions.metric(metric).unit()) {
            case MONEY, COUNT -> true;
            case MONEY_EACH, SHARE, RATIO, SCORE, DAYS, POSITION -> false;
        };
    }
}
