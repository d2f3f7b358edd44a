package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Effort;
import fulcrum.actions.Expectation;
import fulcrum.actions.Link;
import fulcrum.actions.Plan;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.outlook.PlantedActions.Act;
import fulcrum.outlook.PlantedActions.Case;
import fulcrum.outlook.PlantedActions.Figure;
import fulcrum.review.misses.Aim;
import fulcrum.review.misses.Cause;
import fulcrum.review.misses.Miss;
import fulcrum.review.misses.Misses;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Scale;
import fulcrum.statistics.UsualDefault;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Actions of StoreWorlds as people would have logged them: the worlds' export files are imported,
/// the actions entered with what was hoped of them, and read by themselves. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
class LoggedActionsBenchmark {

    private static final long SEED = Long.getLong("seed", 100_000);
    private static final int WORLDS = Integer.getInteger("worlds", 1);
    private static final double MATTERS = 0.05;
    private static final MetricId UNITS = new MetricId("units");
    private static final List<String> HOPES = List.of("0.05", "0.1", "0.15", "0.2");

    private static final List<String> NEEDED =
            List.of("ExportOrder", "ExportRefund", "计划报表", "商品成本表", "店铺费用");

    private static final Store STORE =
            new Store(
                    new StoreId("world"),
                    "World",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    @TempDir Path folder;
    private final Map<String, VerdictTally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> results = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private final List<Size> worths = new ArrayList<>();
    private double earned;
    private int priced;
    private int held;
    private int badly;
    private int badlyHeld;
    private Instant now = Instant.EPOCH;

    @Test
    void loggedActionsAreRead() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            var home = Files.createDirectories(folder.resolve("world-" + i));
            read(home, SEED + i);
            System.out.printf("after seed %d: %s%n", SEED + i, results);
            report();
        }
        assertThat(tallies).isNotEmpty();
    }

    private void report() {
        refusals.forEach((why, count) -> System.out.printf("not measured %d: %s%n", count, why));
        tallies.forEach((who, tally) -> System.out.printf("%s: %s%n", who, tally));
        var together = Size.together(worths);
        System.out.printf(
                "worth: %d priced, each interval holds its profit %d; together %.0f (%.0f to %.0f), truly %.0f%n",
                priced, held, together.estimate(), together.low(), together.high(), earned);
        System.out.printf(
                "done badly: the interval holds the truth in %d of %d%n", badlyHeld, badly);
    }

    private void read(Path home, long seed) throws IOException {
        var size =
                new PlantedActions.Size(
                        Integer.getInteger("days", 730),
                        Integer.getInteger("products", 60),
                        Integer.getInteger("orders", 80),
                        Integer.getInteger("actions", 85),
                        true);
        long begun = System.nanoTime();
        var files = home.resolve("files");
        var exports = new TaobaoExports(files, new Exporting(seed, false));
        var world = new PlantedActions(seed, size, Optional.of(exports));
        System.out.printf("lived in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        try (var state = Keeping.chosen().open(home);
                var warehouse = Warehouse.open(home)) {
            var rooms = new Rooms(state, warehouse);
            var stores = new Stores(state);
            stores.save(STORE);
            now = Instant.parse("2027-06-01T00:00:00Z");
            var imports = new Imports(state, stores, warehouse, home, rooms.clock);
            try (var found = Files.list(files)) {
                for (var file : found.filter(LoggedActionsBenchmark::isNeeded).sorted().toList()) {
                    var name = String.valueOf(file.getFileName());
                    assertThat(imports.importFile(ImportRequest.of(file, name, STORE, "lin")))
                            .isNotEmpty();
                }
            }
            System.out.printf("imported in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
            rooms.logged(world);
            System.out.printf("read in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        }
    }

    /// What sales and profit are made of; visits are not asked about.
    private static boolean isNeeded(Path file) {
        var name = String.valueOf(file.getFileName());
        return NEEDED.stream().anyMatch(name::startsWith);
    }

    private final class Rooms {

        private final InstantSource clock = () -> now;
        private final Warehouse warehouse;
        private final StoreMetrics metrics;
        private final Work work;
        private final Strategies strategies;
        private final Effects effects;
        private final Person boss;

        Rooms(State state, Warehouse warehouse) {
            this.warehouse = warehouse;
            var log = new AuditLog(state, clock);
            var people = new People(state, log, clock);
            boss = people.addFirst("Lin", "hash").orElseThrow();
            metrics =
                    new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
            work = Work.over(state, log, people, metrics, clock);
            strategies = new Strategies(state, log, metrics, people, clock);
            effects = new Effects(state, log, work, strategies, metrics, clock);
        }

        void logged(PlantedActions world) {
            var actions = new LinkedHashMap<Act, Action>();
            for (var act : world.acts) {
                int window =
                        world.cases.stream()
                                .filter(one -> one.act().equals(act))
                                .mapToInt(Case::window)
                                .findFirst()
                                .orElse(Math.min(28, act.until() - act.from()));
                if (window > 0 && act.from() + window <= world.plan.days()) {
                    actions.put(act, entered(world, act, window));
                }
            }
            var end = world.plan.from().plusDays(world.plan.days());
            now = noon(end.minusDays(1));
            var goal =
                    Goal.of(
                            new MetricId("profit"),
                            BigDecimal.ONE,
                            new Period(end.minusDays(30), end));
            assertThat(
                            strategies.change(
                                    "Lin",
                                    STORE,
                                    new Strategies.Change(Matter.newGoal(), goal, "as agreed", 0)))
                    .isInstanceOf(fulcrum.strategy.Outcome.Kept.class);
            now = Instant.parse("2027-06-01T00:00:00Z");
            assertThat(effects.refresh(STORE).read()).isPositive();
            for (var one : world.cases) {
                judged(world, one, actions.get(one.act()));
            }
        }

        private Action entered(PlantedActions world, Act act, int window) {
            var from = world.plan.from().plusDays(act.from());
            var days = new Period(from, from.plusDays(window));
            var hope = HOPES.get(act.from() % HOPES.size());
            var plan =
                    new Plan(
                            act.cause().kind(),
                            Link.OTHER,
                            false,
                            Optional.of(boss.id()),
                            scope(world, act),
                            Optional.of(days),
                            Optional.of(new Expectation(UNITS, new BigDecimal(hope))),
                            Effort.NONE,
                            "");
            now = noon(from.minusDays(1));
            var added = kept(work.actions().add(boss, STORE.id(), plan));
            now = noon(from);
            return kept(work.actions().move(boss, added.id(), added.version(), Status.RUNNING, ""));
        }

        private List<Cut.Filter> scope(PlantedActions world, Act act) {
            if (act.wholeShop()) {
                return List.of();
            }
            var skus =
                    act.goods().stream()
                            .map(world.blueprint.goods.products::get)
                            .flatMap(product -> product.variants().stream())
                            .map(variant -> variant.sku())
                            .toList();
            return List.of(new Cut.Filter(new Dimension("product"), skus));
        }

        private void judged(PlantedActions world, Case one, Action action) {
            var reading = effects.last(action.id()).orElseThrow();
            results.merge(reading.result().word(), 1, Integer::sum);
            if (reading.measured().isEmpty()) {
                refusals.merge(Texts.in(Texts.ENGLISH).say(reading.told()), 1, Integer::sum);
            }
            double with = world.of(one);
            double brought = world.brought(one);
            double without = with - brought;
            if (reading.measured().isPresent() && without > 0) {
                var measured = reading.measured().get();
                double truth = brought / without;
                add("Fulcrum", interval(measured, without), truth);
                rivals(world, one, action, truth);
                measured.worth().ifPresent(worth -> worth(worth, world.earned(one)));
                badly(world, one, action);
            }
        }

        private Interval interval(Reading.Measured measured, double without) {
            var amount = measured.amount();
            return new Interval(amount.low() / without, amount.high() / without);
        }

        private void rivals(PlantedActions world, Case one, Action action, double truth) {
            var asked =
                    new CourseQuestion(
                            STORE,
                            UNITS,
                            action.plan().scope(),
                            CourseQuestion.of(STORE, UNITS).basis(),
                            List.of());
            var course = (Course) new Outlooks(metrics.of(STORE.id())).course(asked);
            var first = world.plan.from().plusDays(world.born(one.act().goods()));
            var from = world.plan.from().plusDays(one.act().from());
            var y =
                    first.datesUntil(from.plusDays(one.window()))
                            .mapToDouble(day -> course.at(day).orElse(0))
                            .toArray();
            int begins = y.length - one.window();
            var scale = Scale.fitting(y);
            double usual = StatUtils.mean(y, 0, begins);
            var scaled =
                    Arrays.stream(y)
                            .map(v -> scale == Scale.LOG ? Math.log(v) : v / usual)
                            .toArray();
            add(
                    "before and after",
                    share(ActionsBenchmark.beforeAndAfter(scaled, begins), scale),
                    truth);
            add("usual default", share(UsualDefault.of(scaled, one.window()), scale), truth);
        }

        /// A target for the first week or two of an action, when no other of the same figure began.
        private void badly(PlantedActions world, Case one, Action action) {
            var days = action.plan().days().orElseThrow();
            boolean alone =
                    world.acts.stream()
                            .filter(act -> act != one.act())
                            .noneMatch(
                                    act -> days.contains(world.plan.from().plusDays(act.from())));
            if (!alone || !one.act().wholeShop() || one.figure() != Figure.UNITS) {
                return;
            }
            double hope = action.plan().expectation().orElseThrow().share().doubleValue();
            double without = world.of(one) - world.brought(one);
            var misses = new Misses(warehouse, metrics, new Plans(), work, effects);
            if (misses.of(STORE, Aim.of(UNITS, without * (1 + hope), days))
                    instanceof Miss.Told told) {
                var share = told.share(Cause.DONE_BADLY).amount();
                double truth = world.brought(one) - hope * without;
                badly++;
                badlyHeld += share.low() <= truth && truth <= share.high() ? 1 : 0;
            }
        }
    }

    private void worth(Size worth, double truth) {
        worths.add(worth);
        earned += truth;
        priced++;
        held += worth.low() <= truth && truth <= worth.high() ? 1 : 0;
    }

    private static Interval share(Interval interval, Scale scale) {
        return scale == Scale.LOG
                ? new Interval(Math.expm1(interval.low()), Math.expm1(interval.high()))
                : interval;
    }

    private void add(String who, Interval interval, double truth) {
        tallies.computeIfAbsent(who, _ -> new VerdictTally())
                .add(interval, truth, MATTERS, MATTERS);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(STORE.zone()).toInstant();
    }

    private static Action kept(fulcrum.actions.Outcome outcome) {
        if (outcome instanceof fulcrum.actions.Outcome.Kept(var action)) {
            return action;
        }
        throw new AssertionError("not kept: " + outcome);
    }
}
