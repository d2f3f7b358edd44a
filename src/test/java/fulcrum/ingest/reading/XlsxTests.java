package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTests {

    @TempDir Path folder;

    @Test
    void everySheetWithTextIsATableHiddenOnesToo() throws Exception {
        var book =
                new BookFile()
                        .sheet("Orders", row(1, "<c t=\"inlineStr\"><is><t>id</t></is></c>"))
                        .sheet("Empty", "")
                        .sheet("库存", "hidden", row(3, "<c r=\"B3\"><v>7</v></c>"))
                        .bytes();
        var tables = Given.tables(given().open("b.xlsx", book));
        assertThat(tables).extracting(RawTable::name).containsExactly("b.xlsx#Orders", "b.xlsx#库存");
        assertThat(tables).extracting(RawTable::format).containsOnly("xlsx");
        assertThat(tables.get(1).sha256()).isEqualTo(tables.getFirst().sha256() + "#2");
        assertThat(Given.rows(tables.get(1))).containsExactly(List.of("3", "", "7"));
    }

    @Test
    void textsComeFromWhereverTheyStand() throws Exception {
        var book =
                new BookFile()
                        .texts(
                                "<t>plain</t>",
                                "<r><t>ri</t></r><r><rPr/><t xml:space=\"preserve\">ch </t></r>",
                                "<t>漢字</t><rPh sb=\"0\" eb=\"2\"><t>かんじ</t></rPh>",
                                "<t>a_x000D_b &amp; c</t>")
                        .sheet(
                                "s",
                                row(
                                        1,
                                        "<c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                                                + "<c t=\"s\"><v>3</v></c><c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                                                + "<c t=\"str\"><f>A1&amp;\"x\"</f><v>plainx</v></c><c t=\"b\"><v>1</v></c>"
                                                + "<c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2025-06-30T10:00:00</v></c>"))
                        .bytes();
        assertThat(Given.rows(given().table("b.xlsx", book)))
                .containsExactly(
                        List.of(
                                "1",
                                "plain",
                                "rich ",
                                "漢字",
                                "a\rb & c",
                                "inline",
                                "plainx",
                                "TRUE",
                                "#N/A",
                                "2025-06-30T10:00:00"));
    }

    // Serials as Excel shows them: 45838 is 30 June 2025, 0.75 is 18:00.
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "0~12.5~12.5",
                "0~0.30000000000000004~0.3",
                "0~289655.94000000006~289655.94",
                "0~2.14073006270149E+16~21407300627014900",
                "0~21407300627014912~21407300627014912",
                "0~1.2E-5~0.000012",
                "0~-0~-0",
                "0~not a number~not a number",
                "14~45838~2025-06-30",
                "22~45838.75~2025-06-30 18:00:00",
                "22~45838~2025-06-30 00:00:00",
                "yyyy-mm-dd~45838.75~2025-06-30 18:00:00",
                "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;~45838~2025-06-30",
                "[$-409]d-mmm-yy;@~45838~2025-06-30",
                "m/d/yy h:mm AM/PM~45838.020833333336~2025-06-30 00:30:00",
                "yyyy-mm-dd hh:mm:ss~45838.999988425925~2025-06-30 23:59:59",
                "yyyy-mm-dd hh:mm:ss~45838.999999999~2025-07-01 00:00:00",
                "31~45838~2025-06-30",
                "h:mm~0.75~18:00:00",
                "[h]:mm~1.125~27:00:00",
                "14~60~1900-02-29",
                "14~59~1900-02-28",
                "14~1~1900-01-01",
                "14~-3~-3",
                "10~0.1234~12.34%",
                "0.00%~0.1234~12.34%",
                "00000~123~00123",
                "#,##0.00~1234.5~1234.5",
                "[Red]0.00~5~5",
                "&quot;day&quot; 0~5~5",
                "General~5~5",
            })
    void aNumberReadsAsItIsMeant(String format, String value, String text) throws Exception {
        var code = format.equals("0") ? "General" : format;
        var book =
                new BookFile()
                        .formats(code)
                        .sheet("s", row(1, "<c s=\"1\"><v>" + value + "</v></c>"))
                        .bytes();
        assertThat(Given.rows(given().table("b.xlsx", book))).containsExactly(List.of("1", text));
    }

    @Test
    void daysMayCountFrom1904() throws Exception {
        var book =
                new BookFile()
                        .from1904()
                        .formats("14")
                        .sheet("s", row(1, "<c s=\"1\"><v>44376</v></c>"))
                        .bytes();
        assertThat(Given.rows(given().table("b.xlsx", book)))
                .containsExactly(List.of("1", "2025-06-30"));
    }

    @Test
    void gapsAreEmptyCellsAndEmptyRowsArePassedOver() throws Exception {
        var rows =
                row(1, "<c r=\"B1\"><v>1</v></c><c r=\"D1\"><v>2</v></c><c r=\"F1\" s=\"0\"/>")
                        + row(2, "<c r=\"A2\"/>")
                        + "<row><c><v>3</v></c></row>"
                        + row(9, "<c r=\"AB9\"><v>4</v></c>");
        var table = given().table("b.xlsx", new BookFile().sheet("s", rows).bytes());
        var read = Given.rows(table);
        assertThat(read.subList(0, 2))
                .containsExactly(List.of("1", "", "1", "", "2"), List.of("3", "3"));
        assertThat(read.get(2)).hasSize(29).startsWith("9").endsWith("4");
    }

    @Test
    void theBookSaysWhenItWasSaved() throws Exception {
        var book =
                new BookFile()
                        .sheet("s", row(1, "<c><v>1</v></c>"))
                        .part(
                                "docProps/core.xml",
                                "<p xmlns:t=\"u\"><t:created>2025-06-01T08:00:00Z</t:created>"
                                        + "<t:modified>2025-06-02T09:30:00Z</t:modified></p>")
                        .bytes();
        assertThat(given().table("20200101.xlsx", book).exportedAt())
                .contains(Instant.parse("2025-06-02T09:30:00Z"));
    }

    @Test
    void whatItReadsAnotherReaderReadsToo() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            var file = folder.resolve("r" + seed + ".xlsx");
            Files.write(file, randomBook(new Random(seed)));
            var mine = Given.rows(given().table("r.xlsx", Files.readAllBytes(file)));
            assertThat(mine).as("seed %d", seed).isEqualTo(byFastExcel(file.toFile()));
        }
    }

    private static byte[] randomBook(Random random) throws Exception {
        var texts = new String[50];
        Arrays.setAll(texts, i -> "<t>text " + i + " é订</t>");
        var rows = new StringBuilder();
        for (int line = 1; line < 200; line += 1 + random.nextInt(2)) {
            var cells = new StringBuilder();
            for (int column = 0; column < 12; column++) {
                var place = "%c%d".formatted('A' + column, line);
                cells.append(
                        switch (random.nextInt(4)) {
                            case 0 ->
                                    "<c r=\"%s\" t=\"s\"><v>%d</v></c>"
                                            .formatted(place, random.nextInt(50));
                            case 1 ->
                                    "<c r=\"%s\"><v>%d.%d</v></c>"
                                            .formatted(
                                                    place,
                                                    random.nextInt(9999),
                                                    1 + random.nextInt(9));
                            case 2 ->
                                    "<c r=\"%s\" t=\"inlineStr\"><is><t>i%d</t></is></c>"
                                            .formatted(place, column);
                            default -> "";
                        });
            }
            rows.append(row(line, cells + "<c r=\"M%d\"><v>1</v></c>".formatted(line)));
        }
        return new BookFile().texts(texts).sheet("s", rows.toString()).bytes();
    }

    private static List<List<String>> byFastExcel(File file) throws Exception {
        var read = new ArrayList<List<String>>();
        try (var book = new ReadableWorkbook(file);
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                var cells = new ArrayList<>(List.of(String.valueOf(row.getRowNum())));
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getCellText(i));
                }
                read.add(cells);
            });
        }
        return read;
    }

    @Test
    void entitiesAreRefused() throws Exception {
        var doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        for (var part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels")) {
            var book = new BookFile().sheet("s", row(1, "<c><v>1</v></c>"));
            book.bytes();
            book.part(part, doctype + book.parts.get(part).replaceFirst("<\\?.*?\\?>", ""));
            assertThat(given().refusal("x.xlsx", book.bytes()).key())
                    .as(part)
                    .isEqualTo("reading.xml-entities");
        }
    }

    @Test
    void aBombIsRefusedByItsTableOfContents() throws Exception {
        var book = new BookFile().sheet("s", row(1, "<c><v>1</v></c>".repeat(2 << 20))).bytes();
        assertThat(given().refusal("x.xlsx", book).key()).isEqualTo("reading.bomb");
    }

    @Test
    void aHugeCellIsRefused() throws Exception {
        var random = new Random(1);
        var text = new StringBuilder();
        while (text.length() < 3 << 20) {
            text.append(random.nextLong());
        }
        var inline =
                new BookFile()
                        .sheet("s", row(1, "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>"));
        assertThat(given().refusal("x.xlsx", inline.bytes()).key())
                .isEqualTo("reading.cell-too-long");
        var shared =
                new BookFile()
                        .texts("<t>" + text + "</t>")
                        .sheet("s", row(1, "<c t=\"s\"><v>0</v></c>"));
        assertThat(given().refusal("x.xlsx", shared.bytes()).key())
                .isEqualTo("reading.cell-too-long");
    }

    @Test
    void aRowBeyondTheLastColumnIsFaultyAndNoMemoryIsTaken() throws Exception {
        var rows =
                row(1, "<c r=\"A1\"><v>1</v></c>")
                        + row(2, "<c r=\"ZZZZZZ2\"><v>1</v></c>")
                        + row(3, "<c r=\"XFD3\" s=\"1\"/><c r=\"A3\"><v>3</v></c>");
        try (var read = given().table("x.xlsx", new BookFile().sheet("s", rows).bytes()).open()) {
            assertThat(read.next()).isTrue();
            assertThat(read.next()).isTrue();
            assertThat(read.fault()).isPresent();
            assertThat(read.next()).isTrue();
            assertThat(read.fault()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void aTruncatedBookIsRefused(double share) throws Exception {
        var book = randomBook(new Random(3));
        var cut = Arrays.copyOf(book, (int) (book.length * share));
        assertThat(given().refusal("x.xlsx", cut).key()).isEqualTo("reading.zip-cut-off");
    }

    @Test
    void aDamagedSheetSaysWhere() throws Exception {
        var cut =
                new BookFile()
                        .part("xl/worksheets/sheet1.xml", "")
                        .sheet("s", "")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData>" + row(1, "<c><v>1</v></c>") + "<row><c>");
        var table = given().table("x.xlsx", cut.bytes());
        assertThatThrownBy(() -> Given.rows(table))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reading.part-broken");
        var missing =
                new BookFile().texts("<t>a</t>").sheet("s", row(4, "<c t=\"s\"><v>9</v></c>"));
        assertThat(given().refusal("x.xlsx", missing.bytes()))
                .hasToString("Said[key=reading.sheet-broken, arguments=[x.xlsx#s, 4]]");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws Exception {
        var document = new BookFile().part("_rels/.rels", "<r/>").part("word/document.xml", "<d/>");
        document.parts.remove("xl/workbook.xml");
        assertThat(given().refusal("x.docx", BookFile.zip(document.parts)).key())
                .isIn("reading.no-workbook", "reading.part-broken");
        var binary = new BookFile();
        binary.parts.replaceAll((_, text) -> text.replace("workbook.xml", "workbook.bin"));
        assertThat(given().refusal("x.xlsb", BookFile.zip(binary.parts)).key())
                .isEqualTo("reading.xlsb");
        assertThat(given().refusal("e.xlsx", new BookFile().sheet("s", "").bytes()).key())
                .isEqualTo("reading.empty");
    }

    @Test
    void aBookMayStandInsideAZipOrGzip() throws Exception {
        var book = new BookFile().sheet("s", row(1, "<c><v>1</v></c>")).bytes();
        var plain = given().table("b.xlsx", book);
        assertThat(given().table("b.xlsx.gz", Given.gzip(book)).sha256()).isEqualTo(plain.sha256());
        assertThat(Given.rows(given().table("b.xlsx.gz", Given.gzip(book))))
                .isEqualTo(Given.rows(plain));
    }

    static String row(int line, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(line, cells);
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private Given given() {
        return Given.in(folder);
    }
}
