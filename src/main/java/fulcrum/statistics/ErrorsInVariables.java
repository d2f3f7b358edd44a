package fulcrum.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/// The slope of effects on the goal over effects on an indicator, both with errors: a line through
/// zero, and beside it what each action did to the goal by other ways, around zero.
///
/// The estimate is that of limited information (total least squares with known errors; Bibaut,
/// Chou, Ejdemyr & Kallus, KDD 2024). A slope is inside the interval if what the line leaves is not
/// related to the effects on the indicator, these freed of the errors that both share (Kleibergen,
/// *Econometrica* 70, 2002): right also where the actions moved the indicator little.
final class ErrorsInVariables {

    private static final int TURNS = 1_000;
    private static final int HALVINGS = 45;
    private static final int ROUNDS = 50;

    private final double[] x;
    private final double[] y;
    private final double[] varianceX;
    private final double[] varianceY;
    private final double[] covariance;

    /// The slope at which both errors count alike.
    private final double unit;

    ErrorsInVariables(List<PastAction> actions) {
        x = actions.stream().mapToDouble(one -> one.onIndicator().value()).toArray();
        y = actions.stream().mapToDouble(one -> one.onGoal().value()).toArray();
        varianceX =
                actions.stream().mapToDouble(one -> square(one.onIndicator().error())).toArray();
        varianceY = actions.stream().mapToDouble(one -> square(one.onGoal().error())).toArray();
        covariance =
                actions.stream()
                        .mapToDouble(one ->
                                one.correlation()
                                        * one.onIndicator().error()
                                        * one.onGoal().error())
                        .toArray();
        unit = Math.sqrt((sumOfSquares(y) + sum(varianceY)) / (sumOfSquares(x) + sum(varianceX)));
    }

    /// @param others variance of what actions did by other ways
    record Line(double slope, double others) {}

    Line line() {
        double others = 0;
        double slope = slope(others);
        for (int round = 0; round < ROUNDS; round++) {
            others = others(slope);
            double next = slope(others);
            if (Math.abs(next - slope) < 1e-10 * unit) {
                break;
            }
            slope = next;
        }
        return new Line(slope, others);
    }

    /// The slope with the least sum of squared residuals in their own variances.
    double slope(double others) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int turn = 1; turn < TURNS; turn++) {
            double rest = rest(slopeOf(turn), others);
            if (rest < least) {
                least = rest;
                best = turn;
            }
        }
        double low = best - 1.0;
        double high = best + 1.0;
        for (int third = 0; third < 2 * HALVINGS; third++) {
            double one = low + (high - low) / 3;
            double other = high - (high - low) / 3;
            if (rest(slopeOf(one), others) < rest(slopeOf(other), others)) {
                high = other;
            } else {
                low = one;
            }
        }
        return slopeOf((low + high) / 2);
    }

    /// From the lowest to the highest slope that the actions do not rule out; empty where these are
    /// endless.
    Optional<Interval> interval(Line line, double confidence) {
        var possible = possible(line, confidence);
        double turn = turnOf(line.slope());
        double low = edge(turn, -1, possible);
        double high = edge(turn, 1, possible);
        for (int other = 1; other < TURNS; other++) {
            if ((other < low || other > high) && possible.test(other)) {
                low = Math.min(low, other - 1.0);
                high = Math.max(high, other + 1.0);
            }
        }
        return low <= 0 || high >= TURNS
                ? Optional.empty()
                : Optional.of(new Interval(slopeOf(low), slopeOf(high)));
    }

    /// Slopes that leave nothing related to the effects on the indicator, nor residuals that are
    /// all too large: the relation alone vanishes at the worst slope as well.
    private DoublePredicate possible(Line line, double confidence) {
        double far =
                new TDistribution(x.length - 1.0)
                        .inverseCumulativeProbability((1 + confidence) / 2);
        double worst =
                new ChiSquaredDistribution(x.length)
                        .inverseCumulativeProbability(1 - (1 - confidence) / 10);
        return turn ->
                rest(slopeOf(turn), line.others()) <= worst
                        && Math.abs(relation(slopeOf(turn))) <= far;
    }

    private static double edge(double from, int side, DoublePredicate possible) {
        double inside = from;
        while (inside + side > 0 && inside + side < TURNS) {
            if (!possible.test(inside + side)) {
                double last = inside;
                return last
                        + side * bisected(0, 1, part -> possible.test(last + side * part) ? -1 : 1);
            }
            inside += side;
        }
        return side < 0 ? 0 : TURNS;
    }

    /// How strongly what a line leaves goes with the effects on the indicator: Student's t.
    private double relation(double slope) {
        double others = others(slope);
        var fit = fit(slope, others);
        return fit.ratio() * fit.weight() / Math.sqrt(fit.weight() + unsure(slope, others));
    }

    /// How much the relation varies because the variance of other ways is not known either, by its
    /// first derivative; nothing where that variance is at its bound.
    private double unsure(double slope, double others) {
        double pull = 0;
        double precision = 0;
        for (int k = 0; k < x.length; k++) {
            double variance = variance(k, slope, others);
            pull += (covariance[k] - slope * varianceX[k]) / square(variance);
            precision += 1 / variance;
        }
        return others == 0 ? 0 : 2 * x.length * square(pull / precision);
    }

    /// The variance that makes the residuals as large as they are, if a relation to the effects on
    /// the indicator is taken out (Paule & Mandel, J. Res. NBS 87, 1982).
    private double others(double slope) {
        int free = x.length - 1;
        double highest = 2 * (sumOfSquares(y) + slope * slope * sumOfSquares(x));
        if (fit(slope, 0).rest() <= free || fit(slope, highest).rest() >= free) {
            return fit(slope, 0).rest() <= free ? 0 : highest;
        }
        return bisected(0, highest, others -> free - fit(slope, others).rest());
    }

    /// @param ratio of residuals to the effects on the indicator
    /// @param weight of that ratio: one by its variance
    /// @param rest squared residuals without it, in their variances
    private record Fit(double ratio, double weight, double rest) {}

    private Fit fit(double slope, double others) {
        double weight = 0;
        double product = 0;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            double variance = variance(k, slope, others);
            double residual = y[k] - slope * x[k];
            double shared = (covariance[k] - slope * varianceX[k]) / variance;
            double indicator = x[k] - shared * residual;
            weight += indicator * indicator / variance;
            product += indicator * residual / variance;
            squares += residual * residual / variance;
        }
        double ratio = weight == 0 ? 0 : product / weight;
        return new Fit(ratio, weight, squares - ratio * product);
    }

    private double rest(double slope, double others) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += square(y[k] - slope * x[k]) / variance(k, slope, others);
        }
        return sum;
    }

    private double variance(int k, double slope, double others) {
        return varianceY[k] + others - 2 * slope * covariance[k] + slope * slope * varianceX[k];
    }

    private double slopeOf(double turn) {
        return unit * Math.tan(Math.PI * (turn / TURNS - 0.5));
    }

    private double turnOf(double slope) {
        return TURNS * (Math.atan(slope / unit) / Math.PI + 0.5);
    }

    private static double bisected(double below, double above, DoubleUnaryOperator rising) {
        double low = below;
        double high = above;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (rising.applyAsDouble(middle) > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double square(double value) {
        return value * value;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static double sumOfSquares(double[] values) {
        return Arrays.stream(values).map(ErrorsInVariables::square).sum();
    }
}
