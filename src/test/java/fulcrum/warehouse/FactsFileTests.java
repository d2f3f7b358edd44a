package fulcrum.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.units.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a file of facts that cannot be used any more.
class FactsFileTests {

    private static final int ROWS = 20_000;

    @TempDir Path directory;

    private Path main() {
        return directory.resolve("facts.duckdb");
    }

    private Path log() {
        return directory.resolve("facts.duckdb.wal");
    }

    private Warehouse filled() {
        return new FactsFixture(directory, "shop")
                .sql(
                        "insert into orders (store, import_id, source_row, in_force, provisional, order_id) select 'shop', 'i', range, true, false, md5(range::varchar) from range(%d)"
                                .formatted(ROWS))
                .open();
    }

    private static long orders(Warehouse warehouse) {
        return warehouse
                .answer(
                        DSL.resultQuery("select count(*), count(distinct order_id) from orders")
                                .coerce(DSL.field("x", Long.class), DSL.field("y", Long.class)))
                .getFirst()
                .value2();
    }

    private static List<String> keys(List<Said> notes) {
        return notes.stream().map(Said::key).toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileThatIsNoneIsSetAsideAndANewOneBegun() throws IOException {
        Files.writeString(main(), "a disk wrote this");
        try (var warehouse = Warehouse.open(directory)) {
            assertThat(keys(warehouse.notes())).containsExactly("warehouse.set-aside");
            assertThat(warehouse.notes()).isEmpty();
            assertThat(orders(warehouse)).isZero();
        }
        assertThat(files())
                .anySatisfy(name ->
                        assertThat(name).matches("facts\\.duckdb\\.corrupt-\\d{8}T\\d{6}Z"));
        try (var warehouse = Warehouse.open(directory)) {
            assertThat(warehouse.notes()).isEmpty();
        }
    }

    @Test
    void aDamagedLogIsSetAsideAloneAndTheFileBesideItIsKept() throws IOException {
        filled().close();
        var before = Files.readAllBytes(main());
        byte[] logged;
        try (var engine = DuckDb.open(directory)) {
            engine.run(connection ->
                    connection.createStatement().execute("delete from orders where true"));
            logged = Files.readAllBytes(log());
        }
        Files.write(main(), before);
        logged[logged.length / 2] ^= 1;
        Files.write(log(), logged);
        try (var warehouse = Warehouse.open(directory)) {
            assertThat(keys(warehouse.notes())).containsExactly("warehouse.log-set-aside");
            assertThat(orders(warehouse)).isEqualTo(ROWS);
        }
        assertThat(files()).anyMatch(name -> name.startsWith("facts.duckdb.wal.corrupt-"));
    }

    @Test
    void noFlippedBitAndNoCutEverGivesAnotherAnswer() throws IOException {
        filled().close();
        var whole = Files.readAllBytes(main());
        var random = new Random(20260603);
        int noticed = 0;
        for (int i = 0; i < 60; i++) {
            var bytes =
                    i % 4 == 0
                            ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length))
                            : whole.clone();
            if (i % 4 != 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(main(), bytes);
            Files.deleteIfExists(log());
            try (var warehouse = Warehouse.open(directory)) {
                noticed += asks(warehouse) ? 0 : 1;
            }
        }
        assertThat(noticed).isGreaterThan(15);
    }

    /// True where the answer is the right one; a new file, or a fault, has noticed the damage.
    private static boolean asks(Warehouse warehouse) {
        if (!warehouse.notes().isEmpty()) {
            return false;
        }
        try {
            assertThat(orders(warehouse)).isEqualTo(ROWS);
            return true;
        } catch (WarehouseUnavailable e) {
            assertThat(warehouse.notes()).isNotEmpty();
            return false;
        }
    }

    @Test
    void damageThatIsFoundInUseIsToldAndNothingIsAnsweredUntilTheFactsAreWholeAgain()
            throws IOException {
        filled().close();
        damageABlockThatOnlyAQuestionReads();
        var told = new AtomicInteger();
        try (var warehouse = Warehouse.open(directory)) {
            warehouse.whenSetAside(told::incrementAndGet);
            assertThat(warehouse.notes()).isEmpty();
            assertThatThrownBy(() -> orders(warehouse)).isInstanceOf(WarehouseUnavailable.class);
            assertThat(told).hasValue(1);
            assertThat(keys(warehouse.notes())).contains("warehouse.set-aside");
            assertThat(warehouse.isUp()).isFalse();
            assertThatThrownBy(() -> orders(warehouse))
                    .isInstanceOf(WarehouseUnavailable.class)
                    .hasMessageContaining("built again");
            warehouse.isWholeAgain();
            assertThat(warehouse.isUp()).isTrue();
            assertThat(orders(warehouse)).isZero();
        }
    }

    /// Behind three headers of 4 kB come blocks of 256 kB; some are read when the file is opened.
    private void damageABlockThatOnlyAQuestionReads() throws IOException {
        var whole = Files.readAllBytes(main());
        for (int at = 12_288 + 5_000; at < whole.length; at += 262_144) {
            var bytes = whole.clone();
            bytes[at] ^= 1;
            Files.write(main(), bytes);
            try (var warehouse = Warehouse.open(directory)) {
                if (warehouse.notes().isEmpty() && !asks(warehouse)) {
                    Files.write(main(), bytes);
                    return;
                }
            }
            Files.deleteIfExists(log());
        }
        throw new AssertionError("no block is read by the question alone");
    }

    @Test
    void factsOfAnEarlierProgramGiveWayToNewOnes() throws IOException {
        filled().close();
        try (var engine = DuckDb.open(directory)) {
            engine.run(connection ->
                    connection.createStatement().execute("alter table orders drop column status"));
            engine.run(connection ->
                    connection.createStatement().execute("update edition set columns = 'before'"));
        }
        try (var warehouse = Warehouse.open(directory)) {
            assertThat(keys(warehouse.notes())).containsExactly("warehouse.older");
            assertThat(orders(warehouse)).isZero();
            assertThat(directory.resolve("facts.duckdb.older")).exists();
            warehouse.isWholeAgain();
            assertThat(directory.resolve("facts.duckdb.older")).doesNotExist();
        }
    }

    @Test
    void factsOfANewerProgramAreLeftAlone() throws IOException {
        filled().close();
        try (var engine = DuckDb.open(directory)) {
            engine.run(connection ->
                    connection.createStatement().execute("update edition set number = 1000"));
        }
        var before = Files.readAllBytes(main());
        assertThatThrownBy(() -> Warehouse.open(directory))
                .hasMessageContaining("newer Fulcrum")
                .hasMessageContaining(directory.toString());
        assertThat(Files.readAllBytes(main())).isEqualTo(before);
    }

    @Test
    void whatIsNotTheFilesFaultSetsNothingAside() throws IOException {
        Files.createDirectory(main());
        assertThatThrownBy(() -> Warehouse.open(directory))
                .isInstanceOf(WarehouseUnavailable.class)
                .hasMessageContaining("directory");
        assertThat(files()).containsExactly("facts.duckdb", "work");
    }
}
