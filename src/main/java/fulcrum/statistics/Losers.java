package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/// Spending that brings back less than it costs, by more than bad luck.
///
/// @param parts those that lose, the largest loss first
/// @param loss of all of them together
/// @param chance of the clearest of all parts to lose this much by bad luck
public record Losers(List<Part> parts, double loss, double chance) {

    private static final double RATE = 0.1;
    private static final double LEAST_NEEDED = 3;

    public Losers {
        parts = List.copyOf(parts);
    }

    /// @param spent on it
    /// @param orders that it brought
    /// @param gain what an order leaves before the spending
    public record Part(String name, double spent, double orders, double gain) {

        double needed() {
            return spent / gain;
        }

        public double loss() {
            return spent - orders * gain;
        }

        /// So few orders where it needs more (Poisson).
        double chance() {
            return new PoissonDistribution(needed())
                    .cumulativeProbability((int) Math.floor(orders));
        }
    }

    /// @return none where no part was spent enough on to tell
    public static Optional<Losers> of(List<Part> all) {
        var told = new ArrayList<Part>();
        var chances = new ArrayList<Double>();
        for (var part : all) {
            if (part.gain() > 0 && part.needed() >= LEAST_NEEDED) {
                told.add(part);
                chances.add(part.chance());
            }
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        double bar = Discoveries.bar(chances, RATE);
        var losing =
                told.stream()
                        .filter(part -> part.chance() <= bar && part.loss() > 0)
                        .sorted(Comparator.comparingDouble(Part::loss).reversed())
                        .toList();
        double clearest = chances.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        return Optional.of(
                new Losers(
                        losing,
                        losing.stream().mapToDouble(Part::loss).sum(),
                        Math.min(1, clearest * told.size())));
    }
}
