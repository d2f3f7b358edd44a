package fulcrum.ingest.translating;

import fulcrum.store.StoreId;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Loading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file of typed rows of one kind on its way to the warehouse.
final class FactFile implements AutoCloseable {

    private final FactKind kind;
    private final List<Column> columns;
    private final Path file;
    private final Utf8Out out;
    private long rows;

    FactFile(FactKind kind, List<Column> columns, Path folder) throws IOException {
        this.kind = kind;
        this.columns = columns;
        this.file = Files.createTempFile(folder, kind.table() + "-", ".csv");
        this.out = new Utf8Out(Files.newOutputStream(file));
    }

    void write(long sourceRow, Facts facts) throws IOException {
        out.put(sourceRow);
        for (int i = 0; i < columns.size(); i++) {
            out.put((byte) ',');
            out.putField(facts.get(i));
        }
        out.put((byte) '\n');
        rows++;
    }

    long rows() {
        return rows;
    }

    Loading finished(StoreId store, String importId) throws IOException {
        out.close();
        return new Loading(store, importId, kind, columns, file);
    }

    /// Throws the file away.
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
