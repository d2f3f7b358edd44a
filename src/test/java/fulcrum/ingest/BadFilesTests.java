package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad files on their whole way in: what is said of them, and that the facts, the ledger and the
/// data directory are as before. Attack ids are those of the project's list of attacks.
class BadFilesTests {

    static final String GOOD =
            Shop.ORDERS + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01");

    @TempDir Path folder;

    Shop shop;
    String facts;
    List<String> files;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder.resolve("data"));
        shop.drop(GOOD);
        facts = shop.warehouse.fingerprint();
        files = files();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /// What imports leave; the engine's own files grow and shrink as it likes.
    private List<String> files() throws IOException {
        try (var all = Files.walk(shop.directory)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> shop.directory.relativize(file).toString())
                    .filter(name -> name.matches("(kept|refused|work|uploads)/.*"))
                    .sorted()
                    .toList();
        }
    }

    private void assertNothingStays() throws IOException {
        assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        assertThat(shop.imports.history(shop.store.id())).hasSize(1);
        assertThat(files()).isEqualTo(files);
        assertThat(shop.imports.heal()).isEmpty();
    }

    private void assertRefused(String name, byte[] content, String key) throws IOException {
        var report = shop.drop(name, content);
        assertThat(report.outcome()).as("%s", report.notes()).isEqualTo(Outcome.REFUSED);
        assertThat(report.notes().getFirst().key()).isEqualTo(key);
        assertThat(report.notes().getFirst().arguments().getFirst().toString()).contains(name);
        assertNothingStays();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /// So many mebibytes of one letter or row, packed.
    private static byte[] packed(long mebibytes, byte[] row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes, 1 << 16)) {
            var block = new ByteArrayOutputStream();
            while (block.size() < 1 << 20) {
                block.write(row);
            }
            for (long i = 0; i < mebibytes; i++) {
                block.writeTo(gzip);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void anEmptyFile() throws IOException {
        assertRefused("empty.csv", new byte[0], "reading.empty");
    }

    @Test
    void aFileThatIsCutOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 2_000; i++) {
                gzip.write(
                        utf8(Shop.order("n" + i * 7919, "b" + i, "9.90", "0", "0", "2026-05-02")));
            }
        }
        var whole = bytes.toByteArray();
        assertRefused("cut.csv.gz", Arrays.copyOf(whole, whole.length / 2), "reading.cut-off");
    }

    @Test
    void a49AZipInAZip() throws IOException {
        assertRefused(
                "outer.zip", zip("inner.zip", zip("orders.csv", utf8(GOOD))), "reading.zip-in-zip");
    }

    /// 1 GiB here shows what 10 GiB would: the ratio is refused long before the size is reached.
    @Test
    void a44A49AFileThatUnpacksWithoutEnd() throws IOException {
        long start = System.nanoTime();
        assertRefused("bomb.csv.gz", packed(1024, new byte[] {'a'}), "reading.bomb");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(30);
    }

    @Test
    void aBinaryFile() throws IOException {
        var bytes = new byte[5_000];
        new java.util.Random(3).nextBytes(bytes);
        bytes[0] = 0x7F;
        assertRefused("program.csv", bytes, "reading.binary");
    }

    @Test
    void a54ADatabase() throws IOException {
        var bytes = Arrays.copyOf(utf8("SQLite format 3\0"), 4096);
        assertRefused("shop.csv", bytes, "reading.database");
    }

    /// What is inside counts, not what the name says.
    @Test
    void a46AWrongExtension() {
        var report =
                shop.drop(
                        "orders.xlsx",
                        utf8(GOOD.replace("1001", "2001").replace("100.00", "70.00")));
        assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        assertThat(shop.ask("select count(*) from orders")).isEqualByComparingTo("2");
    }

    @Test
    void aHeaderOnlyIsAnImportOfNoRows() {
        var report = shop.drop("header.csv", utf8(Shop.ORDERS));
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.rows()).isEqualTo(RowCounts.NONE);
        assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
    }

    @Test
    void a48FiveThousandColumns() throws IOException {
        var row = "x,".repeat(5_000) + "x\n";
        assertRefused("wide.csv", utf8(row.replace("x", "name") + row), "reading.too-wide");
    }

    @Test
    void a48ACellOfAHundredMegabytes() throws IOException {
        var bytes = new byte[100_000_000];
        Arrays.fill(bytes, (byte) 'a');
        var head = utf8(GOOD + "\"");
        System.arraycopy(head, 0, bytes, 0, head.length);
        assertRefused("cell.csv", bytes, "reading.cell-too-long");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() throws IOException {
        assertRefused("quote.csv", utf8(GOOD + "\"1002,lin\n"), "reading.quote-open");
    }

    /// Behind the rows that are looked at first, in the middle of loading.
    @Test
    void aFileThatBreaksInTheMiddleIsTakenBackWhole() throws IOException {
        var rows = new StringBuilder(Shop.ORDERS);
        for (int i = 0; i < 5_000; i++) {
            rows.append(Shop.order("m" + i, "b" + i, "9.90", "0", "0", "2026-05-02"));
        }
        assertRefused("broken.csv", utf8(rows + "\"m5000,lin\n"), "reading.quote-open");
    }

    @Test
    void invalidDatesAreRefusedRowByRowAndTheRestIsTaken() throws IOException {
        var report =
                shop.drop(
                        "dates.csv",
                        utf8(
                                Shop.ORDERS
                                        + Shop.order("2001", "lin", "9.00", "0", "0", "2026-02-30")
                                        + Shop.order("2002", "wei", "8.00", "0", "0", "2026-02-28")
                                        + Shop.order("2003", "mo", "7.00", "0", "0", "soon")));
        assertThat(report.rows()).isEqualTo(new RowCounts(3, 1, 0, 0, 2));
        var refused =
                Files.readString(shop.imports.refusedFile(report.id().orElseThrow()).orElseThrow());
        assertThat(refused).contains("2001", "2003", "订单创建时间").doesNotContain("2002,");
        assertThat(shop.ask("select sum(paid) from orders where order_id like '2%'"))
                .isEqualByComparingTo("8.00");
    }

    @Test
    void a48RowsInAnotherEncodingAreRefusedWithTheirLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(utf8(Shop.ORDERS));
        for (int i = 0; i < 40; i++) {
            bytes.write(utf8(Shop.order("30" + i, "林", "9.00", "0", "0", "2026-05-03")));
        }
        bytes.write(
                Shop.order("4001", "卫", "8.00", "0", "0", "2026-05-03")
                        .getBytes(Charset.forName("GB18030")));
        var report = shop.drop("mixed.csv", bytes.toByteArray());
        assertThat(report.rows()).isEqualTo(new RowCounts(41, 40, 0, 0, 1));
        assertThat(
                        Files.readString(
                                shop.imports.refusedFile(report.id().orElseThrow()).orElseThrow()))
                .contains("4001", ",42,");
    }

    @Test
    void twoFilesOfOneNameAndDifferentContentAreTwoImports() {
        var first = shop.drop("orders.csv", utf8(GOOD.replace("1001", "5001")));
        var second = shop.drop("orders.csv", utf8(GOOD.replace("1001", "5002")));
        assertThat(first.id()).isNotEqualTo(second.id());
        assertThat(first.isInFacts() && second.isInFacts()).isTrue();
        assertThat(shop.ask("select count(*) from orders where order_id like '500%'"))
                .isEqualByComparingTo("2");
    }

    /// A22: names of columns are data wherever they stand.
    @Test
    void a22HostileNamesOfColumnsAreOnlyText() throws IOException {
        var names =
                "\"\"\"; drop table orders\",',--,__proto__,,,\"%s\"\n"
                        .formatted("x".repeat(64_000));
        var report = shop.drop("names.csv", utf8(names + "1,2,3,4,5,6,7\n"));
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
        assertThat(report.notes().getFirst().arguments().getFirst().toString().length())
                .isLessThan(400);
        assertNothingStays();
        var hostile =
                GOOD.replace("1001", "6001").replaceFirst("\n", ",\"\"\"; drop table orders--\"\n");
        assertThat(shop.drop("more.csv", utf8(hostile)).rows().taken()).isEqualTo(1);
        assertThat(shop.ask("select count(*) from orders")).isEqualByComparingTo("2");
    }

    /// A25, A47: names of files are shown and never used.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--config=x",
                "$(touch pwn)",
                "a;b",
                "a\nb",
                "-rf",
                "../../etc/cron.d/x",
                "C:\\x",
                "a\u0000.csv",
                ".htaccess",
                "\u202Efdp.csv",
                "🧸.csv"
            })
    void a25A47NamesOfFilesAreNeverPaths(String name) throws IOException {
        var report = shop.drop(name, utf8(GOOD.replace("1001", "7001")));
        assertThat(report.rows().taken()).isEqualTo(1);
        assertThat(files())
                .hasSize(files.size() + 1)
                .allMatch(file -> file.matches("kept/toys/[0-9a-f]{64}\\.rows\\.zst"));
        assertThat(folder.resolve("pwn")).doesNotExist();
    }

    /// A47: nothing leaves a zip but its bytes.
    @Test
    void a47AZipThatClimbsOutOfItsFolder() throws IOException {
        var report =
                shop.drop("climb.zip", zip("../../evil.csv", utf8(GOOD.replace("1001", "8001"))));
        assertThat(report.isInFacts()).isTrue();
        try (var all = Files.walk(folder)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.contains("evil"));
        }
    }

    /// A55: an order number of another store is another order.
    @Test
    void a55AnOrderOfAnotherStoreIsLeftAlone() throws IOException {
        var other =
                new fulcrum.store.Store(
                        new fulcrum.store.StoreId("other"),
                        "Other",
                        "taobao",
                        shop.store.currency(),
                        shop.store.zone());
        shop.stores.save(other);
        var file = Files.writeString(folder.resolve("same.csv"), GOOD.replace("100.00", "1.00"));
        var report =
                shop.imports
                        .importFile(ImportRequest.of(file, "same.csv", other, "wei"))
                        .getFirst();
        assertThat(report.rows().taken()).isEqualTo(1);
        assertThat(shop.ask("select sum(goods_due) from orders where store = 'toys' and in_force"))
                .isEqualByComparingTo("100.00");
    }
}
