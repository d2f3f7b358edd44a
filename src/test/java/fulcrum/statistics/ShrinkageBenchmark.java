package fulcrum.statistics;

import fulcrum.statistics.LeverBeliefs.Formed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Libraries of levers with known effects that wander as levers age.
class ShrinkageBenchmark {

    static final int KINDS = 8;
    static final int CONTEXTS = 3;
    static final double HALF_LIFE = 180;

    /// @param inside share of true effects inside the 95 % interval
    /// @param error root mean square of belief less truth
    /// @param bestOverrated mean of belief less truth of the lever believed best
    record Found(
            double inside,
            double error,
            double errorRaw,
            double bestOverrated,
            double bestOverratedRaw) {}

    /// Levers tried once each, and what they would do now.
    record Library(List<PastEffect> past, List<Double> now) {}

    /// @param kinds standard deviation between kinds
    /// @param contexts between contexts of a kind
    /// @param halfLife of the true effects, in days
    record Setting(double kinds, double contexts, double halfLife) {}

    static Library library(Setting setting, Random random) {
        var past = new ArrayList<PastEffect>();
        var now = new ArrayList<Double>();
        double all = 0.02 * random.nextGaussian();
        for (int k = 0; k < KINDS; k++) {
            var ages = random.doubles(CONTEXTS, 0, 360).sorted().toArray();
            var kind = wandering(setting.kinds(), ages, setting.halfLife(), random);
            for (int c = 0; c < CONTEXTS; c++) {
                double[] age = {ages[c]};
                var context = wandering(setting.contexts(), age, setting.halfLife(), random);
                double error = 0.02 + 0.08 * random.nextDouble();
                double then = all + kind[c + 1] + context[1];
                double measured = then + error * random.nextGaussian();
                now.add(all + kind[0] + context[0]);
                past.add(new PastEffect("k" + k, "c" + c, new Estimate(measured, error), ages[c]));
            }
        }
        return new Library(past, now);
    }

    /// Values now and at rising ages of what forgets half of itself in a half life.
    static double[] wandering(double size, double[] ages, double halfLife, Random random) {
        var values = new double[ages.length + 1];
        values[0] = size * random.nextGaussian();
        for (int i = 0; i < ages.length; i++) {
            double kept = Math.pow(2, -(ages[i] - (i == 0 ? 0 : ages[i - 1])) / halfLife);
            values[i + 1] =
                    kept * values[i] + size * Math.sqrt(1 - kept * kept) * random.nextGaussian();
        }
        return values;
    }

    static Found libraries(int libraries, Setting setting, Random random) {
        double inside = 0;
        double squares = 0;
        double squaresRaw = 0;
        double best = 0;
        double bestRaw = 0;
        for (int drawn = 0; drawn < libraries; drawn++) {
            var library = library(setting, random);
            var past = library.past();
            var now = library.now();
            var beliefs = (Formed) Shrinkage.of(new LeverQuestion(past, HALF_LIFE, 0.1, 0.95));
            var means = new double[past.size()];
            var raw = new double[past.size()];
            for (int i = 0; i < means.length; i++) {
                var belief = beliefs.about(past.get(i).kind(), past.get(i).context());
                means[i] = belief.effect().value();
                raw[i] = past.get(i).effect().value();
                inside += belief.interval().contains(now.get(i)) ? 1 : 0;
                squares += Math.pow(means[i] - now.get(i), 2);
                squaresRaw += Math.pow(raw[i] - now.get(i), 2);
            }
            best += means[top(means)] - now.get(top(means));
            bestRaw += raw[top(raw)] - now.get(top(raw));
        }
        double levers = libraries * KINDS * CONTEXTS;
        return new Found(
                inside / levers,
                Math.sqrt(squares / levers),
                Math.sqrt(squaresRaw / levers),
                best / libraries,
                bestRaw / libraries);
    }

    static int top(double[] values) {
        int top = 0;
        for (int i = 1; i < values.length; i++) {
            top = values[i] > values[top] ? i : top;
        }
        return top;
    }

    @Test
    void drawnLibraries() {
        for (double halfLife : new double[] {180, 60, 1e9}) {
            for (double[] spread :
                    new double[][] {
                        {0, 0}, {0.02, 0.01}, {0.05, 0.03}, {0.1, 0.05}, {0.03, 0.1}, {0.3, 0.1}
                    }) {
                var setting = new Setting(spread[0], spread[1], halfLife);
                System.out.println(setting + " " + libraries(100, setting, new Random(11)));
            }
        }
    }

    @Test
    void timeOfALibrary() {
        var library = library(new Setting(0.05, 0.03, HALF_LIFE), new Random(1));
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            Shrinkage.of(new LeverQuestion(library.past(), HALF_LIFE, 0.1, 0.95));
            System.out.printf(
                    "%d effects: %.0f ms%n",
                    library.past().size(), (System.nanoTime() - start) / 1e6);
        }
    }
}
