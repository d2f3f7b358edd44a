package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A52 of the list of attacks: the bytes that were hashed are the bytes that are read.
class ChangingFilesTests {

    @TempDir Path folder;

    private RawTable table(Path file) throws Exception {
        return Given.tables(Given.in(folder).open("t.csv", file, Optional.empty())).getFirst();
    }

    @Test
    void a52AFileThatGrowsWhileItsRowsAreReadIsRefused() throws Exception {
        var file = folder.resolve("growing");
        Files.writeString(file, "a,b\n" + "1,2\n".repeat(500_000));
        var table = table(file);
        try (var rows = table.open()) {
            assertThat(rows.next()).isTrue();
            Files.writeString(file, "3,4\n", StandardOpenOption.APPEND);
            assertThatThrownBy(
                            () -> {
                                while (rows.next()) {
                                    assertThat(rows.fault()).isEmpty();
                                }
                            })
                    .isInstanceOf(Unreadable.class)
                    .hasMessageContaining("reading.changed");
        }
    }

    /// Packed files are read twice as well: once for the hash, once for the rows.
    @ParameterizedTest
    @ValueSource(strings = {"gz", "zip"})
    void a52APackedFileThatIsExchangedIsRefused(String packing) throws Exception {
        var file = folder.resolve("packed");
        Files.write(file, packed(packing, "a,b\n1,2\n"));
        var table = table(file);
        Files.write(file, packed(packing, "a,b\n1,2\n3,4\n"));
        assertThatThrownBy(() -> Given.rows(table))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("reading.changed");
    }

    private static byte[] packed(String packing, String text) throws Exception {
        return packing.equals("gz")
                ? Given.gzip(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                : BookFile.zip(java.util.Map.of("t.csv", text));
    }
}
