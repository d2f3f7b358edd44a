package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing millions of order lines beside what the engine alone needs to read and insert the same
/// file. Not part of the tests; `docs/benchmarks.md` gives the command.
class LinesBenchmark {

    private static final int LINES = Integer.getInteger("lines", 2_000_000);

    @TempDir Path folder;

    @Test
    void importingLines() throws Exception {
        var file = folder.resolve("lines.csv");
        write(file);
        double engine = engineAlone(file);
        double ours = imported(file);
        System.out.printf(
                "%,d lines, %,d MB: engine alone %.1f s, import %.1f s, ratio %.2f, peak %,d MB resident%n",
                LINES, Files.size(file) >> 20, engine, ours, ours / engine, peak());
    }

    private double engineAlone(Path file) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:duckdb:" + folder.resolve("alone.duckdb"));
                var statement = connection.createStatement()) {
            long start = System.nanoTime();
            statement.execute(
                    """
                    create table lines as select * from read_csv('%s', auto_detect = false, header = true,
                        delim = ',', quote = '"', columns = {'order_id': 'varchar', 'ordered_at': 'timestamp',
                        'customer': 'varchar', 'sku': 'varchar', 'title': 'varchar', 'quantity': 'decimal(18,6)',
                        'price': 'decimal(18,6)', 'channel': 'varchar', 'region': 'varchar', 'status': 'varchar'})
                    """
                            .formatted(file));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private double imported(Path file) {
        var clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        var directory = folder.resolve("data");
        try (var state = State.open(directory);
                var warehouse = Warehouse.open(directory)) {
            var stores = new Stores(state);
            var store =
                    new Store(
                            new StoreId("big"),
                            "Big",
                            "any",
                            Currency.getInstance("CNY"),
                            ZoneId.of("Asia/Shanghai"));
            stores.save(store);
            var imports = new Imports(state, stores, warehouse, directory, clock);
            long start = System.nanoTime();
            var report =
                    imports.importFile(
                                    ImportRequest.of(file, "lines.csv", store, "bench").accepting())
                            .getFirst();
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
            assertThat(report.rows().taken()).isEqualTo(LINES);
            return seconds;
        }
    }

    /// Two years of orders with one to three lines; the same bytes at every run.
    private static void write(Path file) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var first = LocalDate.of(2024, 1, 1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "Order ID,Order Date,Customer ID,SKU,Product,Quantity,Price,Channel,Region,Status\n");
            long order = 100_000_000;
            for (int line = 0; line < LINES; ) {
                order++;
                var head =
                        "%d,%s %02d:%02d:%02d,C%06d"
                                .formatted(
                                        order,
                                        first.plusDays(line * 730L / LINES),
                                        random.nextInt(24),
                                        random.nextInt(60),
                                        random.nextInt(60),
                                        random.nextInt(400_000));
                int lines = Math.min(1 + random.nextInt(3), LINES - line);
                for (int i = 0; i < lines; i++, line++) {
                    out.write(head + line(random));
                }
            }
        }
    }

    private static String line(RandomGenerator random) {
        int sku = (int) (3000 * Math.pow(random.nextDouble(), 2));
        return ",SKU-%05d,Product number %d in red,%d,%d.%02d,%s,%s,completed%n"
                .formatted(
                        sku,
                        sku,
                        1 + random.nextInt(3),
                        3 + sku % 117,
                        sku % 100,
                        random.nextBoolean() ? "search" : "ads",
                        random.nextBoolean() ? "Guangdong" : "Zhejiang");
    }

    private static long peak() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                                .filter(line -> line.startsWith("VmHWM"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                .findFirst()
                                .orElse(0)
                        >> 10
                : 0;
    }
}
