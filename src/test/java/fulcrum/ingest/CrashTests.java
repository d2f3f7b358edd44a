package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A process falls dead at each step of an import, an undo, a rebuild (trust.md R3, R4); the next
/// start finds the facts as they were before or as they are after, byte for byte.
class CrashTests {

    static final int ORDERS = 4_000;

    @TempDir static Path folder;

    static Path orders;

    /// Data directories in which the orders were not imported yet, and were.
    static Path without;

    static Path with;
    static String before;
    static String after;

    @BeforeAll
    static void importBoth() throws IOException {
        orders = folder.resolve("orders.csv");
        write();
        without = folder.resolve("without");
        with = folder.resolve("with");
        try (var shop = new Shop(without)) {
            take(shop, folder.resolve("lines.csv"));
            before = state(shop);
        }
        copy(without, with);
        try (var shop = new Shop(with)) {
            assertThat(take(shop, orders).rows()).isEqualTo(new RowCounts(ORDERS, ORDERS, 0, 0, 0));
            after = state(shop);
        }
        assertThat(after).isNotEqualTo(before);
    }

    /// As many orders as a small shop has in a year, their lines beside them.
    private static void write() throws IOException {
        var random = new Random(7);
        var order = new StringBuilder(Shop.ORDERS);
        var line = new StringBuilder(Shop.LINES);
        for (int i = 0; i < ORDERS; i++) {
            var day = "2026-%02d-%02d".formatted(1 + i % 5, 1 + i % 28);
            var goods = BigDecimal.valueOf(500 + random.nextInt(90_000), 2).toPlainString();
            order.append(Shop.order("n" + i, "buyer" + i % 900, goods, "6.00", "0", day));
            for (int j = 0; j < 1 + i % 4; j++) {
                line.append(Shop.line("n" + i, "sku" + random.nextInt(60), "9.90", 1 + j));
            }
        }
        Files.writeString(orders, order);
        Files.writeString(folder.resolve("lines.csv"), line);
    }

    private static ImportReport take(Shop shop, Path file) {
        return shop.imports
                .importFile(shop.request(file, file.getFileName().toString()))
                .getFirst();
    }

    /// Facts, ids in the vault, files: all that an import leaves.
    private static String state(Shop shop) throws IOException {
        try (var files = Files.walk(shop.directory)) {
            var kept =
                    files.filter(file -> file.getParent().getParent().endsWith("kept"))
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList();
            int ids = shop.state.read(db -> db.fetchCount(org.jooq.impl.DSL.table("vault")));
            return "%s%n%d ids in the vault%n%d imports%n%s"
                    .formatted(
                            shop.warehouse.fingerprint(),
                            ids,
                            shop.imports.history(shop.store.id()).size(),
                            String.join("\n", kept));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOADING, before",
        "KEPT, before",
        "VAULT, before",
        "NOTED, after",
        "CHANGED, after"
    })
    void anImportThatBreaksOffIsNotThereOrWholly(Step step, String found) throws IOException {
        var directory = crashed(without, step, 1, "import", orders.toString());
        try (var shop = new Shop(directory)) {
            assertThat(shop.imports.heal()).hasSizeLessThan(2);
            assertThat(state(shop)).isEqualTo(found.equals("before") ? before : after);
            assertThat(take(shop, orders).isInFacts()).isTrue();
            assertThat(state(shop)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @CsvSource({"TAKEN_OUT, after", "STRUCK_OUT, before"})
    void anUndoThatBreaksOffHasNotHappenedOrWholly(Step step, String found) throws IOException {
        var directory = crashed(with, step, 1, "undo", "orders.csv");
        try (var shop = new Shop(directory)) {
            assertThat(shop.imports.heal()).hasSizeLessThan(2);
            assertThat(state(shop)).isEqualTo(found.equals("before") ? before : after);
            take(shop, orders);
            assertThat(state(shop)).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @CsvSource({"CLEARED, 1", "REPLAYED, 1", "LOADING, 2"})
    void aRebuildThatBreaksOffIsFinishedByTheNextStart(Step step, int times) throws IOException {
        var directory = crashed(with, step, times, "rebuild");
        try (var shop = new Shop(directory)) {
            assertThat(shop.imports.heal()).isNotEmpty();
            assertThat(state(shop)).isEqualTo(after);
        }
    }

    /// What fails and goes on living takes everything back at once.
    @ParameterizedTest
    @EnumSource(names = {"LOADING", "KEPT", "VAULT", "NOTED"})
    void anImportThatFailsLeavesNothingBehind(Step step) throws IOException {
        var directory = folder.resolve("failed-" + step);
        copy(without, directory);
        Step.Listener failing =
                reached -> {
                    if (reached == step) {
                        throw new IllegalStateException("no more at " + step);
                    }
                };
        try (var shop = new Shop(directory, failing)) {
            assertThatThrownBy(() -> take(shop, orders)).hasMessageContaining("no more at " + step);
            assertThat(state(shop)).isEqualTo(before);
            assertThat(shop.imports.heal()).isEmpty();
            assertThat(state(shop)).isEqualTo(before);
        }
    }

    @Test
    void aRehearsalPutsNobodyIntoTheVault() throws IOException {
        var directory = folder.resolve("rehearsed");
        copy(without, directory);
        try (var shop = new Shop(directory)) {
            var report = shop.imports.importFile(shop.request(orders, "orders.csv").rehearsed());
            assertThat(report.getFirst().rows().taken()).isEqualTo(ORDERS);
            assertThat(state(shop)).isEqualTo(before);
        }
    }

    @Test
    void aProgramThatReachesNoSuchStepLivesOn() throws IOException {
        var directory = folder.resolve("lives");
        copy(without, directory);
        assertThat(CrashingShop.run(directory, Step.CLEARED, 1, "import", orders.toString()))
                .contains("it lived on", "IMPORTED");
        try (var shop = new Shop(directory)) {
            assertThat(shop.imports.heal()).isEmpty();
            assertThat(state(shop)).isEqualTo(after);
        }
    }

    private static Path crashed(Path from, Step step, int times, String... deed) {
        var directory = folder.resolve(String.join("-", deed[0], step.name()));
        copy(from, directory);
        assertThat(CrashingShop.run(directory, step, times, deed)).isEmpty();
        return directory;
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
