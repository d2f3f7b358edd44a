package fulcrum.statistics.lifetimes;

import static org.hipparchus.special.Gamma.logGamma;

import java.util.Comparator;
import java.util.List;

/// What buyers pay: each purchase is Gamma(p, ν) for its buyer, and ν is Gamma(q, v) over the
/// crowd. How much somebody pays has nothing to do with how often.
///
/// Fader & Hardie, *The Gamma-Gamma model of monetary value* (2013), eq. 1a and 5.
public record GammaGamma(double p, double q, double v) {

    /// Purchases of one buyer, and their mean value.
    public record Paid(int purchases, double mean) {

        Paid times(double unit) {
            return new Paid(purchases, mean * unit);
        }
    }

    public static GammaGamma learned(List<Paid> all) {
        double unit = 1 / all.stream().mapToDouble(Paid::mean).average().orElseThrow();
        var scaled =
                all.stream()
                        .map(one -> one.times(unit))
                        .sorted(Comparator.comparingInt(Paid::purchases))
                        .toList();
        var found = Summit.of(three -> of(three).logLikelihood(scaled), 5, 3, 1);
        return of(found).inUnitsOf(unit);
    }

    /// With q at most 1 the crowd would have no mean, so q is sought above it.
    private static GammaGamma of(double[] three) {
        return new GammaGamma(three[0], 1 + three[1], three[2]);
    }

    /// @param all in the order of their purchases
    public double logLikelihood(List<Paid> all) {
        double sum = 0;
        double shared = 0;
        int purchases = -1;
        for (var one : all) {
            if (one.purchases() != purchases) {
                purchases = one.purchases();
                double shape = p * purchases;
                shared = logGamma(shape + q) - logGamma(shape) + shape * Math.log(purchases);
            }
            double shape = p * purchases;
            sum +=
                    shared
                            + (shape - 1) * Math.log(one.mean())
                            - (shape + q) * Math.log(purchases * one.mean() + v);
        }
        return sum + all.size() * (q * Math.log(v) - logGamma(q));
    }

    /// What a purchase of this buyer will be worth, the crowd's mean where nothing is known.
    public double expected(Paid paid) {
        return p * (v + paid.purchases() * paid.mean()) / (p * paid.purchases() + q - 1);
    }

    private GammaGamma inUnitsOf(double unit) {
        return new GammaGamma(p, q, v / unit);
    }
}
