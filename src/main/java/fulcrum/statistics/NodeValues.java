package fulcrum.statistics;

import java.util.Map;
import java.util.Objects;

/// The value of every node of a tree.
record NodeValues(Map<String, Double> byNode) {

    double of(String node) {
        return Objects.requireNonNull(byNode.get(node), node);
    }

    boolean areFinite() {
        return byNode.values().stream().allMatch(Double::isFinite);
    }
}
