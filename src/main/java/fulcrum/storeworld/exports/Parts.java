package fulcrum.storeworld.exports;

import java.io.Closeable;
import java.io.IOException;

/// One report in as many files as the platform's limit of rows asks for.
public final class Parts implements Closeable {

    private final long limit;
    private final Opening opening;
    private Table open;
    private int part = 1;

    /// Opens a part of the report, the first is 1.
    @FunctionalInterface
    public interface Opening {
        Table open(int part) throws IOException;
    }

    public Parts(long limit, Opening opening) throws IOException {
        this.limit = limit;
        this.opening = opening;
        this.open = opening.open(part);
    }

    /// The row to be filled.
    public Row row() throws IOException {
        if (open.rows() == limit) {
            open.close();
            open = opening.open(++part);
        }
        return open.row();
    }

    public void end() throws IOException {
        open.end();
    }

    @Override
    public void close() throws IOException {
        open.close();
    }
}
