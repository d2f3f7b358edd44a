package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveTests {

    static final String CSV = "a,b\n1,2\n";

    @TempDir Path folder;

    @Test
    void everyMemberIsATable() throws Exception {
        var zip =
                BookFile.zip(members("x/orders.csv", CSV, "lines.tsv", "a\tb\n3\t4\n", "dir/", ""));
        var tables = Given.tables(given().open("export.zip", zip));
        assertThat(tables)
                .extracting(RawTable::name)
                .containsExactly("export.zip/orders.csv", "export.zip/lines.tsv");
        assertThat(tables.getFirst().sha256())
                .isEqualTo(given().table("o.csv", CSV.getBytes(UTF_8)).sha256());
        assertThat(Given.rows(tables.getLast())).contains(List.of("2", "3", "4"));
    }

    @Test
    void namesWithoutAFlagAreChinese() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("推广_单元.csv"));
            zip.write(CSV.getBytes(UTF_8));
        }
        assertThat(given().table("e.zip", bytes.toByteArray()).name()).isEqualTo("e.zip/推广_单元.csv");
    }

    @Test
    void namesThatPointElsewhereAreOnlyNames() throws Exception {
        var zip =
                BookFile.zip(
                        members(
                                "../../etc/cron.d/x",
                                CSV,
                                "C:\\y.csv",
                                CSV,
                                "a\u202Egnp.csv",
                                CSV));
        var tables = Given.tables(given().open("../\u0007e.zip", zip));
        assertThat(tables)
                .extracting(RawTable::name)
                .containsExactly("e.zip/x", "e.zip/y.csv", "e.zip/agnp.csv");
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("given")))
                    .isEmpty();
        }
    }

    @Test
    void aMemberThatCannotBeReadDoesNotKeepTheOthersBack() throws Exception {
        var inner = BookFile.zip(members("i.csv", CSV));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "inner.zip", inner);
            put(zip, "empty.csv", new byte[0]);
            put(zip, "p.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            put(zip, "good.csv", CSV.getBytes(UTF_8));
            put(zip, "packed.csv.gz", Given.gzip(CSV.getBytes(UTF_8)));
            put(
                    zip,
                    "book.xlsx",
                    new BookFile().sheet("s", XlsxTests.row(1, "<c><v>1</v></c>")).bytes());
            put(zip, "__MACOSX/._good.csv", new byte[] {0, 5, 22, 7});
        }
        var opened = (Opened.Tables) given().open("e.zip", bytes.toByteArray());
        assertThat(opened.tables())
                .extracting(RawTable::name)
                .containsExactly("e.zip/good.csv", "e.zip/packed.csv.gz", "e.zip/book.xlsx#s");
        assertThat(opened.refused())
                .extracting(refusal -> refusal.name() + " " + refusal.reason().key())
                .containsExactly(
                        "e.zip/inner.zip reading.zip-in-zip",
                        "e.zip/empty.csv reading.empty",
                        "e.zip/p.png reading.picture");
    }

    @Test
    void twoMembersOfOneNameAreRefused() throws Exception {
        var zip = BookFile.zip(members("aaaa.csv", CSV, "bbbb.csv", "c,d\n"));
        var text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        var same =
                text.replace("bbbb.csv", "aaaa.csv")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(given().refusal("e.zip", same).key()).isEqualTo("reading.twice-in-zip");
    }

    @Test
    void membersThatLieOverEachOtherAreRefused() throws Exception {
        var zip = BookFile.zip(members("a.csv", "x,y\n".repeat(9000)));
        assertThat(given().refusal("e.zip", overlapping(zip, 60)).key())
                .isEqualTo("reading.overlapping");
    }

    /// Names the first member `count` times in the table of contents, each time under a new name.
    private static byte[] overlapping(byte[] zip, int count) {
        var in = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int start = in.getInt(end + 16);
        var entry = Arrays.copyOfRange(zip, start, end);
        var out =
                ByteBuffer.allocate(start + entry.length * count + 22)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.put(zip, 0, start);
        for (int i = 0; i < count; i++) {
            entry[46] = (byte) ('0' + i);
            out.put(entry);
        }
        out.put(zip, end, 22);
        out.putShort(out.capacity() - 14, (short) count);
        out.putShort(out.capacity() - 12, (short) count);
        out.putInt(out.capacity() - 10, entry.length * count);
        return out.array();
    }

    @Test
    void tooManyMembersAreRefused() throws Exception {
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 2001; i++) {
            many.put("f" + i, "");
        }
        assertThat(given().refusal("e.zip", BookFile.zip(many)).arguments())
                .containsExactly("e.zip", "2001", "2000");
    }

    @Test
    void aBombIsRefused() throws Exception {
        var zip = BookFile.zip(members("b.csv", "0".repeat(64 << 20)));
        var opened = (Opened.Tables) given().open("e.zip", zip);
        assertThat(opened.refused().getFirst().reason().key()).isEqualTo("reading.bomb");
        var small = new Given(folder, new ReadingLimits(1 << 20, 1 << 20, 2000, 0, 0, 9, 9, 99));
        assertThat(small.refusal("e.zip", zip).key()).isEqualTo("reading.unpacked-too-large");
    }

    @Test
    void aTruncatedZipIsRefused() throws Exception {
        var zip = BookFile.zip(members("a.csv", CSV, "b.csv", CSV));
        assertThat(given().refusal("e.zip", Arrays.copyOf(zip, zip.length - 30)).key())
                .isEqualTo("reading.zip-cut-off");
    }

    @Test
    void aDamagedMemberIsRefused() throws Exception {
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i * 7919).append(',').append(i).append('\n');
        }
        var zip = BookFile.zip(members("a.csv", text.toString(), "b.csv", CSV));
        for (int i = 4000; i < 4100; i++) {
            zip[i] = (byte) ~zip[i];
        }
        var opened = (Opened.Tables) given().open("e.zip", zip);
        assertThat(opened.tables()).hasSize(1);
        assertThat(opened.refused().getFirst().reason().key()).isEqualTo("reading.damaged");
    }

    @Test
    void anEncryptedZipIsRefused() throws Exception {
        var zip = BookFile.zip(members("a.csv", CSV));
        var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int start = bytes.getInt(zip.length - 22 + 16);
        zip[start + 8] |= 1;
        assertThat(given().refusal("e.zip", zip).key()).isEqualTo("reading.password");
    }

    @Test
    void zstdIsRead() throws Exception {
        var plain = CSV.repeat(5000).getBytes(UTF_8);
        var packed = Zstd.compress(plain);
        assertThat(given().table("a.csv.zst", packed).sha256())
                .isEqualTo(given().table("a.csv", plain).sha256());
        assertThat(given().refusal("a.csv.zst", Arrays.copyOf(packed, packed.length - 4)).key())
                .isEqualTo("reading.cut-off");
        assertThat(given().refusal("b.zst", Zstd.compress(new byte[200 << 20])).key())
                .isEqualTo("reading.bomb");
    }

    @Test
    void packedTwiceIsRefused() throws Exception {
        var twice = Given.gzip(Given.gzip(CSV.getBytes(UTF_8)));
        assertThat(given().refusal("a.csv.gz.gz", twice).key()).isEqualTo("reading.packed-twice");
    }

    // Signatures as the formats' own documents give them.
    @ParameterizedTest
    @CsvSource({
        "shop.csv,53514C69746520666F726D6174203300,reading.database",
        "shop.csv,00000000000000004455434B40000000,reading.database",
        "shop.csv,50415231150415201522,reading.database",
        "shop.csv,255044462D312E370A,reading.picture",
        "shop.csv,89504E470D0A1A0A0000,reading.picture",
        "shop.csv,FFD8FFE000104A464946,reading.picture",
        "shop.csv,47494638396101000100,reading.picture",
        "shop.csv,7F454C46020101000000,reading.binary",
        "shop.csv,4D5A90000300000004000000,reading.binary",
        "shop.csv,377ABCAF271C0004,reading.other-packing",
        "shop.csv,526172211A0701003392,reading.other-packing",
        "shop.csv,0102030405060708090A0B0C0E0F,reading.binary",
    })
    void whatIsNoTableIsRefusedWhateverItsName(String name, String hex, String key)
            throws Exception {
        var bytes = java.util.HexFormat.of().parseHex(hex);
        assertThat(given().refusal(name, bytes).key()).isEqualTo(key);
    }

    @Test
    void aFileThatIsTooLargeIsNotOpened() throws Exception {
        var small = new Given(folder, new ReadingLimits(10, 10, 10, 10, 10, 10, 10, 10));
        assertThat(small.refusal("a.csv", CSV.repeat(9).getBytes(UTF_8)).key())
                .isEqualTo("reading.file-too-large");
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static Map<String, String> members(String... namesAndContents) {
        var members = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            members.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return members;
    }

    private Given given() {
        return Given.in(folder);
    }
}
