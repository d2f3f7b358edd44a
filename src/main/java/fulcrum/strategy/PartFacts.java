package fulcrum.strategy;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Sighting;
import fulcrum.store.Store;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// Targets of parts against what facts name, and against what the whole is to come to. Those that
/// were there already stay as they are.
record PartFacts(Store store, Metrics metrics, List<Version<Goal>> goals) {

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
                .findFirst()
                .or(() ->
                        targets.lines().stream()
                                .filter(line -> !before.contains(line))
                                .flatMap(line -> apart(targets, before, line).stream())
                                .findFirst());
    }

    /// Whether a goal asks less of a figure than its parts are to bring together. Who lowers the
    /// parts first can lower the goal; what was asked before is not asked again.
    Optional<Said> refusal(Goal goal, Optional<Goal> last, PartTargets parts) {
        var before = last.filter(one -> one.period().equals(goal.period()));
        return parts.lines().stream()
                .filter(line -> line.period().equals(goal.period()))
                .filter(line -> metrics.addsUpOver(line.metric(), new Dimension(line.dimension())))
                .flatMap(line ->
                        goal.wanted(line.metric()).stream()
                                .filter(whole ->
                                        before.flatMap(one -> one.wanted(line.metric()))
                                                .filter(one -> one.compareTo(whole) <= 0)
                                                .isEmpty())
                                .flatMap(whole ->
                                        sums(line)
                                                .above(whole, beside(parts.lines(), line))
                                                .stream()))
                .findFirst();
    }

    private PartSums sums(Line line) {
        return new PartSums(
                store,
                metrics,
                metrics.find(line.metric()).orElseThrow(),
                new Dimension(line.dimension()));
    }

    private static String part(Line line) {
        return line.dimension() + "=" + line.part();
    }

    private Optional<Said> unnamed(Line line) {
        var by = new Dimension(line.dimension());
        return metrics.parts(store.id()).sighting(by, line.part())
                        instanceof Sighting.Unnamed(var nearest)
                ? Optional.of(
                        Said.of(
                                "strategy.part.unnamed",
                                line.dimension(),
                                Rules.line(line.part(), Rules.LONGEST_NAME),
                                String.join(", ", nearest)))
                : Optional.empty();
    }

    /// What the parts of a figure come to together, where that contradicts the whole.
    private Optional<Said> apart(PartTargets targets, List<Line> before, Line line) {
        var metric = metrics.find(line.metric());
        return metric.filter(
                        _ -> metrics.addsUpOver(line.metric(), new Dimension(line.dimension())))
                .flatMap(_ -> apart(beside(targets.lines(), line), beside(before, line)));
    }

    private static List<Line> beside(List<Line> lines, Line line) {
        return lines.stream().filter(line::isBeside).toList();
    }

    private Optional<Said> apart(List<Line> now, List<Line> before) {
        var line = now.getFirst();
        var sums = sums(line);
        return goals.stream()
                .map(Version::content)
                .filter(goal -> goal.period().equals(line.period()))
                .flatMap(goal -> goal.wanted(line.metric()).stream())
                .flatMap(whole -> sums.refusal(whole, now, before).stream())
                .findFirst();
    }
}
