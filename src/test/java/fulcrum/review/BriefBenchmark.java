package fulcrum.review;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.PlantedTrouble.Trouble;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
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
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The focus of StoreWorlds in which one thing goes wrong days before the last: their exports end
/// on that day, and the brief of the next morning is made. Others, in which nothing happens, say
/// how many items nobody needed. Not part of the tests; `docs/benchmarks.md` gives the command.
/// With `-Dkeep=DIR` imported worlds stay there, and only briefs are made anew.
class BriefBenchmark {

    private static final long SEED = Long.getLong("seed", 300_000);
    private static final int WORLDS = Integer.getInteger("worlds", 2);
    private static final int WEEK = 7;

    /// What takes less of the profit of its days is no trouble that a morning has to know.
    private static final double DEAR = 0.01;

    private static final int DAYS = Integer.getInteger("days", 420);

    private static final Store STORE =
            new Store(
                    new StoreId("world"),
                    "World",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    @TempDir Path folder;
    private Instant now = Instant.EPOCH;
    private final InstantSource clock = () -> now;
    private final Texts texts = Texts.in(Locale.ENGLISH);
    private int mornings;
    private int focused;
    private int dearMornings;
    private int dearFocused;
    private int listed;
    private int quiet;
    private int needless;
    private double earned;
    private final Map<String, Integer> kinds = new TreeMap<>();

    @Test
    void theFocusIsWhatIsWrong() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            var days = days(SEED + i);
            one(SEED + i, Optional.empty());
            double without = earned;
            int before = mornings;
            int focusedBefore = focused;
            one(SEED + i, Optional.of(PlantedTrouble.kind(i)));
            double took = (without - earned) / without;
            if (took >= DEAR) {
                dearMornings += mornings - before;
                dearFocused += focused - focusedBefore;
            }
            System.out.printf(
                    "%s took %.1f %% of the profit of %d days; focus %d of %d mornings of what took 1 %% or more%n",
                    PlantedTrouble.kind(i).name(),
                    100 * took,
                    days.days(),
                    dearFocused,
                    dearMornings);
            System.out.printf(
                    "after %d: focus %d of %d mornings, among the five %d; quiet: %d needless items in %d weeks %s%n",
                    SEED + i, focused, mornings, listed, needless, quiet, kinds);
        }
        assertThat(quiet).isPositive();
    }

    /// Those on which something is wrong, where it is.
    private static Period days(long seed) {
        var last = PlantedTrouble.from(seed).plusDays(DAYS);
        return new Period(last.minusDays(PlantedTrouble.lasts(seed)), last);
    }

    private void one(long seed, Optional<Trouble> trouble) throws IOException {
        var name = "brief-%d-%s".formatted(seed, trouble.map(Trouble::name).orElse("quiet"));
        var home = Path.of(System.getProperty("keep", folder.toString())).resolve(name);
        var last = PlantedTrouble.from(seed).plusDays(DAYS);
        now = noon(last);
        if (!Files.exists(home.resolve("done"))) {
            made(home, seed, trouble);
        }
        try (var state = Keeping.chosen().open(home);
                var warehouse = Warehouse.open(home)) {
            var briefs = briefs(state, warehouse);
            int days = trouble.isPresent() ? PlantedTrouble.lasts(seed) : WEEK;
            var raised = new TreeSet<String>();
            for (var morning = last.minusDays(days - 1L);
                    !morning.isAfter(last);
                    morning = morning.plusDays(1)) {
                now = noon(morning);
                var brief = briefs.make(STORE, morning);
                print(name, morning, brief);
                trouble.ifPresent(one -> told(one, brief));
                brief.items().stream()
                        .filter(BriefBenchmark::isNeedless)
                        .map(Item::key)
                        .forEach(raised::add);
            }
            if (trouble.isEmpty()) {
                quiet(raised);
            }
            earned = earned(state, warehouse, days(seed));
        }
    }

    private double earned(State state, Warehouse warehouse, Period days) {
        var asked =
                FigureQuestion.of(STORE.id(), List.of(new MetricId("profit")), days, Grain.TOTAL);
        var reading = (Reading) metrics(state, warehouse).of(STORE.id()).read(asked);
        var figure = reading.lines().getFirst().values().getFirst().figure();
        return figure instanceof Figure.Known(var value) ? value.doubleValue() : Double.NaN;
    }

    private void told(Trouble trouble, Brief brief) {
        mornings++;
        focused += brief.focus().filter(item -> trouble.isTold(item.key())).isPresent() ? 1 : 0;
        listed += brief.items().stream().anyMatch(item -> trouble.isTold(item.key())) ? 1 : 0;
    }

    /// A shelf that is empty is a fact, whoever emptied it.
    private static boolean isNeedless(Item item) {
        return !item.head().key().equals("review.stock.gone");
    }

    private void print(String name, LocalDate morning, Brief brief) {
        System.out.printf("%s, morning of %s%n", name, morning);
        brief.items()
                .forEach(item ->
                        System.out.printf(
                                "   %s | %s | %.0f | %s%n",
                                item.key(),
                                texts.say(item.head()),
                                item.stake().orElse(0),
                                texts.say(item.reason())));
    }

    private void quiet(TreeSet<String> keys) {
        quiet++;
        needless += keys.size();
        keys.forEach(key ->
                kinds.merge(key.replaceFirst("^(stock|ads|keyword)-.*", "$1"), 1, Integer::sum));
    }

    private void made(Path home, long seed, Optional<Trouble> trouble) throws IOException {
        long begun = System.nanoTime();
        var files = Files.createDirectories(home).resolve("files");
        new PlantedTrouble(seed, DAYS, trouble)
                .live(new TaobaoExports(files, new Exporting(seed, false)));
        System.out.printf("lived in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        try (var state = Keeping.chosen().open(home);
                var warehouse = Warehouse.open(home);
                var found = Files.list(files)) {
            var stores = new Stores(state);
            stores.save(STORE);
            var imports = new Imports(state, stores, warehouse, home, clock);
            for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = String.valueOf(file.getFileName());
                var _ = imports.importFile(ImportRequest.of(file, name, STORE, "lin"));
            }
            goal(state, warehouse);
        }
        Files.writeString(home.resolve("done"), "");
        System.out.printf("imported in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
    }

    private void goal(State state, Warehouse warehouse) {
        var log = new AuditLog(state, clock);
        var _ = new People(state, log, clock).addFirst("Lin", "hash").orElseThrow();
        var today = LocalDate.ofInstant(now, STORE.zone());
        var goal =
                Goal.of(
                        new MetricId("profit"),
                        BigDecimal.ONE,
                        new Period(today.minusDays(10), today.plusDays(30)));
        var change = new Strategies.Change(Matter.newGoal(), goal, "as agreed", 0);
        assertThat(strategies(state, warehouse).change("Lin", STORE, change))
                .isInstanceOf(Outcome.Kept.class);
    }

    private StoreMetrics metrics(State state, Warehouse warehouse) {
        return new StoreMetrics(
                new Metrics(warehouse),
                new OwnDefinitions(state, new AuditLog(state, clock), clock));
    }

    private Strategies strategies(State state, Warehouse warehouse) {
        var log = new AuditLog(state, clock);
        return new Strategies(
                state, log, metrics(state, warehouse), new People(state, log, clock), clock);
    }

    private Briefs briefs(State state, Warehouse warehouse) {
        var log = new AuditLog(state, clock);
        var metrics = metrics(state, warehouse);
        var work = Work.over(state, log, new People(state, log, clock), metrics, clock);
        var strategies = strategies(state, warehouse);
        var effects = new Effects(state, log, work, strategies, metrics, clock);
        return new Briefs(state, log, work, strategies, effects, metrics, warehouse, clock);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(STORE.zone()).toInstant();
    }
}
