package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
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

    private final DuckDb engine;

    private Warehouse(DuckDb engine) {
        this.engine = engine;
    }

    /// Opens `facts.duckdb` in the data directory and makes its tables.
    public static Warehouse open(Path directory) {
        var engine = DuckDb.open(directory);
        engine.run(FactTables::create);
        return new Warehouse(engine);
    }

    /// The rows that answer a question, from facts of whole imports only.
    public <R extends Record> Result<R> answer(ResultQuery<R> question) {
        return engine.ask(
                connection -> DSL.using(connection, SQLDialect.DUCKDB, SETTINGS).fetch(question));
    }

    /// Looks at the rows that answer a question one by one, keeping none of them.
    public void each(Select<?> question, Consumer<AnswerRow> look) {
        var sql = sql(question);
        engine.run(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                var row = new AnswerRow(rows);
                while (rows.next()) {
                    look.accept(row);
                }
            }
        });
    }

    /// The question as the engine reads it, values written out: what a page shows beside a figure.
    public String sql(Select<?> question) {
        return DSL.using(SQLDialect.DUCKDB, SETTINGS).renderInlined(question);
    }

    /// Days on which something was reported to a store, by kind of fact and source.
    public List<Coverage> coverage(StoreId store) {
        return engine.ask(connection -> Coverage.of(connection, store));
    }

    /// Rows and contents of every fact table as one short text: equal texts mean equal facts, in
    /// whatever order they came.
    public String fingerprint() {
        return engine.ask(connection -> Fingerprint.of(new Sql(connection)));
    }

    /// Changes facts, all or nothing.
    public <T> T transact(Change<T> change) {
        return engine.transact(connection -> {
            try {
                return change.in(new FactsWriter(connection));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /// The folder from which the engine may read files; whoever puts one there takes it away.
    public Path work() {
        return engine.work();
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
