package fulcrum.effects;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.outlook.Course;
import fulcrum.outlook.CourseAnswer;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Strategies;
import fulcrum.strategy.Version;
import java.time.LocalDate;

/// The metric in whose unit everything is told.
final class GoalUnit {

    private GoalUnit() {}

    static MetricId of(Store store, Strategies strategies, Metrics metrics, LocalDate today) {
        var goals = strategies.goals(store.id()).stream().map(Version::content).toList();
        return goals.stream()
                .filter(goal -> goal.period().contains(today))
                .findFirst()
                .or(() -> goals.stream().findFirst())
                .map(Goal::metric)
                .orElseGet(() -> root(store, metrics));
    }

    private static MetricId root(Store store, Metrics metrics) {
        var outlooks = new Outlooks(metrics);
        var roots = metrics.trees().stream().map(Tree::root).distinct().toList();
        return roots.stream()
                .filter(root -> isKnown(outlooks.course(CourseQuestion.of(store, root))))
                .findFirst()
                .orElseGet(roots::getFirst);
    }

    private static boolean isKnown(CourseAnswer answer) {
        return answer instanceof Course course && course.series().known() > 0;
    }
}
