package fulcrum.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/// Which of many looked-at things are found, so that of what is found a bounded part is false.
///
/// Benjamini & Hochberg, JRSS B 57 (1995), procedure (1); it holds for independent tests and for
/// tests that are positively dependent (Benjamini & Yekutieli, Annals of Statistics 29 (2001)).
public final class Discoveries {

    private static final double QUARTILE = -0.6745;
    private static final double LEAST = 1e-12;
    private static final int LEAST_PARTS = 10;

    private Discoveries() {}

    /// @param chances probability of each to look like this by chance
    /// @param rate the part of the found that may be false on average
    /// @return the largest chance that is found; below zero where nothing is
    public static double bar(List<Double> chances, double rate) {
        var sorted = chances.stream().sorted(Comparator.naturalOrder()).toList();
        double bar = -1;
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) <= rate * (i + 1) / sorted.size()) {
                bar = sorted.get(i);
            }
        }
        return bar;
    }

    /// Chances of many parts of one whole to be this bad, once it is taken into account how much
    /// parts drift by themselves: the clearest quarter begins where it would by chance alone, at
    /// the quartile of the normal distribution (after the genomic control of Devlin & Roeder,
    /// Biometrics 55 (1999), for one-sided chances). It never makes a chance smaller, and holds
    /// while fewer than a quarter are at fault.
    public static List<Double> deflated(List<Double> chances) {
        if (chances.size() < LEAST_PARTS) {
            return List.copyOf(chances);
        }
        var normal = new NormalDistribution();
        var scores =
                chances.stream()
                        .mapToDouble(one -> Math.clamp(one, LEAST, 1 - LEAST))
                        .map(normal::inverseCumulativeProbability)
                        .toArray();
        double spread = Math.max(1, StatUtils.percentile(scores, 25) / QUARTILE);
        return Arrays.stream(scores)
                .map(one -> normal.cumulativeProbability(one / spread))
                .boxed()
                .toList();
    }
}
