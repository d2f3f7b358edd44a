package fulcrum.statistics;

import fulcrum.statistics.Influence.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// How often the true slope is inside, over many drawn histories of actions.
class InfluencesBenchmark {

    static final int HISTORIES = 400;

    record Setting(
            int actions,
            double slope,
            double moved,
            double mean,
            double others,
            double correlation) {}

    static List<PastAction> history(Setting setting, Random random) {
        var actions = new ArrayList<PastAction>();
        for (int k = 0; k < setting.actions(); k++) {
            double errorX = 0.02 + 0.04 * random.nextDouble();
            double errorY = 0.02 + 0.04 * random.nextDouble();
            double effect = setting.mean() + setting.moved() * random.nextGaussian();
            double noise = random.nextGaussian();
            double both =
                    setting.correlation() * noise
                            + Math.sqrt(1 - setting.correlation() * setting.correlation())
                                    * random.nextGaussian();
            double goal = setting.slope() * effect + setting.others() * random.nextGaussian();
            actions.add(
                    new PastAction(
                            "#" + k,
                            new Estimate(effect + errorX * noise, errorX),
                            new Estimate(goal + errorY * both, errorY),
                            setting.correlation()));
        }
        return actions;
    }

    static double naive(List<PastAction> actions) {
        double product = 0;
        double square = 0;
        for (var one : actions) {
            product += one.onIndicator().value() * one.onGoal().value();
            square += one.onIndicator().value() * one.onIndicator().value();
        }
        return product / square;
    }

    @Test
    void drawnHistories() {
        System.out.println(
                "actions slope moved mean others corr: inside 95%, unproven, median, naive mean, called");
        for (int actions : new int[] {8, 20, 40}) {
            for (double moved : new double[] {0.02, 0.04, 0.1}) {
                for (double slope : new double[] {0, 0.5}) {
                    for (double others : new double[] {0, 0.03}) {
                        measure(new Setting(actions, slope, moved, 0.02, others, 0.5));
                    }
                }
            }
        }
    }

    static void measure(Setting setting) {
        var random = new Random(setting.hashCode());
        int inside = 0;
        int measured = 0;
        int called = 0;
        double naive = 0;
        var slopes = new ArrayList<Double>();
        for (int history = 0; history < HISTORIES; history++) {
            var actions = history(setting, random);
            naive += naive(actions) / HISTORIES;
            var found = Influences.of(new InfluenceQuestion(actions, Optional.empty(), 0.95, 0.1));
            if (found instanceof Measured one) {
                measured++;
                inside += one.interval().contains(setting.slope()) ? 1 : 0;
                called += one.interval().contains(0) ? 0 : 1;
                slopes.add(one.slope());
            }
        }
        slopes.sort(null);
        System.out.printf(
                "%2d %.1f %.2f %.2f %.2f %.1f: %.1f %%, %.1f %%, %.3f, %.3f, %.1f %%%n",
                setting.actions(),
                setting.slope(),
                setting.moved(),
                setting.mean(),
                setting.others(),
                setting.correlation(),
                100.0 * (inside + HISTORIES - measured) / HISTORIES,
                100.0 * (HISTORIES - measured) / HISTORIES,
                slopes.isEmpty() ? Double.NaN : slopes.get(slopes.size() / 2),
                naive,
                100.0 * called / HISTORIES);
    }

    /// What was observed is off by a bias that nobody knows.
    @Test
    void biasedObservation() {
        for (double bias : new double[] {0, 0.1, 0.2, 0.4, 1}) {
            var random = new Random(3);
            double alone = 0;
            double together = 0;
            int inside = 0;
            int measured = 0;
            for (int history = 0; history < HISTORIES; history++) {
                var actions = history(new Setting(12, 0.5, 0.1, 0.02, 0.03, 0.5), random);
                double seen = 0.5 + bias + 0.05 * random.nextGaussian();
                var question =
                        new InfluenceQuestion(
                                actions, Optional.of(new Estimate(seen, 0.05)), 0.95, 0.1);
                if (Influences.of(question) instanceof Measured one) {
                    measured++;
                    alone += Math.pow(one.slope() - 0.5, 2);
                    together += Math.pow(one.believed().value() - 0.5, 2);
                    double off = Math.abs(one.believed().value() - 0.5);
                    inside += off < 2.201 * one.believed().error() ? 1 : 0;
                }
            }
            System.out.printf(
                    "bias %.1f: actions alone off by %.3f, with what was observed %.3f, inside %.1f %%%n",
                    bias,
                    Math.sqrt(alone / measured),
                    Math.sqrt(together / measured),
                    100.0 * inside / measured);
        }
    }
}
