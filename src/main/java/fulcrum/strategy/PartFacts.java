package fulcrum.strategy;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Sighting;
import fulcrum.store.Store;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Said;
import java.util.Optional;

/// Targets of parts against what facts name. Those that were there already stay as they are.
record PartFacts(Store store, Metrics metrics) {

    Optional<Said> refusal(PartTargets targets, Optional<Content> last) {
        var before =
                last.filter(PartTargets.class::isInstance)
                        .map(PartTargets.class::cast)
                        .orElse(PartTargets.NONE)
                        .lines();
        var parts = before.stream().map(PartFacts::part).toList();
        return targets.lines().stream()
                .filter(line -> !parts.contains(part(line)))
                .flatMap(line -> unnamed(line).stream())
                .findFirst();
    }

    private static String part(Line line) {
        return line.dimension() + "=" + line.part();
    }

    private Optional<Said> unnamed(Line line) {
        var by = new Dimension(line.dimension());
        return metrics.sighting(store.id(), by, line.part())
                        instanceof Sighting.Unnamed(var nearest)
                ? Optional.of(
                        Said.of(
                                "strategy.part.unnamed",
                                line.dimension(),
                                Rules.line(line.part(), Rules.LONGEST_NAME),
                                String.join(", ", nearest)))
                : Optional.empty();
    }
}
