package fulcrum.warehouse;

import fulcrum.store.Store;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The reconciliation of one import: what its orders, lines, payments and refunds say of each
/// other.
final class Agreements {

    private final Sql sql;
    private final Store store;

    Agreements(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    List<Agreement> of(String importId) {
        var id = store.id().value();
        var found = new ArrayList<Agreement>();
        if (sql.number(ANY_WITHOUT_DAY, id) > 0) {
            count(
                    found,
                    "agreement.lines-without-order",
                    LINES_ALONE,
                    id,
                    id,
                    importId,
                    id,
                    importId);
        }
        if (sql.number(ANY_BESIDE, id, id) == 0) {
            return found;
        }
        sql.run(
                "create or replace temp table affected as " + OF_IMPORT,
                id,
                importId,
                id,
                importId);
        compare(found, "agreement.goods-and-shipping-make-total", STATED_TOTAL);
        compare(found, "agreement.total-less-refunds-is-paid", STATED_PAID);
        compare(found, "agreement.lines-make-goods-due", LINES_DUE);
        compare(found, "agreement.lines-make-paid", LINES_PAID);
        compare(found, "agreement.lines-carry-refunds", LINES_REFUNDED);
        count(found, "agreement.orders-without-lines", ORDERS_ALONE, id);
        return found;
    }

    private void compare(List<Agreement> found, String check, String question) {
        sql.each(
                question,
                row -> {
                    if (row.number(1) > 0) {
                        found.add(
                                new Agreement(
                                        check, row.number(1), row.decimal(2), row.decimal(3)));
                    }
                },
                store.id().value());
    }

    private void count(List<Agreement> found, String check, String question, Object... values) {
        sql.each(
                question,
                row -> {
                    if (row.number(1) > 0) {
                        found.add(
                                new Agreement(
                                        check, row.number(1), row.decimal(2), BigDecimal.ZERO));
                    }
                },
                values);
    }

    private static final String STATED_TOTAL =
            """
            select count(*), sum(o.goods_due + o.shipping_due + coalesce(o.tax, 0)), sum(o.total_due)
            from orders o semi join affected a on a.order_id = o.order_id
            where o.store = ? and o.in_force and o.goods_due is not null and o.shipping_due is not null
                and o.total_due is not null
            """;

    private static final String STATED_PAID =
            """
            select count(*), sum(o.total_due - coalesce(o.refunded, 0)), sum(o.paid)
            from orders o semi join affected a on a.order_id = o.order_id
            where o.store = ? and o.in_force and o.paid_is_net and o.total_due is not null
                and o.paid is not null and o.status not in ('unpaid', 'cancelled')
            """;

    private static final String LINES_DUE =
            """
            select count(*), sum(l.due), sum(o.goods_due) from (
                select order_id, sum(due) as due from order_lines
                where store = ? and in_force and line_kind is distinct from 'unitemised' group by order_id) l
            join orders o on o.order_id = l.order_id and o.in_force and o.goods_due is not null
            semi join affected a on a.order_id = l.order_id
            """;

    private static final String LINES_PAID =
            """
            select count(*), sum(l.paid), sum(o.paid) from (
                select order_id, sum(paid) as paid from order_lines
                where store = ? and in_force and line_kind is distinct from 'unitemised' group by order_id
                having bool_or(sold)) l
            join orders o on o.order_id = l.order_id and o.in_force and o.paid is not null
            semi join affected a on a.order_id = l.order_id
            """;

    private static final String LINES_REFUNDED =
            """
            select count(*), sum(l.refunded), sum(r.amount) from (
                select order_id, sum(refunded) as refunded, any_value(store) as store from order_lines
                where store = ? and in_force group by order_id) l
            join (select store, order_id, sum(amount) as amount from refunds where in_force and counted group by all) r
                on r.order_id = l.order_id and r.store = l.store
            semi join affected a on a.order_id = l.order_id
            """;

    private static final String ORDERS_ALONE =
            """
            select count(*), sum(l.paid) from order_lines l semi join affected a on a.order_id = l.order_id
            where l.store = ? and l.in_force and l.line_kind = 'unitemised'
            """;

    private static final String OF_IMPORT =
            """
            select distinct order_id from (
                select order_id from orders where store = ? and import_id = ?
                union all select order_id from order_lines where store = ? and import_id = ?)
            """;

    private static final String ANY_WITHOUT_DAY =
            "select count(*) from order_lines where store = ? and in_force and day is null";

    private static final String ANY_BESIDE =
            """
            select (select count(*) from orders where store = ?)
                + (select count(*) from refunds where store = ?)
            """;

    private static final String LINES_ALONE =
            """
            select count(distinct l.order_id), sum(l.due) from order_lines l
            where l.store = ? and l.in_force and l.day is null and l.order_id in (%s)
            """
                    .formatted(OF_IMPORT);
}
