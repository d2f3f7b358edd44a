package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.OwnDefinitions;
import fulcrum.store.People;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies;
import fulcrum.units.Period;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Stores with planted faults, and without: their export files are imported, the store diagnosed on
/// the day after its last, and what is found compared with the truth. Not part of the tests;
/// `docs/benchmarks.md` gives the command. With `-Dkeep=DIR` imported worlds stay there, and are
/// only diagnosed anew.
class FaultsBenchmark {

    private static final long SEED = Long.getLong("seed", 200_000);
    private static final int WORLDS = Integer.getInteger("worlds", 1);
    private static final int FIRST = Integer.getInteger("first", 0);
    private static final int FAULTS = Integer.getInteger("faults", 5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    @Test
    void plantedFaultsAreFound() throws IOException {
        var tally = new FaultTally();
        for (int i = FIRST; i < WORLDS; i++) {
            var name = "world-%d-%d".formatted(SEED + i, FAULTS);
            var home = Path.of(System.getProperty("keep", folder.toString())).resolve(name);
            var truth = Files.exists(home.resolve("truth.json")) ? read(home, i) : made(home, i);
            if (!Boolean.getBoolean("make")) {
                diagnosed(home, truth, tally);
            }
        }
        tally.report();
        assertThat(tally.stores()).isLessThanOrEqualTo(WORLDS);
    }

    private static PlantedFaults.Truth read(Path home, int number) {
        var truth = JSON.readValue(home.resolve("truth.json"), PlantedFaults.Truth.class);
        return new PlantedFaults.Truth(
                truth.end(),
                truth.faults(),
                truth.with(),
                truth.without(),
                new PlantedFaults(SEED + number, number, FAULTS).poor());
    }

    private PlantedFaults.Truth made(Path home, int number) throws IOException {
        long begun = System.nanoTime();
        var files = Files.createDirectories(home).resolve("files");
        var truth = new PlantedFaults(SEED + number, number, FAULTS).live(files);
        now = noon(truth.end());
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
            goal(state, warehouse, truth.end());
        }
        System.out.printf("imported in %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        JSON.writeValue(home.resolve("truth.json"), truth);
        return truth;
    }

    private void goal(State state, Warehouse warehouse, LocalDate end) {
        var log = new AuditLog(state, clock);
        var people = new People(state, log, clock);
        var _ = people.addFirst("Lin", "hash").orElseThrow();
        var metrics =
                new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
        var goal =
                Goal.of(new MetricId("profit"), BigDecimal.ONE, new Period(end, end.plusDays(30)));
        var change = new Strategies.Change(Matter.newGoal(), goal, "as agreed", 0);
        assertThat(new Strategies(state, log, metrics, people, clock).change("Lin", STORE, change))
                .isInstanceOf(Outcome.Kept.class);
    }

    private void diagnosed(Path home, PlantedFaults.Truth truth, FaultTally tally) {
        now = noon(truth.end());
        long begun = System.nanoTime();
        try (var state = Keeping.chosen().open(home);
                var warehouse = Warehouse.open(home)) {
            var log = new AuditLog(state, clock);
            var stores = new Stores(state);
            var people = new People(state, log, clock);
            var metrics =
                    new StoreMetrics(new Metrics(warehouse), new OwnDefinitions(state, log, clock));
            var work = Work.over(state, log, people, metrics, clock);
            var strategies = new Strategies(state, log, metrics, people, clock);
            var effects = new Effects(state, log, work, strategies, metrics, clock);
            var imports = new Imports(state, stores, warehouse, home, clock);
            var sources =
                    new Diagnostics.Sources(warehouse, imports, metrics, strategies, work, effects);
            var diagnosis = new Diagnostics(sources, clock).of(STORE, truth.end());
            tally.add(String.valueOf(home.getFileName()), truth, diagnosis);
        }
        System.out.printf("diagnosed in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(STORE.zone()).toInstant();
    }
}
