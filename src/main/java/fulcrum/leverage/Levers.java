package fulcrum.leverage;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists;
import fulcrum.actions.Effort;
import fulcrum.actions.Expectation;
import fulcrum.actions.Plan;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.effects.Reading;
import fulcrum.leverage.Lever.Change;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Typed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/// The library of levers of each store. Every version is kept, and what failed is kept too.
public final class Levers {

    private static final int LONGEST_WHY = 300;
    private static final int USUAL_DAYS = 14;

    private final State state;
    private final AuditLog log;
    private final Work work;
    private final Effects effects;
    private final StoreMetrics metrics;
    private final InstantSource clock;

    public Levers(
            State state,
            AuditLog log,
            Work work,
            Effects effects,
            StoreMetrics metrics,
            InstantSource clock) {
        this.state = state;
        this.log = log;
        this.work = work;
        this.effects = effects;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Those of a store as they are, the newest first.
    public List<Lever> of(StoreId store) {
        return state.read(db -> LeverRows.all(db, store));
    }

    public Optional<Lever> find(LeverId id) {
        return state.read(db -> LeverRows.last(db, id));
    }

    /// All versions of a lever, the last first.
    public List<Lever> versions(LeverId id) {
        return state.read(db -> LeverRows.versions(db, id));
    }

    /// The play that an action was: what is filled in when it is kept as a lever.
    public Play playOf(Action action) {
        var plan = action.plan();
        var steps =
                work.checklists().of(action.id()).stream()
                        .map(Checklists.Step::words)
                        .collect(Collectors.joining("\n"));
        return new Play(
                plan.title(),
                "",
                "",
                steps.isEmpty() ? plan.note() : steps,
                "",
                "",
                plan.link(),
                plan.expectation().map(Expectation::metric),
                plan.effort().hours(),
                plan.effort().coins(),
                plan.days().map(days -> (int) days.days()).orElse(USUAL_DAYS));
    }

    /// Keeps a play as a new lever.
    ///
    /// @param from the action that showed it
    public Outcome keep(Person by, StoreId store, Play play, Optional<ActionId> from) {
        var faults = Rules.faults(play, metrics.of(store));
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        return state.transact(db -> {
            var id = new LeverId(store, LeverRows.next(db, store));
            var lever = new Lever(id, 1, true, play, change(by, ""), from.stream().toList());
            write(db, lever, "keep-lever");
            from.ifPresent(action -> LeverRows.use(db, id, action));
            return new Outcome.Kept(lever);
        });
    }

    /// Writes another play for a lever.
    ///
    /// @param after the version that it was made from
    public Outcome change(Person by, LeverId id, int after, Play play, String why) {
        var faults = Rules.faults(play, metrics.of(id.store()));
        return faults.isEmpty()
                ? changed(
                        id,
                        after,
                        "change-lever",
                        last -> next(last, last.kept(), play, change(by, why)))
                : new Outcome.Refused(faults);
    }

    /// Puts a lever aside, so that it is not offered any more, or takes it back.
    public Outcome offer(Person by, LeverId id, int after, boolean kept, String why) {
        return changed(
                id,
                after,
                kept ? "take-lever-back" : "put-lever-aside",
                last -> next(last, kept, last.play(), change(by, why)));
    }

    private static Lever next(Lever last, boolean kept, Play play, Change change) {
        return new Lever(last.id(), last.version() + 1, kept, play, change, last.uses());
    }

    private Change change(Person by, String why) {
        return new Change(clock.instant(), by.name(), Typed.line(why, LONGEST_WHY));
    }

    private Outcome changed(LeverId id, int after, String deed, Function<Lever, Lever> change) {
        return state.transact(db -> {
            var last = LeverRows.last(db, id);
            if (last.isEmpty()) {
                return new Outcome.NoSuchLever();
            }
            if (last.get().version() != after) {
                return new Outcome.ChangedMeanwhile(last.get());
            }
            var next = change.apply(last.get());
            boolean same =
                    next.play().equals(last.get().play()) && next.kept() == last.get().kept();
            if (!same) {
                write(db, next, deed);
            }
            return new Outcome.Kept(same ? last.get() : next);
        });
    }

    private void write(DSLContext db, Lever lever, String deed) {
        LeverRows.insert(db, lever);
        log.add(
                db,
                lever.last().by(),
                deed,
                Map.of(
                        "store", lever.id().store().value(),
                        "lever", String.valueOf(lever.id().number()),
                        "version", String.valueOf(lever.version()),
                        "name", lever.play().name()));
    }

    /// Plans an action that pulls a lever, with its steps, and with what it brought so far as what
    /// is expected.
    public fulcrum.actions.Outcome pull(Person by, Store store, Lever lever, LocalDate from) {
        var plan = plan(by, store, lever, from);
        var outcome = work.actions().add(by, store.id(), plan);
        if (outcome instanceof fulcrum.actions.Outcome.Kept(var action)) {
            if (!lever.play().steps().isBlank()) {
                work.checklists().write(by, action.id(), lever.play().steps());
            }
            state.write(db -> LeverRows.use(db, lever.id(), action.id()));
        }
        return outcome;
    }

    private Plan plan(Person by, Store store, Lever lever, LocalDate from) {
        var play = lever.play();
        var expected =
                play.metric()
                        .flatMap(metric ->
                                track(store, lever)
                                        .expected(metrics.of(store.id()), metric)
                                        .map(share -> new Expectation(metric, share)));
        return new Plan(
                play.name(),
                play.link(),
                false,
                Optional.of(by.id()),
                List.of(),
                Optional.of(new Period(from, from.plusDays(play.days()))),
                expected,
                new Effort(play.hours(), play.coins()),
                "");
    }

    /// What a lever brought so far.
    public Track track(Store store, Lever lever) {
        return tracks(store).stream()
                .filter(one -> one.lever().id().equals(lever.id()))
                .findFirst()
                .orElseGet(() -> Track.untried(lever));
    }

    /// What all levers of a store brought so far: the one that is worth most for an hour first.
    public List<Track> tracks(Store store) {
        var readings =
                effects.of(store.id()).stream()
                        .collect(Collectors.toMap(Reading::action, Function.identity()));
        Metrics own = metrics.of(store.id());
        var today = clock.instant().atZone(store.zone()).toLocalDate();
        return new Tracking(of(store.id()), readings, own, today).tracks();
    }
}
