package fulcrum.actions;

import fulcrum.actions.Action.Change;
import fulcrum.actions.Routine.Draft;
import fulcrum.actions.Routine.Standing;
import fulcrum.metrics.Cut;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Work that comes back: each due day becomes a planned action, once.
public final class Routines {

    static final int MOST = 300;

    private final State state;
    private final AuditLog log;
    private final Actions actions;
    private final Processes processes;
    private final InstantSource clock;

    Routines(State state, AuditLog log, Actions actions, Processes processes, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.actions = actions;
        this.processes = processes;
        this.clock = clock;
    }

    /// What became of a due day.
    ///
    /// @param action none where it was missed: nobody opened Fulcrum before the next one was due
    public record Due(int routine, LocalDate day, Optional<ActionId> action) {}

    /// What became of a change.
    public sealed interface Result {
        record Kept(Routine routine) implements Result {}

        /// Somebody else was faster, and nothing was written.
        ///
        /// @param now what they made of it
        record ChangedMeanwhile(Routine now) implements Result {}

        record Refused(List<Said> why) implements Result {

            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    public List<Routine> of(StoreId store) {
        return state.read(db -> RoutineRows.all(db, store));
    }

    public Optional<Routine> find(Routine.Id id) {
        return state.read(db -> RoutineRows.find(db, id));
    }

    /// Every due day that is past, the newest first.
    public List<Due> history(StoreId store) {
        return state.read(db -> RoutineRows.history(db, store));
    }

    /// Adds one as it was typed.
    public Result add(Person by, StoreId store, LocalDate today, RoutineText typed) {
        return typed.read()
                .map(draft -> add(by, store, today, draft))
                .orElseGet(Routines::noRhythm);
    }

    /// Adds one whose first day may be today.
    public Result add(Person by, StoreId store, LocalDate today, Draft draft) {
        var faults = faults(store, draft);
        if (of(store).size() >= MOST) {
            faults.add(Said.of("actions.fault.routines", MOST));
        }
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        return state.transact(db -> {
            var routine =
                    new Routine(
                            new Routine.Id(store, RoutineRows.next(db, store)),
                            1,
                            clean(draft),
                            Standing.ACTIVE,
                            today.minusDays(1),
                            change(by));
            RoutineRows.insert(db, routine);
            return kept(db, routine, "add-routine");
        });
    }

    /// Changes one to what was typed.
    ///
    /// @param after the version that it was made from
    public Result change(Person by, Routine.Id id, int after, RoutineText typed) {
        return typed.read()
                .map(draft -> change(by, id, after, draft))
                .orElseGet(Routines::noRhythm);
    }

    private static Result noRhythm() {
        return new Result.Refused(List.of(Said.of("actions.fault.rhythm")));
    }

    /// @param after the version that it was made from
    public Result change(Person by, Routine.Id id, int after, Draft draft) {
        var before =
                find(id).map(Routine::draft)
                        .map(Draft::plan)
                        .map(PlanText::read)
                        .filter(PlanText.Read.Fine.class::isInstance)
                        .map(read -> ((PlanText.Read.Fine) read).plan().scope())
                        .orElse(List.of());
        var faults = faults(id.store(), draft, before);
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        return after(
                id,
                after,
                last ->
                        new Routine(
                                id,
                                after + 1,
                                clean(draft),
                                last.standing(),
                                last.looked(),
                                change(by)),
                "change-routine");
    }

    /// Pauses one, ends it or lets it go on; days while it was not active are not due.
    ///
    /// @param after the version that was seen
    /// @param today from which day it goes on
    public Result move(Person by, Routine.Id id, int after, Standing standing, LocalDate today) {
        return after(
                id,
                after,
                last ->
                        new Routine(
                                last.id(),
                                last.version() + 1,
                                last.draft(),
                                standing,
                                standing == Standing.ACTIVE && last.standing() != standing
                                        ? today.minusDays(1)
                                        : last.looked(),
                                change(by)),
                "routine-" + standing.word());
    }

    private Result after(Routine.Id id, int after, Function<Routine, Routine> change, String deed) {
        return state.transact(db -> {
            var last = RoutineRows.find(db, id).orElseThrow();
            if (last.version() != after) {
                return new Result.ChangedMeanwhile(last);
            }
            var next = change.apply(last);
            RoutineRows.update(db, next);
            return kept(db, next, deed);
        });
    }

    private Result kept(DSLContext db, Routine routine, String deed) {
        log.add(
                db,
                routine.last().by(),
                deed,
                Map.of(
                        "store", routine.id().store().value(),
                        "routine", String.valueOf(routine.id().number()),
                        "version", String.valueOf(routine.version()),
                        "title", routine.draft().plan().title()));
        return new Result.Kept(routine);
    }

    private Change change(Person by) {
        return new Change(clock.instant(), by.name(), "");
    }

    private static Draft clean(Draft draft) {
        return new Draft(draft.plan(), Typed.lines(draft.steps()), draft.rhythm(), draft.lasts());
    }

    /// What keeps its actions from being planned.
    public List<Said> faults(StoreId store, Draft draft) {
        return faults(store, draft, List.of());
    }

    private List<Said> faults(StoreId store, Draft draft, List<Cut.Filter> known) {
        var faults = new ArrayList<Said>();
        if (draft.lasts() < 1 || draft.lasts() > Rules.LONGEST_DAYS) {
            faults.add(Said.of("actions.fault.lasts", Rules.LONGEST_DAYS));
        }
        Checklists.fault(draft.steps()).ifPresent(faults::add);
        switch (draft.plan().read()) {
            case PlanText.Read.Faulty(var why) -> faults.addAll(why);
            case PlanText.Read.Fine(var plan) ->
                    faults.addAll(actions.rules(store).faults(store, plan, known));
        }
        return faults;
    }

    /// Plans what is due, once for each day; of several days that nobody looked, only the newest
    /// becomes an action and the others are noted as missed.
    ///
    /// @return how many actions were planned
    public int due(Store store, LocalDate today) {
        return new DueDays(state, actions, processes).plan(store, today);
    }

    /// Plans one of its actions whether it is due or not; its due days stay as they are.
    ///
    /// @param first its first day
    public Outcome planOne(Person by, Routine routine, LocalDate first) {
        return new DueDays(state, actions, processes)
                .planOne(by, routine, first)
                .<Outcome>map(Outcome.Kept::new)
                .orElseGet(
                        () -> new Outcome.Refused(faults(routine.id().store(), routine.draft())));
    }
}
