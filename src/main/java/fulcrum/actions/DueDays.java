package fulcrum.actions;

import fulcrum.state.State;
import fulcrum.store.Festivals;
import fulcrum.store.Person;
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
        var plan = owned(routine);
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
        var action = add(db, routine.last().by(), routine, plan.on(routine.days(day)));
        RoutineRows.note(db, routine.id(), day, Optional.of(action.id()));
        return true;
    }

    /// One of its actions whether it is due or not, which changes no due day; none where the plan
    /// cannot be kept.
    Optional<Action> planOne(Person by, Routine routine, LocalDate first) {
        return owned(routine)
                .map(plan -> plan.on(routine.days(first)))
                .map(plan -> state.transact(db -> add(db, by.name(), routine, plan)));
    }

    private Action add(DSLContext db, String by, Routine routine, Plan plan) {
        var action = actions.add(db, by, routine.id().store(), plan);
        Checklists.insert(db, action.id(), routine.draft().steps());
        return action;
    }

    private Optional<Plan> owned(Routine routine) {
        var store = routine.id().store();
        var plan = routine.draft().plan();
        var owner = Optional.ofNullable(processes.owners(store).get(link(plan)));
        return actions.rules(store).owned(store, plan, owner);
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
