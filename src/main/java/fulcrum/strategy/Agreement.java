package fulcrum.strategy;

import fulcrum.statistics.Interval;
import fulcrum.statistics.Prospect;
import fulcrum.statistics.Scale;
import fulcrum.statistics.TargetPlan;
import fulcrum.statistics.Targets;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// Forecasts of parts do not add up to the forecast of the whole. Here the parts give way, by the
/// least surprise that brings them to it, and their errors are stretched until the whole is as
/// uncertain as its own forecast says: page and plan then tell one story.
final class Agreement {

    /// Errors are not stretched beyond that, nor shrunk below its inverse.
    private static final double MOST_STRETCH = 3;

    private static final double INSIDE = 1.959963984540054;

    private final Ground ground;
    private final Expected.Told whole;

    private Agreement(Ground ground, Expected.Told whole) {
        this.ground = ground;
        this.whole = whole;
    }

    static Ground of(Ground ground, Expected.Told whole, RandomGenerator chance) {
        return new Agreement(ground, whole).agreed(chance);
    }

    private Ground agreed(RandomGenerator chance) {
        var question = ground.question(Interval.exactly(whole.mean()), Map.of());
        if (!(Targets.quickly(question, chance) instanceof TargetPlan.Planned plan)) {
            return ground;
        }
        var moved =
                ground.with(
                        ground.prospects().stream()
                                .map(one -> at(one, plan.target(one.leaf()).value(), 1))
                                .toList());
        double stretch = new Agreement(moved, whole).stretch();
        return moved.with(
                moved.prospects().stream()
                        .map(one -> at(one, one.scale().back(one.mean()), stretch))
                        .toList());
    }

    private static Prospect at(Prospect leaf, double value, double stretch) {
        return leaf.scale() == Scale.LOG && !(value > 0)
                ? leaf
                : new Prospect(
                        leaf.leaf(), leaf.scale(), leaf.scale().of(value), stretch * leaf.error());
    }

    private double stretch() {
        var interval = whole.interval();
        double own = (interval.high() - interval.low()) / (2 * INSIDE);
        double error = Objects.requireNonNull(NodeErrors.of(ground).get(ground.tree().root()));
        return own > 0 && error > 0 ? Math.clamp(own / error, 1 / MOST_STRETCH, MOST_STRETCH) : 1;
    }
}
