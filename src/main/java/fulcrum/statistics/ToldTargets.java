package fulcrum.statistics;

import fulcrum.statistics.TargetPlan.Planned;
import fulcrum.statistics.TargetPlan.Target;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// A point of the leaves told as targets of all nodes.
final class ToldTargets {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private final TargetQuestion question;
    private final LeafSpace space;
    private final double[] at;
    private final List<String> held;
    private final NodeValues usual;
    private final NodeValues values;

    ToldTargets(TargetQuestion question, LeafSpace space, double[] at, List<String> held) {
        this.question = question;
        this.space = space;
        this.at = at;
        this.held = held;
        usual = space.values(new double[at.length]);
        values = space.values(at);
    }

    Planned with(TargetOdds odds) {
        double reached = odds.of(question.tree().root(), question.goal()::contains);
        var leaves = IntStream.range(0, at.length).mapToObj(this::leaf);
        var inner = question.tree().inner().stream().map(node -> inner(node, odds, reached));
        return new Planned(
                Stream.concat(leaves, inner).toList(),
                Math.sqrt(2 * space.surprise(at).value()),
                reached);
    }

    private Target leaf(int i) {
        var prospect = question.prospects().get(i);
        var node = prospect.leaf();
        double odds =
                prospect.error() == 0
                        ? 1
                        : NORMAL.cumulativeProbability(moreHelps(node) ? -at[i] : at[i]);
        return target(node, OptionalDouble.of(at[i]), odds);
    }

    private Target inner(String node, TargetOdds odds, double reached) {
        if (node.equals(question.tree().root())) {
            return target(node, OptionalDouble.empty(), reached);
        }
        double target = values.of(node);
        boolean more = moreHelps(node);
        return target(
                node,
                OptionalDouble.empty(),
                odds.of(node, value -> more ? value >= target : value <= target));
    }

    private Target target(String node, OptionalDouble surprise, double odds) {
        return new Target(
                node, values.of(node), usual.of(node), surprise, odds, held.contains(node));
    }

    private boolean moreHelps(String node) {
        var goal = question.goal();
        boolean moreOfRoot =
                goal.high() == Double.POSITIVE_INFINITY
                        || goal.low() > usual.of(question.tree().root());
        return moreOfRoot == space.pull(node, at) >= 0;
    }
}
