package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Designs;
import fulcrum.actions.Effort;
import fulcrum.actions.Expectation;
import fulcrum.actions.Link;
import fulcrum.actions.Outcome;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.outlook.DailyShop;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.Stores;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The daily shop with a boss, who adds work on days that the test names.
public final class Shop implements AutoCloseable {

    public static final Store STORE = DailyShop.STORE;

    public final Work work;
    public final Effects effects;
    public final Strategies strategies;
    public final AuditLog log;
    public final Person boss;
    public final State state;
    public final StoreMetrics metrics;
    public final InstantSource clock;
    public final Facts facts;
    public final Warehouse warehouse;
    private Instant now;

    public Shop(Path folder, String price, String orders) {
        this(folder, DailyShop.of(folder, price, orders));
    }

    public Shop(Path folder, FactsFixture facts) {
        state = Keeping.chosen().open(folder);
        warehouse = facts.open();
        this.facts = warehouse;
        clock = () -> now;
        now = at(DailyShop.FIRST);
        log = new AuditLog(state, clock);
        var people = new People(state, log, clock);
        new Stores(state).save(STORE);
        boss = people.addFirst("Lin", "hash").orElseThrow();
        metrics = new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
        work = withTheSameLots(Work.over(state, log, people, metrics, clock));
        strategies = new Strategies(state, log, metrics, people, clock);
        effects = new Effects(state, log, work, strategies, metrics, clock);
    }

    /// What a lot hides differs from lot to lot, by chance.
    private Work withTheSameLots(Work any) {
        return new Work(
                any.actions(),
                any.checklists(),
                any.remarks(),
                any.mentions(),
                any.exhibits(),
                new Designs(state, log, clock, new Random(1)),
                any.processes(),
                any.routines(),
                any.batches(),
                any.files());
    }

    static Instant at(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(STORE.zone()).toInstant();
    }

    public void today(LocalDate day) {
        now = at(day);
    }

    public static Plan plan(Period days, String metric, String share) {
        return new Plan(
                "Picture",
                Link.PICTURE,
                false,
                Optional.empty(),
                List.of(),
                Optional.of(days),
                metric.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Expectation(new MetricId(metric), new BigDecimal(share))),
                new Effort(BigDecimal.TEN, BigDecimal.ZERO),
                "");
    }

    public static Plan owned(Plan plan, Person owner) {
        return new Plan(
                plan.title(),
                plan.link(),
                plan.emergency(),
                Optional.of(owner.id()),
                plan.scope(),
                plan.days(),
                plan.expectation(),
                plan.effort(),
                plan.note());
    }

    /// Written down the day before it begins, started on its first day.
    public Action started(Plan plan) {
        var days = plan.days().orElseThrow();
        today(days.from().minusDays(1));
        var added = added(owned(plan, boss));
        today(days.from());
        return moved(added, Status.RUNNING);
    }

    public Action added(Plan plan) {
        return kept(work.actions().add(boss, STORE.id(), plan));
    }

    public Action moved(Action action, Status status) {
        return kept(work.actions().move(boss, action.id(), action.version(), status, ""));
    }

    private static Action kept(Outcome outcome) {
        if (outcome instanceof Outcome.Kept(var action)) {
            return action;
        }
        throw new AssertionError("not kept: " + outcome);
    }

    @Override
    public void close() {
        warehouse.close();
        state.close();
    }
}
