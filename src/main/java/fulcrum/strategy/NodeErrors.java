package fulcrum.strategy;

import fulcrum.statistics.Prospect;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How uncertain every node is, by one standard error of each leaf each way.
final class NodeErrors {

    private NodeErrors() {}

    static Map<String, Double> of(Ground ground) {
        var slopes = new LinkedHashMap<String, Map<String, Double>>();
        for (var leaf : ground.prospects()) {
            slopes.put(leaf.leaf(), slopes(ground, leaf));
        }
        var errors = new HashMap<String, Double>();
        for (var node : ground.tree().nodes()) {
            double squared = 0;
            for (var own : slopes.values()) {
                squared += Math.pow(at(own, node), 2);
            }
            for (var pair : ground.likeness()) {
                squared +=
                        2
                                * pair.correlation()
                                * at(Objects.requireNonNull(slopes.get(pair.leaf())), node)
                                * at(Objects.requireNonNull(slopes.get(pair.other())), node);
            }
            errors.put(node, Math.sqrt(Math.max(0, squared)));
        }
        return errors;
    }

    private static Map<String, Double> slopes(Ground ground, Prospect moved) {
        var above = values(ground.prospects(), moved, 1, ground);
        var below = values(ground.prospects(), moved, -1, ground);
        var slopes = new HashMap<String, Double>();
        above.forEach((node, value) -> slopes.put(node, (value - at(below, node)) / 2));
        return slopes;
    }

    private static Map<String, Double> values(
            List<Prospect> prospects, Prospect moved, int away, Ground ground) {
        var leaves = new HashMap<String, Double>();
        for (var one : prospects) {
            double shift = one.equals(moved) ? away * one.error() : 0;
            leaves.put(one.leaf(), one.scale().back(one.mean() + shift));
        }
        return ground.tree().values(leaves);
    }

    private static double at(Map<String, Double> values, String node) {
        return Objects.requireNonNull(values.get(node));
    }
}
