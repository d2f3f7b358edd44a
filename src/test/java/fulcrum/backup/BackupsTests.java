package fulcrum.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fulcrum.ingest.ImportRequest;
import fulcrum.ingest.Imports;
import fulcrum.state.Keeping;
import fulcrum.state.State;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.units.Said;
import fulcrum.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTests {

    private static final InstantSource NOW =
            InstantSource.fixed(Instant.parse("2026-06-03T01:00:00Z"));
    private static final Store STORE =
            new Store(
                    new StoreId("toys"),
                    "Toys",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));
    private static final String ORDERS =
            "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝总数量,是否手机订单,退款金额\n";

    @TempDir Path folder;
    private Path home;
    private Path file;

    @BeforeEach
    void places() {
        home = folder.resolve("home");
        file = folder.resolve("shop.fulcrum");
    }

    /// A data directory that is in use.
    private record Home(State state, Warehouse warehouse, Imports imports)
            implements AutoCloseable {

        static Home at(Path directory) {
            var state = Keeping.chosen().open(directory);
            var warehouse = Warehouse.open(directory);
            var stores = new Stores(state);
            stores.save(STORE);
            return new Home(
                    state, warehouse, new Imports(state, stores, warehouse, directory, NOW));
        }

        void sold(Path directory, String... buyers) throws IOException {
            var orders = new StringBuilder(ORDERS);
            for (var buyer : buyers) {
                orders.append(
                        "o-%s,%s,10,0,10,10,交易成功,张三,广东省 广州市 越秀区 某街1号(510620),'13800000000,2026-05-01 10:00:00,2026-05-01 10:05:00,1,手机订单,0\n"
                                .formatted(buyer, buyer));
            }
            var dropped = Files.writeString(directory.resolve("drop.csv"), orders);
            var report =
                    imports.importFile(ImportRequest.of(dropped, "orders.csv", STORE, "lin"))
                            .getFirst();
            assertThat(report.rows().refused()).isZero();
            Files.delete(dropped);
        }

        Outcome backup(Path file) {
            return new Backups(state, imports, warehouse, NOW).make(file);
        }

        @Override
        public void close() {
            warehouse.close();
            state.close();
        }
    }

    private String backedUp() throws IOException {
        try (var shop = Home.at(home)) {
            shop.sold(home, "ann", "ben");
            assumeThat(Files.exists(home.resolve("state.db")))
                    .as("a state on a server is not in a backup")
                    .isTrue();
            assertThat(shop.backup(file)).isInstanceOf(Outcome.Done.class);
            shop.sold(home, "cai");
            return ((Outcome.Done) Backups.verify(file, folder.resolve("work"), NOW))
                    .manifest()
                    .facts();
        }
    }

    @Test
    void whatWasPutBackIsWhatWasThere() throws IOException {
        var facts = backedUp();
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var other = folder.resolve("other");

        var done = (Outcome.Done) Backups.restore(file, other, false, NOW);

        assertThat(done.agreement()).isEqualTo(Outcome.Agreement.SAME);
        try (var shop = Home.at(other)) {
            assertThat(shop.imports.history(STORE.id())).hasSize(1);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
        try (var left = Files.list(folder.resolve("work"))) {
            assertThat(left).as("nothing is left of looking through it").isEmpty();
        }
    }

    @Test
    void dataThatIsThereIsSetAsideOnlyWhereThatIsWanted() throws IOException {
        var facts = backedUp();

        assertThat(Backups.restore(file, home, false, NOW))
                .isEqualTo(new Outcome.Refused(Said.of("backup.not-empty", home)));
        assertThat(Backups.restore(file, home, true, NOW)).isInstanceOf(Outcome.Done.class);

        try (var shop = Home.at(home)) {
            assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        }
        try (var before = Home.at(home.resolve("before-2026-06-03T01-00-00Z"))) {
            before.imports.heal();
            assertThat(before.imports.history(STORE.id())).hasSize(2);
        }
    }

    /// The case A62: who asked to be forgotten does not come back with an older backup.
    @Test
    void whoWasForgottenSinceStaysForgotten() throws IOException {
        backedUp();
        try (var shop = Home.at(home)) {
            assertThat(shop.imports.forget("ann")).isTrue();
        }

        assertThat(Backups.restore(file, home, true, NOW)).isInstanceOf(Outcome.Done.class);

        try (var shop = Home.at(home)) {
            assertThat(shop.imports.forget("ann")).as("no row speaks of her").isFalse();
            assertThat(shop.imports.forget("ben")).isTrue();
        }
    }

    @Test
    void aChangedByteIsFoundOrMeansNothing() throws IOException {
        backedUp();
        var whole = Files.readAllBytes(file);
        var random = new Random(7);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            var changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            var spoiled = Files.write(folder.resolve("spoiled"), changed);
            switch (Backups.verify(spoiled, folder.resolve("work"), NOW)) {
                case Outcome.Refused _ -> found++;
                case Outcome.Done(_, var agreement) ->
                        assertThat(agreement).isEqualTo(Outcome.Agreement.SAME);
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void aBackupThatIsCutOffTouchesNothing() throws IOException {
        backedUp();
        var whole = Files.readAllBytes(file);
        for (int length : List.of(0, 10, 500, whole.length / 2, whole.length * 9 / 10)) {
            var cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            var empty = folder.resolve("empty-" + length);
            assertThat(Backups.restore(cut, empty, false, NOW)).isInstanceOf(Outcome.Refused.class);
            assertThat(empty).doesNotExist();
        }
    }

    @Test
    void namesThatLeadElsewhereAndFilesLargerThanSaidAreRefused() throws IOException {
        var empty = folder.resolve("empty");
        var hash = "0".repeat(64);
        var outside = entry("../evil", 4, hash);
        var zeros = entry("kept/toys/aa.rows.zst", 4, hash);

        assertThat(Backups.restore(crafted(outside, "../evil", 4), empty, false, NOW))
                .isEqualTo(new Outcome.Refused(Said.of("backup.no-backup", file)));
        assertThat(Backups.restore(crafted(zeros, "kept/toys/../../evil", 4), empty, false, NOW))
                .isEqualTo(new Outcome.Refused(Said.of("backup.stranger", "kept/toys/../../evil")));
        assertThat(
                        Backups.restore(
                                crafted(zeros, "kept/toys/aa.rows.zst", 50_000_000),
                                empty,
                                false,
                                NOW))
                .isEqualTo(new Outcome.Refused(Said.of("backup.changed", "kept/toys/aa.rows.zst")));
        assertThat(folder.resolve("evil")).doesNotExist();
        assertThat(empty).doesNotExist();
    }

    private static String entry(String name, long size, String sha256) {
        return """
        {"form": 1, "at": "2026-06-03T01:00:00Z", "program": "", "facts": "",
         "files": [{"name": "%s", "size": %d, "sha256": "%s"}]}
        """
                .formatted(name, size, sha256);
    }

    private Path crafted(String manifest, String name, int bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(manifest.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[bytes]);
        }
        return Files.write(file, out.toByteArray());
    }

    @Test
    void aRestoreThatDidNotComeToItsEndIsNoticed() throws IOException {
        assertThat(Backups.isHalf(home)).isFalse();
        Files.createDirectories(home.resolve("restoring"));
        assertThat(Backups.isHalf(home)).isTrue();
        backedUpElsewhere();
        assertThat(Backups.restore(file, home, true, NOW)).isInstanceOf(Outcome.Done.class);
        assertThat(Backups.isHalf(home)).isFalse();
    }

    private void backedUpElsewhere() throws IOException {
        var here = home;
        home = folder.resolve("elsewhere");
        backedUp();
        home = here;
    }

    /// A disk that is not connected must not become a folder of the disk that is to be saved.
    @Test
    void aFolderThatIsNotThereIsNotMade() throws IOException {
        var far = folder.resolve("usb").resolve("shop.fulcrum");
        try (var shop = Home.at(home)) {
            assertThat(shop.backup(far))
                    .isEqualTo(new Outcome.Refused(Said.of("backup.no-folder", far.getParent())));
        }
        assertThat(far.getParent()).doesNotExist();
        assertThat(Backups.restore(far, home, false, NOW))
                .as("what is not there is told first")
                .isEqualTo(new Outcome.Refused(Said.of("backup.no-file", far)));
    }

    @Test
    void aBackupWritesOverNothing() throws IOException {
        backedUp();
        try (var shop = Home.at(home)) {
            assertThat(shop.backup(file))
                    .isEqualTo(new Outcome.Refused(Said.of("backup.is-there", file)));
        }
    }
}
