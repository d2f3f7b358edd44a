package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.TreeId;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The one figure that a period is to bring.
///
/// @param tree down which it is solved; none for the first that fits
/// @param holds what its targets have to keep to
/// @param targets those that were accepted, from the goal down; empty before that
public record Goal(
        MetricId metric,
        BigDecimal value,
        Period period,
        Optional<TreeId> tree,
        List<Hold> holds,
        List<Target> targets)
        implements Content {

    public Goal {
        holds = List.copyOf(holds);
        targets = List.copyOf(targets);
    }

    public static Goal of(MetricId metric, BigDecimal value, Period period) {
        return new Goal(metric, value, period, Optional.empty(), List.of(), List.of());
    }

    public Goal holding(List<Hold> others) {
        return new Goal(metric, value, period, tree, others, targets);
    }

    /// With what somebody changes in it. Targets that reached another goal do not reach this one;
    /// what is held stays where figure and tree stay.
    public Goal changed(Goal wanted) {
        boolean isSameFigure = metric.equals(wanted.metric) && tree.equals(wanted.tree);
        boolean isSame =
                isSameFigure && value.compareTo(wanted.value) == 0 && period.equals(wanted.period);
        return new Goal(
                wanted.metric,
                isSame ? value : wanted.value,
                wanted.period,
                wanted.tree,
                isSameFigure ? holds : List.of(),
                isSame ? targets : List.of());
    }

    /// The same figure at another value or in other days; what is not named stays.
    public Goal moved(Optional<BigDecimal> to, Optional<Period> days) {
        return changed(
                new Goal(
                        metric, to.orElse(value), days.orElse(period), tree, List.of(), List.of()));
    }

    /// Whether a change takes away targets that were accepted.
    public boolean loses(Goal changed) {
        return !targets.isEmpty() && changed.targets.isEmpty();
    }

    /// What a figure of the whole store is to come to: the goal's own, or an accepted target.
    Optional<BigDecimal> wanted(MetricId figure) {
        return figure.equals(metric)
                ? Optional.of(value)
                : targets.stream()
                        .filter(target -> target.node().equals(figure.value()))
                        .map(Target::value)
                        .findFirst();
    }

    Goal accepting(List<Target> others) {
        return new Goal(metric, value, period, tree, holds, others);
    }

    /// What a node is to reach.
    ///
    /// @param node as the plan names it
    public record Target(String node, BigDecimal value) {}
}
