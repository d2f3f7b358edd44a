package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Subject;
import fulcrum.statistics.Interval;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The targets that reach a goal, or why there are none.
public sealed interface GoalPlan {

    /// @param rows from the goal down, each figure above those that it is made of
    /// @param surprise how far the targets are from what is expected together, in standard errors
    /// @param leftOut figures of the tree of which nothing can be said, and why
    record Solved(Goal goal, List<Row> rows, double surprise, SequencedMap<MetricId, Said> leftOut)
            implements GoalPlan {

        public Solved {
            rows = List.copyOf(rows);
            leftOut = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leftOut));
        }

        public Row root() {
            return rows.getFirst();
        }

        /// As many digits as a sum of doubles surely has.
        private static final MathContext SURE = new MathContext(15);

        /// The goal with these targets.
        public Goal accepted() {
            return goal.accepting(
                    rows.stream()
                            .map(row ->
                                    new Goal.Target(row.node(), new BigDecimal(row.target(), SURE)))
                            .toList());
        }
    }

    /// What is held and what is wanted contradict each other.
    ///
    /// @param row which cannot be where it is wanted; the goal, or something that is held
    /// @param rows all of them where it is nearest: the arithmetic of why it is not more
    /// @param leftOut as above
    record OutOfReach(
            Goal goal,
            Row row,
            Interval wanted,
            List<Row> rows,
            SequencedMap<MetricId, Said> leftOut)
            implements GoalPlan {

        public OutOfReach {
            rows = List.copyOf(rows);
            leftOut = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(leftOut));
        }
    }

    record Refused(Said why) implements GoalPlan {}

    /// A figure and its target.
    ///
    /// @param node names it among the rows
    /// @param depth how far below the goal
    /// @param isLeaf whether it is taken no further apart
    /// @param expected what it comes to if things go on as before
    /// @param target what it is to come to
    /// @param odds of coming to the target or further to the side that helps, if things go on as
    ///   before; not a number where no plan reaches the goal
    /// @param held whether the target stands at an end of what it is held to
    /// @param range in which it can be held without asking for the unheard-of
    /// @param worth what one percent more of it brings the goal, everything else as it is; of the
    ///   goal itself, one percent of it
    record Row(
            String node,
            int depth,
            Subject subject,
            MetricId metric,
            boolean isLeaf,
            double expected,
            double target,
            double odds,
            boolean held,
            Interval range,
            double worth) {}
}
