package fulcrum.bench;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.state.State;
import fulcrum.store.Stores;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Figures as they were known before a later import that restates some orders, beside those of now.
/// Not part of the tests; `docs/benchmarks.md` gives the command.
class AsOfBenchmark {

    private static final int LINES = Integer.getInteger("lines", 1_000_000);
    private static final int LATER = Integer.getInteger("later", 20_000);
    private static final Path FILES = Path.of("target", "bench").toAbsolutePath();

    @Test
    void asKnownBeforeALaterImport() throws IOException {
        var folder = Files.createDirectories(FILES.resolve("as-of-%d-%d".formatted(LINES, LATER)));
        try (var state = State.open(folder);
                var warehouse = Warehouse.open(folder)) {
            var stores = new Stores(state);
            stores.save(BigFiles.STORE);
            var imports = new Imports(state, stores, warehouse, folder, InstantSource.system());
            var first = imported(imports, BigFiles.lines(FILES, LINES));
            imported(imports, BigFiles.lines(FILES, LATER));
            var known =
                    imports.asOf(BigFiles.STORE, first.id().orElseThrow().value()).orElseThrow();
            for (int round = 0; round < 3; round++) {
                System.out.printf(
                        "%,d lines, %,d later: now %.2f s, as of the first %.2f s%n",
                        LINES,
                        LATER,
                        seconds(new Metrics(warehouse)),
                        seconds(new Metrics(warehouse.asKnown(known.known()))));
            }
        }
    }

    private static ImportReport imported(Imports imports, Path file) throws IOException {
        return imports.importFile(
                        ImportRequest.of(
                                        file,
                                        file.getFileName().toString(),
                                        BigFiles.STORE,
                                        "bench")
                                .accepting())
                .getFirst();
    }

    private static double seconds(Metrics metrics) {
        long start = System.nanoTime();
        var read =
                metrics.read(
                        FigureQuestion.of(
                                BigFiles.STORE.id(),
                                List.copyOf(
                                        Stream.of("paid", "orders", "units")
                                                .map(MetricId::new)
                                                .toList()),
                                new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)),
                                Grain.MONTH));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(read.toString().substring(0, 60));
        return seconds;
    }
}
