package fulcrum.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.reading.BookFile;
import fulcrum.web.Toys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Hostile files through the page's door.
record Giving(Cast cast) {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final String A_LOT = "a".repeat(50_000_000);

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A22", "hostile, endless and double names of columns", this::a22),
                new Attempt(
                        "A44", "a packed gigabyte, one cell of 50 MB, rows of nothing", this::a44),
                new Attempt("A45", "a workbook that declares entities", this::a45),
                new Attempt("A46", "a page as a workbook, a zip behind a page", this::a46),
                new Attempt("A47", "names of files that are paths", this::a47),
                new Attempt("A48", "a row without end, an open quote, zero bytes", this::a48),
                new Attempt("A49", "gzip without end, zips within zips", this::a49),
                new Attempt("A50", "a page as an export; its refused rows asked back", this::a50),
                new Attempt("A52", "an upload that stops half-way, then the whole", this::a52),
                new Attempt("A53", "JSON that nests, numbers beyond any shop", this::a53),
                new Attempt("A54", "databases of SQLite and DuckDB, Parquet", this::a54),
                new Attempt("A55", "the same order number given to another store", this::a55));
    }

    private String given(String store, String name, byte[] content) {
        cast.operator().get("/data?store=" + store);
        var answer = cast.operator().give(store, name, content);
        assertThat(answer.statusCode()).as("%s: %s", name, answer.body()).isBetween(200, 422);
        Install.tellsNothing(name, answer.body());
        return answer.body();
    }

    /// What becomes of a file that must not come in, within the time that a file may take.
    private void keptOut(String name, byte[] content) {
        long start = System.nanoTime();
        var answer = given("toys", name, content);
        assertThat((System.nanoTime() - start) / 1e9).as(name).isLessThan(60);
        assertThat(answer).as(name).doesNotContain("data-outcome=\"done\"");
        assertThat(cast.stranger().get("/health").statusCode()).isEqualTo(200);
        assertThat(cast.install().server.isRunning()).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private void a22() {
        keptOut("a22.csv", bytes("\"\"\"; drop table orders\",',--,__proto__,,\n1,2,3,4,5\n"));
        keptOut("a22-long.csv", bytes("x".repeat(64_000) + ",y\n1,2\n"));
        keptOut("a22-twice.csv", bytes("a,a,a\n1,2,3\n"));
    }

    private static byte[] zip(String member, int mebibytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(member));
            var block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < mebibytes; i++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private void a44() throws IOException {
        keptOut("bomb.zip", zip("orders.csv", 1_100));
        var cell = "<row r=\"1\"><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        keptOut("cell.xlsx", new BookFile().sheet("s", cell.formatted(A_LOT)).bytes());
        keptOut(
                "rows.xlsx",
                new BookFile().sheet("s", cell.formatted("1").repeat(700_000)).bytes());
    }

    private void a45() throws IOException {
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            var here = "http://127.0.0.1:" + listener.getLocalPort();
            for (var entity :
                    List.of(
                            "[<!ENTITY e SYSTEM \"file:///etc/passwd\">]",
                            "[<!ENTITY % p SYSTEM \"" + here + "/p\"> %p;]",
                            "SYSTEM \"" + here + "/outside.dtd\"")) {
                var book =
                        new BookFile()
                                .sheet(
                                        "s",
                                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>x&e;</t></is></c></row>");
                var sheet =
                        book.parts.get("xl/worksheets/sheet1.xml").replaceFirst("<\\?.*?\\?>", "");
                book.part("xl/worksheets/sheet1.xml", "<!DOCTYPE x " + entity + ">" + sheet);
                keptOut("entity.xlsx", book.bytes());
            }
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    private void a46() throws IOException {
        keptOut("page.xls", bytes("<html><body><p>no table</p>" + SCRIPT + "</body></html>"));
        var both = new ByteArrayOutputStream();
        both.write(bytes("<html><body><p>no table</p></body></html>"));
        both.write(zip("orders.csv", 1));
        keptOut("both.xlsx", both.toByteArray());
        keptOut("ole.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3});
    }

    private void a47() throws IOException {
        for (var name : List.of("../../etc/cron.d/x", "C:\\x.csv", ".htaccess", "\u202Efdp.csv")) {
            given("toys", name, bytes(Toys.ORDERS));
        }
        try (var files = Files.walk(cast.install().data.getParent())) {
            assertThat(files.map(Path::toString))
                    .noneMatch(path -> path.contains("cron") || path.contains("htaccess"));
        }
        keptOut("climb.zip", zip("../../evil.csv", 1));
    }

    private void a48() {
        keptOut("line.csv", bytes("a,b\n" + "x".repeat(40_000_000)));
        keptOut("quote.csv", bytes("a,b\n\"" + "x,\n".repeat(1_000_000)));
        keptOut("columns.csv", bytes("a,".repeat(100_000) + "\n"));
        keptOut("zero.csv", new byte[100_000]);
    }

    private void a49() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            var block = new byte[1 << 20];
            java.util.Arrays.fill(block, (byte) 'a');
            for (int i = 0; i < 1_100; i++) {
                gzip.write(block);
            }
        }
        keptOut("bomb.csv.gz", bytes.toByteArray());
        var inner = zip("x.csv", 1);
        for (int i = 0; i < 5; i++) {
            var outer = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(outer)) {
                zip.putNextEntry(new ZipEntry("x.zip"));
                zip.write(inner);
            }
            inner = outer.toByteArray();
        }
        keptOut("nested.zip", inner);
    }

    private void a50() {
        var orders = Toys.ORDERS.replace("不是时间", SCRIPT).replace("1003", "=HYPERLINK(1)");
        var result = given("toys", "page.html.csv", bytes(orders));
        assertThat(result).doesNotContain(SCRIPT);
        var refused =
                cast.operator()
                        .get(Install.found("href=\"(/data/imports/[^\"]*/refused)\"", result));
        assertThat(refused.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(refused.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(refused.body()).contains("'=HYPERLINK(1)");
    }

    private void a52() throws IOException {
        var house = URI.create(cast.install().server.url());
        try (var socket = new java.net.Socket("127.0.0.1", house.getPort())) {
            var head =
                    "POST /data/files HTTP/1.1\r\nHost: localhost\r\nCookie: fulcrum=%s\r\nX-CSRF-TOKEN: %s\r\n"
                                    .formatted(cast.operator().session(), cast.operator().token)
                            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000\r\n\r\n"
                            + "--b\r\nContent-Disposition: form-data; name=\"store\"\r\n\r\nbooks\r\n--b\r\n"
                            + "Content-Disposition: form-data; name=\"files\"; filename=\"half.csv\"\r\n\r\n";
            socket.getOutputStream().write(bytes(head + "a,b\n1,"));
        }
        assertThat(cast.boss().get("/data?store=books").body()).doesNotContain("half.csv");
        assertThat(given("toys", "whole.csv", bytes(Toys.TWO_MONTHS))).contains("whole.csv");
    }

    private void a53() {
        keptOut("deep.json", bytes("[".repeat(100_000)));
        keptOut("deeper.json", bytes("{\"line_items\":[".repeat(30_000)));
        for (var number : List.of("1e308", "1e400", "Infinity", "NaN")) {
            var orders = Toys.ORDERS.replace("30.00", number).replace("1001", "n" + number);
            assertThat(given("toys", number + ".csv", bytes(orders))).doesNotContain("∞", "NaN ");
        }
    }

    private void a54() {
        keptOut("shop.db", bytes("SQLite format 3\0" + "x".repeat(4_096)));
        keptOut("shop.duckdb", bytes("\0\0\0\0\0\0\0\0DUCK" + "x".repeat(4_096)));
        keptOut("orders.csv", bytes("PAR1" + "x".repeat(4_096) + "PAR1"));
    }

    private void a55() {
        var before = paid("toys");
        given("books", "same.csv", bytes(Toys.ORDERS.replace("30.00", "1.00")));
        assertThat(paid("toys")).isEqualTo(before).contains("42.5");
    }

    private String paid(String store) {
        var address =
                "/api/v1/figures?metric=paid&from=2024-01-01&until=2024-01-08&grain=total&store=";
        return cast.stranger().get(address + store, "Authorization", "Bearer " + cast.key()).body();
    }
}
