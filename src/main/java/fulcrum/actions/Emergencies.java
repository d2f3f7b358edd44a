package fulcrum.actions;

import fulcrum.state.State;
import fulcrum.store.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/// What an emergency puts aside: while it runs, nothing else of its owner does. What did comes back
/// when it ends.
public final class Emergencies {

    private final State state;

    Emergencies(State state) {
        this.state = state;
    }

    /// What is put aside in a store now.
    public List<Displacement> open(StoreId store) {
        return state.read(db -> DisplacementRows.open(db, store));
    }

    /// All that an emergency put aside, or for which emergencies an action was, the oldest first.
    public List<Displacement> with(ActionId action) {
        return state.read(db -> DisplacementRows.with(db, action));
    }

    /// What an emergency would put aside if it began now.
    public List<Action> before(Action emergency) {
        return state.read(db -> waiting(db, emergency));
    }

    /// The work of its owner that runs, or is to begin before the emergency is over.
    private static List<Action> waiting(DSLContext db, Action emergency) {
        var plan = emergency.plan();
        if (!plan.emergency() || plan.owner().isEmpty() || plan.days().isEmpty()) {
            return List.of();
        }
        var store = emergency.id().store();
        var aside = DisplacementRows.open(db, store).stream().map(Displacement::action).toList();
        var choice = Choice.ownedBy(plan.owner().get().value());
        var open = choice.with(Status.PLANNED, Status.RUNNING);
        return Listing.mostUrgent(db, store, open, Stretch.WHOLE).actions().stream()
                .filter(one -> !one.plan().emergency() && !aside.contains(one.id()))
                .filter(one -> one.status() == Status.RUNNING || begins(one, emergency))
                .toList();
    }

    private static boolean begins(Action one, Action emergency) {
        var until = emergency.plan().days().orElseThrow().until();
        return one.plan().days().filter(days -> days.from().isBefore(until)).isPresent();
    }

    private static boolean presses(Action action) {
        return action.plan().emergency() && action.status() == Status.RUNNING;
    }

    /// As part of keeping a version: puts aside what it displaces, or takes up again what it did.
    ///
    /// @param before as it was until now; none where it is new
    void follow(DSLContext db, Optional<Action> before, Action now, Actions actions) {
        boolean pressed = before.filter(Emergencies::presses).isPresent();
        if (presses(now) && !pressed) {
            waiting(db, now).forEach(one -> putAside(db, now, one, actions));
        } else if (pressed && !presses(now)) {
            takeUp(db, now, actions);
        }
        if (now.status() != Status.PLANNED) {
            DisplacementRows.open(db, now.id().store()).stream()
                    .filter(one -> one.action().equals(now.id()))
                    .forEach(one -> DisplacementRows.end(db, one, now.last().at()));
        }
    }

    private static void putAside(DSLContext db, Action emergency, Action one, Actions actions) {
        boolean ran = one.status() == Status.RUNNING;
        var left =
                ran
                        ? actions.keep(
                                db,
                                moved(one, Status.PLANNED, emergency, actions),
                                "put-aside-action")
                        : one;
        DisplacementRows.insert(
                db,
                new Displacement(
                        UUID.randomUUID().toString(),
                        emergency.id(),
                        one.id(),
                        left.version(),
                        one.status(),
                        emergency.last().at(),
                        Optional.empty()));
    }

    /// What ran and was left alone since goes on, unless another emergency of its owner runs.
    private static void takeUp(DSLContext db, Action emergency, Actions actions) {
        var store = emergency.id().store();
        var open =
                DisplacementRows.open(db, store).stream()
                        .filter(one -> one.emergency().equals(emergency.id()))
                        .toList();
        for (var one : open) {
            var last = ActionRows.last(db, one.action()).orElseThrow();
            var other = pressing(db, last);
            if (other.isPresent()) {
                DisplacementRows.handOver(db, one, other.get().id());
                continue;
            }
            DisplacementRows.end(db, one, emergency.last().at());
            if (one.was() == Status.RUNNING && last.version() == one.version()) {
                var back = moved(last, Status.RUNNING, emergency, actions);
                var kept = actions.keep(db, back, "take-up-action");
                assert kept.status() == Status.RUNNING;
            }
        }
    }

    private static Optional<Action> pressing(DSLContext db, Action action) {
        var owner = action.plan().owner().map(id -> id.value()).orElse(Choice.NOBODY);
        var running = Choice.ownedBy(owner).with(Status.RUNNING);
        return Listing.mostUrgent(db, action.id().store(), running, Stretch.WHOLE)
                .actions()
                .stream()
                .filter(Emergencies::presses)
                .findFirst();
    }

    private static Action moved(Action one, Status status, Action emergency, Actions actions) {
        var why = emergency.id() + " " + emergency.plan().title();
        return actions.next(one, one.plan(), status, emergency.last().by(), why);
    }
}
