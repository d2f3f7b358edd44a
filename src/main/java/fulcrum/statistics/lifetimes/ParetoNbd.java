package fulcrum.statistics.lifetimes;

import static org.hipparchus.special.Gamma.logGamma;

/// Rates are Gamma(r, α) over the crowd; a buyer stops at a rate that is Gamma(s, β) over it.
///
/// Schmittlein, Morrison & Colombo, *Management Science* 33 (1987); likelihood and expectation as
/// in Fader & Hardie, *A note on deriving the Pareto/NBD model* (2005).
public record ParetoNbd(double r, double alpha, double s, double beta) implements Purchasing {

    private static final double APART = 1e-9;

    @Override
    public double logLikelihood(Histories histories) {
        double constant = r * Math.log(alpha) + s * Math.log(beta) - logGamma(r);
        return histories.sum(
                repeats -> logGamma(r + repeats) + constant,
                one -> alivePart(one) + Sums.log1pExp(stopped(one)));
    }

    /// Logarithm of the likelihood that the purchases came and the buyer goes on.
    private double alivePart(History one) {
        return -(r + one.repeats()) * Math.log(alpha + one.age()) - s * Math.log(beta + one.age());
    }

    /// Logarithm of how much likelier it is that a buyer has stopped than that not.
    private double stopped(History one) {
        if (one.age() <= one.recency()) {
            return Double.NEGATIVE_INFINITY;
        }
        double then = integral(one, one.recency());
        double now = integral(one, one.age());
        return Math.log(s / (r + s + one.repeats()))
                + then
                + Math.log(-Math.expm1(now - then))
                - alivePart(one);
    }

    /// Logarithm of the note's ₂F₁(…; |α−β|/(max+t)) / (max+t)^(r+s+x), after Euler's
    /// transformation, so that neither large purchases nor long times overflow.
    private double integral(History one, double time) {
        double all = r + s + one.repeats();
        double second = alpha >= beta ? s + 1 : r + one.repeats();
        double larger = Math.max(alpha, beta) + time;
        double smaller = Math.min(alpha, beta) + time;
        double series = Sums.hypergeometric(all + 1 - second, all + 1, (larger - smaller) / larger);
        return (1 - second) * Math.log(smaller / larger)
                + Math.log(series)
                - all * Math.log(larger);
    }

    @Override
    public double alive(History history) {
        return Math.exp(-Sums.log1pExp(stopped(history)));
    }

    @Override
    public double expected(History history, double horizon) {
        double over = Math.abs(s - 1) < APART ? APART : s - 1;
        double rate = (r + history.repeats()) / (alpha + history.age());
        double before = beta + history.age();
        double time = before * -Math.expm1(-over * Math.log1p(horizon / before)) / over;
        return alive(history) * rate * time;
    }

    @Override
    public double[] parameters() {
        return new double[] {r, alpha, s, beta};
    }

    @Override
    public Purchasing inUnitsOf(double unit) {
        return new ParetoNbd(r, alpha / unit, s, beta / unit);
    }
}
