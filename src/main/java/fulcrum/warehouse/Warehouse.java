package fulcrum.warehouse;

import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.RenderOptionalKeyword;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The facts and the engine that holds them.
///
/// Questions are jOOQ without a dialect; only this room knows that the engine is DuckDB.
public final class Warehouse implements AutoCloseable {

    private static final Settings SETTINGS =
            new Settings()
                    .withRenderFormatted(true)
                    .withRenderOptionalAsKeywordForFieldAliases(RenderOptionalKeyword.ON)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    private final Engine engine;
    private final Path work;
    private final AtomicLong version = new AtomicLong();
    private final Remembered<StoreId, Reconciliation> reconciliations = remembered(100, _ -> 1);

    private Warehouse(Path directory) {
        this.engine = new Engine(directory);
        this.work = DuckDb.work(directory);
    }

    /// Opens `facts.duckdb` in the data directory and makes its tables.
    public static Warehouse open(Path directory) {
        var warehouse = new Warehouse(directory);
        var opened = warehouse.engine.opened();
        assert opened != null;
        return warehouse;
    }

    /// What was done since the last call so that the facts can be opened: whoever is told builds
    /// again what is missing, and says so by {@link #isWholeAgain}.
    public List<Said> notes() {
        return engine.notes();
    }

    /// Runs, in the thread that found it, when the facts turn out damaged while they are in use.
    public void whenSetAside(Runnable told) {
        engine.whenSetAside(told);
    }

    /// The facts hold every import again.
    public void isWholeAgain() {
        engine.makeWhole();
    }

    /// Whether the facts can be asked now.
    public boolean isUp() {
        try {
            return wholly(connection -> connection.createStatement().execute("select 1"));
        } catch (WarehouseUnavailable e) {
            return false;
        }
    }

    private <T> T wholly(Use<T> use) {
        if (!engine.isWhole()) {
            throw new WarehouseUnavailable(
                    "the facts were damaged and are being built again: ask again in a moment");
        }
        return engine.ask(use);
    }

    /// The rows that answer a question, from facts of whole imports only.
    public <R extends Record> Result<R> answer(ResultQuery<R> question) {
        return wholly(
                connection -> DSL.using(connection, SQLDialect.DUCKDB, SETTINGS).fetch(question));
    }

    /// Looks at the rows that answer a question one by one, keeping none of them. A question that
    /// breaks off half-way is not asked again: rows would be looked at twice.
    public void each(Select<?> question, Consumer<AnswerRow> look) {
        var sql = sql(question);
        var begun = new AtomicBoolean();
        boolean done =
                wholly(connection -> {
                    if (begun.getAndSet(true)) {
                        throw new WarehouseUnavailable("the facts broke off: ask again");
                    }
                    return lookAtEach(connection, sql, look);
                });
        assert done;
    }

    private static boolean lookAtEach(Connection connection, String sql, Consumer<AnswerRow> look)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var row = new AnswerRow(rows);
            while (rows.next()) {
                look.accept(row);
            }
            return true;
        }
    }

    /// The question as the engine reads it, values written out: what a page shows beside a figure.
    public String sql(Select<?> question) {
        return DSL.using(SQLDialect.DUCKDB, SETTINGS).renderInlined(question);
    }

    /// Days on which something was reported to a store, by kind of fact and source.
    public List<Coverage> coverage(StoreId store) {
        return wholly(connection -> Coverage.of(connection, store));
    }

    /// What orders, lines, payments and refunds of a store say of each other now.
    public Reconciliation reconciliation(StoreId store) {
        return reconciliations.of(
                store,
                () -> wholly(connection -> new Agreements(new Sql(connection), store).all()));
    }

    /// Rows and contents of every fact table as one short text: equal texts mean equal facts, in
    /// whatever order they came.
    public String fingerprint() {
        return wholly(connection -> Fingerprint.of(new Sql(connection)));
    }

    /// Changes facts, all or nothing.
    public <T> T transact(Change<T> change) {
        try {
            return engine.transact(connection -> {
                try {
                    return change.in(new FactsWriter(connection));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } finally {
            version.incrementAndGet();
        }
    }

    /// A memory of answers that lasts until the facts change.
    public <Q, A> Remembered<Q, A> remembered(long most, ToLongFunction<A> weight) {
        return new Remembered<>(version::get, most, weight);
    }

    /// The folder from which the engine may read files; whoever puts one there takes it away.
    public Path work() {
        return work;
    }

    /// What is done to the facts in one transaction.
    @FunctionalInterface
    public interface Change<T> {
        T in(FactsWriter facts) throws java.io.IOException;
    }

    /// A use of one connection.
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    @Override
    public void close() {
        engine.close();
    }
}
