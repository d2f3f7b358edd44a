package fulcrum.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The targets that reach a goal with the least surprise, or why there are none.
public sealed interface TargetPlan {

    /// @param targets leaves first, the root last
    /// @param surprise how far the leaves are from their history together, in standard errors; 0
    ///   where the goal is reached by going on as usual
    /// @param odds of the root being inside the goal, if things go on as the history says
    record Planned(List<Target> targets, double surprise, double odds) implements TargetPlan {

        public Planned {
            targets = List.copyOf(targets);
        }

        public Target target(String node) {
            return targets.stream()
                    .filter(target -> target.node().equals(node))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// No targets keep the limits and reach the goal.
    ///
    /// @param node the root, or a node whose limit contradicts the others
    /// @param wanted what was asked of it
    /// @param nearest the nearest that it can reach
    /// @param values of all nodes there: the arithmetic of why it is not more
    /// @param held nodes that stand at a limit there
    record OutOfReach(
            String node,
            Interval wanted,
            double nearest,
            Map<String, Double> values,
            List<String> held)
            implements TargetPlan {

        public OutOfReach {
            values = Map.copyOf(values);
            held = List.copyOf(held);
        }
    }

    record Refused(Refusal why) implements TargetPlan {}

    /// @param value what the node is to reach
    /// @param expected what it reaches where every leaf is at the mean of its history
    /// @param surprise of a leaf: standard errors from its history; empty for an inner node
    /// @param odds of the node coming to the target or further to the side that helps the goal, if
    ///   things go on as the history says
    /// @param held whether the target stands at a limit
    record Target(
            String node,
            double value,
            double expected,
            OptionalDouble surprise,
            double odds,
            boolean held) {}
}
