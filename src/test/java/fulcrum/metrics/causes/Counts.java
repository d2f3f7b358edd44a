package fulcrum.metrics.causes;

import java.util.SplittableRandom;

/// Poisson counts, by exponential waits in pieces that do not underflow.
final class Counts {

    private static final double PIECE = 500;

    private Counts() {}

    static int poisson(SplittableRandom random, double mean) {
        if (mean > PIECE) {
            return poisson(random, PIECE) + poisson(random, mean - PIECE);
        }
        double until = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > until) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
