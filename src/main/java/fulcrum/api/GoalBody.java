package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Hold;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/// What a program wants of a goal, be it decided or proposed.
record GoalBody(Rooms rooms, Store store, Body body) {

    static final Set<String> ADDED = Set.of("metric", "value", "from", "until", "reason");
    static final Set<String> CHANGED = Set.of("after", "value", "from", "until", "reason");
    static final Set<String> WITHDRAWN = Set.of("after", "reason");
    static final Set<String> TARGETS = Set.of("after", "reason", "holds");

    /// A goal that an address or a body names.
    static Version<Goal> known(Rooms rooms, Store store, String id) {
        return rooms.strategies().goals(store.id()).stream()
                .filter(one -> one.matter().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Asked.gone("api.no-such-goal", id, store.id()));
    }

    Change added() {
        var metrics = rooms.storeMetrics().of(store.id());
        var goal =
                Goal.of(
                        Asked.metric(metrics, body.text("metric").orElse("")),
                        body.number("value").orElseThrow(() -> Asked.wrong("api.needed", "value")),
                        Asked.period(body.text("from").orElse(""), body.text("until").orElse("")));
        return new Change(Matter.newGoal(), goal, body.reason(), 0);
    }

    /// What is not there stays.
    Change changed(Version<Goal> known) {
        var before = known.content();
        var days = before.period();
        var from = body.text("from");
        var until = body.text("until");
        var moved =
                from.or(() -> until)
                        .map(_ ->
                                Asked.period(
                                        from.orElse(days.from().toString()),
                                        until.orElse(days.until().toString())));
        var changed = before.moved(body.number("value"), moved);
        return new Change(known.matter(), changed, body.reason(), body.after());
    }

    Change withdrawn(Version<Goal> known) {
        return new Change(known.matter(), new Content.Withdrawn(), body.reason(), body.after());
    }

    /// The targets that the program finds for what is held.
    Change targets(Version<Goal> known) {
        int after = body.after();
        var reason = body.reason();
        var held =
                body.lines("holds")
                        .map(lines -> known.content().holding(holds(lines)))
                        .orElse(known.content());
        var metrics = rooms.storeMetrics().of(store.id());
        return switch (rooms.plans().plan(metrics, store, held)) {
            case GoalPlan.Refused(var why) -> throw refused(why);
            case GoalPlan.OutOfReach out ->
                    throw refused(
                            Said.of(
                                    "api.goal.out-of-reach",
                                    out.row().node(),
                                    String.valueOf(out.row().target())));
            case GoalPlan.Solved solved ->
                    new Change(known.matter(), solved.accepted(), reason, after);
        };
    }

    private static NotAsked refused(Said why) {
        return new NotAsked(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }

    private static List<Hold> holds(String lines) {
        return lines.lines()
                .map(line ->
                        Hold.read(line).orElseThrow(() -> Asked.wrong("api.goal.no-hold", line)))
                .toList();
    }
}
