package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Checklists.Progress;
import fulcrum.actions.Work;
import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What every action did. Each is read by itself when facts arrive; every reading is kept.
public final class Effects {

    private static final int LONGEST_PART = 200;
    private static final int LONGEST_WHY = 300;

    private final State state;
    private final AuditLog log;
    private final Work work;
    private final Strategies strategies;
    private final StoreMetrics metrics;
    private final InstantSource clock;
    private final Map<StoreId, KeptEdges> edges = new ConcurrentHashMap<>();

    public Effects(
            State state,
            AuditLog log,
            Work work,
            Strategies strategies,
            StoreMetrics metrics,
            InstantSource clock) {
        this.state = state;
        this.log = log;
        this.work = work;
        this.strategies = strategies;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// The last reading of each action of a store, the newest action first.
    public List<Reading> of(StoreId store) {
        return state.read(
                db -> ReadingRows.last(db, store).stream().map(ReadingRows.Kept::reading).toList());
    }

    public Optional<Reading> last(ActionId action) {
        return state.read(db -> ReadingRows.last(db, action)).map(ReadingRows.Kept::reading);
    }

    /// Every reading of an action, the last first.
    public List<Reading> history(ActionId action) {
        return state.read(db -> ReadingRows.all(db, action));
    }

    /// What is known of an action now; nothing is kept of it.
    public Appraisal appraise(Store store, Action action) {
        var actions = work.actions().of(store.id());
        return appraising(store, actions).of(asked(store, action, progress(store, action)));
    }

    /// How an action was carried out, as far as is known now.
    public Execution execution(Store store, Action action) {
        return asked(store, action, progress(store, action)).execution();
    }

    private Optional<Progress> progress(Store store, Action action) {
        return Optional.ofNullable(
                work.checklists().progress(store.id()).get(action.id().number()));
    }

    /// Which metrics move the goal, as actions showed.
    ///
    /// @param before as it was known just before a moment; none: as it is known now
    public List<MeasuredEdge> edges(Store store, Optional<Instant> before) {
        var stamp = goal(store) + state.read(db -> ReadingRows.stamp(db, store.id()));
        if (before.isPresent()) {
            return edgesOf(store, state.read(db -> ReadingRows.last(db, store.id(), before.get())));
        }
        return edges.compute(
                        store.id(),
                        (_, kept) ->
                                kept != null && kept.stamp().equals(stamp)
                                        ? kept
                                        : new KeptEdges(stamp, edgesOf(store, of(store.id()))))
                .edges();
    }

    private List<MeasuredEdge> edgesOf(Store store, List<Reading> readings) {
        return new Edges(store, metrics.of(store.id()), goal(store)).of(readings);
    }

    /// @param stamp of the readings that they stand on
    private record KeptEdges(String stamp, List<MeasuredEdge> edges) {}

    /// Other work on the same metric and the same parts.
    public List<Action> besides(Store store, Action action) {
        return neighbours(store, work.actions().of(store.id())).besides(action);
    }

    /// How many actions were looked at, and how many readings were new.
    public record Refreshed(int actions, int read) {}

    /// Reads the actions of a store whose facts, plan or neighbours are not as they were.
    public Refreshed refresh(Store store) {
        var actions = work.actions().of(store.id());
        var kept =
                state.read(db -> ReadingRows.last(db, store.id())).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.reading().action(), Function.identity()));
        var progress = work.checklists().progress(store.id());
        var appraising = appraising(store, actions);
        int read = 0;
        for (var action : actions) {
            var asked =
                    asked(store, action, Optional.ofNullable(progress.get(action.id().number())));
            var facts = Footing.of(appraising, asked);
            var last = Optional.ofNullable(kept.get(action.id()));
            if (last.filter(one -> one.facts().equals(facts)).isEmpty()
                    && keep(appraising.of(asked), facts)) {
                read++;
            }
        }
        return new Refreshed(actions.size(), read);
    }

    /// Whether it was new: somebody else may have read the same meanwhile, and other facts may say
    /// the same.
    private boolean keep(Appraisal appraisal, String facts) {
        return state.transact(db -> {
            var last = ReadingRows.last(db, appraisal.action().id());
            if (last.filter(one -> one.facts().equals(facts)).isPresent()) {
                return false;
            }
            int number = last.map(one -> one.reading().number()).orElse(0) + 1;
            var reading = appraisal.reading(number, clock.instant());
            if (last.filter(one -> one.reading().saysTheSame(reading)).isPresent()) {
                ReadingRows.confirm(db, reading.action(), facts);
                return false;
            }
            ReadingRows.insert(db, reading, facts);
            return true;
        });
    }

    /// Where the hours of a period went.
    public Meter meter(StoreId store, Period days) {
        var results =
                of(store).stream()
                        .collect(Collectors.toMap(one -> one.action().number(), Reading::result));
        return Meter.of(work.actions().of(store), results, days);
    }

    /// How well people foresaw what actions would bring, by what was written down when they began.
    public List<Foresight> foresight(Store store) {
        var readings =
                of(store.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.action().number(), Function.identity()));
        var frozen =
                work.actions().of(store.id()).stream()
                        .filter(one -> one.frozen().isPresent())
                        .flatMap(one -> work.actions().frozen(one).stream())
                        .filter(one -> !Registered.isAfterwards(one, store.zone()))
                        .toList();
        return Foresight.of(frozen, readings);
    }

    private Appraising appraising(Store store, List<Action> actions) {
        return new Appraising(
                store, metrics.of(store.id()), neighbours(store, actions), goal(store));
    }

    private Neighbours neighbours(Store store, List<Action> actions) {
        return Neighbours.of(actions, store, metrics.of(store.id()));
    }

    private Appraising.Work asked(Store store, Action action, Optional<Progress> progress) {
        var versions = work.actions().versions(action.id());
        var registered = Registered.of(versions, store.zone());
        var judged = new ArrayList<>(versions);
        judged.set(0, registered.action());
        var execution = Execution.of(judged, progress, store.zone(), today(store));
        var leftOut =
                overruled(action.id()).stream().map(Overrule::part).collect(Collectors.toSet());
        return new Appraising.Work(
                registered.action(),
                registered.amended(),
                execution,
                leftOut,
                work.designs().of(action.id()));
    }

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// What amounts are worth for the goal.
    public Pricing pricing(Store store) {
        return new Pricing(store, metrics.of(store.id()), goal(store));
    }

    /// In whose unit effects are told: that of the goal in force, else of the last one, else of the
    /// first tree whose root has facts.
    public MetricId goal(Store store) {
        return GoalUnit.of(store, strategies, metrics.of(store.id()), today(store));
    }

    /// Parts that an action must not be compared with.
    public List<Overrule> overruled(ActionId action) {
        return state.read(db -> Overrules.inForce(db, action));
    }

    /// Leaves a part out of what an action is compared with, or takes it in again.
    ///
    /// @return what is wrong with it; empty where it was kept
    public Optional<Said> overrule(
            Person by, ActionId action, String part, boolean leftOut, String why) {
        var reason = Typed.line(why, LONGEST_WHY);
        if (part.isBlank() || part.length() > LONGEST_PART || reason.isBlank()) {
            return Optional.of(Said.of("effects.overrule.reason"));
        }
        state.write(db -> {
            Overrules.add(
                    db, action, new Overrule(part, reason, clock.instant(), by.name()), leftOut);
            log.add(
                    db,
                    by.name(),
                    leftOut ? "leave-out-of-comparison" : "take-into-comparison",
                    Map.of(
                            "store",
                            action.store().value(),
                            "action",
                            String.valueOf(action.number()),
                            "part",
                            part,
                            "why",
                            reason));
        });
        return Optional.empty();
    }
}
