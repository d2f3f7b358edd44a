package fulcrum.metrics.causes;

/// Whether a combination is the cause, or only holds the causes: its parts along one more dimension
/// are described together and one by one, and the shorter description is right.
///
/// Described together, each part moves with the whole, or moves on its own in the same direction
/// (at least half as far), or is an exception that has to be named like a cause. Described one by
/// one, each part worth its name is named, and the rest did not move. So a cause keeps its name
/// when its parts moved unequally, and loses it when many of them did not move.
final class Refinement {

    private static final double UNMOVED_BELOW = 0.5;

    private final Cuboids cuboids;
    private final int dimensions;
    private final Prices prices;

    Refinement(Cuboids cuboids, int dimensions, Prices prices) {
        this.cuboids = cuboids;
        this.dimensions = dimensions;
        this.prices = prices;
    }

    /// The combination itself, or the strongest part of it that is a cause.
    Candidate of(Candidate candidate) {
        var best = candidate;
        double most = 0;
        for (int d = 0; d < dimensions; d++) {
            if (!candidate.cuboid().has(d)) {
                var finer = cuboids.finer(candidate.cuboid(), d);
                int[] parts = cuboids.parts(candidate.cuboid(), candidate.group(), finer);
                double gain = apart(finer, parts) - together(candidate, finer, parts);
                if (gain > most) {
                    most = gain;
                    best = strongest(finer, parts);
                }
            }
        }
        return most > 0 ? of(best) : candidate;
    }

    private double apart(Cuboid finer, int[] parts) {
        double sum = 0;
        for (int part : parts) {
            sum += Math.max(0, finer.evidence(part) - prices.naming());
        }
        return sum;
    }

    private double together(Candidate candidate, Cuboid finer, int[] parts) {
        double shift = candidate.cuboid().shift(candidate.group());
        double sum = 0;
        for (int part : parts) {
            double evidence = finer.evidence(part);
            double alike = finer.evidence(part, shift);
            double exception = evidence - prices.naming();
            double own =
                    finer.shift(part) / shift >= UNMOVED_BELOW
                            ? evidence - prices.effect()
                            : Double.NEGATIVE_INFINITY;
            sum += Math.max(Math.max(alike, own), exception > 0 ? exception : -prices.naming());
        }
        boolean everything = candidate.cuboid().layer() == 0;
        return Math.max(sum, candidate.evidence())
                - (everything ? prices.naming() - prices.unnamed() : prices.naming());
    }

    private static Candidate strongest(Cuboid cuboid, int[] parts) {
        int best = parts[0];
        for (int part : parts) {
            best = cuboid.evidence(part) > cuboid.evidence(best) ? part : best;
        }
        return new Candidate(cuboid, best);
    }
}
