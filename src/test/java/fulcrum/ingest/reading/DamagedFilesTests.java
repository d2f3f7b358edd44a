package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files with bytes changed, cut out or doubled at random: each is read or refused with a sentence.
class DamagedFilesTests {

    static final int ROUNDS = Integer.getInteger("damaged.rounds", 150);

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "utf16", "gz", "zst", "zip", "xlsx", "xls", "json", "html"})
    void nothingButASentenceComesOut(String format) throws Exception {
        var whole = whole(format);
        for (int seed = 0; seed < ROUNDS; seed++) {
            var damaged = damaged(whole, new Random(seed));
            try {
                read(damaged, format);
            } catch (Unreadable said) {
                Given.said(new Opened.Refusal("f", said.reason()));
            } catch (RuntimeException | OutOfMemoryError e) {
                throw new AssertionError("%s, seed %d: %s".formatted(format, seed, e), e);
            }
        }
    }

    private void read(byte[] content, String format) throws Exception {
        var file = folder.resolve("f");
        Files.write(file, content);
        switch (Given.in(folder).open("f." + format, file, Optional.empty())) {
            case Opened.Refusal refusal -> Given.said(refusal);
            case Opened.Tables(var tables, var refused) -> {
                refused.forEach(Given::said);
                for (var table : tables) {
                    Given.rows(table);
                }
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    int from = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(64), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
                default ->
                        Arrays.fill(
                                bytes,
                                at,
                                Math.min(bytes.length, at + random.nextInt(16)),
                                (byte) -1);
            }
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private static byte[] whole(String format) throws Exception {
        var csv = new StringBuilder("订单编号,title,price\n");
        for (int i = 0; i < 60; i++) {
            csv.append(i).append(",\"a, \"\"b\"\" é\n\",").append(i * 1.5).append('\n');
        }
        var text = csv.toString().getBytes(UTF_8);
        return switch (format) {
            case "csv" -> text;
            case "utf16" -> csv.toString().getBytes("UTF-16");
            case "gz" -> Given.gzip(text);
            case "zst" -> Zstd.compress(text);
            case "zip" ->
                    BookFile.zip(
                            new LinkedHashMap<>(
                                    Map.of("a.csv", csv.toString(), "b.csv", "x,y\n1,2\n")));
            case "xlsx" -> xlsx();
            case "xls" -> xls();
            case "json" ->
                    "[{\"id\":1,\"items\":[{\"a\":\"x\"},{\"a\":2.5}],\"t\":[1,2],\"o\":{\"p\":null}},{\"id\":2}]"
                            .getBytes(UTF_8);
            case "html" ->
                    "<html><table><tr><td colspan=2>a</td><td>b</td></tr><tr><td rowspan=2>1</td><td>&amp;2</td></tr></table>"
                            .getBytes(UTF_8);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static byte[] xlsx() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            rows.append(
                    XlsxTests.row(
                            i,
                            "<c r=\"A%d\" t=\"s\"><v>%d</v></c><c s=\"1\"><v>45838.5</v></c><c t=\"b\"><v>1</v></c>"
                                    .formatted(i, i % 2)));
        }
        return new BookFile()
                .texts("<t>a</t>", "<r><t>b</t></r>")
                .formats("yyyy-mm-dd hh:mm")
                .sheet("s", rows.toString())
                .bytes();
    }

    private static byte[] xls() throws Exception {
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet("s");
            for (int i = 0; i < 40; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("text " + i);
                row.createCell(1).setCellValue(i * 1.5);
                row.createCell(2).setCellFormula("A1");
            }
            var out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }
}
