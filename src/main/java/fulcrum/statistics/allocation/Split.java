package fulcrum.statistics.allocation;

import java.util.List;
import java.util.stream.IntStream;

/// The split of a budget in which a further coin brings the same everywhere, except where a channel
/// is at its limit: for concave curves that is the best one.
public final class Split {

    private static final int HALVINGS = 60;

    private Split() {}

    /// @param slopes for each channel what a further coin brings, falling with the money
    /// @param ceilings of each channel
    public static double[] of(List<Slope> slopes, double[] ceilings, double budget) {
        double low = 0;
        double high = slopes.stream().mapToDouble(one -> one.at(0)).max().orElseThrow();
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (sum(taken(slopes, ceilings, middle)) > budget) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return taken(slopes, ceilings, high);
    }

    /// What a further coin brings after so much money.
    @FunctionalInterface
    public interface Slope {
        double at(double spend);
    }

    private static double[] taken(List<Slope> slopes, double[] ceilings, double least) {
        return IntStream.range(0, ceilings.length)
                .mapToDouble(i -> taken(slopes.get(i), ceilings[i], least))
                .toArray();
    }

    private static double taken(Slope slope, double ceiling, double least) {
        if (slope.at(ceiling) >= least) {
            return ceiling;
        }
        double low = 0;
        double high = ceiling;
        for (int i = 0; i < HALVINGS && slope.at(0) > least; i++) {
            double middle = (low + high) / 2;
            if (slope.at(middle) >= least) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double one : values) {
            sum += one;
        }
        return sum;
    }
}
