package fulcrum.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/// What was measured of one kind of lever, for given differences between kinds and contexts.
///
/// The true effect of a kind in a context is a stationary process around the mean of all: the mean
/// plus a part of the kind plus one of the context, both forgotten with age.
final class KindEvidence {

    private final List<PastEffect> past;
    private final double halfLife;
    private final double kinds;
    private final double contexts;
    private final CholeskyDecomposition spread;
    private final RealVector ones;
    private final RealVector effects;

    /// @param kinds variance between kinds
    /// @param contexts variance between contexts of a kind
    KindEvidence(List<PastEffect> past, double halfLife, double kinds, double contexts) {
        this.past = past;
        this.halfLife = halfLife;
        this.kinds = kinds;
        this.contexts = contexts;
        spread = new CholeskyDecomposition(spread());
        ones = MatrixUtils.createRealVector(new double[past.size()]);
        ones.set(1);
        effects =
                MatrixUtils.createRealVector(
                        past.stream().mapToDouble(one -> one.effect().value()).toArray());
    }

    private RealMatrix spread() {
        var spread = MatrixUtils.createRealMatrix(past.size(), past.size());
        for (int i = 0; i < past.size(); i++) {
            for (int j = 0; j < past.size(); j++) {
                var one = past.get(i);
                var other = past.get(j);
                double apart = Math.abs(one.age() - other.age());
                spread.setEntry(i, j, shared(one.context().equals(other.context()), apart));
            }
            double error = past.get(i).effect().error();
            spread.addToEntry(i, i, error * error);
        }
        return spread;
    }

    private double shared(boolean sameContext, double apart) {
        return Math.exp(-apart / halfLife * Math.log(2)) * (kinds + (sameContext ? contexts : 0));
    }

    /// How much the evidence weighs for the mean of all kinds.
    double weight() {
        return ones.dotProduct(spread.getSolver().solve(ones));
    }

    /// The evidence for that mean, weighted.
    double pull() {
        return ones.dotProduct(spread.getSolver().solve(effects));
    }

    double squares() {
        return effects.dotProduct(spread.getSolver().solve(effects));
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < past.size(); i++) {
            sum += 2 * Math.log(spread.getL().getEntry(i, i));
        }
        return sum;
    }

    /// What is to be expected now in a context.
    ///
    /// @param share of the effect that is the mean of all kinds
    /// @param own what the kind's own evidence adds
    /// @param variance with that mean known
    record Now(double share, double own, double variance) {}

    /// @param context empty for one in which the kind was not tried
    Now now(Optional<String> context) {
        var common = MatrixUtils.createRealVector(new double[past.size()]);
        for (int i = 0; i < past.size(); i++) {
            var one = past.get(i);
            common.setEntry(i, shared(context.equals(Optional.of(one.context())), one.age()));
        }
        var weights = spread.getSolver().solve(common);
        return new Now(
                1 - weights.dotProduct(ones),
                weights.dotProduct(effects),
                Math.max(0, kinds + contexts - weights.dotProduct(common)));
    }
}
