package fulcrum.warehouse;

import java.nio.file.Path;
import java.sql.Connection;

/// Changes facts inside one transaction.
public final class FactsWriter {

    private final Connection connection;
    private final Path work;

    FactsWriter(Connection connection, Path work) {
        this.connection = connection;
        this.work = work;
    }

    Connection connection() {
        return connection;
    }

    Path work() {
        return work;
    }
}
