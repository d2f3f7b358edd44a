package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.SmallDisk;
import fulcrum.ingest.ImportReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A disk without room (trust.md R5): an import is refused before it begins, or leaves nothing.
class FullDiskTests {

    static final String FIRST =
            Shop.ORDERS + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01");

    @TempDir Path folder;

    private static String orders(int many) {
        var orders = new StringBuilder(Shop.ORDERS);
        for (int i = 0; i < many; i++) {
            orders.append(Shop.order("n" + i, "b" + i % 90, "9.90", "0", "0", "2026-05-02"));
        }
        return orders.toString();
    }

    @Test
    void aFileThatWouldFillTheDiskIsRefusedBeforeItBegins() throws IOException {
        try (var disk = SmallDisk.of(40, folder.resolve("disk"));
                var shop = new Shop(disk.place())) {
            shop.drop(FIRST);
            var facts = shop.warehouse.fingerprint();
            var large = folder.resolve("large.csv");
            Files.writeString(large, orders(90_000));
            var report = shop.imports.importFile(shop.request(large, "large.csv")).getFirst();
            assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
            var said = report.notes().getFirst();
            assertThat(said.key()).isEqualTo("ingest.no-room");
            long needed = (3 * Files.size(large) + (1 << 20) - 1) >> 20;
            assertThat(said.arguments().subList(0, 3))
                    .containsExactly("large.csv", needed + " MiB", disk.place().toString());
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
            assertThat(shop.imports.history(shop.store.id())).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LOADING", "KEPT", "NOTED"})
    void aDiskThatFillsLeavesNothingAndWorksAgainWithoutARestart(Step step) throws IOException {
        var given = folder.resolve("orders.csv");
        Files.writeString(given, orders(3_000));
        String wanted;
        try (var roomy = new Shop(folder.resolve("roomy"))) {
            roomy.drop("first.csv", FIRST.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            roomy.imports.importFile(roomy.request(given, "orders.csv"));
            wanted = roomy.warehouse.fingerprint();
        }
        try (var disk = SmallDisk.of(64, folder.resolve("disk-" + step));
                var shop = new Shop(disk.place(), reached -> fillAt(step, reached, disk))) {
            shop.drop("first.csv", FIRST.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var before = shop.warehouse.fingerprint();
            armed = true;
            var report = shop.imports.importFile(shop.request(given, "orders.csv")).getFirst();
            armed = false;

            assertThat(report.outcome()).as("%s", report.notes()).isEqualTo(Outcome.REFUSED);
            assertThat(report.notes().getFirst().key()).isEqualTo("ingest.disk-full");
            assertThat(report.notes().getFirst().arguments())
                    .contains("orders.csv", disk.place().toString());
            assertThat(shop.imports.hasRoom()).isFalse();

            disk.free();
            assertThat(shop.imports.hasRoom()).isTrue();
            assertThat(shop.warehouse.fingerprint()).isEqualTo(before);
            assertThat(shop.imports.history(shop.store.id())).hasSize(1);
            shop.imports.heal();
            assertThat(shop.warehouse.fingerprint()).isEqualTo(before);
            assertThat(kept(disk.place())).isEqualTo(1);

            var again = shop.imports.importFile(shop.request(given, "orders.csv")).getFirst();
            assertThat(again.outcome()).isEqualTo(Outcome.IMPORTED);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(wanted);
        }
    }

    private boolean armed;

    private void fillAt(Step wanted, Step reached, SmallDisk disk) {
        if (armed && reached == wanted) {
            disk.fill();
        }
    }

    private static long kept(Path directory) throws IOException {
        try (var files = Files.walk(directory.resolve("kept"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
