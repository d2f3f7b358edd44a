package fulcrum.review;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Said;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Goals and targets of parts that will be missed if nothing changes.
record LostTargets(Strategies strategies, Plans plans) implements Lookout {

    /// Likelier than not is no news.
    private static final double UNLIKELY = 0.5;

    @Override
    public List<Item> seen(Morning morning) {
        var store = morning.store().id();
        var goals =
                strategies.goals(store).stream()
                        .map(one ->
                                new Aim("target-" + one.matter(), one.content(), Optional.empty()));
        var parts =
                strategies.parts(store).stream()
                        .flatMap(version -> version.content().lines().stream())
                        .map(line ->
                                new Aim("target-" + line.key(), line.goal(), Optional.of(line)));
        return Stream.concat(goals, parts)
                .filter(aim -> aim.goal().period().contains(morning.day()))
                .flatMap(aim -> item(morning, aim).stream())
                .toList();
    }

    /// @param part none for a goal of the whole store
    private record Aim(String key, Goal goal, Optional<PartTargets.Line> part) {}

    private Optional<Item> item(Morning morning, Aim aim) {
        var pace =
                aim.part()
                        .map(line -> plans.pace(morning.metrics(), morning.store(), line))
                        .orElseGet(
                                () -> plans.pace(morning.metrics(), morning.store(), aim.goal()));
        return pace instanceof Pace.Told told && told.odds() < UNLIKELY
                ? Optional.of(item(morning, aim, told))
                : Optional.empty();
    }

    private static Item item(Morning morning, Aim aim, Pace.Told told) {
        return new Item(
                aim.key(),
                Kind.TARGET,
                said(morning, aim, Told.percent(told.odds())),
                reason(morning, aim.goal(), told),
                stake(morning, aim, told),
                false,
                Evidence.of(Evidence.Where.GOAL),
                Optional.empty());
    }

    private static Said said(Morning morning, Aim aim, Object odds) {
        var metric = aim.goal().metric();
        Object name =
                morning.metrics()
                        .find(metric)
                        .map(Metric::name)
                        .<Object>map(one -> one)
                        .orElse(metric);
        return aim.part()
                .map(line ->
                        Said.of(
                                "review.target.part",
                                name,
                                morning.called(new Dimension(line.dimension()), line.part()),
                                odds))
                .orElseGet(() -> Said.of("review.target", name, odds));
    }

    private static Said reason(Morning morning, Goal goal, Pace.Told told) {
        var unit = morning.unit(goal.metric());
        var needed = Told.amount(morning.store(), unit, told.rate().needed());
        return told.lost()
                .map(day -> Said.of("review.target.lost", day, needed))
                .orElseGet(() ->
                        Said.of(
                                "review.target.rate",
                                needed,
                                Told.amount(morning.store(), unit, told.rate().expected())));
    }

    /// What is missing a week, where it is the goal itself that misses it.
    private static OptionalDouble stake(Morning morning, Aim aim, Pace.Told told) {
        var goal = aim.goal();
        if (aim.part().isPresent() || !goal.metric().equals(morning.pricing().goal())) {
            return OptionalDouble.empty();
        }
        double missing = goal.value().doubleValue() - told.expected();
        long left = Math.max(1, ChronoUnit.DAYS.between(morning.end(), goal.period().until()));
        return OptionalDouble.of(-missing * Morning.WEEK / left);
    }
}
