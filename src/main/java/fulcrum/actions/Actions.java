package fulcrum.actions;

import fulcrum.actions.Action.Change;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/// The work of the stores. Every version of an action is kept; what was expected when it began
/// stays readable whatever is written later.
public final class Actions {

    static final int LONGEST_WHY = 300;

    private final State state;
    private final AuditLog log;
    private final People people;
    private final StoreMetrics metrics;
    private final InstantSource clock;
    private final Emergencies emergencies;

    public Actions(
            State state, AuditLog log, People people, StoreMetrics metrics, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.people = people;
        this.metrics = metrics;
        this.clock = clock;
        this.emergencies = new Emergencies(state);
    }

    /// Those of a store as they are, the newest first.
    public List<Action> of(StoreId store) {
        return state.read(db -> ActionRows.all(db, store));
    }

    /// Those of a choice: emergencies first, then what is due first, then the newest.
    public Found mostUrgent(StoreId store, Choice choice, Stretch stretch) {
        return state.read(db -> Listing.mostUrgent(db, store, choice, stretch));
    }

    /// All of a choice, in the same order.
    public List<Action> mostUrgent(StoreId store, Choice choice) {
        return mostUrgent(store, choice, Stretch.WHOLE).actions();
    }

    /// Those of a choice that have days, what ends last before the others.
    public Found latest(StoreId store, Choice choice, Stretch stretch) {
        return state.read(db -> Listing.latest(db, store, choice, stretch));
    }

    /// Those of a choice whose days end after a day, what ends last before the others, at most so
    /// many; what has no days ended when it was changed last.
    public Found endedAfter(Store store, Choice choice, LocalDate day, int most) {
        var over = day.plusDays(1).atStartOfDay(store.zone()).toInstant();
        var after = new Listing.After(day, over);
        return state.read(db -> Listing.endedAfter(db, store.id(), choice, after, most));
    }

    /// The days of those of a choice that have one in a period, in the order in which they begin.
    public List<Spell> spells(StoreId store, Choice choice, Period days) {
        return state.read(db -> Listing.spells(db, store, choice, days));
    }

    /// Some of a store, as they are.
    public List<Action> numbered(StoreId store, Collection<Integer> numbers) {
        return state.read(db -> Listing.numbered(db, store, numbers));
    }

    /// What fits and is open, by what it has in common; the fullest first.
    public List<Lane> lanes(StoreId store, Choice choice, Lane.By by) {
        return state.read(db -> Listing.lanes(db, store, choice, by));
    }

    public int count(StoreId store, Choice choice) {
        return state.read(db -> Listing.count(db, store, choice));
    }

    public Optional<Action> find(ActionId id) {
        return state.read(db -> ActionRows.last(db, id));
    }

    /// All versions of an action, the last first.
    public List<Action> versions(ActionId id) {
        return state.read(db -> ActionRows.versions(db, id));
    }

    /// The version with which an action was started.
    public Optional<Action> frozen(Action action) {
        return action.frozen()
                .flatMap(version ->
                        versions(action.id()).stream()
                                .filter(one -> one.version() == version)
                                .findFirst());
    }

    /// Adds one that is planned.
    public Outcome add(Person by, StoreId store, Plan plan) {
        var faults = faults(store, plan);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return state.transact(db -> new Outcome.Kept(add(db, by.name(), store, plan)));
    }

    /// As part of a larger change, by rules that were asked before.
    Action add(DSLContext db, String by, StoreId store, Plan plan) {
        var id = new ActionId(store, ActionRows.next(db, store));
        var change = new Change(clock.instant(), by, "");
        return keep(
                db,
                new Action(id, 1, plan, Status.PLANNED, Optional.empty(), change),
                "add-action");
    }

    /// Writes another plan for an action.
    ///
    /// @param after the version that it was made from
    public Outcome change(Person by, ActionId id, int after, Plan plan, String why) {
        var before = find(id).map(last -> last.plan().scope()).orElse(List.of());
        var faults = rules(id.store()).faults(id.store(), plan, before);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return after(
                id,
                after,
                db ->
                        last ->
                                last.plan().equals(plan)
                                        ? new Outcome.Kept(last)
                                        : kept(
                                                db,
                                                next(last, plan, last.status(), by, why),
                                                "change-action"));
    }

    /// Starts, finishes, drops or opens an action again.
    ///
    /// @param after the version that was seen when this was decided
    public Outcome move(Person by, ActionId id, int after, Status status, String why) {
        return after(id, after, db -> last -> moved(db, last, by, status, why));
    }

    private Outcome moved(DSLContext db, Action last, Person by, Status status, String why) {
        if (last.status() == status) {
            return new Outcome.Kept(last);
        }
        if (!last.status().next().contains(status)) {
            return Outcome.Refused.of("actions.fault.move", last.status().said(), status.said());
        }
        var missing =
                status == Status.RUNNING
                        ? missing(last.id().store(), last.plan())
                        : List.<Said>of();
        return missing.isEmpty()
                ? kept(db, next(last, last.plan(), status, by, why), status.word() + "-action")
                : new Outcome.Refused(missing);
    }

    Action next(Action last, Plan plan, Status status, Person by, String why) {
        return next(last, plan, status, by.name(), why);
    }

    /// What is started the first time is frozen as it is.
    Action next(Action last, Plan plan, Status status, String by, String why) {
        int version = last.version() + 1;
        boolean begins = status == Status.RUNNING && last.frozen().isEmpty();
        return new Action(
                last.id(),
                version,
                plan,
                status,
                begins ? Optional.of(version) : last.frozen(),
                new Change(later(last.last().at()), by, Typed.line(why, LONGEST_WHY)));
    }

    private Instant later(Instant last) {
        var now = clock.instant();
        return now.isAfter(last) ? now : last.plusMillis(1);
    }

    private Outcome after(
            ActionId id, int after, Function<DSLContext, Function<Action, Outcome>> change) {
        return state.transact(db ->
                ActionRows.last(db, id)
                        .map(last ->
                                last.version() == after
                                        ? change.apply(db).apply(last)
                                        : new Outcome.ChangedMeanwhile(last))
                        .orElseGet(Outcome.NoSuchAction::new));
    }

    private Outcome kept(DSLContext db, Action action, String deed) {
        return new Outcome.Kept(keep(db, action, deed));
    }

    public Emergencies emergencies() {
        return emergencies;
    }

    /// As part of a larger change.
    Action keep(DSLContext db, Action action, String deed) {
        var before = ActionRows.last(db, action.id());
        ActionRows.insert(db, action);
        log.add(
                db,
                action.last().by(),
                deed,
                Map.of(
                        "store", action.id().store().value(),
                        "action", String.valueOf(action.id().number()),
                        "version", String.valueOf(action.version()),
                        "title", action.plan().title()));
        emergencies.follow(db, before, action, this);
        return action;
    }

    /// What a plan lacks to be started.
    List<Said> missing(StoreId store, Plan plan) {
        return rules(store).missing(plan);
    }

    private List<Said> faults(StoreId store, Plan plan) {
        return rules(store).faults(store, plan, List.of());
    }

    Rules rules(StoreId store) {
        return new Rules(people, metrics.of(store));
    }
}
