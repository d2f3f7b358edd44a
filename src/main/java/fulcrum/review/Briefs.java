package fulcrum.review;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import fulcrum.warehouse.Facts;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The morning brief of each store: made once for a day, and again when facts came after that.
public final class Briefs {

    /// What was dismissed comes back after so many days.
    static final int QUIET_DAYS = 14;

    private static final int LONGEST_WHY = 300;
    private static final List<MetricId> SOLD =
            List.of(new MetricId("orders"), new MetricId("paid"));

    private final State state;
    private final AuditLog log;
    private final Work work;
    private final Effects effects;
    private final StoreMetrics metrics;
    private final InstantSource clock;
    private final List<Lookout> lookouts;

    public Briefs(
            State state,
            AuditLog log,
            Work work,
            Strategies strategies,
            Effects effects,
            StoreMetrics metrics,
            Facts facts,
            InstantSource clock) {
        this.state = state;
        this.log = log;
        this.work = work;
        this.effects = effects;
        this.metrics = metrics;
        this.clock = clock;
        lookouts =
                List.of(
                        new OddFigures(),
                        new LostTargets(strategies, new Plans()),
                        new EndingStock(),
                        new Costlier(),
                        new LostKeywords(),
                        new TurnedReviews(),
                        new NearNotices(facts),
                        new OpenWork(work.actions(), effects));
    }

    /// The brief of a day as it was made; empty where none was.
    public Optional<Brief> of(StoreId store, LocalDate day) {
        return state.read(db -> BriefRows.of(db, store, day));
    }

    public LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// The brief of a day, made now from what is known now, and kept.
    public Brief make(Store store, LocalDate day) {
        var brief = made(store, day);
        state.write(db -> BriefRows.add(db, brief));
        return brief;
    }

    private Brief made(Store store, LocalDate day) {
        var own = metrics.of(store.id());
        var known =
                own.lastDay(store.id(), SOLD)
                        .map(last -> last.isBefore(day) ? last : day.minusDays(1));
        var pricing = effects.pricing(store);
        var morning =
                new Morning(
                        store, own, pricing, day, known.map(last -> last.plusDays(1)).orElse(day));
        var items = known.isPresent() ? looked(morning) : List.<Item>of();
        return new Brief(
                store.id(),
                day,
                clock.instant(),
                known,
                pricing.goal(),
                items,
                known.isPresent() ? Sources.late(morning) : List.of(),
                answered(store.id(), day, items));
    }

    private List<Item> looked(Morning morning) {
        var dismissed =
                state.read(db ->
                        BriefRows.dismissed(
                                db, morning.store().id(), morning.day().minusDays(QUIET_DAYS)));
        double floor = morning.floor();
        var items =
                lookouts.stream()
                        .flatMap(one -> one.seen(morning).stream())
                        .filter(item -> !dismissed.containsKey(item.key()))
                        .filter(item -> item.stake().isEmpty() || item.size() >= floor)
                        .sorted(
                                Comparator.comparing(
                                                (Item item) -> item.kind() == Item.Kind.EMERGENCY)
                                        .thenComparingDouble(Item::size)
                                        .reversed())
                        .toList();
        return withNotices(items);
    }

    /// A date does not wait until nothing else is worth more: a notice that is near has its place,
    /// below what has a stake.
    static List<Item> withNotices(List<Item> sorted) {
        var notices = sorted.stream().filter(item -> item.kind() == Item.Kind.NOTICE).toList();
        var others = sorted.stream().filter(item -> item.kind() != Item.Kind.NOTICE);
        return Stream.concat(others.limit(Brief.MOST_ITEMS - notices.size()), notices.stream())
                .toList();
    }

    /// What became of the focus before.
    private Optional<Said> answered(StoreId store, LocalDate day, List<Item> items) {
        return state.read(db -> BriefRows.before(db, store, day))
                .flatMap(
                        before -> before.focus().map(focus -> answer(store, before, focus, items)));
    }

    private Said answer(StoreId store, Brief before, Item focus, List<Item> items) {
        var dismissed =
                Optional.ofNullable(
                        state.read(db -> BriefRows.dismissed(db, store, before.day()))
                                .get(focus.key()));
        if (dismissed.isPresent()) {
            return Said.of(
                    "review.answer.dismissed",
                    focus.head(),
                    dismissed.get().by(),
                    dismissed.get().why());
        }
        var taken =
                work.actions().of(store).stream()
                        .filter(action -> answers(action, before, focus))
                        .findFirst();
        if (taken.isPresent()) {
            return Said.of(
                    "review.answer.action",
                    focus.head(),
                    taken.get().id(),
                    taken.get().plan().title());
        }
        boolean still = items.stream().anyMatch(item -> item.key().equals(focus.key()));
        return Said.of(still ? "review.answer.still" : "review.answer.gone", focus.head());
    }

    /// An action on the same metric that was added since.
    private boolean answers(Action action, Brief before, Item focus) {
        var metric = action.plan().expectation().map(Expectation::metric);
        return metric.isPresent()
                && metric.equals(focus.prepared().flatMap(Item.Prepared::metric))
                && work.actions()
                        .versions(action.id())
                        .getLast()
                        .last()
                        .at()
                        .isAfter(before.madeAt());
    }

    /// Does not tell of an item again for two weeks.
    ///
    /// @return what is wrong with it; empty where it was kept
    public Optional<Said> dismiss(
            Person by, StoreId store, LocalDate day, String item, String why) {
        var reason = Typed.line(why, LONGEST_WHY);
        var known =
                of(store, day).stream()
                        .flatMap(brief -> brief.items().stream())
                        .anyMatch(one -> one.key().equals(item));
        if (!known) {
            return Optional.of(Said.of("review.no-such-item"));
        }
        state.write(db -> {
            BriefRows.dismiss(
                    db, store, new Dismissal(item, day, reason, clock.instant(), by.name()));
            log.add(
                    db,
                    by.name(),
                    "dismiss-item",
                    Map.of("store", store.value(), "item", item, "why", reason));
        });
        return Optional.empty();
    }

    /// Tells of it again.
    public void takeBack(Person by, StoreId store, String item) {
        state.write(db -> {
            BriefRows.takeBack(db, store, item);
            log.add(
                    db,
                    by.name(),
                    "take-back-dismissal",
                    Map.of("store", store.value(), "item", item));
        });
    }

    /// What was dismissed, as it stood in the brief of its day.
    public Optional<Item> item(StoreId store, Dismissal one) {
        return state.read(db -> BriefRows.item(db, store, one.day(), one.item()));
    }

    /// What is dismissed now.
    public List<Dismissal> dismissed(Store store) {
        return state.read(db -> BriefRows.all(db, store.id(), today(store).minusDays(QUIET_DAYS)));
    }
}
