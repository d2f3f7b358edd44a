package fulcrum.warehouse;

import fulcrum.store.Store;

/// Brings orders, their lines and their refunds together.
///
/// What the order report states for the whole order is shared out to its lines exactly to the
/// smallest coin (largest remainder; Hamilton's method), refunds reduce the line they belong to,
/// and an order whose lines nobody exported gets one line that stands for them. The result depends
/// only on the rows in force, not on the order in which they came.
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
        standIns(id);
        weights(id);
        shares();
        write(id);
        refunds(id);
        refundShares(id);
    }

    /// One line for each affected order in force that has no line of its own.
    private void standIns(String id) {
        sql.run(
                "delete from order_lines where store = ? and line_kind = 'unitemised' and order_id in (select order_id from affected)",
                id);
        sql.run(
                """
                insert into order_lines (store, order_id, line_kind, quantity, list_amount, import_id, source_row,
                    in_force, provisional, inherited)
                select o.store, o.order_id, 'unitemised', o.units, o.goods_due, o.import_id, o.source_row, true,
                    o.provisional, true
                from orders o semi join affected a on a.order_id = o.order_id
                where o.store = ? and o.in_force
                    and not exists (select 1 from order_lines l where l.store = o.store and l.in_force
                        and l.order_id = o.order_id)
                """,
                id);
    }

    /// Each line beside its order, with the weight by which it takes its share, in millionths.
    private void weights(String id) {
        sql.run("drop table if exists weighted");
        sql.run(
                """
                create temp table weighted as
                select l.rowid as rid, l.order_id, o.order_id is not null as has_order,
                    (coalesce(l.stated_amount, l.list_amount, l.unit_price * l.quantity, 0) * 1000000)::hugeint
                        as worth,
                    (abs(coalesce(l.quantity, 1)) * 1000000)::hugeint as pieces,
                    coalesce(o.goods_due, o.total_due - coalesce(o.shipping_due, 0) - coalesce(o.tax, 0),
                        sum(coalesce(l.stated_amount, l.list_amount, 0)) over one_order) as goods_due,
                    coalesce(o.paid, o.total_due, o.goods_due + coalesce(o.shipping_due, 0) + coalesce(o.tax, 0),
                        sum(coalesce(l.stated_amount, l.list_amount, 0) + coalesce(l.shipping, 0)
                            + coalesce(l.tax, 0)) over one_order) as paid,
                    case when o.paid_is_net then coalesce(o.refunded, 0) else 0 end as taken_off,
                    coalesce(o.paid_on, o.ordered_on, l.ordered_on) as day,
                    coalesce(o.paid_on is not null
                            and coalesce(o.status, 'cancelled') = 'cancelled' and o.paid_is_net, false)
                        or coalesce(o.status, l.status, 'completed') not in ('unpaid', 'cancelled')
                        as sold,
                    l.line_kind = 'adjustment' as adjusts,
                    concat_ws(chr(31), l.product_id, l.line_id, l.title, l.variant, l.quantity,
                        lpad(l.source_row::varchar, 12, '0')) as tie,
                    o.ordered_at, o.ordered_on, o.customer, o.channel, o.terminal, o.country, o.region, o.city
                from order_lines l semi join affected a on a.order_id = l.order_id
                left join orders o on o.store = l.store and o.order_id = l.order_id and o.in_force
                where l.store = ? and l.in_force
                window one_order as (partition by l.order_id)
                """,
                id);
    }

    private void shares() {
        sql.run("drop table if exists shared");
        sql.run(
                """
                create temp table shared as
                with based as (
                    select *, case when every_worth > 0 then greatest(worth, 0)
                            when every_piece > 0 then pieces else 1 end as weight
                    from (select *, sum(greatest(worth, 0)) over o as every_worth,
                            sum(pieces) over o as every_piece from weighted window o as (partition by order_id)))
                select *, %s as due, %s as paid_share, %s as received
                from (select *, sum(weight) over (partition by order_id) as weights from based)
                """
                        .formatted(share("goods_due"), share("paid"), share("(paid + taken_off)")));
    }

    /// Hamilton's method in whole numbers: floor shares of smallest coins, then one coin more for
    /// the largest remainders; what is below a coin goes to the first.
    private String share(String total) {
        long coin = Math.round(Math.pow(10, 6 - Math.min(6, store.moneyDigits())));
        var micro = "abs((%s * 1000000)::hugeint)".formatted(total);
        var coins = "(%s // %d)".formatted(micro, coin);
        var floor = "(%s * weight // weights)".formatted(coins);
        var place =
                "row_number() over (partition by order_id order by %s * weight %% weights desc, weight desc, tie)"
                        .formatted(coins);
        var left = "(%s - sum(%s) over (partition by order_id))".formatted(coins, floor);
        return """
        ((sign(%1$s) * (%2$s * %3$d + case when %4$s <= %5$s then %3$d else 0 end
            + case when %4$s = 1 then %6$s %% %3$d else 0 end))::decimal(38, 0) / 1000000)::decimal(18, 6)
        """
                .formatted(total, floor, coin, place, left, micro);
    }

    private void write(String id) {
        sql.run(
                """
                update order_lines set
                    day = s.day, sold = s.sold and not s.adjusts, due = s.due,
                    paid = case when s.sold then s.paid_share else 0 end,
                    received = case when s.sold then s.received else 0 end,
                    refunded = 0,
                    ordered_at = case when inherited then s.ordered_at else order_lines.ordered_at end,
                    ordered_on = case when inherited then s.ordered_on else order_lines.ordered_on end,
                    customer = case when inherited then s.customer else order_lines.customer end,
                    channel = case when inherited then s.channel else order_lines.channel end,
                    terminal = case when inherited then s.terminal else order_lines.terminal end,
                    country = case when inherited then s.country else order_lines.country end,
                    region = case when inherited then s.region else order_lines.region end,
                    city = case when inherited then s.city else order_lines.city end
                from shared s where order_lines.rowid = s.rid and s.has_order and order_lines.store = ?
                """,
                id);
    }

    /// Refunds that only the order states, and the sale that each refund reduces.
    private void refunds(String id) {
        sql.run(
                "delete from refunds where store = ? and refund_kind = 'stated' and order_id in (select order_id from affected)",
                id);
        sql.run(
                """
                insert into refunds (store, refund_id, order_id, amount, refund_kind, customer, country, import_id,
                    source_row, in_force, provisional, counted)
                select o.store, 'order ' || o.order_id, o.order_id, o.refunded, 'stated', o.customer, o.country,
                    o.import_id, o.source_row, true, o.provisional, true
                from orders o semi join affected a on a.order_id = o.order_id
                where o.store = ? and o.in_force and o.refunded > 0
                    and not exists (select 1 from refunds r where r.store = o.store and r.in_force
                        and r.order_id = o.order_id)
                """,
                id);
        sql.run(
                """
                update refunds set day = coalesce(refunds.refunded_on, s.day), sold_on = s.day
                from (select order_id, min(day) as day from order_lines
                    where store = ? and in_force group by order_id) s
                where refunds.order_id = s.order_id and refunds.store = ?
                    and refunds.order_id in (select order_id from affected)
                """,
                id,
                id);
    }

    /// A refund goes to the line that it names; else to lines that were closed in an order that was
    /// not; else over all lines by what they brought.
    private void refundShares(String id) {
        sql.run("drop table if exists to_share");
        sql.run(
                """
                create temp table to_share as
                with given as (
                    select r.order_id, r.line_id, coalesce(r.product_id, r.sku) as product, sum(r.amount) as amount
                    from refunds r semi join affected a on a.order_id = r.order_id
                    where r.store = ? and r.in_force and r.counted group by all),
                fitting as (
                    select l.rowid as rid, g.order_id, g.line_id as refund_line, g.product, g.amount,
                        case when g.line_id is not null and l.line_id = g.line_id then 3
                            when g.product is not null and g.product in (l.product_id, l.sku) then 2
                            when l.status = 'cancelled' and coalesce(o.status, '') <> 'cancelled' then 1
                            else 0 end as fit,
                        coalesce(l.received, 0) as received,
                        concat_ws(chr(31), l.product_id, l.line_id, l.title, l.variant,
                            lpad(l.source_row::varchar, 12, '0')) as tie
                    from given g join order_lines l on l.store = ? and l.order_id = g.order_id and l.in_force
                    left join orders o on o.store = l.store and o.order_id = l.order_id and o.in_force),
                ranked as (
                    select *, sum(case when fit = 1 then received end) over g as closed, max(fit) over g as best
                    from fitting window g as (partition by order_id, refund_line, product))
                select rid, order_id || chr(31) || coalesce(refund_line, '') || chr(31) || coalesce(product, '')
                        as order_id, amount, tie,
                    greatest((received * 1000000)::hugeint, 0) as worth
                from ranked
                where fit = case when best = 1 and coalesce(closed, 0) < amount then 0 else best end
                    or (best = 1 and coalesce(closed, 0) < amount and fit = 1)
                """,
                id,
                id);
        sql.run(
                """
                update order_lines set refunded = t.refunded
                from (select rid, sum(share) as refunded from (
                    select rid, %s as share from (
                        select *, sum(weight) over (partition by order_id) as weights from (
                            select *, case when sum(worth) over (partition by order_id) > 0 then worth else 1 end
                                as weight from to_share)))
                    group by rid) t
                where order_lines.rowid = t.rid and order_lines.store = ?
                """
                        .formatted(share("amount")),
                id);
    }
}
