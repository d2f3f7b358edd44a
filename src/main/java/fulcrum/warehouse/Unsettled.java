package fulcrum.warehouse;

import fulcrum.store.Store;
import java.util.EnumSet;
import java.util.Set;

/// The orders that an import or its removal unsettles: its own, those of its lines and refunds, and
/// those of customers of whom it says who they are.
final class Unsettled {

    private static final Set<FactKind> OF_ORDERS =
            EnumSet.of(FactKind.ORDERS, FactKind.ORDER_LINES, FactKind.REFUNDS);

    /// Lines that have an order row or a refund beside them are settled with it; lines that stand
    /// alone were settled as they were loaded.
    private static final String BESIDE_OTHERS =
            """
             and order_id in (select order_id from orders where store = $1
                union all select order_id from refunds where store = $1)
            """;

    private final Sql sql;
    private final Store store;

    Unsettled(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
        sql.run("create or replace temp table touched (order_id varchar)");
    }

    static boolean isOfOrders(Set<FactKind> kinds) {
        return kinds.stream().anyMatch(OF_ORDERS::contains);
    }

    void byLoading(String importId, Set<FactKind> kinds) {
        for (var kind : kinds) {
            by(importId, kind, kind == FactKind.ORDER_LINES ? BESIDE_OTHERS : "");
        }
    }

    void byRemoving(String importId, FactKind kind) {
        by(importId, kind, "");
    }

    private void by(String importId, FactKind kind, String only) {
        if (OF_ORDERS.contains(kind)) {
            sql.run(
                    "insert into touched select distinct order_id from %s where store = $1 and import_id = $2%s"
                            .formatted(kind.table(), only),
                    store.id().value(),
                    importId);
        } else if (kind == FactKind.CUSTOMERS) {
            sql.run(
                    """
                    insert into touched select o.order_id from orders o
                        join customers c on c.store = o.store and c.customer = o.customer
                    where c.store = ? and c.import_id = ? and c.person is not null
                    """,
                    store.id().value(),
                    importId);
        }
    }

    void settle() {
        sql.run(
                "create or replace temp table affected as select distinct order_id from touched where order_id is not null");
        if (sql.number("select count(*) from affected") > 0) {
            new Settling(sql, store).settle();
        }
    }
}
