package fulcrum.review;

import fulcrum.metrics.Metric;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Goals that will be missed if nothing changes.
record LostTargets(Strategies strategies, Plans plans) implements Lookout {

    /// Likelier than not is no news.
    private static final double UNLIKELY = 0.5;

    @Override
    public List<Item> seen(Morning morning) {
        return strategies.goals(morning.store().id()).stream()
                .filter(one -> one.content().period().contains(morning.day()))
                .flatMap(one -> item(morning, one))
                .toList();
    }

    private Stream<Item> item(Morning morning, Version<Goal> version) {
        var goal = version.content();
        return plans.pace(morning.metrics(), morning.store(), goal) instanceof Pace.Told told
                        && told.odds() < UNLIKELY
                ? Stream.of(item(morning, version, told))
                : Stream.empty();
    }

    private static Item item(Morning morning, Version<Goal> version, Pace.Told told) {
        var goal = version.content();
        var metric = morning.metrics().find(goal.metric());
        double missing = goal.value().doubleValue() - told.expected();
        long left = Math.max(1, ChronoUnit.DAYS.between(morning.end(), goal.period().until()));
        boolean isGoal = goal.metric().equals(morning.pricing().goal());
        return new Item(
                "target-" + version.matter(),
                Kind.TARGET,
                Said.of(
                        "review.target",
                        metric.map(Metric::name).<Object>map(name -> name).orElse(goal.metric()),
                        Told.percent(told.odds())),
                told.lost()
                        .map(day ->
                                Said.of(
                                        "review.target.lost",
                                        day,
                                        Told.amount(
                                                morning.store(),
                                                morning.unit(goal.metric()),
                                                told.rate().needed())))
                        .orElseGet(() ->
                                Said.of(
                                        "review.target.rate",
                                        Told.amount(
                                                morning.store(),
                                                morning.unit(goal.metric()),
                                                told.rate().needed()),
                                        Told.amount(
                                                morning.store(),
                                                morning.unit(goal.metric()),
                                                told.rate().expected()))),
                isGoal ? OptionalDouble.of(-missing * Morning.WEEK / left) : OptionalDouble.empty(),
                false,
                Evidence.of(Evidence.Where.GOAL),
                Optional.empty());
    }
}
