package fulcrum.statistics;

import org.hipparchus.distribution.discrete.BinomialDistribution;

/// Something that is counted among so many tries, such as orders for so many coins.
public record Rate(double count, double tries) {

    public Rate {
        if (!(count >= 0 && tries > 0)) {
            throw new IllegalArgumentException(
                    "count ≥ 0, tries > 0; here %s, %s".formatted(count, tries));
        }
    }

    double each() {
        return count / tries;
    }

    /// How far a later rate is above this one, in standard errors. Counts after and before, given
    /// their sum, are binomial where both rates are alike (Przyborowski & Wilenski, Biometrika 31
    /// (1940)), here by the arc sine of their share.
    double score(Rate later) {
        double all = count + later.count;
        double expected = expected(later);
        double share = all > 0 ? later.count / all : expected;
        return 2 * Math.sqrt(all) * (Math.asin(Math.sqrt(share)) - Math.asin(Math.sqrt(expected)));
    }

    /// The chance that a later rate is as low as that although nothing changed: the exact test of
    /// the same two counts, in its middle form.
    public double fell(Rate later) {
        var counts =
                new BinomialDistribution(
                        Math.toIntExact(Math.round(count + later.count)), expected(later));
        int after = Math.toIntExact(Math.round(later.count));
        return counts.cumulativeProbability(after) - counts.probability(after) / 2;
    }

    private double expected(Rate later) {
        return later.tries / (tries + later.tries);
    }
}
