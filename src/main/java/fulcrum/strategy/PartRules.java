package fulcrum.strategy;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// What can be wanted of a part, and why something cannot.
record PartRules(Rules rules, Metrics metrics) {

    /// Those that were there already were asked before.
    Optional<Said> refusal(PartTargets targets, Optional<Content> last) {
        var before =
                last.filter(PartTargets.class::isInstance)
                        .map(PartTargets.class::cast)
                        .orElse(PartTargets.NONE)
                        .lines();
        if (targets.lines().size() > Rules.MOST_LINES) {
            return Optional.of(Said.of("strategy.too-many", Rules.MOST_LINES));
        }
        return targets.lines().stream()
                .filter(line -> !before.contains(line))
                .flatMap(line -> refusal(line).stream())
                .findFirst();
    }

    private Optional<Said> refusal(Line line) {
        var refused = rules.refusal(line.goal());
        if (refused.isPresent()) {
            return refused;
        }
        var possible = metrics.dimensions(List.of(line.metric()));
        if (!possible.contains(new Dimension(line.dimension()))) {
            return Optional.of(
                    Said.of(
                            "strategy.part.no-such-dimension",
                            metrics.find(line.metric()).orElseThrow().name(),
                            Rules.line(line.dimension(), Rules.LONGEST_NAME),
                            String.join(", ", possible.stream().map(Dimension::id).toList())));
        }
        if (line.part().isBlank() || line.part().length() > Rules.LONGEST_NAME) {
            return Optional.of(Said.of("strategy.part.no-part", line.dimension()));
        }
        if (line.owner().value().isBlank()) {
            return Optional.of(Said.of("strategy.part.no-owner"));
        }
        return rules.isHere(line.owner())
                ? Optional.empty()
                : Optional.of(Said.of("strategy.part.owner-gone"));
    }
}
