package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.StatUtils;

/// The part whose rate lies furthest from that of the other parts, more than parts differ anyway.
///
/// Each part is compared with all others together. How much parts differ beyond counting noise is
/// read off the middle of their squared distances (median of chi-square with one degree: 0.4549),
/// so one bad part does not hide itself.
///
/// @param name of the part
/// @param rate of it; `others` of all others together
/// @param count of its tries
/// @param chance of the furthest of so many parts to be this far, by chance
public record Laggards(String name, double rate, double others, double count, double chance) {

    private static final double MEDIAN = 0.4549;
    private static final double LEAST_HITS = 5;
    private static final int LEAST_PARTS = 3;

    /// @param hits of `tries`
    public record Part(String name, double hits, double tries) {}

    private record Distance(Part part, double others, double size) {}

    /// @param low whether a low rate is bad
    public static Optional<Laggards> worst(List<Part> parts, boolean low) {
        double hits = parts.stream().mapToDouble(Part::hits).sum();
        double tries = parts.stream().mapToDouble(Part::tries).sum();
        var distances = new ArrayList<Distance>();
        for (var part : parts) {
            double others = (hits - part.hits()) / (tries - part.tries());
            double expected = others * part.tries();
            double noise = Math.sqrt(Math.max(expected, LEAST_HITS) * Math.max(0.05, 1 - others));
            if (expected >= LEAST_HITS && tries > part.tries()) {
                distances.add(new Distance(part, others, (part.hits() - expected) / noise));
            }
        }
        if (distances.size() < LEAST_PARTS) {
            return Optional.empty();
        }
        double spread = spread(distances);
        double sign = low ? 1 : -1;
        var worst =
                distances.stream()
                        .min(Comparator.comparingDouble(one -> sign * one.size()))
                        .orElseThrow();
        double alone = new NormalDistribution().cumulativeProbability(sign * worst.size() / spread);
        return Optional.of(
                new Laggards(
                        worst.part().name(),
                        worst.part().hits() / worst.part().tries(),
                        worst.others(),
                        worst.part().tries(),
                        Math.min(1, alone * distances.size())));
    }

    private static double spread(List<Distance> distances) {
        double middle =
                StatUtils.percentile(
                        distances.stream().mapToDouble(one -> one.size() * one.size()).toArray(),
                        50);
        return Math.sqrt(Math.max(1, middle / MEDIAN));
    }
}
