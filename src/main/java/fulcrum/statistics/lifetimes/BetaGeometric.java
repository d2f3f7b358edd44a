package fulcrum.statistics.lifetimes;

import static org.hipparchus.special.Gamma.logGamma;

/// Rates are Gamma(r, α) over the crowd. After a purchase a buyer stops with a probability that is
/// Beta(a, b) over the crowd; with `modified` also after the first one.
///
/// BG/NBD: Fader, Hardie & Lee, *Marketing Science* 24 (2005), eq. 6, 7 and 10. MBG/NBD: Batislam,
/// Denizel & Filiztekin, *IJRM* 24 (2007).
public record BetaGeometric(boolean modified, double r, double alpha, double a, double b)
        implements Purchasing {

    /// The expectation divides by a − 1, and goes over it without a jump.
    private static final double APART = 1e-7;

    @Override
    public double logLikelihood(Histories histories) {
        return histories.sum(
                repeats ->
                        logGamma(r + repeats)
                                - logGamma(r)
                                + r * Math.log(alpha)
                                + logGamma(a + b)
                                + logGamma(b + chances(repeats))
                                - logGamma(b)
                                - logGamma(a + b + chances(repeats)),
                one -> {
                    double now = Math.log(alpha + one.age());
                    return Sums.log1pExp(stopped(one, now)) - (r + one.repeats()) * now;
                });
    }

    /// How often a buyer with so many repeats may have stopped, and did not.
    private int chances(int repeats) {
        return modified ? repeats + 1 : repeats;
    }

    /// Logarithm of how much likelier it is that a buyer has stopped than that not.
    private double stopped(History one, double now) {
        int chances = chances(one.repeats());
        return chances == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (b + chances - 1))
                        + (r + one.repeats()) * (now - Math.log(alpha + one.recency()));
    }

    @Override
    public double alive(History history) {
        return Math.exp(-Sums.log1pExp(stopped(history, Math.log(alpha + history.age()))));
    }

    /// ₂F₁ of the papers after Euler's transformation: its parameters no longer grow with the
    /// purchases, so nothing overflows.
    @Override
    public double expected(History history, double horizon) {
        double over = Math.abs(a - 1) < APART ? APART : a - 1;
        double before = alpha + history.age();
        double third = over + b + chances(history.repeats());
        double first = third - r - history.repeats();
        double series = Sums.hypergeometric(first, over, third, horizon / (before + horizon));
        double power = Math.exp(over * Math.log(before / (before + horizon)));
        return alive(history) * third / over * (1 - power * series);
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, a, b};
    }

    @Override
    public Purchasing inUnitsOf(double unit) {
        return new BetaGeometric(modified, r, alpha / unit, a, b);
    }
}
