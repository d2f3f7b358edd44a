package fulcrum.statistics.leasteffort;

import java.util.function.Function;

/// A function that has to stay between two values.
///
/// @param size how much of the function counts as one, so that limits can be compared
public record Limit(Function<double[], Jet> of, double low, double high, double size) {

    /// How far outside, in sizes; below zero inside.
    public double excess(double[] at) {
        double value = of.apply(at).value();
        double excess = Math.max(low - value, value - high) / size;
        return Double.isNaN(excess) ? Double.POSITIVE_INFINITY : excess;
    }

    /// What being outside costs: Powell, Hestenes and Rockafellar's augmented Lagrangian.
    public Jet cost(double[] at, double pressure, double weight) {
        var value = of.apply(at);
        double rest = nearest(value.value() / size + pressure / weight);
        double first = weight * rest / size;
        double second = rest == 0 ? 0 : weight / (size * size);
        return value.through(weight * rest * rest / 2, first, second);
    }

    /// The pressure that would have made the last cost, without the weight.
    double pressure(double[] at, double pressure, double weight) {
        return weight * nearest(of.apply(at).value() / size + pressure / weight);
    }

    private double nearest(double shifted) {
        return shifted - Math.clamp(shifted, low / size, high / size);
    }
}
