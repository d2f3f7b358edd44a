package fulcrum.metrics.causes;

import java.util.Arrays;

/// How far leaves stray from what is expected when nothing happens: the variance of a leaf's
/// relative deviation is `spread + event / size`, a part that every leaf has and a part that small
/// ones have because they are made of few events.
///
/// Both are read off the cube itself by medians, in classes of size: one leaf in two may be struck
/// by a cause before they mislead.
record Noise(double spread, double event) {

    /// Median of a squared standard normal.
    private static final double MEDIAN_SQUARE = 0.4549;

    /// Fewer leaves in a class of size do not give a median worth having.
    private static final int LEAVES_IN_CLASS = 12;

    private static final int MOST_CLASSES = 8;

    /// Deviations are rounded to this, and none is believed to be measured better.
    static final double GRAIN = 1e-9;

    /// What a leaf of this size tells about a shift of its relative deviation: one over its
    /// variance.
    double weight(double size) {
        return 1 / (spread + event / size);
    }

    /// The variance of a leaf's weighted deviation, were it made of the events of this figure.
    double variance(double size, double figure) {
        double weight = weight(size);
        return weight * weight * (spread + event * figure / (size * size));
    }

    /// Noise of leaves by size, given squared relative deviations.
    ///
    /// What events bring for certain is not put down to the spread once more: leaves of one size do
    /// not tell the two apart.
    ///
    /// @param floor the least variance that events bring, in the measure's unit
    static Noise of(double[] squares, double[] sizes, double floor) {
        int classes = Math.clamp(sizes.length / LEAVES_IN_CLASS, 1, MOST_CLASSES);
        var ordered = sizes.clone();
        Arrays.sort(ordered);
        var level = new double[classes];
        var middle = new double[classes];
        int used = 0;
        for (int c = 0; c < classes; c++) {
            double from = c == 0 ? 0 : at(ordered, c, classes);
            double until = c == classes - 1 ? Double.MAX_VALUE : at(ordered, c + 1, classes);
            double found = medianBetween(squares, sizes, from, until) / MEDIAN_SQUARE;
            if (found > 0) {
                middle[used] = ordered[(int) ((2L * c + 1) * sizes.length / (2L * classes))];
                level[used++] = found;
            }
        }
        var fitted = fit(Arrays.copyOf(level, used), Arrays.copyOf(middle, used));
        double spread = fitted.spread;
        if (fitted.event < floor) {
            for (int c = 0; c < used; c++) {
                level[c] -= floor / middle[c];
            }
            spread = Math.min(spread, median(Arrays.copyOf(level, used)));
        }
        return new Noise(Math.max(spread, GRAIN * GRAIN), Math.max(fitted.event, floor));
    }

    private static double at(double[] ordered, int part, int parts) {
        return ordered[(int) ((long) part * ordered.length / parts)];
    }

    private static double medianBetween(
            double[] squares, double[] sizes, double from, double until) {
        var inside = new double[squares.length];
        int count = 0;
        for (int i = 0; i < squares.length; i++) {
            if (sizes[i] >= from && sizes[i] < until) {
                inside[count++] = squares[i];
            }
        }
        return count == 0 ? 0 : median(Arrays.copyOf(inside, count));
    }

    static double median(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /// Least squares of logarithms over the ratio of the two parts.
    private static Noise fit(double[] level, double[] size) {
        if (level.length == 0) {
            return new Noise(0, 0);
        }
        double smallest = Arrays.stream(size).min().orElseThrow();
        double largest = Arrays.stream(size).max().orElseThrow();
        var best = new Noise(0, 0);
        double least = Double.MAX_VALUE;
        double ratio = 0;
        while (ratio < largest * 1000) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < level.length; i++) {
                double log = Math.log(level[i]) - Math.log1p(ratio / size[i]);
                sum += log;
                squares += log * log;
            }
            double mean = sum / level.length;
            double left = squares / level.length - mean * mean;
            if (left < least - 1e-12) {
                least = left;
                best = new Noise(Math.exp(mean), ratio * Math.exp(mean));
            }
            ratio = ratio == 0 ? smallest / 10 : ratio * 2;
        }
        return best;
    }
}
