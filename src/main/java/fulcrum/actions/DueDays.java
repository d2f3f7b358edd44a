package fulcrum.actions;

import fulcrum.state.State;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// The days on which work comes back become actions, each once.
record DueDays(State state, Actions actions, Processes processes) {

    /// How many actions were planned.
    int plan(Store store, LocalDate today) {
        int made = 0;
        for (var routine : state.read(db -> RoutineRows.waiting(db, store.id(), today))) {
            made += planned(store, routine, today) ? 1 : 0;
        }
        return made;
    }

    /// Where the plan cannot be kept, nothing is noted: it is planned when it was put right.
    private boolean planned(Store store, Routine routine, LocalDate today) {
        var owner =
                Optional.ofNullable(processes.owners(store.id()).get(link(routine.draft().plan())));
        var plan = actions.rules(store.id()).owned(store.id(), routine.draft().plan(), owner);
        if (plan.isEmpty()) {
            return false;
        }
        var unseen = new Period(routine.looked().plusDays(1), today.plusDays(1));
        var due = routine.draft().rhythm().due(Festivals.of(store), unseen);
        return state.transact(db ->
                RoutineRows.find(db, routine.id()).filter(routine::equals).isPresent()
                        && noted(db, routine, plan.get(), due, today));
    }

    private boolean noted(
            DSLContext db, Routine routine, Plan plan, List<LocalDate> due, LocalDate today) {
        var known = RoutineRows.days(db, routine.id());
        var open = due.stream().filter(day -> !known.contains(day)).toList();
        RoutineRows.update(db, looked(routine, today));
        if (open.isEmpty()) {
            return false;
        }
        open.subList(0, open.size() - 1)
                .forEach(day -> RoutineRows.note(db, routine.id(), day, Optional.empty()));
        var day = open.getLast();
        var action =
                actions.add(
                        db, routine.last().by(), routine.id().store(), plan.on(routine.days(day)));
        Checklists.insert(db, action.id(), routine.draft().steps());
        RoutineRows.note(db, routine.id(), day, Optional.of(action.id()));
        return true;
    }

    private static Routine looked(Routine routine, LocalDate today) {
        return new Routine(
                routine.id(),
                routine.version(),
                routine.draft(),
                routine.standing(),
                today,
                routine.last());
    }

    private static Link link(PlanText plan) {
        return Link.of(plan.link()).orElse(Link.OTHER);
    }
}
