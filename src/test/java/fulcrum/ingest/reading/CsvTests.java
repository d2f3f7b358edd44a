package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @TempDir Path folder;

    @Test
    void aQuotedCellMayHoldDelimitersQuotesAndLines() throws Exception {
        var table = table("id,text\n1,\"a, \"\"b\"\"\r\nc\"\n2,d\n");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of("1", "id", "text"),
                        List.of("2", "1", "a, \"b\"\r\nc"),
                        List.of("4", "2", "d"));
    }

    @Test
    void aStrayQuoteStaysALetter() throws Exception {
        var table = table("a,b,c\n5\" screen,\"x\"y\",z\n \"1,2\" ,3,\"\"\n");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of("1", "a", "b", "c"),
                        List.of("2", "5\" screen", "x\"y", "z"),
                        List.of("3", "1,2", "3", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARow(String end) throws Exception {
        var table = table("a,b" + end + "1,2" + end + end + " , " + end + "3,4");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of("1", "a", "b"), List.of("2", "1", "2"), List.of("5", "3", "4"));
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheHeader() throws Exception {
        var rows = Given.rows(table("a,b,c\n1\n1,2,3,4\n1,2,\n1,2,3\n"));
        assertThat(rows)
                .containsExactly(
                        List.of("1", "a", "b", "c"),
                        List.of("2", "1"),
                        List.of("3", "1", "2", "3", "4"),
                        List.of("4", "1", "2", ""),
                        List.of("5", "1", "2", "3"));
    }

    @Test
    void aCellBeyondTheRowIsEmpty() throws Exception {
        try (var rows = table("a,b\n").open()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.cell(7)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                ",~a,b\\n1,2\\n",
                ";~a;b\\n1,5;2,5\\n3,5;4,5\\n",
                ";~a;b\\n\"1;2\";2\\n",
                "tab~a\\tb\\n1\\t2\\n",
                "|~a|b\\n1|2\\n",
                ",~id,attributes\\n1,colour:red;size:L\\n2,colour:blue;size:S\\n",
                ",~report\\nperiod\\n\\na,b,c\\n1,2,3\\n4,5,6\\n",
                "blanks~ customer_id  date value\\n 00001 19970101   1.50\\n 00002 19970102  2.00\\n",
                ",~text\\nthis is good\\nso is this one here\\n",
            })
    void theDelimiterIsFound(String delimiter, String text) throws Exception {
        var table = table(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(table.format()).isEqualTo("csv utf-8 " + delimiter);
    }

    @Test
    void blanksPartCellsWhereTheHeaderDoesSo() throws Exception {
        var table = table(" id  date value\n 00001 19970101   1.50  \n\"00 2\"\t19970102  2.00\n");
        assertThat(Given.rows(table))
                .containsExactly(
                        List.of("1", "id", "date", "value"),
                        List.of("2", "00001", "19970101", "1.50"),
                        List.of("3", "00 2", "19970102", "2.00"));
    }

    @Test
    void theLineForExcelIsNoRow() throws Exception {
        assertThat(Given.rows(table("sep=;\r\na;b\r\n1;2\r\n")))
                .containsExactly(List.of("2", "a", "b"), List.of("3", "1", "2"));
    }

    @Test
    void aMarkThatNeverClosesIsALetterWhereTabsPartCells() throws Exception {
        assertThat(Given.rows(table("sku\ttitle\nA\t\"Big\" box\nB\t\"open\nC\tlast\n")))
                .containsExactly(
                        List.of("1", "sku", "title"),
                        List.of("2", "A", "\"Big\" box"),
                        List.of("3", "B", "\"open"),
                        List.of("4", "C", "last"));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,csv utf-8",
        "UTF-16LE,csv utf-16le",
        "UTF-16BE,csv utf-16be",
        "GB18030,csv gb18030"
    })
    void theSameTextReadsTheSameInEveryEncoding(String charset, String format) throws Exception {
        var text = "订单编号,买家会员名,总金额\n1,张三,12.50\n2,李四,3.00\n";
        var table = given().table("t.csv", text.getBytes(Charset.forName(charset)));
        assertThat(table.format()).isEqualTo(format + " ,");
        assertThat(Given.rows(table)).contains(List.of("2", "1", "张三", "12.50")).hasSize(3);
    }

    @Test
    void manyStrayMarksBetweenTabsCostLittle() throws Exception {
        var rows = "1\t\"good\"\n" + "2\t\"stray\n".repeat(40_000);
        assertThat(Given.rows(table("id\ttitle\n" + rows)))
                .hasSize(40_002)
                .endsWith(List.of("40002", "2", "\"stray"));
    }

    @Test
    void aMarkOfTheEncodingIsNoPartOfTheFirstCell() throws Exception {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            var table = given().table("t.csv", ("\uFEFFid,b\n1,é\n").getBytes(charset));
            assertThat(Given.rows(table))
                    .containsExactly(List.of("1", "id", "b"), List.of("2", "1", "é"));
        }
    }

    @Test
    void westernLettersAreNoChinese() throws Exception {
        var text = "Kunde,Ort\nMüller,Düsseldorf\nJosé,São Paulo\nÉmile,Orléans\n";
        var table = given().table("t.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(table.format()).isEqualTo("csv windows-1252 ,");
        assertThat(Given.rows(table)).contains(List.of("3", "José", "São Paulo"));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-31j,商品名：ペンとノート、送料無料のお買い得セット",
        "Big5,商品名稱是用繁體中文寫的，買家已經付款，等待出貨",
    })
    void japaneseAndTraditionalChineseAreRecognisedWhereThereIsEnough(String charset, String text)
            throws Exception {
        var csv = "id,name\n" + ("1," + text + "\n").repeat(30);
        var table = given().table("t.csv", csv.getBytes(Charset.forName(charset)));
        assertThat(Given.rows(table).get(7)).containsExactly("8", "1", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "订单编号,金额\n1,2\n",
                "价格,b\n1,元\n",
                "姓名,x\n张三,1\n",
                "商品ID,标题\n1,CHANDO/自然堂 雪域精粹纯粹滋润霜50g\n",
                "a,b\n1,￥12.50（含税）\n",
            })
    void fewChineseCharactersAreEnough(String text) throws Exception {
        var table = given().table("t.csv", text.getBytes(Charset.forName("GBK")));
        assertThat(table.format()).isEqualTo("csv gb18030 ,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prix\n12,50 €\n",
                "a,b\n1,£5\n",
                "Größe,Stück\n1,2\n",
                "a,b\n1,naïve café\n",
                "título,año\nniño,ñandú\n",
                "navn,by\nÆrø,Å\n",
            })
    void fewWesternLettersAreEnough(String text) throws Exception {
        var table = given().table("t.csv", text.getBytes(Charset.forName("windows-1252")));
        assertThat(table.format()).startsWith("csv windows-1252 ");
    }

    @Test
    void oneChineseNameFarBehindTheStartIsEnough() throws Exception {
        var text = "id,name\n" + "1,plain\n".repeat(40_000) + "2,张三\n";
        var table = given().table("t.csv", text.getBytes(Charset.forName("GB18030")));
        assertThat(table.format()).isEqualTo("csv gb18030 ,");
        assertThat(Given.rows(table).getLast()).isEqualTo(List.of("40002", "2", "张三"));
    }

    @Test
    void aDeclaredEncodingBeatsTheGuess() throws Exception {
        var file = folder.resolve("sjis");
        Files.write(file, "商品,数量\nペン,2\n".getBytes(Charset.forName("Shift_JIS")));
        var opened = given().open("t.csv", file, Optional.of(Charset.forName("Shift_JIS")));
        assertThat(Given.rows(Given.tables(opened).getFirst()))
                .containsExactly(List.of("1", "商品", "数量"), List.of("2", "ペン", "2"));
    }

    @Test
    void linesInAnotherEncodingAreFaultyRowsAndTheRestReads() throws Exception {
        var mixed = new ByteArrayOutputStream();
        mixed.write("订单编号,名\n1,张三\n2,李四\n".getBytes(UTF_8));
        mixed.write("3,王五\n".getBytes(Charset.forName("GB18030")));
        mixed.write("4,赵六\n".getBytes(UTF_8));
        var table = given().table("mixed.csv", mixed.toByteArray());
        assertThat(faults(table)).containsExactly("4 reading.row-not-in-encoding");
        assertThat(Given.rows(table)).contains(List.of("5", "4", "赵六"));
    }

    @Test
    void aRowWithAZeroByteIsFaulty() throws Exception {
        assertThat(faults(table("a,b\n1,2\n3,\0\n" + "5,6\n".repeat(50))))
                .containsExactly("3 reading.row-has-zeros");
    }

    @Test
    void aPackedFileIsItsContent() throws Exception {
        var plain = "a,b\n1,2\n".getBytes(UTF_8);
        var table = given().table("t.csv.gz", Given.gzip(plain));
        var sha256 = MessageDigest.getInstance("SHA-256").digest(plain);
        assertThat(table.sha256())
                .isEqualTo(HexFormat.of().formatHex(sha256))
                .isEqualTo(given().table("t.csv", plain).sha256());
        assertThat(Given.rows(table)).hasSize(2).isEqualTo(Given.rows(table));
    }

    @Test
    void aHeaderAloneIsATable() throws Exception {
        assertThat(Given.rows(table("a,b,c"))).containsExactly(List.of("1", "a", "b", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", " \r\n", "\uFEFF", ",,,\n,,,\n"})
    void aFileWithoutTextIsRefused(String text) throws Exception {
        assertThat(given().refusal("e.csv", text.getBytes(UTF_8)).key()).isEqualTo("reading.empty");
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedWithItsLine() throws Exception {
        var table = table("a,b\n1,2\n3,\"x\n4,5\n6,7\n");
        assertThatThrownBy(() -> Given.rows(table))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.reason().arguments()).containsExactly("t.csv", "3"))
                .hasMessageContaining("reading.quote-open");
    }

    @Test
    void aHugeCellIsRefusedWithItsLine() throws Exception {
        for (var quote : List.of("\"", "")) {
            var text = "a,b\n1," + quote + "x".repeat(3 << 20) + quote + "\n";
            var table = table(text);
            assertThatThrownBy(() -> Given.rows(table))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("reading.cell-too-long [t.csv, 2, 1.0 MiB]");
        }
    }

    @Test
    void aRowWithoutEndIsRefused() throws Exception {
        assertThatThrownBy(() -> Given.rows(table("a,b\n1,2\n" + "x,".repeat(3 << 20))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reading.row-too-long [t.csv, 3, 4.0 MiB]");
    }

    @Test
    void aFileThatChangedSinceItWasLookedAtIsNotRead() throws Exception {
        var file = folder.resolve("changing");
        Files.writeString(file, "a,b\n1,2\n");
        var table = Given.tables(given().open("t.csv", file, Optional.empty())).getFirst();
        Files.writeString(file, "a,b\n1,2\n3,4\n");
        assertThatThrownBy(() -> Given.rows(table))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reading.changed");
    }

    @Test
    void tooManyColumnsAreRefused() throws Exception {
        var header = "c,".repeat(4999) + "c\n";
        assertThat(given().refusal("w.csv", (header + header).getBytes(UTF_8)))
                .hasToString("Said[key=reading.too-wide, arguments=[w.csv, 1, 512]]");
        assertThat(faults(table("a,b\n" + header + "1,2\n")))
                .containsExactly("2 reading.row-too-wide");
    }

    @Test
    void aTruncatedPackedFileIsRefused() throws Exception {
        var random = new Random(7);
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 50_000; i++) {
            text.append(random.nextInt()).append(',').append(i).append('\n');
        }
        var packed = Given.gzip(text.toString().getBytes(UTF_8));
        var cut = java.util.Arrays.copyOf(packed, packed.length / 2);
        assertThat(given().refusal("t.csv.gz", cut).key()).isEqualTo("reading.cut-off");
        cut[cut.length / 2] ^= 0x55;
        cut[cut.length / 2 + 1] ^= 0x55;
        assertThat(given().refusal("t.csv.gz", cut).key())
                .isIn("reading.damaged", "reading.cut-off");
    }

    @Test
    void aBombIsRefused() throws Exception {
        var zeros = Given.gzip(new byte[64 << 20]);
        assertThat(given().refusal("b.csv.gz", zeros).key()).isEqualTo("reading.bomb");
        var small = new Given(folder, new ReadingLimits(1 << 20, 1 << 20, 2000, 0, 0, 0, 9, 99));
        assertThat(small.refusal("b.csv.gz", zeros).key()).isEqualTo("reading.unpacked-too-large");
    }

    @Test
    void whatRfc4180SaysIsReadAsAnotherReaderReadsIt() throws Exception {
        var letters = new String[] {"a", "é", "订", ",", "\"", "\n", "\r\n", " ", "0", ";", "\t"};
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder("h1,h2,h3,h4\n".repeat(3));
            for (int row = 0; row < 40; row++) {
                for (int cell = 0; cell < 4; cell++) {
                    var content = new StringBuilder();
                    for (int i = random.nextInt(6); i > 0; i--) {
                        content.append(letters[random.nextInt(letters.length)]);
                    }
                    text.append(cell == 0 ? "x" : ",").append(quoted(content, random, cell));
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            assertThat(Given.rows(table(text.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(byFastCsv(text.toString()));
        }
    }

    private static String quoted(StringBuilder content, Random random, int cell) {
        var text = content.toString();
        boolean needed = text.matches("(?s).*[,\"\r\n].*|\\s.*|.*\\s");
        if (cell == 0) {
            return text.replaceAll("[,\"\r\n]", "");
        }
        return needed || random.nextBoolean() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static List<List<String>> byFastCsv(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(new StringReader(text))) {
            for (var row : reader) {
                var cells = new ArrayList<>(List.of(String.valueOf(row.getStartingLineNumber())));
                cells.addAll(row.getFields());
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> faults(RawTable table) throws IOException {
        var faults = new ArrayList<String>();
        try (var rows = table.open()) {
            while (rows.next()) {
                rows.fault().ifPresent(said -> faults.add(rows.line() + " " + said.key()));
            }
        }
        return faults;
    }

    private Given given() {
        return Given.in(folder);
    }

    private RawTable table(String text) throws IOException {
        return given().table("t.csv", text.getBytes(UTF_8));
    }
}
