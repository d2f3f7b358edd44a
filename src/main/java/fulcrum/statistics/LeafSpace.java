package fulcrum.statistics;

import fulcrum.statistics.Arithmetic.Algebra;
import fulcrum.statistics.leasteffort.Box;
import fulcrum.statistics.leasteffort.Jet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/// The leaves of a question as standard errors from their history, where a likely point is near 0.
final class LeafSpace {

    /// Nobody plans further from a history than so many standard errors, unless by a limit.
    private static final double FARTHEST = 200;

    private final TargetQuestion question;
    private final RealMatrix root;
    private final double[][] precision;

    private LeafSpace(TargetQuestion question, CholeskyDecomposition likeness) {
        this.question = question;
        root = likeness.getL();
        precision = likeness.getSolver().getInverse().getData();
    }

    /// Empty where the correlations contradict each other.
    static Optional<LeafSpace> of(TargetQuestion question) {
        var prospects = question.prospects();
        var names = prospects.stream().map(Prospect::leaf).toList();
        var matrix = MatrixUtils.createRealIdentityMatrix(names.size());
        for (var pair : question.likeness()) {
            int one = names.indexOf(pair.leaf());
            int other = names.indexOf(pair.other());
            matrix.setEntry(one, other, pair.correlation());
            matrix.setEntry(other, one, pair.correlation());
        }
        try {
            return Optional.of(
                    new LeafSpace(question, new CholeskyDecomposition(matrix, 1e-12, 1e-10)));
        } catch (MathRuntimeException contradictory) {
            return Optional.empty();
        }
    }

    int leaves() {
        return question.prospects().size();
    }

    NodeValues values(double[] away) {
        return new NodeValues(question.tree().values(Algebra.NUMBERS, leafValues(away)));
    }

    /// The value of a node with its derivatives by the standard errors of the leaves.
    Jet jet(String node, double[] away) {
        var leaves = new HashMap<String, Jet>();
        for (int i = 0; i < away.length; i++) {
            var prospect = question.prospects().get(i);
            var growth = prospect.growth(away[i]);
            leaves.put(prospect.leaf(), Jet.along(i, prospect.at(away[i]), growth[0], growth[1]));
        }
        return question.tree().value(node, Algebra.JETS, leaves);
    }

    /// How fast the root grows with a node, everything else as it is.
    double pull(String node, double[] away) {
        var values = new HashMap<String, Jet>();
        leafValues(away).forEach((leaf, value) -> values.put(leaf, Jet.constant(value)));
        values.put(node, Jet.along(0, values(away).of(node), 1, 0));
        return question.tree()
                .value(question.tree().root(), Algebra.JETS, values)
                .among(1)
                .slope()[0];
    }

    private Map<String, Double> leafValues(double[] away) {
        var leaves = new HashMap<String, Double>();
        for (int i = 0; i < away.length; i++) {
            var prospect = question.prospects().get(i);
            leaves.put(prospect.leaf(), prospect.at(away[i]));
        }
        return leaves;
    }

    /// Half the squared distance from the history: what is to be least.
    Jet surprise(double[] away) {
        var slope = new double[away.length];
        for (int i = 0; i < away.length; i++) {
            for (int j = 0; j < away.length; j++) {
                slope[i] += precision[i][j] * away[j];
            }
        }
        return new Jet(product(away, away) / 2, 0, slope, precision);
    }

    /// The product of two points in which a distance of 1 is one standard error.
    double product(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < one.length; j++) {
                sum += one[i] * precision[i][j] * other[j];
            }
        }
        return sum;
    }

    /// How far the leaves of one possible period are from their means.
    double[] draw(RandomGenerator chance) {
        var independent = IntStream.range(0, leaves()).mapToDouble(_ -> chance.nextGaussian());
        return root.operate(independent.toArray());
    }

    /// The standard error of a node by its slope at the means.
    double error(String node) {
        var slope = jet(node, new double[leaves()]).among(leaves()).slope();
        double error = MatrixUtils.createRealVector(root.transpose().operate(slope)).getNorm();
        return Double.isFinite(error) ? error : 0;
    }

    Box box() {
        var low = new double[leaves()];
        var high = new double[leaves()];
        for (int i = 0; i < low.length; i++) {
            var range = range(question.prospects().get(i));
            low[i] = range.orElseThrow().low();
            high[i] = range.orElseThrow().high();
        }
        return new Box(low, high);
    }

    /// Leaves whose own limit is beyond what they can ever be.
    List<Prospect> impossible() {
        return question.prospects().stream().filter(one -> range(one).isEmpty()).toList();
    }

    private Optional<Interval> range(Prospect prospect) {
        var limit =
                question.limits()
                        .getOrDefault(prospect.leaf(), Interval.atLeast(Double.NEGATIVE_INFINITY));
        double from = prospect.away(limit.low());
        double to = prospect.away(limit.high());
        double low = Math.max(from, Math.min(-FARTHEST, to));
        double high = Math.min(to, Math.max(FARTHEST, from));
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return Optional.empty();
        }
        return Optional.of(prospect.error() == 0 ? Interval.exactly(0) : new Interval(low, high));
    }
}
