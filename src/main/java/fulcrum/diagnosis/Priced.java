package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.statistics.Shift;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How an amount of a check's quantity becomes a cost in the goal's unit.
///
/// @param worth the metric that is priced; of several the first that a formula joins to the goal
/// @param times by what an amount is multiplied before: orders by what is received for one
/// @param stays what is spent all the same where the money is not received: on pieces that were
///   sold cheaper, all that they cost; without it, what is received brings its costs along
/// @param again whether buyers are lost, and with them what they would have ordered later
/// @param how the change of a quantity becomes an amount
record Priced(
        List<MetricId> worth, List<MetricId> times, List<MetricId> stays, boolean again, How how) {

    private static final MetricId RECEIVED = new MetricId("received");

    /// By which {@link fulcrum.effects.Pricing} tells what is spent for what is received.
    private static final int PRICED_DAYS = 56;

    enum How {
        /// What it is less what it should be.
        DIFFERENCE,
        /// The part by which it changed.
        PART,
        /// The part by which it changed, costing where it falls: return on spend.
        AGAINST,
        /// What it is less what it should be, costing where it rises: discounts
        GIVEN
    }

    Priced {
        worth = List.copyOf(worth);
        times = List.copyOf(times);
        stays = List.copyOf(stays);
    }

    /// Of a change of level.
    Optional<Size> cost(Dossier dossier, Quantity quantity, Shift shift) {
        var change = shift.change();
        var size =
                new Size(
                        amount(shift, change.estimate()),
                        amount(shift, change.interval().low()),
                        amount(shift, change.interval().high()));
        double weeks = weeks(dossier, quantity);
        return cost(dossier, ordered(size, weeks));
    }

    private static Size ordered(Size size, double factor) {
        return new Size(
                size.estimate() * factor,
                Math.min(size.low() * factor, size.high() * factor),
                Math.max(size.low() * factor, size.high() * factor));
    }

    private double amount(Shift shift, double change) {
        return switch (how) {
            case DIFFERENCE -> shift.now() * change / (1 + change);
            case PART -> change / (1 + change);
            case AGAINST -> -change;
            case GIVEN -> -shift.now() * change / (1 + change);
        };
    }

    /// What {@link fulcrum.effects.Pricing#worth} counts an amount by.
    private double weeks(Dossier dossier, Quantity quantity) {
        double lately = (double) Dossier.LATELY / Dossier.WEEK;
        if (how != How.DIFFERENCE || quantity.per().isPresent()) {
            return 1;
        }
        if (!times.isEmpty() || dossier.metrics().addsUp(quantity.metric())) {
            return dossier.metrics().flows(quantity.metric()) ? lately : 1;
        }
        return dossier.metrics().flows(quantity.metric()) ? 1.0 / Dossier.WEEK : 1;
    }

    /// Of an amount in the last weeks.
    Optional<Size> cost(Dossier dossier, Size amount) {
        double factor = again ? dossier.following() : 1;
        for (var metric : times) {
            var total = dossier.total(metric, dossier.lately());
            if (total.isEmpty()) {
                return Optional.empty();
            }
            factor *= total.getAsDouble();
        }
        var all = ordered(amount, factor);
        return worth.stream()
                .flatMap(metric -> dossier.cost(metric, all).stream())
                .findFirst()
                .map(cost ->
                        stays.stream()
                                .reduce(
                                        cost,
                                        (sum, one) -> plus(dossier, sum, one, all),
                                        (_, last) -> last));
    }

    /// With what is spent all the same, for each coin that was not received.
    private static Size plus(Dossier dossier, Size cost, MetricId spent, Size received) {
        var days = dossier.last(PRICED_DAYS);
        var each = ratio(dossier.total(spent, days), dossier.total(RECEIVED, days));
        return each.isEmpty()
                ? cost
                : dossier.cost(spent, ordered(received, -each.getAsDouble()))
                        .map(one ->
                                new Size(
                                        cost.estimate() + one.estimate(),
                                        cost.low() + one.low(),
                                        cost.high() + one.high()))
                        .orElse(cost);
    }

    Optional<Size> cost(Dossier dossier, double amount) {
        return cost(dossier, new Size(amount, amount, amount));
    }

    static OptionalDouble ratio(OptionalDouble above, OptionalDouble below) {
        return above.isPresent() && below.isPresent() && below.getAsDouble() > 0
                ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
                : OptionalDouble.empty();
    }
}
