package fulcrum.leverage;

import fulcrum.actions.ActionId;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a lever brought so far, and what it will bring.
///
/// @param uses each time that it was pulled, the last first
/// @param next by how much its metric will be above what it would be without: what it did, believed
///   as far as all levers of the store together allow; none before anything was measured
/// @param positive how likely the next effect is a good one
/// @param worth of all measured uses together, in the goal's unit
/// @param hours that those took
public record Track(
        Lever lever,
        List<Use> uses,
        Standing standing,
        Optional<Size> next,
        OptionalDouble positive,
        Optional<Size> worth,
        BigDecimal hours) {

    public Track {
        uses = List.copyOf(uses);
    }

    /// @param reading none where nobody has read it yet
    public record Use(ActionId action, Optional<Reading> reading) {}

    /// What is known of a lever.
    public enum Standing {
        PROVEN("leverage.standing.proven"),
        OPEN("leverage.standing.open"),
        FAILED("leverage.standing.failed"),
        UNTRIED("leverage.standing.untried");

        private final Said said;

        Standing(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    static Track untried(Lever lever) {
        return new Track(
                lever,
                List.of(),
                Standing.UNTRIED,
                Optional.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                BigDecimal.ZERO);
    }

    /// What an hour of it brought, in the goal's unit.
    public OptionalDouble perHour() {
        return worth.isPresent() && hours.signum() > 0
                ? OptionalDouble.of(worth.get().estimate() / hours.doubleValue())
                : OptionalDouble.empty();
    }

    /// What can be expected of the next time; none where it would not be a good effect.
    Optional<BigDecimal> expected(Metrics metrics, MetricId metric) {
        return next.filter(size -> isGood(metrics.find(metric), size.estimate()))
                .map(size ->
                        BigDecimal.valueOf(size.estimate()).setScale(3, RoundingMode.HALF_EVEN))
                .filter(share -> share.signum() != 0);
    }

    private static boolean isGood(Optional<Metric> metric, double share) {
        return metric.map(Metric::better)
                .map(better ->
                        switch (better) {
                            case HIGHER -> share > 0;
                            case LOWER -> share < 0;
                            case NEITHER -> share != 0;
                        })
                .orElse(false);
    }
}
