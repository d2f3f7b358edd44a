package fulcrum.cli.storeworld;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import fulcrum.SmallDisk;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `fulcrum demo` of twelve days instead of eighteen months.
class DemoVerbTests {

    @TempDir static Path folder;

    /// A data directory in which the demo was made.
    static Path made;

    static Program.Ended first;

    @BeforeAll
    static void makeOne() {
        made = folder.resolve("made");
        first = demo(made);
    }

    private static final String[] DEMO = {"demo", "--no-serve", "--days", "12"};

    private static Program.Ended demo(Path data, String... more) {
        return Program.call(
                data, Stream.concat(Stream.of(DEMO), Stream.of(more)).toArray(String[]::new));
    }

    /// The store's own figures are those of the truth beside it.
    private static void tellsTheTruth(Path data) {
        var names = List.of("visitors", "orders", "units", "refunds", "ad_cost");
        var truth =
                JsonMapper.shared()
                        .readTree(data.resolve("demo/world-1-12/truth/totals.json").toFile());
        var from = LocalDate.parse(truth.path("days").path(0).path(0).asString());
        var printed =
                Program.call(
                        data.resolve("demo"),
                        "figures",
                        String.join(",", names),
                        "--store",
                        "demo",
                        "--from",
                        from.toString(),
                        "--until",
                        from.plusDays(12).toString(),
                        "--format",
                        "csv");
        assertThat(printed.code()).as(printed.err()).isZero();
        var sums = new ArrayList<String>();
        for (var name : names) {
            int column = 1; // after the day
            while (!truth.path("columns").path(column - 1).asString().equals(name)) {
                column++;
            }
            long sum = 0;
            for (var day : truth.path("days")) {
                sum += day.path(column).asLong();
            }
            boolean money = name.equals("refunds") || name.equals("ad_cost");
            sums.add(BigDecimal.valueOf(sum, money ? 2 : 0).toPlainString());
        }
        assertThat(printed.out().lines().skip(1).findFirst()).contains(String.join(",", sums));
    }

    private static List<Path> imports(Path data) throws IOException {
        var folder = data.resolve("demo/kept");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var kept = Files.walk(folder)) {
            return kept.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> exports(Path data) throws IOException {
        try (var files = Files.list(data.resolve("demo/world-1-12/exports"))) {
            return files.toList();
        }
    }

    @Test
    void theFirstRunMakesAStoreWhoseFiguresAreTheTruths() {
        assertThat(first.code()).as(first.err()).isZero();
        tellsTheTruth(made);
    }

    @Test
    void theSecondRunMakesNothingAnew() throws IOException {
        var kept = imports(made);
        var again = demo(made);
        assertThat(again.code()).isZero();
        assertThat(again.err()).isEmpty();
        assertThat(imports(made)).hasSameSizeAs(exports(made)).isEqualTo(kept);
    }

    @Test
    void anotherStoreIsNotAddedToTheFirst() throws IOException {
        var kept = imports(made);
        var other = demo(made, "--seed", "2");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("world-1-12", made.resolve("demo").toString());
        assertThat(imports(made)).isEqualTo(kept);
    }

    @Test
    void moreDaysThanAWorldHasAreRefused() {
        var refused = Program.call(folder.resolve("long"), "demo", "--days", "-3");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("-3 days: a world lives 1 to");
    }

    /// Killed while the world is written, and again while its files are imported.
    @Test
    void aRunThatIsKilledIsGoneOnWith() throws IOException {
        var data = folder.resolve("killed");
        var demo = data.resolve("demo");
        try (var program = Program.start(data, List.of(), DEMO)) {
            program.await(() -> Files.exists(demo.resolve("world-1-12.part/exports")));
            assertThat(program.kill().code()).isNotZero();
        }
        assertThat(demo.resolve("world-1-12")).doesNotExist();
        try (var program = Program.start(data, List.of(), DEMO)) {
            program.await(() -> Files.exists(demo.resolve("facts.duckdb")) && some(data));
            assertThat(program.kill().code()).isNotZero();
        }
        assertThat(imports(data)).hasSizeBetween(1, exports(data).size() - 1);

        var last = demo(data);
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(demo.resolve("world-1-12.part")).doesNotExist();
        assertThat(imports(data)).hasSameSizeAs(exports(data));
        tellsTheTruth(data);
    }

    private static boolean some(Path data) {
        try {
            return imports(data).size() > 3;
        } catch (IOException | java.io.UncheckedIOException e) {
            // a file came and went while the folder was read
            return false;
        }
    }

    @Test
    void aDiskThatIsTooSmallForTheWorldKeepsNothingOfIt() throws IOException {
        try (var disk = SmallDisk.of(2, folder.resolve("tiny"))) {
            var broken = Program.run(disk.place(), DEMO);
            assertThat(broken.code()).isEqualTo(1);
            assertThat(broken.err())
                    .contains(
                            "world-1-12 could not be written, and nothing of it is left: No space");
            try (var left = Files.list(disk.place().resolve("demo"))) {
                assertThat(left.filter(path -> path.toString().contains("world"))).isEmpty();
            }
        }
    }

    @Test
    void aDiskThatIsTooSmallForTheFactsIsSaidAndNoStoreIsReady() throws IOException {
        try (var disk = SmallDisk.of(20, folder.resolve("small"))) {
            var broken = Program.run(disk.place(), DEMO);
            assertThat(broken.code()).as(broken.err()).isEqualTo(1);
            assertThat(broken.err()).contains("the store is not ready", "MiB");
            assertThat(imports(disk.place())).hasSizeLessThan(exports(disk.place()).size());
            assertThat(Program.run(disk.place(), DEMO).code()).isEqualTo(1);
        }
    }
}
