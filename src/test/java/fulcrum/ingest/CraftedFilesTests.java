package fulcrum.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport.Outcome;
import fulcrum.ingest.reading.BookFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were made to do harm, on their whole way in. Attack ids are those of the project's
/// list of attacks.
class CraftedFilesTests {

    static final String GOOD =
            Shop.ORDERS + Shop.order("1001", "lin", "100.00", "6.00", "0", "2026-05-01");
    static final long MIB = 1 << 20;

    @TempDir Path folder;

    Shop shop;
    String facts;

    @BeforeEach
    void open() {
        shop = new Shop(folder.resolve("data"));
        shop.drop(GOOD);
        facts = shop.warehouse.fingerprint();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void assertNothingStays() {
        assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
        assertThat(shop.imports.history(shop.store.id())).hasSize(1);
        assertThat(shop.imports.heal()).isEmpty();
    }

    private void assertRefused(String name, byte[] content, String... keys) {
        var report = shop.drop(name, content);
        assertThat(report.outcome()).as("%s", report.notes()).isEqualTo(Outcome.REFUSED);
        assertThat(report.notes().getFirst().key()).isIn((Object[]) keys);
        assertNothingStays();
    }

    private static String row(int line, String... cells) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(line));
        for (var cell : cells) {
            row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /// An order report as a workbook, every part there.
    private static BookFile orders(String id) throws IOException {
        var book =
                new BookFile()
                        .texts("<t>订单编号</t>")
                        .sheet(
                                "s",
                                row(1, Shop.ORDERS.strip().split(",", -1))
                                        + row(
                                                2,
                                                Shop.order(
                                                                id,
                                                                "wei",
                                                                "70.00",
                                                                "0",
                                                                "0",
                                                                "2026-05-02")
                                                        .strip()
                                                        .split(",", -1)))
                        .part(
                                "docProps/core.xml",
                                "<coreProperties><created>x</created></coreProperties>");
        assertThat(book.bytes()).isNotEmpty();
        return book;
    }

    @Test
    void theWorkbookItselfIsTaken() throws IOException {
        assertThat(shop.drop("good.xlsx", orders("2001").bytes()).rows().taken()).isEqualTo(1);
    }

    /// A45: nothing that a document type declares is expanded, and nothing is fetched.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "_rels/.rels",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "docProps/core.xml"
            })
    void a45NoPartOfAWorkbookDeclaresEntities(String part) throws Exception {
        try (var listener = new Listener()) {
            var here = "http://127.0.0.1:" + listener.port();
            for (var subset :
                    List.of(
                            "[<!ENTITY e SYSTEM \"file:///etc/passwd\">]",
                            "[<!ENTITY e SYSTEM \"" + here + "/e\">]",
                            "SYSTEM \"" + here + "/outside.dtd\"",
                            "PUBLIC \"x\" \"" + here + "/outside.dtd\" [<!ENTITY e \"x\">]",
                            "[<!ENTITY % p SYSTEM \"" + here + "/p\"> %p; <!ENTITY e \"x\">]",
                            "[" + laughs() + "]")) {
                var book = orders("2001");
                var text = book.parts.get(part).replaceFirst("<\\?.*?\\?>", "");
                book.part(part, "<!DOCTYPE x " + subset + ">" + used(text));
                long start = System.nanoTime();
                assertRefused("x.xlsx", book.bytes(), "reading.xml-entities");
                assertThat((System.nanoTime() - start) / 1e9).as(subset).isLessThan(2);
            }
            assertThat(listener.calls()).isZero();
        }
    }

    /// The text with the entity used in its first element.
    private static String used(String text) {
        return text.replaceFirst("(<[^!?][^>]*[^/]>)", "$1&e;");
    }

    private static String laughs() {
        var all = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            all.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1));
        }
        return all + "<!ENTITY e \"&e29;\">";
    }

    /// A46: a formula is text and is never worked out; links and macros are never followed.
    @Test
    void a46FormulasLinksAndMacrosAreNeverRun() throws Exception {
        try (var listener = new Listener()) {
            var here = "http://127.0.0.1:" + listener.port();
            var book = orders("2001");
            var sheet = book.parts.get("xl/worksheets/sheet1.xml");
            book.part(
                            "xl/worksheets/sheet1.xml",
                            sheet.replace(
                                    "<c t=\"inlineStr\"><is><t>张三</t>",
                                    "<c t=\"str\"><f>WEBSERVICE(\""
                                            + here
                                            + "\")</f><v>三</v></c>"
                                            + "<c t=\"inlineStr\"><is><t>x</t>"))
                    .part("xl/externalLinks/externalLink1.xml", "<externalLink/>")
                    .part(
                            "xl/externalLinks/_rels/externalLink1.xml.rels",
                            "<Relationships><Relationship Target=\""
                                    + here
                                    + "\"/></Relationships>")
                    .part("xl/vbaProject.bin", "Sub Auto_Open()");
            var report = shop.drop("macro.xlsm", book.bytes());
            assertThat(report.rows().read()).isEqualTo(1);
            assertThat(listener.calls()).isZero();
        }
    }

    /// A46: what is a page and a zip at once is read as what it begins with, and not as both.
    @Test
    void a46AZipBehindAPageIsNotOpened() throws IOException {
        var both = new ByteArrayOutputStream();
        both.write("<html><body><p>no table</p></body></html>".getBytes(UTF_8));
        both.write(orders("2001").bytes());
        var report = shop.drop("both.xlsx", both.toByteArray());
        assertThat(report.isInFacts()).isFalse();
        assertNothingStays();
    }

    /// A48: bytes of nothing between the letters, and UTF-16 without its mark.
    @Test
    void a48ZeroBytesAreRefusedRowByRow() {
        var rows = GOOD.replace("1001", "3001").replace("lin", "l\0in");
        var report = shop.drop("zero.csv", rows.getBytes(UTF_8));
        assertThat(report.rows().taken()).isZero();
        assertThat(report.isInFacts() ? report.rows().refused() : 1).isEqualTo(1);
        assertThat(shop.warehouse.fingerprint()).isEqualTo(facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void a48WideLettersWithoutAMarkAreRead(String charset) {
        var bytes =
                GOOD.replace("1001", "3001").getBytes(java.nio.charset.Charset.forName(charset));
        assertThat(shop.drop("wide.csv", bytes).rows().taken()).isEqualTo(1);
    }

    /// A49: four million zeroes are packed into a few hundred bytes by zstd as well.
    @Test
    void a49AZstdThatUnpacksWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream zstd = new com.github.luben.zstd.ZstdOutputStream(bytes)) {
            var block = new byte[(int) MIB];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 1024; i++) {
                zstd.write(block);
            }
        }
        assertRefused("bomb.csv.zst", bytes.toByteArray(), "reading.bomb");
    }

    /// A44: as many members as a zip may say, each with nothing in it.
    @Test
    void a44AHundredThousandMembers() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
                zip.closeEntry();
            }
        }
        long start = System.nanoTime();
        assertRefused("many.zip", bytes.toByteArray(), "reading.too-many-members");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
    }

    /// A53: a Parquet file is refused by its first bytes, whatever stands behind them.
    @Test
    void a53ParquetIsNotOpened() {
        var page = HexFormat.of().parseHex("15".repeat(2000) + "FFFFFFFF0F");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(page);
        bytes.writeBytes("PAR1".getBytes(StandardCharsets.US_ASCII));
        assertRefused("orders.csv", bytes.toByteArray(), "reading.database");
    }

    /// A53, A27: what JSON may nest, repeat and count is bounded.
    @ParameterizedTest
    @CsvSource({
        "'[',  100000, '', ''",
        "'{\"a\":', 100000, '1', '}'",
        "'{\"line_items\":[', 30000, '', ''"
    })
    void a53JsonThatNestsWithoutEnd(String open, int times, String middle, String close) {
        var text = open.repeat(times) + middle + close.repeat(times);
        long start = System.nanoTime();
        assertRefused(
                "deep.json",
                text.getBytes(UTF_8),
                "reading.json-limits",
                "reading.json-no-records");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(2);
    }

    /// A53: numbers beyond any shop are cells that are refused, never infinite and never zero.
    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1e400", "-1e308", "9e99999999", "Infinity"})
    void a53NumbersBeyondAnyShopAreRefusedWithTheirRow(String number) {
        var orders =
                GOOD.replace("1001", "3001").replace(",100.00,", "," + number + ",")
                        + Shop.order("3002", "mo", "7.00", "0", "0", "2026-05-02");
        var report = shop.drop("huge.csv", orders.getBytes(UTF_8));
        assertThat(report.rows()).isEqualTo(new RowCounts(2, 1, 0, 0, 1));
        assertThat(shop.ask("select sum(goods_due) from orders")).isEqualByComparingTo("107.00");
    }

    /// Counts who comes.
    private static final class Listener implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final AtomicInteger calls = new AtomicInteger();

        Listener() throws IOException {
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                while (!socket.isClosed()) {
                    socket.accept().close();
                    calls.incrementAndGet();
                }
            } catch (IOException _) {
                // closed
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        int calls() {
            return calls.get();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
