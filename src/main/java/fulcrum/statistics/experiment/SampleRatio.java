package fulcrum.statistics.experiment;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/// Whether the lot drew as it should have: χ² of the counts against the planned shares.
public final class SampleRatio {

    private SampleRatio() {}

    public static double p(double[] counts, double[] weights) {
        double all = Arrays.stream(counts).sum();
        double weight = Arrays.stream(weights).sum();
        double distance = 0;
        for (int group = 0; group < counts.length; group++) {
            double expected = all * weights[group] / weight;
            distance += (counts[group] - expected) * (counts[group] - expected) / expected;
        }
        return 1 - new ChiSquaredDistribution(counts.length - 1).cumulativeProbability(distance);
    }
}
