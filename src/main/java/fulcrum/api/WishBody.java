package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.util.Set;
import java.util.TreeSet;

/// What a program proposes: which kind of change, with the fields that deciding it would take.
record WishBody(Rooms rooms, Store store, Body body) {

    private static final String KINDS =
            "goal, goal-change, goal-withdrawal, goal-targets, direction, budget, part-target,"
                    + " part-target-removal, part-target-spread";

    Change change() {
        var kind = body.text("kind").orElseThrow(() -> Asked.wrong("api.needed", "kind"));
        return switch (kind) {
            case "goal" -> goal(GoalBody.ADDED).added();
            case "goal-change" -> named(GoalBody.CHANGED).changed(known());
            case "goal-withdrawal" -> named(GoalBody.WITHDRAWN).withdrawn(known());
            case "goal-targets" -> named(GoalBody.TARGETS).targets(known());
            case "direction" -> aim(AimBody.DIRECTION).direction();
            case "budget" -> aim(AimBody.BUDGET).budget();
            case "part-target" -> part(PartBody.SET).set();
            case "part-target-removal" -> part(PartBody.REMOVED).removed();
            case "part-target-spread" -> part(PartBody.SPREAD).spread();
            default -> throw Asked.wrong("api.no-such-word", "kind", kind, KINDS);
        };
    }

    private Version<Goal> known() {
        return GoalBody.known(rooms, store, body.text("goal").orElse(""));
    }

    private GoalBody goal(Set<String> fields) {
        return new GoalBody(rooms, store, of(fields));
    }

    /// Of a goal that is there.
    private GoalBody named(Set<String> fields) {
        var all = new TreeSet<>(fields);
        all.add("goal");
        return goal(all);
    }

    private AimBody aim(Set<String> fields) {
        return new AimBody(rooms, store, of(fields));
    }

    private PartBody part(Set<String> fields) {
        return new PartBody(rooms, store, of(fields));
    }

    private Body of(Set<String> fields) {
        var all = new TreeSet<>(fields);
        all.add("kind");
        return body.only(all);
    }
}
