package fulcrum.ingest.translating;

import fulcrum.store.StoreId;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Loading;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of typed rows of one kind on its way to the warehouse.
final class FactFile implements AutoCloseable {

    private final FactKind kind;
    private final List<Column> columns;
    private final Path file;
    private final Writer writer;
    private final StringBuilder line = new StringBuilder(512);
    private long rows;

    FactFile(FactKind kind, List<Column> columns, Path folder) throws IOException {
        this.kind = kind;
        this.columns = columns;
        this.file = Files.createTempFile(folder, kind.table() + "-", ".csv");
        this.writer =
                new OutputStreamWriter(
                        new BufferedOutputStream(Files.newOutputStream(file), 1 << 17),
                        StandardCharsets.UTF_8);
    }

    void write(long sourceRow, Facts facts) throws IOException {
        line.setLength(0);
        line.append(sourceRow);
        for (int i = 0; i < columns.size(); i++) {
            line.append(',');
            append(facts.get(i));
        }
        line.append('\n');
        writer.append(line);
        rows++;
    }

    /// Quoted where the text would end the field; an empty field is absent.
    private void append(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            char c = value.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            line.append(value);
        } else {
            line.append('"').append(value.replace("\"", "\"\"")).append('"');
        }
    }

    long rows() {
        return rows;
    }

    Loading finished(StoreId store, String importId) throws IOException {
        writer.close();
        return new Loading(store, importId, kind, columns, file);
    }

    /// Throws the file away.
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
