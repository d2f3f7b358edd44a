package fulcrum.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;

/// How likely nodes come where they are to be, if things go on as the history says.
///
/// Half of the draws are made around the plan and weighed down for it, so that small odds are seen
/// as well as large ones (Hesterberg, *Technometrics* 37, 1995: defensive mixture).
final class TargetOdds {

    private final int draws;
    private final List<NodeValues> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    TargetOdds(LeafSpace space, double[] plan, int draws, RandomGenerator chance) {
        this.draws = draws;
        double distance = space.product(plan, plan);
        for (int draw = 0; draw < draws; draw++) {
            var away = space.draw(chance);
            if (draw % 2 == 1) {
                for (int i = 0; i < away.length; i++) {
                    away[i] += plan[i];
                }
            }
            double nearer = space.product(away, plan) - distance / 2;
            values.add(space.values(away));
            weights.add(2 / (1 + Math.exp(nearer)) / draws);
        }
    }

    double of(String node, DoublePredicate reached) {
        double odds = 0;
        double missed = 0;
        for (int draw = 0; draw < draws; draw++) {
            if (reached.test(values.get(draw).of(node))) {
                odds += weights.get(draw);
            } else {
                missed += weights.get(draw);
            }
        }
        return odds < missed ? odds : Math.max(0, 1 - missed);
    }
}
