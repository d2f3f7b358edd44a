package fulcrum.web.actions;

import static fulcrum.actions.Status.DONE;
import static fulcrum.actions.Status.PLANNED;
import static fulcrum.actions.Status.RUNNING;
import static java.util.Comparator.comparing;

import fulcrum.actions.Action;
import fulcrum.actions.Actions;
import fulcrum.actions.Choice;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.actions.BoardPage.View;
import fulcrum.web.question.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which actions a page of them shows, however many there are.
record Shown(Actions actions, Store store, LocalDate today, Choice choice) {

    /// Done work stays on the board for two weeks.
    private static final int DAYS_SHOWN = 14;

    /// A list longer than this is narrowed before it is read.
    private static final int MOST_ROWS = 500;

    private static final int MOST_BARS = 60;
    private static final int MOST_IN_MONTH = 300;

    static Choice choice(Asked asked) {
        return new Choice(
                Choice.ALL.statuses(),
                asked.first("owner"),
                asked.first("link"),
                asked.first("metric"));
    }

    List<Action> in(View view) {
        return switch (view) {
            case BOARD -> Stream.concat(open().stream(), lately().stream()).toList();
            case LIST -> actions.mostUrgent(store.id(), choice, MOST_ROWS);
            case CALENDAR -> List.of();
            case TIME -> timed();
        };
    }

    List<Action> all() {
        return actions.mostUrgent(store.id(), choice, Integer.MAX_VALUE);
    }

    int count() {
        return actions.count(store.id(), choice);
    }

    /// Those of the weeks that a calendar shows, the first of them.
    List<Action> during(Period weeks) {
        return actions.during(
                store.id(), choice.with(PLANNED, RUNNING, DONE), weeks, MOST_IN_MONTH);
    }

    private List<Action> open() {
        return actions.mostUrgent(store.id(), choice.with(PLANNED, RUNNING), Integer.MAX_VALUE);
    }

    private List<Action> lately() {
        return actions.endedAfter(store, choice.with(DONE), today.minusDays(DAYS_SHOWN));
    }

    /// Those that have days, the latest of them, in the order in which they begin.
    private List<Action> timed() {
        return actions.latest(store.id(), choice.with(PLANNED, RUNNING, DONE), MOST_BARS).stream()
                .sorted(comparing(action -> action.plan().days().orElseThrow().from()))
                .toList();
    }
}
