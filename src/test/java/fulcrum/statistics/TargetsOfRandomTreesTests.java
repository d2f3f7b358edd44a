package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.TargetPlan.Planned;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random trees against a search that knows no derivatives: rays from the history to where the goal
/// is reached, the best of them turned at random.
class TargetsOfRandomTreesTests {

    /// How often draws reach the goal, and how far that may be off by chance.
    static double[] drawn(RandomGoal one) {
        double reached = 0;
        for (int draw = 0; draw < 4_000; draw++) {
            var u =
                    IntStream.range(0, one.prospects.size())
                            .mapToDouble(_ -> one.random.nextGaussian())
                            .toArray();
            u[1] = one.correlation * u[0] + Math.sqrt(1 - one.correlation * one.correlation) * u[1];
            reached += one.question.goal().contains(one.value(one.question.tree(), u)) ? 1 : 0;
        }
        double share = reached / 4_000;
        return new double[] {share, 4 * Math.sqrt((share * (1 - share) + 0.001) / 4_000) + 0.01};
    }

    @Test
    void noSearchFindsLessSurprise() {
        double worst = Double.NEGATIVE_INFINITY;
        int equal = 0;
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            var one = new RandomGoal(seed);
            var plan = Targets.of(one.question, new Random(seed));
            assertThat(plan).as("tree %d %s", seed, one.question).isInstanceOf(Planned.class);
            var planned = (Planned) plan;
            var away =
                    planned.targets().stream()
                            .filter(target -> target.surprise().isPresent())
                            .mapToDouble(target -> target.surprise().orElseThrow())
                            .toArray();
            var tree = one.question.tree();
            double root = one.value(tree, away);
            var goal = one.question.goal();
            double off = Math.max(goal.low() - root, root - goal.high());
            assertThat(off).as("goal of tree %d", seed).isLessThan(1e-6 * (1 + Math.abs(root)));
            one.limits.forEach((node, limit) -> {
                double value = one.value(node, away);
                double out = Math.max(limit.low() - value, value - limit.high());
                assertThat(out).as(node).isLessThan(1e-6 * (1 + Math.abs(value)));
            });
            assertThat(planned.surprise()).isCloseTo(one.surprise(away), within(1e-9));
            var drawn = drawn(one);
            assertThat(planned.odds())
                    .as("odds of tree %d", seed)
                    .isCloseTo(drawn[0], within(drawn[1]));
            double searched = one.searched();
            worst = Math.max(worst, planned.surprise() - searched);
            held += one.limits.containsKey("node0") && planned.target("node0").held() ? 1 : 0;
            equal += Math.abs(planned.surprise() - searched) < 0.001 ? 1 : 0;
        }
        assertThat(worst).isLessThan(1e-4);
        assertThat(equal).as("the search finds the same to a thousandth").isGreaterThan(180);
        assertThat(held).as("inner nodes at their limit").isGreaterThan(15);
    }
}
