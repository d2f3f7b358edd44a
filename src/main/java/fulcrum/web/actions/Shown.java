package fulcrum.web.actions;

import static fulcrum.actions.Status.DONE;
import static fulcrum.actions.Status.PLANNED;
import static fulcrum.actions.Status.RUNNING;
import static java.util.Comparator.comparing;

import fulcrum.actions.Action;
import fulcrum.actions.Actions;
import fulcrum.actions.Choice;
import fulcrum.actions.Found;
import fulcrum.actions.Lane;
import fulcrum.actions.Spell;
import fulcrum.actions.Status;
import fulcrum.actions.Stretch;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.web.question.Asked;
import java.time.LocalDate;
import java.util.List;

/// Which actions a page of them shows, however many there are.
record Shown(Actions actions, Store store, LocalDate today, Choice choice) {

    static final int MOST_ROWS = 100;
    static final int MOST_BARS = 60;

    /// Done work stays on the board for two weeks.
    private static final int DAYS_SHOWN = 14;

    /// Only those of a lane.
    Shown in(Lane.By by, String key) {
        return new Shown(actions, store, today, choice.in(by, key));
    }

    List<Lane> lanes(Lane.By by) {
        return actions.lanes(store.id(), choice, by);
    }

    static Choice choice(Asked asked) {
        return Choice.of(
                        Choice.ALL.statuses(),
                        asked.first("owner"),
                        asked.first("link"),
                        asked.first("metric"))
                .saying(asked.first("words"), asked.day("day"));
    }

    /// The first of a column.
    Found column(Status status, int most) {
        var of = choice.with(status);
        return status == DONE
                ? actions.endedAfter(store, of, today.minusDays(DAYS_SHOWN), most)
                : actions.mostUrgent(store.id(), of, Stretch.first(most));
    }

    Found rows(int after) {
        return actions.mostUrgent(store.id(), choice, new Stretch(after, MOST_ROWS));
    }

    /// Those that have days, the latest first; each page in the order in which they begin.
    Found bars(int after) {
        var found =
                actions.latest(
                        store.id(),
                        choice.with(PLANNED, RUNNING, DONE),
                        new Stretch(after, MOST_BARS));
        return new Found(
                found.actions().stream()
                        .sorted(comparing(action -> action.plan().days().orElseThrow().from()))
                        .toList(),
                found.fitting());
    }

    List<Action> all() {
        return actions.mostUrgent(store.id(), choice);
    }

    int count() {
        return actions.count(store.id(), choice);
    }

    /// The days of all that touch the weeks that a calendar shows.
    List<Spell> spells(Period weeks) {
        return actions.spells(store.id(), choice.with(PLANNED, RUNNING, DONE), weeks);
    }
}
