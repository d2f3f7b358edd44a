package fulcrum.web.goal;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.strategy.Pace;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Period;
import fulcrum.web.frame.Written;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether the target of a part matches the goal: what one percent more of it brings, and whether
/// the part is still there.
record PartWorth(Telling telling, Pricing pricing, LocalDate today) {

    private static final double PERCENT = 0.01;

    /// A part of which facts say nothing for so long may be gone.
    private static final int LONG = 60;

    /// @param idle whether moving it would not move the goal
    record Told(String said, boolean idle) {}

    Told of(Line line, Pace pace) {
        if (!leadsToGoal(line.metric(), new HashSet<>())) {
            return new Told(telling.frame().say("web.goal.worth.nothing"), true);
        }
        if (!(pace instanceof Pace.Told told) || !today.isBefore(line.period().until())) {
            return new Told("–", false);
        }
        return worth(line, PERCENT * Math.abs(told.expected()))
                .map(size -> new Told(telling.shown(pricing.goal(), size.estimate()), false))
                .orElse(new Told("–", false));
    }

    private boolean leadsToGoal(MetricId metric, Set<MetricId> seen) {
        return metric.equals(pricing.goal())
                || (seen.add(metric)
                        && telling.metrics().wholes(metric).stream()
                                .anyMatch(whole -> leadsToGoal(whole, seen)));
    }

    /// At the prices of the last days that are known.
    private Optional<Size> worth(Line line, double percent) {
        var only = List.of(new Cut.Filter(new Dimension(line.dimension()), List.of(line.part())));
        return telling.metrics()
                .lastCommonDay(telling.store().id(), line.metric())
                .map(last -> last.plusDays(1))
                .map(end -> new Period(end.minusDays(line.period().days()), end))
                .flatMap(days ->
                        pricing.worth(
                                line.metric(), only, days, new Size(percent, percent, percent)));
    }

    /// `not sold since 3 May`, where that is long ago by the facts themselves.
    Optional<String> gone(Line line) {
        var metrics = telling.metrics();
        var store = telling.store().id();
        var known = metrics.lastCommonDay(store, line.metric());
        var seen =
                metrics.parts(store)
                        .lastDay(line.metric(), new Dimension(line.dimension()), line.part());
        boolean isOfSales = metrics.isOfSales(line.metric());
        return known.filter(last -> seen.filter(day -> day.isAfter(last.minusDays(LONG))).isEmpty())
                .flatMap(_ ->
                        seen.map(day ->
                                telling.frame()
                                        .say(
                                                isOfSales
                                                        ? "web.goal.parts.unsold"
                                                        : "web.goal.parts.unseen",
                                                Written.day(day))));
    }
}
