package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

/// Facts that can be asked: those of now, or those of a store as they were known before.
///
/// Questions are jOOQ without a dialect; only this room knows that the engine is DuckDB.
public abstract sealed class Facts permits Warehouse, FormerFacts {

    private static final Settings SETTINGS =
            new Settings()
                    .withRenderFormatted(true)
                    .withRenderOptionalAsKeywordForFieldAliases(RenderOptionalKeyword.ON)
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    /// Asks on one connection, of facts of whole imports only.
    abstract <T> T wholly(Use<T> use);

    /// A memory of answers that lasts until the facts change.
    public abstract <Q, A> Remembered<Q, A> remembered(long most, ToLongFunction<A> weight);

    /// The rows that answer a question.
    public final <R extends Record> Result<R> answer(ResultQuery<R> question) {
        return wholly(
                connection -> DSL.using(connection, SQLDialect.DUCKDB, SETTINGS).fetch(question));
    }

    /// Looks at the rows that answer a question one by one, keeping none of them. A question that
    /// breaks off half-way is not asked again: rows would be looked at twice.
    public final void each(Select<?> question, Consumer<AnswerRow> look) {
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
    public final String sql(Select<?> question) {
        return DSL.using(SQLDialect.DUCKDB, SETTINGS).renderInlined(question);
    }

    /// Days on which something was reported to a store, by kind of fact and source.
    public final List<Coverage> coverage(StoreId store) {
        return wholly(connection -> Coverage.of(connection, store));
    }

    /// Rows and contents of every fact table as one short text: equal texts mean equal facts, in
    /// whatever order they came.
    public final String fingerprint() {
        return wholly(connection -> Fingerprint.of(new Sql(connection)));
    }

    /// A use of one connection.
    @FunctionalInterface
    interface Use<T> {
        T of(Connection connection) throws SQLException;
    }
}
