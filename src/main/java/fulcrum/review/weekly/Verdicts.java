package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.effects.Meter;
import fulcrum.effects.Reading;
import fulcrum.units.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the actions of a week did, and where its hours went.
///
/// @param readings the last of each action
record Verdicts(Period week, List<Action> actions, Map<ActionId, Reading> readings) {

    /// Those whose days touch the week, what is worth most first.
    List<Verdict> all() {
        return actions.stream()
                .flatMap(action -> verdict(action).stream())
                .sorted(
                        Comparator.comparingDouble(Verdict::size)
                                .reversed()
                                .thenComparingInt(Verdict::action))
                .toList();
    }

    private Optional<Verdict> verdict(Action action) {
        var days = action.plan().days().filter(week::overlaps);
        var reading = Optional.ofNullable(readings.get(action.id()));
        if (days.isEmpty() || reading.isEmpty()) {
            return Optional.empty();
        }
        var measured = reading.get().measured();
        return Optional.of(
                new Verdict(
                        action.id().number(),
                        action.plan().title(),
                        action.plan().owner(),
                        days.get(),
                        reading.get().result(),
                        reading.get().execution(),
                        reading.get().told(),
                        measured.map(Reading.Measured::metric),
                        measured.map(Reading.Measured::share),
                        measured.flatMap(Reading.Measured::worth),
                        measured.filter(Reading.Measured::firm).isPresent()));
    }

    /// All of them first, then each person's.
    static List<Spent> spent(Meter meter) {
        var people =
                meter.byPerson().entrySet().stream()
                        .map(one -> new Spent(one.getKey(), one.getValue()));
        return meter.all().by().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Spent(Optional.empty(), meter.all())), people)
                        .toList();
    }
}
