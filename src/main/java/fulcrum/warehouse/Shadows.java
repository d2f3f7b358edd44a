package fulcrum.warehouse;

import fulcrum.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/// Temporary tables that stand before those of the facts and hold a store as it was known: what
/// later imports touched is copied, and those imports are taken out of the copy as an undo would
/// take them out of the facts. All else is read where it is; of orders, their lines and refunds
/// only those that a later import touched are copied.
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
        var touched = touched();
        affected(touched);
        touched.forEach(this::copy);
        var _ = new FactsWriter(connection).takeOut(store, LATER);
        touched.stream().filter(SETTLED_TOGETHER::contains).forEach(this::besideTheRest);
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
        if (touched.contains(FactKind.CUSTOMERS)
                || touched.stream().anyMatch(SETTLED_TOGETHER::contains)) {
            touched.addAll(SETTLED_TOGETHER);
        }
        return touched;
    }

    /// The orders that stand otherwise without the later imports; orders, lines and refunds of no
    /// order are copied in any case.
    private void affected(Set<FactKind> touched) {
        sql.run(
                """
                create temp table unfolded as
                select distinct store, order_id from (
                    select store, order_id from facts.main.orders
                        where import_id in (select import_id from later)
                    union all select store, order_id from facts.main.order_lines
                        where import_id in (select import_id from later)
                    union all select store, order_id from facts.main.refunds
                        where import_id in (select import_id from later) or refund_id in (
                            select refund_id from facts.main.refunds
                            where import_id in (select import_id from later)))
                where store = ? and order_id is not null
                """,
                store.id().value());
        if (touched.contains(FactKind.CUSTOMERS)) {
            sql.run(
                    """
                    insert into unfolded select distinct o.store, o.order_id from facts.main.orders o
                    semi join (select store, customer from facts.main.customers
                        where import_id in (select import_id from later)) c
                    on c.store = o.store and c.customer = o.customer
                    where o.store = ? and o.order_id is not null
                    """,
                    store.id().value());
        }
    }

    private void copy(FactKind kind) {
        var part =
                SETTLED_TOGETHER.contains(kind)
                        ? " and (order_id is null or order_id in (select order_id from unfolded))"
                        : "";
        sql.run(
                """
                create temp table %1$s as select * replace (
                    case when import_id in (select import_id from later) then '%2$s' else import_id end as import_id)
                from facts.main.%1$s where store = ?%3$s
                """
                        .formatted(kind.table(), LATER, part),
                store.id().value());
    }

    private void besideTheRest(FactKind kind) {
        sql.run("alter table temp.%1$s rename to %1$s_then".formatted(kind.table()));
        sql.run(
                """
                create temp view %1$s as select * from %1$s_then
                union all
                select f.* from facts.main.%1$s f anti join unfolded u on u.store = f.store and u.order_id = f.order_id
                where f.order_id is not null
                """
                        .formatted(kind.table()));
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
