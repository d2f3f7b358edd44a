package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Files that tests write and give to be read.
record Given(Path folder, ReadingLimits limits) {

    static Given in(Path folder) {
        return new Given(folder, ReadingLimits.DEFAULT);
    }

    Opened open(String name, byte[] content) throws IOException {
        var file = Files.createTempFile(folder, "given", "");
        Files.write(file, content);
        return open(name, file, Optional.empty());
    }

    Opened open(String name, Path file, Optional<Charset> declared) throws IOException {
        return Reading.open(file, name, limits, folder.resolve("unpacked"), declared);
    }

    RawTable table(String name, byte[] content) throws IOException {
        var tables = tables(open(name, content));
        assertThat(tables).hasSize(1);
        return tables.getFirst();
    }

    Said refusal(String name, byte[] content) throws IOException {
        return said(open(name, content));
    }

    static List<RawTable> tables(Opened opened) {
        return switch (opened) {
            case Opened.Tables(var tables, var refused) -> {
                assertThat(refused).isEmpty();
                yield tables;
            }
            case Opened.Refusal refusal -> throw new AssertionError(refusal.toString());
        };
    }

    static Said said(Opened opened) {
        return switch (opened) {
            case Opened.Tables tables -> throw new AssertionError(tables.toString());
            case Opened.Refusal(var _, var reason) -> {
                assertThat(Texts.in(Texts.ENGLISH).say(reason)).isNotBlank().doesNotContain("{");
                assertThat(Texts.in(Texts.CHINESE).say(reason)).isNotBlank().doesNotContain("{");
                yield reason;
            }
        };
    }

    /// Each row as its line, then its cells.
    static List<List<String>> rows(RawTable table) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var stream = table.open()) {
            while (stream.next()) {
                var row = new ArrayList<String>();
                row.add(String.valueOf(stream.line()));
                for (int i = 0; i < stream.size(); i++) {
                    row.add(stream.cell(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
