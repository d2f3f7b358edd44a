package fulcrum.warehouse;

import fulcrum.units.Period;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Puts facts into a data directory without an import, so that figures can be checked alone.
public final class FactsFixture {

    private final Path directory;
    private final String store;
    private final List<String> statements = new ArrayList<>();
    private int row = 1;

    public FactsFixture(Path directory, String store) {
        this.directory = directory;
        this.store = store;
    }

    /// Rows in force; each tuple as SQL, e.g. `'o1', date '2024-01-02', 5.00`.
    public FactsFixture rows(FactKind kind, String columns, String... tuples) {
        var values = new ArrayList<String>();
        for (var tuple : tuples) {
            values.add("('%s', 'import-1', %d, true, false, %s)".formatted(store, ++row, tuple));
        }
        statements.add(
                "insert into %s (store, import_id, source_row, in_force, provisional, %s) values %s"
                        .formatted(kind.table(), columns, String.join(", ", values)));
        return this;
    }

    public FactsFixture sql(String statement) {
        statements.add(statement);
        return this;
    }

    /// The import reported these days; `until` is not among them.
    public FactsFixture covers(FactKind kind, String source, String from, String until) {
        var period = new Period(LocalDate.parse(from), LocalDate.parse(until));
        statements.add(
                "insert into coverage (store, import_id, kind, source, from_day, until_day) values ('%s', 'import-1', '%s', '%s', date '%s', date '%s')"
                        .formatted(store, kind.table(), source, period.from(), period.until()));
        return this;
    }

    /// Writes all of it and opens the warehouse over it.
    public Warehouse open() {
        try (var engine = DuckDb.open(directory)) {
            engine.run(FactTables::create);
            engine.run(this::write);
        }
        return Warehouse.open(directory);
    }

    private void write(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
            for (var table : List.of("order_lines", "refunds", "stock")) {
                statement.execute(
                        "update %s set item_id = product_id where item_id is null"
                                .formatted(table));
            }
        }
    }
}
