package fulcrum.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// A connection that sees one store as it was known. It is made when first asked, kept while the
/// facts stay as they are, and made anew after they changed.
final class Hindsight {

    private final Known known;
    private final Opening opening;
    private final ReentrantLock using = new ReentrantLock();
    private Optional<Connection> open = Optional.empty();
    private String present = "";
    private long edition;
    private volatile boolean given;

    Hindsight(Known known, Opening opening) {
        this.known = known;
        this.opening = opening;
    }

    /// Opens a connection beside the pooled ones.
    @FunctionalInterface
    interface Opening {
        Connection open() throws SQLException;
    }

    /// @param now the edition of the facts, raised by every change
    <T> T ask(long now, Facts.Use<T> use) throws SQLException {
        using.lock();
        try {
            var connection = now == edition ? current() : Optional.<Connection>empty();
            T answer = use.of(connection.isPresent() ? connection.get() : anew(now));
            run("commit");
            return answer;
        } catch (SQLException | RuntimeException e) {
            close();
            throw e;
        } finally {
            if (given) {
                close();
            }
            using.unlock();
        }
    }

    /// The open connection within a transaction that sees the imports for which it was made.
    private Optional<Connection> current() throws SQLException {
        if (open.isEmpty()) {
            return open;
        }
        run("begin");
        return new Shadows(open.get(), known.store()).present().equals(present)
                ? open
                : Optional.empty();
    }

    private Connection anew(long now) throws SQLException {
        close();
        var connection = opening.open();
        open = Optional.of(connection);
        run("begin");
        var shadows = new Shadows(connection, known.store());
        present = shadows.present();
        shadows.cast(known.imports());
        edition = now;
        return connection;
    }

    private void run(String statement) throws SQLException {
        if (open.isPresent()) {
            try (var running = open.get().createStatement()) {
                running.execute(statement);
            }
        }
    }

    /// Nobody will ask again, but somebody may be asking.
    void giveUp() {
        if (using.tryLock()) {
            try {
                given = true;
                close();
            } finally {
                using.unlock();
            }
        } else {
            given = true;
        }
    }

    private void close() {
        open.ifPresent(DuckDb::close);
        open = Optional.empty();
    }
}
