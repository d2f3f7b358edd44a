package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be asked, and why something cannot.
record Askable(Definitions definitions) {

    Optional<Said> refusal(FigureQuestion question) {
        for (var metric : question.metrics()) {
            if (!definitions.metrics().containsKey(metric)) {
                return Optional.of(
                        Said.of(
                                "metrics.no-such-metric",
                                metric,
                                joined(definitions.nearest(metric.value()))));
            }
            var possible = definitions.dimensions(metric);
            for (var dimension : question.cut().dimensions()) {
                if (!possible.contains(dimension)) {
                    return Optional.of(
                            possible.isEmpty()
                                    ? Said.of("metrics.no-dimension-at-all", metric, dimension)
                                    : Said.of(
                                            "metrics.no-such-dimension",
                                            metric,
                                            dimension,
                                            joined(possible)));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Said> refusal(ExplainQuestion question) {
        var asked = question.figures(question.period(), List.of(question.metric()), question.by());
        return refusal(asked).or(() -> noSuchTree(question));
    }

    /// The tree that is named does not hold the metric.
    private Optional<Said> noSuchTree(ExplainQuestion question) {
        var holding =
                definitions.trees().stream()
                        .filter(tree -> tree.metrics().contains(question.metric()))
                        .map(Tree::id)
                        .toList();
        return question.tree()
                .filter(id -> !holding.contains(id))
                .map(id -> Said.of("metrics.no-such-tree", question.metric(), id, joined(holding)));
    }

    private static String joined(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
