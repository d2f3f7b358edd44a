package fulcrum.review.weekly;

import fulcrum.actions.ActionId;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.effects.Reading;
import fulcrum.leverage.Levers;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.misses.Misses;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the review of a week from what is known now.
record Making(
        Work work,
        Strategies strategies,
        Plans plans,
        Effects effects,
        Levers levers,
        Misses misses,
        StoreMetrics metrics) {

    Review of(Store store, LocalDate monday, Instant now) {
        var week = new Period(monday, monday.plusDays(Review.WEEK));
        var own = metrics.of(store.id());
        var pricing = effects.pricing(store);
        var aims = new Aims(own, store, week, this);
        var lines = lines(own, store, week, pricing.goal(), aims);
        var actions = work.actions().of(store.id());
        var readings = readings(store);
        var stakes = new Stakes(pricing, week);
        var exceptions = new Exceptions(own, store, week, stakes, actions).of(lines);
        return new Review(
                store.id(),
                monday,
                1,
                now,
                pricing.goal(),
                lines,
                exceptions,
                aims.aims(),
                new Verdicts(week, actions, readings).all(),
                Verdicts.spent(effects.meter(store.id(), week)),
                new Drafting(own, week, actions, readings)
                        .drafts(levers.tracks(store), gaps(lines, exceptions, aims, stakes)));
    }

    private static List<Line> lines(
            Metrics own, Store store, Period week, MetricId goal, Aims aims) {
        var tree =
                aims.goals().stream()
                        .filter(one -> one.metric().equals(goal))
                        .findFirst()
                        .flatMap(Goal::tree);
        var outline = Outline.of(own, store, goal, tree, week);
        return new Figuring(own, store, week, List.copyOf(outline.sequencedKeySet()))
                .lines(outline, aims.targets());
    }

    private Map<ActionId, Reading> readings(Store store) {
        return effects.of(store.id()).stream()
                .collect(Collectors.toMap(Reading::action, Function.identity()));
    }

    /// Figures that were other than usual, or short of their target, with what that was worth.
    private static Map<MetricId, OptionalDouble> gaps(
            List<Line> lines, List<Exceptional> exceptions, Aims aims, Stakes stakes) {
        var gaps = new LinkedHashMap<MetricId, OptionalDouble>();
        exceptions.forEach(one -> gaps.put(one.metric(), one.stake()));
        lines.stream()
                .filter(aims::isShort)
                .forEach(line ->
                        gaps.putIfAbsent(
                                line.metric(),
                                stakes.of(
                                        line.metric(),
                                        line.week()
                                                .orElseThrow()
                                                .subtract(line.target().orElseThrow())
                                                .doubleValue())));
        return lowest(lines, gaps);
    }

    /// Where a figure and one that it is made of both fell, the one that it is made of tells where
    /// to begin.
    private static Map<MetricId, OptionalDouble> lowest(
            List<Line> lines, Map<MetricId, OptionalDouble> gaps) {
        var lowest = new LinkedHashMap<MetricId, OptionalDouble>();
        for (int i = 0; i < lines.size(); i++) {
            int depth = lines.get(i).depth();
            boolean above =
                    lines.subList(i + 1, lines.size()).stream()
                            .takeWhile(below -> below.depth() > depth)
                            .anyMatch(below -> gaps.containsKey(below.metric()));
            var metric = lines.get(i).metric();
            if (!above && gaps.containsKey(metric)) {
                lowest.put(metric, gaps.getOrDefault(metric, OptionalDouble.empty()));
            }
        }
        return lowest;
    }
}
