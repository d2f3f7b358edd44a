package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// An action as it is judged: by what stood there when it was last started, and not by what was
/// written once anybody could know.
///
/// @param amended whether what it was to bring, its parts or its days were changed since
record Registered(Action action, boolean amended) {

    /// @param versions all of an action, the last first
    static Registered of(List<Action> versions, ZoneId zone) {
        var last = versions.getFirst();
        return last.status() == Status.PLANNED
                ? new Registered(last, false)
                : started(versions)
                        .filter(start -> start.plan().directed() && !isAfterwards(start, zone))
                        .map(start -> of(last, start.plan(), versions, zone))
                        .orElseGet(() -> new Registered(last, false));
    }

    private static Registered of(Action last, Plan then, List<Action> versions, ZoneId zone) {
        var now = last.plan();
        boolean same =
                now.scope().equals(then.scope())
                        && now.days().equals(then.days())
                        && now.expectation().equals(then.expectation());
        var judged =
                new Plan(
                        now.title(),
                        now.link(),
                        now.emergency(),
                        now.owner(),
                        then.scope(),
                        then.days(),
                        then.expectation(),
                        now.effort(),
                        now.note());
        return same || isOfTheFirstDay(versions, then, zone)
                ? new Registered(last, false)
                : new Registered(
                        new Action(
                                last.id(),
                                last.version(),
                                judged,
                                last.status(),
                                last.frozen(),
                                last.last()),
                        true);
    }

    /// What is put right on its first day was still written before anybody could know.
    private static boolean isOfTheFirstDay(List<Action> versions, Plan then, ZoneId zone) {
        return then.days()
                .filter(days ->
                        versions.stream()
                                .takeWhile(one -> one.status() != Status.PLANNED)
                                .filter(one -> !one.plan().equals(then))
                                .map(one -> day(one, zone))
                                .noneMatch(day -> day.isAfter(days.from())))
                .isPresent();
    }

    private static LocalDate day(Action version, ZoneId zone) {
        return version.last().at().atZone(zone).toLocalDate();
    }

    /// The version by which it was last set going.
    private static Optional<Action> started(List<Action> versions) {
        return versions.stream()
                .takeWhile(one -> one.status() != Status.PLANNED)
                .reduce((_, earlier) -> earlier);
    }

    /// Whether it was started when its days were half over, so that anybody could know.
    static boolean isAfterwards(Action start, ZoneId zone) {
        return start.plan()
                .days()
                .filter(days ->
                        !start.last()
                                .at()
                                .isAfter(
                                        days.from()
                                                .plusDays(days.days() / 2)
                                                .atStartOfDay(zone)
                                                .toInstant()))
                .isEmpty();
    }
}
