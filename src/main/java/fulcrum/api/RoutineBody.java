package fulcrum.api;

import fulcrum.actions.Rhythm;
import fulcrum.actions.Routine;
import fulcrum.actions.RoutineText;
import java.util.Set;
import java.util.TreeSet;

/// The routine that a program sends. A field that is not there stays as it was.
record RoutineBody(Rooms rooms, Body body) {

    static final Set<String> FIELDS = fields("steps", "rhythm", "lasts");
    static final Set<String> CHANGES = fields("steps", "rhythm", "lasts", "after");

    /// What an action has but its days, which come with each due day.
    private static Set<String> fields(String... others) {
        var all = new TreeSet<>(ActionBody.FIELDS);
        all.removeAll(Set.of("from", "until"));
        all.addAll(Set.of(others));
        return all;
    }

    RoutineText added() {
        return over(RoutineText.BLANK);
    }

    RoutineText changing(Routine routine) {
        return over(RoutineText.of(routine));
    }

    private RoutineText over(RoutineText before) {
        var typed =
                new RoutineText(
                        new ActionBody(rooms, body).over(before.plan()),
                        body.lines("steps").orElse(before.steps()),
                        before.rhythm(),
                        before.count(),
                        before.festival(),
                        body.text("lasts").orElse(before.lasts()));
        return body.text("rhythm").map(RoutineBody::rhythm).map(typed::coming).orElse(typed);
    }

    private static String rhythm(String word) {
        if (Rhythm.of(word).isEmpty()) {
            throw Asked.wrong("actions.no-rhythm", word);
        }
        return word;
    }
}
