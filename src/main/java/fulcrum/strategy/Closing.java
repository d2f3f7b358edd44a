package fulcrum.strategy;

import fulcrum.statistics.Prospect;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A search ends near a goal, not on it. Here one leaf that is free gives the last bit, so that the
/// targets make the goal to the cent.
final class Closing {

    /// Further off than this part of itself, the plan was not meant to end on the goal.
    private static final double NEAR = 1e-5;

    private static final int STEPS = 6;

    private final Ground ground;
    private final double wanted;
    private final Set<String> held = new HashSet<>();

    Closing(Ground ground, Goal goal) {
        this.ground = ground;
        this.wanted = goal.value().doubleValue();
        goal.holds().forEach(hold -> held.add(hold.node()));
    }

    /// The values of all nodes.
    Map<String, Double> closed(Map<String, Double> leaves) {
        var moved = new HashMap<>(leaves);
        double away = wanted - root(moved);
        if (away == 0 || Math.abs(away) > NEAR * Math.abs(wanted)) {
            return ground.tree().values(moved);
        }
        ground.prospects().stream()
                .filter(one -> one.error() > 0 && !held.contains(one.leaf()))
                .max(Comparator.comparingDouble(one -> Math.abs(slope(one, moved) * one.error())))
                .ifPresent(free -> close(free, moved));
        return ground.tree().values(moved);
    }

    private void close(Prospect free, Map<String, Double> moved) {
        for (int step = 0; step < STEPS; step++) {
            double slope = slope(free, moved);
            double away = wanted - root(moved);
            if (slope != 0 && away != 0) {
                moved.merge(free.leaf(), away / slope, Double::sum);
            }
        }
    }

    private double slope(Prospect leaf, Map<String, Double> at) {
        var there = new HashMap<>(at);
        double value = Objects.requireNonNull(at.get(leaf.leaf()));
        double step = 1e-4 * Math.max(1e-9, Math.abs(value));
        there.put(leaf.leaf(), value + step);
        return (root(there) - root(at)) / step;
    }

    private double root(Map<String, Double> leaves) {
        return Objects.requireNonNull(ground.tree().values(leaves).get(ground.tree().root()));
    }
}
