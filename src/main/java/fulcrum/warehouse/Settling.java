package fulcrum.warehouse;

import fulcrum.store.Store;
import java.util.stream.Collectors;

/// Brings orders, their lines and their refunds together.
///
/// What the order report states for the whole order is shared out to its lines exactly to the
/// smallest coin (largest remainder; Hamilton's method), refunds reduce the line they belong to,
/// and an order whose lines nobody exported gets one line that stands for them. The result depends
/// only on the rows in force, not on the order in which they came.
///
/// Rows are changed in their own order throughout: the engine changes neighbours together, and
/// strays up to a hundred times slower.
final class Settling {

    private final Sql sql;
    private final Store store;

    Settling(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    /// Settles the orders named in the temporary table `affected (order_id)`.
    void settle() {
        var id = store.id().value();
        alone(id);
        standIns(id);
        besideOrders(id);
        totals();
        shares();
        write(id);
        new Refunding(sql, store).settle();
    }

    /// Lines say again only what they say themselves.
    private void alone(String id) {
        sql.run(
                "update order_lines set %s where store = ? and inherited and order_id in (select order_id from affected) and in_force"
                        .formatted(inheriting("null")),
                id);
        sql.run(
                """
                update order_lines set day = s.day, sold = s.sold, due = s.due,
                    paid = case when s.sold then s.due + s.extra else 0 end,
                    received = case when s.sold then s.due + s.extra else 0 end, refunded = 0
                from (select l.rowid as rid, case when not inherited then ordered_on end as day,
                        coalesce(status, 'completed') not in ('unpaid', 'cancelled')
                            and coalesce(line_kind, 'goods') <> 'adjustment' as sold,
                        coalesce(stated_amount, list_amount, 0) as due,
                        coalesce(shipping, 0) + coalesce(tax, 0) as extra
                    from order_lines l semi join affected a on a.order_id = l.order_id
                    where l.store = $1 and l.in_force and not exists (select 1 from orders o
                        where o.store = l.store and o.order_id = l.order_id and o.in_force)
                    order by rid) s
                where order_lines.rowid = s.rid and order_lines.store = $1
                """,
                id);
    }

    /// One line for each affected order in force that has no line of its own.
    private void standIns(String id) {
        sql.run(
                "delete from order_lines where store = ? and line_kind = 'unitemised' and order_id in (select order_id from affected)",
                id);
        sql.run(
                """
                insert into order_lines (store, order_id, line_kind, quantity, list_amount, import_id, source_row,
                    in_force, provisional, restated_until, inherited)
                select o.store, o.order_id, 'unitemised', o.units, o.goods_due, o.import_id, o.source_row, true,
                    o.provisional, o.restated_until, true
                from orders o semi join affected a on a.order_id = o.order_id
                where o.store = ? and o.in_force
                    and not exists (select 1 from order_lines l where l.store = o.store and l.in_force
                        and l.order_id = o.order_id)
                """,
                id);
    }

    /// Each line beside its order, with what it would weigh, in millionths.
    private void besideOrders(String id) {
        sql.run("drop table if exists beside");
        sql.run(
                """
                create temp table beside as
                select l.rowid as rid, a.rowid as part,
                    (coalesce(l.stated_amount, l.list_amount, l.unit_price * l.quantity, 0) * 1000000)::hugeint
                        as worth,
                    (abs(coalesce(l.quantity, 1)) * 1000000)::hugeint as pieces,
                    coalesce(l.stated_amount, l.list_amount, 0) as own_due,
                    coalesce(l.shipping, 0) + coalesce(l.tax, 0) as own_extra,
                    coalesce(o.goods_due, o.total_due - coalesce(o.shipping_due, 0) - coalesce(o.tax, 0)) as goods_due,
                    coalesce(o.paid, o.total_due, o.goods_due + coalesce(o.shipping_due, 0) + coalesce(o.tax, 0))
                        as paid,
                    case when o.paid_is_net then coalesce(o.refunded, 0) else 0 end as taken_off,
                    coalesce(o.paid_on, o.ordered_on, l.ordered_on) as day,
                    coalesce(o.paid_on is not null
                            and coalesce(o.status, 'cancelled') = 'cancelled' and o.paid_is_net, false)
                        or coalesce(o.status, l.status, 'completed') not in ('unpaid', 'cancelled')
                        as sold,
                    l.line_kind = 'adjustment' as adjusts,
                    concat_ws(chr(31), l.product_id, l.line_id, l.title, l.variant, l.quantity,
                        lpad(l.source_row::varchar, 12, '0')) as tie,
                    o.ordered_at, o.ordered_on, coalesce(c.person, o.customer) as customer, o.channel, o.terminal, o.country, o.region, o.city
                from order_lines l join affected a on a.order_id = l.order_id
                join orders o on o.store = l.store and o.order_id = l.order_id and o.in_force
                left join customers c on c.store = o.store and c.customer = o.customer and c.in_force
                where l.store = ? and l.in_force
                """,
                id);
    }

    /// What each order comes to; what its own row does not state, its lines do.
    private void totals() {
        sql.run(
                """
                create or replace temp table totals as
                select part, coalesce(any_value(goods_due), sum(own_due)) as goods_due,
                    coalesce(any_value(paid), sum(own_due + own_extra)) as paid, any_value(taken_off) as taken_off,
                    sum(greatest(worth, 0)) > 0 as by_worth, sum(pieces) > 0 as by_pieces
                from beside group by part
                """);
    }

    /// Most orders pay what is due for the goods and had nothing taken off: one share serves.
    private void shares() {
        var shared =
                """
                select rid, part, t.%s as total, tie,
                    case when by_worth then greatest(worth, 0) when by_pieces then pieces else 1 end as weight
                from beside b join totals t using (part)
                """;
        var apportioning = new Apportioning(sql, store.moneyDigits());
        apportioning.share("due_shares", shared.formatted("goods_due"));
        apportioning.share(
                "paid_shares", shared.formatted("paid") + " where t.paid <> t.goods_due");
        apportioning.share(
                "received_shares",
                shared.formatted("paid + t.taken_off") + " where t.taken_off <> 0");
    }

    private void write(String id) {
        sql.run(
                """
                create or replace temp table settled as
                select rid, day, sold and not adjusts as sold, due.share as due,
                    case when sold then coalesce(paid.share, due.share) else 0 end as paid,
                    case when sold then coalesce(received.share, paid.share, due.share) else 0 end as received,
                    b.ordered_at, b.ordered_on, b.customer, b.channel, b.terminal, b.country, b.region, b.city
                from beside b join due_shares due using (rid)
                left join paid_shares paid using (rid) left join received_shares received using (rid)
                order by rid
                """);
        sql.run(
                """
                update order_lines set day = s.day, sold = s.sold, due = s.due, paid = s.paid,
                    received = s.received, refunded = 0
                from settled s where order_lines.rowid = s.rid and order_lines.store = ?
                """,
                id);
        sql.run(
                """
                update order_lines set %s
                from settled s where order_lines.rowid = s.rid and order_lines.store = ? and inherited
                """
                        .formatted(inheriting("s.%s")),
                id);
    }

    private static String inheriting(String value) {
        return Elections.INHERITED.stream()
                .map(column -> column + " = " + value.formatted(column))
                .collect(Collectors.joining(", "));
    }
}
