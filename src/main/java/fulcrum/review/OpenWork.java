package fulcrum.review;

import fulcrum.actions.Action;
import fulcrum.actions.Actions;
import fulcrum.actions.Displacement;
import fulcrum.actions.Status;
import fulcrum.effects.Effects;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.metrics.Told;
import fulcrum.review.Item.Evidence;
import fulcrum.review.Item.Kind;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Work that is overdue, begins today, or hurts while it runs.
record OpenWork(Actions actions, Effects effects) implements Lookout {

    private static final Optional<String> EMERGENCY = Optional.of("review.work.emergency");

    @Override
    public List<Item> seen(Morning morning) {
        var aside =
                actions.emergencies().open(morning.store().id()).stream()
                        .map(Displacement::action)
                        .toList();
        var open =
                actions.of(morning.store().id()).stream()
                        .filter(one -> one.status().open() && !aside.contains(one.id()))
                        .toList();
        return open.stream().flatMap(one -> item(morning, one)).toList();
    }

    private Stream<Item> item(Morning morning, Action action) {
        if (action.status() == Status.RUNNING) {
            var hurts =
                    effects.last(action.id())
                            .filter(one -> one.result() == Result.HURT)
                            .map(one -> hurts(action, one));
            if (hurts.isPresent()) {
                return hurts.stream();
            }
        }
        return due(morning, action).stream();
    }

    private static Item hurts(Action action, Reading reading) {
        var measured = reading.measured().orElseThrow();
        var stake =
                measured.worth()
                        .or(measured::onGoal)
                        .map(size ->
                                OptionalDouble.of(
                                        size.estimate() * Morning.WEEK / measured.days().days()))
                        .orElse(OptionalDouble.empty());
        return new Item(
                "hurts-" + action.id().number(),
                Kind.EFFECT,
                Said.of("review.hurts", action.id(), action.plan().title()),
                Said.of(
                        "review.hurts.reason",
                        Told.percent(measured.share().estimate()),
                        Told.percent(measured.share().low()),
                        Told.percent(measured.share().high())),
                stake,
                !measured.firm(),
                Evidence.of(Evidence.Where.EFFECT, action.id().number()),
                Optional.empty());
    }

    private static Optional<Item> due(Morning morning, Action action) {
        boolean presses = action.plan().emergency();
        var key = key(morning, action).or(() -> presses ? EMERGENCY : Optional.empty());
        boolean isOverdue = isOverdue(morning, action);
        return key.map(words ->
                new Item(
                        "work-" + action.id().number(),
                        presses ? Kind.EMERGENCY : Kind.WORK,
                        Said.of(words, action.id(), action.plan().title()),
                        action.plan()
                                .days()
                                .map(days ->
                                        Said.of(
                                                "review.work.days",
                                                days.from(),
                                                days.until().minusDays(1)))
                                .orElseGet(() -> Said.of("review.work.no-days")),
                        isOverdue ? OptionalDouble.empty() : hoped(morning, action),
                        false,
                        Evidence.of(Evidence.Where.ACTION, action.id().number()),
                        Optional.empty()));
    }

    private static boolean isOverdue(Morning morning, Action action) {
        return action.plan().isOver(morning.day());
    }

    private static Optional<String> key(Morning morning, Action action) {
        if (isOverdue(morning, action)) {
            return Optional.of(overdue(action));
        }
        return action.plan()
                .days()
                .filter(_ -> action.status() == Status.PLANNED)
                .filter(days -> !days.from().isAfter(morning.day()))
                .map(_ -> "review.work.due");
    }

    private static String overdue(Action action) {
        return action.status() == Status.RUNNING ? "review.work.over" : "review.work.missed";
    }

    /// What it was to bring in a week.
    private static OptionalDouble hoped(Morning morning, Action action) {
        var expected = action.plan().expectation();
        if (expected.isEmpty() || morning.metrics().find(expected.get().metric()).isEmpty()) {
            return OptionalDouble.empty();
        }
        var metric = expected.get().metric();
        var lately = morning.last(Morning.WEEK);
        var usual = morning.total(metric, lately);
        if (usual.isEmpty() || !action.plan().scope().isEmpty()) {
            return OptionalDouble.empty();
        }
        double hoped = usual.getAsDouble() * expected.get().share().doubleValue();
        var amount = morning.pricing().ofDays(metric, lately, new Size(hoped, hoped, hoped));
        return morning.weekly(metric, List.of(), lately, amount.estimate());
    }
}
