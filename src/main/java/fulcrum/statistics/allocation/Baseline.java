package fulcrum.statistics.allocation;

import java.util.Arrays;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/// What would have come without the channels: a level that wanders, and regressors with any
/// coefficients. They and the size of the noise are integrated out, so that of a rest `r` only `r'
/// · weight · r` counts.
final class Baseline {

    private static final double NOTHING_NEW = 1e-10;

    private final double[][] weight;
    private final double constant;
    private final int free;

    private Baseline(double[][] weight, double constant, int free) {
        this.weight = weight;
        this.constant = constant;
        this.free = free;
    }

    /// @param regressors an array for each, of length 1
    /// @param wander variance of the level's steps, by that of the noise
    static Baseline of(double[][] regressors, int steps, double wander) {
        var factor = new CholeskyDecomposition(covariance(steps, wander));
        var inverse = factor.getSolver().getInverse();
        var x = MatrixUtils.createRealMatrix(regressors).transpose();
        var weighted = inverse.multiply(x);
        var normal = new SingularValueDecomposition(x.transpose().multiply(weighted));
        var own =
                Arrays.stream(normal.getSingularValues())
                        .filter(one -> one > NOTHING_NEW * normal.getNorm())
                        .toArray();
        var left = normal.getU().getSubMatrix(0, regressors.length - 1, 0, own.length - 1);
        var half = weighted.multiply(left);
        for (int i = 0; i < own.length; i++) {
            half.setColumnVector(i, half.getColumnVector(i).mapDivide(Math.sqrt(own[i])));
        }
        double logarithm = Arrays.stream(own).map(Math::log).sum();
        for (int i = 0; i < steps; i++) {
            logarithm += 2 * Math.log(factor.getL().getEntry(i, i));
        }
        return new Baseline(
                inverse.subtract(half.multiplyTransposed(half)).getData(),
                -logarithm / 2,
                steps - own.length);
    }

    private static RealMatrix covariance(int steps, double wander) {
        var covariance = MatrixUtils.createRealIdentityMatrix(steps);
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < steps; j++) {
                covariance.addToEntry(i, j, wander * Math.min(i, j));
            }
        }
        return covariance;
    }

    double[] times(double[] rest) {
        var product = new double[rest.length];
        for (int i = 0; i < rest.length; i++) {
            product[i] = dot(weight[i], rest);
        }
        return product;
    }

    double logLikelihood(double square) {
        return constant - free / 2.0 * Math.log(square);
    }

    static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
