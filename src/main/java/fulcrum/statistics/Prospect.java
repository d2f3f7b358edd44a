package fulcrum.statistics;

import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// What the history of a leaf says about it for the period to come: normal on a scale.
///
/// @param mean on the scale
/// @param error standard error on the scale; 0 for what is certain
public record Prospect(String leaf, Scale scale, double mean, double error) {

    public Prospect {
        if (!Double.isFinite(mean) || !Double.isFinite(error) || error < 0) {
            throw new IllegalArgumentException(
                    "%s needs a finite mean and an error ≥ 0; here %s, %s"
                            .formatted(leaf, mean, error));
        }
    }

    /// What a forecast told, in the unit of the leaf; empty where the scale ends before it does, as
    /// a logarithmic one at an interval from zero.
    ///
    /// @param expected where the leaf stands most likely
    /// @param confidence of the interval, such as 0.95
    public static Optional<Prospect> told(
            String leaf, Scale scale, double expected, Interval interval, double confidence) {
        if (!scale.takes(interval.low()) || !scale.takes(expected)) {
            return Optional.empty();
        }
        double wide =
                2 * new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
        double error = (scale.of(interval.high()) - scale.of(interval.low())) / wide;
        return Optional.of(new Prospect(leaf, scale, scale.of(expected), error));
    }

    /// What is certain, such as a budget that was decided.
    public static Prospect certain(String leaf, double value) {
        return new Prospect(leaf, Scale.PLAIN, value, 0);
    }

    /// The value that stands so many standard errors from the mean.
    double at(double away) {
        return scale.back(mean + away * error);
    }

    /// The one value of what is certain, else the end of the scale.
    double end() {
        return error == 0 ? at(0) : at(Double.NEGATIVE_INFINITY);
    }

    /// How many standard errors a value is from the mean; infinite where the scale ends before it.
    double away(double value) {
        if (!scale.takes(value)) {
            return Double.NEGATIVE_INFINITY;
        }
        double distance = scale.of(value) - mean;
        return distance == 0 ? 0 : distance / error;
    }

    /// How fast the value grows with the standard errors, once and twice.
    double[] growth(double away) {
        return switch (scale) {
            case PLAIN, PROPORTIONAL -> new double[] {error, 0};
            case LOG, LOG1P -> {
                double level = Math.exp(mean + away * error);
                yield new double[] {error * level, error * error * level};
            }
        };
    }
}
