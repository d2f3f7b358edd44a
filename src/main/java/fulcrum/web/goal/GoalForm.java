package fulcrum.web.goal;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.TreeId;
import fulcrum.strategy.Goal;
import fulcrum.units.Said;
import fulcrum.web.question.Asked;
import java.util.List;
import java.util.Optional;

/// A goal as a form says it, or what is wrong in the form.
sealed interface GoalForm {

    record Understood(Goal goal) implements GoalForm {}

    record Wrong(Said why) implements GoalForm {}

    /// @param known the goal that is changed
    static GoalForm read(Asked asked, Metrics metrics, Optional<Goal> known) {
        var metric =
                Optional.of(asked.first("metric"))
                        .filter(MetricId::isValid)
                        .flatMap(id -> metrics.find(new MetricId(id)));
        if (metric.isEmpty()) {
            return new Wrong(Said.of("web.goal.no-metric"));
        }
        var value = Typed.number(asked.first("value"), metric.get().unit());
        var period = asked.period("from", "to");
        if (value.isEmpty() || period.isEmpty()) {
            return new Wrong(Said.of(value.isEmpty() ? "web.goal.no-value" : "web.goal.no-days"));
        }
        var id = metric.get().id();
        var tree = tree(asked, metrics);
        var wanted = new Goal(id, value.get(), period.get(), tree, List.of(), List.of());
        return new Understood(known.map(goal -> goal.changed(wanted)).orElse(wanted));
    }

    private static Optional<TreeId> tree(Asked asked, Metrics metrics) {
        return Optional.of(asked.first("tree"))
                .filter(MetricId::isValid)
                .map(TreeId::new)
                .filter(id -> metrics.trees().stream().anyMatch(tree -> tree.id().equals(id)));
    }
}
