package fulcrum.bench;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.state.Keeping;
import fulcrum.store.Stores;
import fulcrum.warehouse.Warehouse;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Work that is measured in a process of its own, so that its memory is its own too.
final class OneRun {

    private OneRun() {}

    /// What a run took.
    ///
    /// @param taken rows taken into the facts, or inserted by the engine
    /// @param peak most memory resident, MiB
    record Measured(double seconds, long taken, long peak) {}

    /// Runs `engine` or `import` on files, in a new folder.
    static Measured of(String what, String memory, Path folder, Path... files) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(memory);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(
                                        File.pathSeparator + File.pathSeparator,
                                        File.pathSeparator)));
        command.addAll(List.of(OneRun.class.getName(), what, folder.toString()));
        for (var file : files) {
            command.add(file.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("%s did not end well: %s".formatted(what, said));
        }
        var last = said.strip().lines().reduce("", (_, line) -> line).split(" ", -1);
        return new Measured(
                Double.parseDouble(last[0]), Long.parseLong(last[1]), Long.parseLong(last[2]));
    }

    /// Measures and prints seconds, rows and peak.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var files = new ArrayList<Path>();
        for (int i = 2; i < arguments.length; i++) {
            files.add(Path.of(arguments[i]));
        }
        long start = System.nanoTime();
        long taken =
                arguments[0].equals("engine")
                        ? engineAlone(folder, files.getFirst())
                        : imported(folder, files);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%.3f %d %d%n", seconds, taken, peak());
    }

    private static long engineAlone(Path folder, Path file) throws Exception {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:duckdb:" + folder.resolve("alone.duckdb"));
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table lines as select * from read_csv('%s', auto_detect = false, header = true,
                        delim = ',', quote = '"', columns = {'order_id': 'varchar', 'ordered_at': 'timestamp',
                        'customer': 'varchar', 'sku': 'varchar', 'title': 'varchar', 'quantity': 'decimal(18,6)',
                        'price': 'decimal(18,6)', 'channel': 'varchar', 'region': 'varchar', 'status': 'varchar'})
                    """
                            .formatted(file));
            try (var rows = statement.executeQuery("select count(*) from lines")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /// The last file's rows and time are not told apart from those of the files before it.
    private static long imported(Path folder, List<Path> files) {
        var clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
        long taken = 0;
        try (var state = Keeping.chosen().open(folder);
                var warehouse = Warehouse.open(folder)) {
            var stores = new Stores(state);
            stores.save(BigFiles.STORE);
            var imports = new Imports(state, stores, warehouse, folder, clock);
            for (var file : files) {
                var report = imports.importFile(request(file)).getFirst();
                if (report.outcome() != ImportReport.Outcome.IMPORTED) {
                    throw new IllegalStateException("not imported: " + report);
                }
                taken += report.rows().taken();
            }
        }
        return taken;
    }

    private static ImportRequest request(Path file) {
        return ImportRequest.of(file, file.getFileName().toString(), BigFiles.STORE, "bench")
                .accepting();
    }

    /// Most memory that was resident; 0 where the system does not say.
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
