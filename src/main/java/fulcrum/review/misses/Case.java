package fulcrum.review.misses;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.store.Store;
import fulcrum.strategy.Expected;
import fulcrum.strategy.Plans;
import fulcrum.units.Period;
import java.util.List;
import java.util.Optional;

/// What a target is looked at with.
record Case(Store store, Metrics metrics, Metric metric, Aim aim, Pricing pricing, Plans plans) {

    Period period() {
        return aim.period();
    }

    String written(double value) {
        return Told.amount(store, metric.unit(), value);
    }

    /// What something was to come to in some days, by what was known when the period began.
    Optional<Expected.Told> expected(MetricId other, List<Cut.Filter> only, Period days) {
        var asked = new Plans.Beforehand(store, other, only, days, period().from());
        return plans.expected(metrics, asked) instanceof Expected.Told told
                ? Optional.of(told)
                : Optional.empty();
    }

    Optional<Period> within(Period days) {
        return days.overlaps(period())
                ? Optional.of(
                        new Period(
                                days.from().isBefore(period().from())
                                        ? period().from()
                                        : days.from(),
                                days.until().isAfter(period().until())
                                        ? period().until()
                                        : days.until()))
                : Optional.empty();
    }

    /// An amount of a metric in the unit of the target, over the whole period; empty where no
    /// formula leads from one to the other.
    ///
    /// @param days of the period in which it came
    /// @param amount of all days together where days add up, else of a usual day
    Optional<Size> inTarget(MetricId other, List<Cut.Filter> only, Period days, Size amount) {
        if (other.equals(metric.id())) {
            if (metrics.addsUp(other)) {
                return Optional.of(amount);
            }
            if (metrics.flows(other)) {
                return Optional.of(Amounts.times(amount, (double) days.days()));
            }
            return only.isEmpty()
                    ? Optional.of(Amounts.times(amount, (double) days.days() / period().days()))
                    : Optional.empty();
        }
        var worth = pricing.worth(other, only, days, amount);
        return worth.flatMap(one -> price().map(price -> Amounts.times(one, 1 / price)));
    }

    /// What one unit of the target is worth over its period.
    private Optional<Double> price() {
        return worth(Amounts.exactly(1)).map(Size::estimate).filter(price -> price != 0);
    }

    /// Of an amount of the whole period.
    Optional<Size> worth(Size amount) {
        return pricing.worth(
                metric.id(), List.of(), period(), pricing.ofDays(metric.id(), period(), amount));
    }
}
