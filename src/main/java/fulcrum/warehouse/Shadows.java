package fulcrum.warehouse;

import fulcrum.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/// Temporary tables that stand before those of the facts and hold a store as it was known: what
/// later imports touched is copied, and those imports are taken out of the copy as an undo would
/// take them out of the facts. All else is read where it is.
final class Shadows {

    private static final String LATER = "(later)";
    private static final Set<FactKind> SETTLED_TOGETHER =
            EnumSet.of(FactKind.ORDERS, FactKind.ORDER_LINES, FactKind.REFUNDS);

    private final Connection connection;
    private final Sql sql;
    private final Store store;

    Shadows(Connection connection, Store store) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.store = store;
    }

    /// Makes the tables; in one transaction, so that all are of one moment.
    void cast(Set<String> known) throws SQLException {
        var id = store.id().value();
        sql.run(
                "create temp table later as select import_id from facts.main.imports where store = ?"
                        + " and import_id not in (select unnest(string_split(?, ',')))",
                id,
                String.join(",", known));
        sql.run(
                "create temp table imports as select * from facts.main.imports where store = ?"
                        + " and import_id not in (select import_id from later)",
                id);
        sql.run(
                "create temp table coverage as select * from facts.main.coverage where store = ?"
                        + " and import_id not in (select import_id from later)",
                id);
        for (var kind : touched()) {
            sql.run(
                    """
                    create temp table %1$s as select * replace (
                        case when import_id in (select import_id from later) then '%2$s' else import_id end as import_id)
                    from facts.main.%1$s where store = ?
                    """
                            .formatted(kind.table(), LATER),
                    id);
        }
        new FactsWriter(connection).remove(store, LATER);
    }

    /// The kinds of which later imports brought rows, and those that are settled with them.
    private Set<FactKind> touched() {
        var touched = EnumSet.noneOf(FactKind.class);
        for (var kind : FactKind.values()) {
            if (sql.number(
                            "select count(*) from facts.main.%s where store = ? and import_id in (select import_id from later)"
                                    .formatted(kind.table()),
                            store.id().value())
                    > 0) {
                touched.add(kind);
            }
        }
        if (touched.stream().anyMatch(SETTLED_TOGETHER::contains)) {
            touched.addAll(SETTLED_TOGETHER);
        }
        return touched;
    }

    /// The imports of the store that the facts hold now, as one text.
    String present() {
        var present = new StringBuilder();
        sql.each(
                "select import_id from facts.main.imports where store = ? order by import_id",
                row -> present.append(row.text(1)).append(' '),
                store.id().value());
        return present.toString();
    }
}
