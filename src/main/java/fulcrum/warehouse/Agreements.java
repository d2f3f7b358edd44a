package fulcrum.warehouse;

import fulcrum.store.StoreId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What orders, lines, payments and refunds of a store say of each other. Each is one question, so
/// that all sums are of the same moment.
final class Agreements {

    /// The checks that are made.
    static final Set<String> SAID =
            Set.of(
                    "agreement.lines-without-order",
                    "agreement.goods-and-shipping-make-total",
                    "agreement.total-less-refunds-is-paid",
                    "agreement.lines-make-goods-due",
                    "agreement.lines-make-paid",
                    "agreement.lines-carry-refunds",
                    "agreement.orders-without-lines");

    private final Sql sql;
    private final StoreId store;

    Agreements(Sql sql, StoreId store) {
        this.sql = sql;
        this.store = store;
    }

    /// About the orders that one import names.
    List<Agreement> of(String importId) {
        var affected = "select distinct import_id, order_id from named where import_id = $2";
        return found(affected, importId).getOrDefault(importId, List.of());
    }

    /// About all orders, and about those of each import.
    Reconciliation all() {
        var affected =
                """
                select distinct import_id, order_id from named
                    union all select distinct $2, order_id from named
                """;
        var found = found(affected, "");
        var whole = found.remove("");
        return new Reconciliation(whole == null ? List.of() : whole, found);
    }

    private Map<String, List<Agreement>> found(String affected, String importId) {
        var found = new LinkedHashMap<String, List<Agreement>>();
        var comparisons = comparisons();
        if (comparisons.isEmpty()) {
            return found;
        }
        sql.each(
                NAMED + ", affected as materialized (" + affected + ") " + one(comparisons),
                row ->
                        found.computeIfAbsent(row.text(1), _ -> new ArrayList<>())
                                .add(
                                        new Agreement(
                                                row.text(3),
                                                row.number(4),
                                                row.decimal(5),
                                                row.decimal(6))),
                store.value(),
                importId);
        return found;
    }

    /// Lines of a store without orders and refunds have nothing to be compared with; lines that all
    /// have a day lack no order.
    private List<String> comparisons() {
        var comparisons = new ArrayList<String>();
        if (sql.number(ANY_WITHOUT_DAY, store.value()) > 0) {
            comparisons.add(LINES_ALONE);
        }
        if (sql.number(ANY_BESIDE, store.value(), store.value()) > 0) {
            comparisons.addAll(WITH_OTHERS);
        }
        return comparisons;
    }

    private static String one(List<String> comparisons) {
        return "select * from (%s) where things > 0 order by import_id, place"
                .formatted(String.join("union all\n", comparisons));
    }

    private static final String ANY_WITHOUT_DAY =
            "select count(*) from order_lines where store = ? and in_force and day is null";

    private static final String ANY_BESIDE =
            """
            select (select count(*) from orders where store = ?)
                + (select count(*) from refunds where store = ?)
            """;

    private static final String NAMED =
            """
            with named as (
                select import_id, order_id from orders where store = $1
                union all select import_id, order_id from order_lines where store = $1)
            """;

    private static final String LINES_ALONE =
            """
            select a.import_id, 1 as place, 'agreement.lines-without-order' as said,
                count(distinct l.order_id) as things, sum(l.due) as stated, 0 as made
            from order_lines l join affected a on a.order_id = l.order_id
            where l.store = $1 and l.in_force and l.day is null
            group by a.import_id
            """;

    private static final String STATED_TOTAL =
            """
            select a.import_id, 2 as place, 'agreement.goods-and-shipping-make-total' as said,
                count(*) as things, sum(o.goods_due + o.shipping_due + coalesce(o.tax, 0)), sum(o.total_due)
            from orders o join affected a on a.order_id = o.order_id
            where o.store = $1 and o.in_force and o.goods_due is not null and o.shipping_due is not null
                and o.total_due is not null
            group by a.import_id
            """;

    private static final String STATED_PAID =
            """
            select a.import_id, 3, 'agreement.total-less-refunds-is-paid',
                count(*), sum(o.total_due - coalesce(o.refunded, 0)), sum(o.paid)
            from orders o join affected a on a.order_id = o.order_id
            where o.store = $1 and o.in_force and o.paid_is_net and o.total_due is not null
                and o.paid is not null and o.status not in ('unpaid', 'cancelled')
            group by a.import_id
            """;

    private static final String LINES_DUE =
            """
            select a.import_id, 4, 'agreement.lines-make-goods-due', count(*), sum(l.due), sum(o.goods_due) from (
                select order_id, sum(due) as due from order_lines
                where store = $1 and in_force and line_kind is distinct from 'unitemised' group by order_id) l
            join orders o on o.order_id = l.order_id and o.in_force and o.goods_due is not null and o.store = $1
            join affected a on a.order_id = l.order_id
            group by a.import_id
            """;

    private static final String LINES_PAID =
            """
            select a.import_id, 5, 'agreement.lines-make-paid', count(*), sum(l.paid), sum(o.paid) from (
                select order_id, sum(paid) as paid from order_lines
                where store = $1 and in_force and line_kind is distinct from 'unitemised' group by order_id
                having bool_or(sold)) l
            join orders o on o.order_id = l.order_id and o.in_force and o.paid is not null and o.store = $1
            join affected a on a.order_id = l.order_id
            group by a.import_id
            """;

    private static final String LINES_REFUNDED =
            """
            select a.import_id, 6, 'agreement.lines-carry-refunds', count(*), sum(l.refunded), sum(r.amount) from (
                select order_id, sum(refunded) as refunded from order_lines
                where store = $1 and in_force group by order_id) l
            join (select order_id, sum(amount) as amount from refunds
                where store = $1 and in_force and counted group by order_id) r on r.order_id = l.order_id
            join affected a on a.order_id = l.order_id
            group by a.import_id
            """;

    private static final String ORDERS_ALONE =
            """
            select a.import_id, 7, 'agreement.orders-without-lines', count(*), sum(l.paid), 0
            from order_lines l join affected a on a.order_id = l.order_id
            where l.store = $1 and l.in_force and l.line_kind = 'unitemised'
            group by a.import_id
            """;

    private static final List<String> WITH_OTHERS =
            List.of(STATED_TOTAL, STATED_PAID, LINES_DUE, LINES_PAID, LINES_REFUNDED, ORDERS_ALONE);
}
