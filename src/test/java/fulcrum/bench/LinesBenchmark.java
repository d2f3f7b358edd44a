package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Importing large files beside what the engine alone needs to read and insert the same file. Not
/// part of the tests; `docs/benchmarks.md` gives the commands.
class LinesBenchmark {

    private static final int LINES = Integer.getInteger("lines", 10_000_000);
    private static final int SHEET_ROWS = Integer.getInteger("sheetRows", 500_000);
    private static final int BESIDE = Integer.getInteger("beside", 2_000_000);
    private static final String MEMORY = System.getProperty("memory", "-Xmx512m");
    private static final Path FILES = Path.of("target", "bench").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void lines() throws Exception {
        var file = BigFiles.lines(FILES, LINES);
        var alone = OneRun.of("engine", MEMORY, folder("engine"), file);
        var ours = OneRun.of("import", MEMORY, folder("import"), file);
        assertThat(ours.taken()).isEqualTo(LINES).isEqualTo(alone.taken());
        System.out.printf(
                "%,d lines, %,d MB: engine alone %.1f s, import %.1f s, ratio %.2f, peak %,d MB resident%n",
                LINES,
                Files.size(file) >> 20,
                alone.seconds(),
                ours.seconds(),
                ours.seconds() / alone.seconds(),
                ours.peak());
    }

    @Test
    void workbook() throws Exception {
        var file = BigFiles.workbook(FILES, SHEET_ROWS);
        var ours = OneRun.of("import", MEMORY, folder("workbook"), file);
        assertThat(ours.taken()).isEqualTo(SHEET_ROWS);
        System.out.printf(
                "%,d rows of .xlsx, %,d MB: import %.1f s, peak %,d MB resident%n",
                SHEET_ROWS, Files.size(file) >> 20, ours.seconds(), ours.peak());
    }

    @Test
    void linesBesideOrders() throws Exception {
        var lines = BigFiles.lines(FILES, BESIDE);
        var orders = BigFiles.orders(FILES, BESIDE);
        var alone = OneRun.of("import", MEMORY, folder("alone"), lines);
        var after = OneRun.of("import", MEMORY, folder("after"), orders, lines);
        var before = OneRun.of("import", MEMORY, folder("before"), lines, orders);
        assertThat(after.taken()).isEqualTo(before.taken()).isGreaterThan(BESIDE);
        System.out.printf(
                "%,d lines alone %.1f s; with %,d orders before them %.1f s, behind them %.1f s, peak %,d MB resident%n",
                BESIDE,
                alone.seconds(),
                after.taken() - BESIDE,
                after.seconds(),
                before.seconds(),
                Math.max(after.peak(), before.peak()));
    }

    private Path folder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }
}
