package fulcrum.warehouse;

import fulcrum.store.Store;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Brings refunds to the orders and lines that they reduce, after {@link Settling} has shared out
/// what the lines brought.
final class Refunding {

    private final Sql sql;
    private final Store store;

    Refunding(Sql sql, Store store) {
        this.sql = sql;
        this.store = store;
    }

    /// Settles the refunds of the orders named in the temporary table `affected (order_id)`.
    void settle() {
        stated(store.id().value());
        shares(store.id().value());
    }

    /// Refunds that only the order states, and the sale that each refund reduces.
    private void stated(String id) {
        sql.run(
                "delete from refunds where store = ? and refund_kind = 'stated' and order_id in (select order_id from affected)",
                id);
        sql.run(
                """
                insert into refunds (store, refund_id, order_id, amount, refund_kind, customer, country, import_id,
                    source_row, in_force, provisional, restated_until, counted)
                select o.store, 'order ' || o.order_id, o.order_id, o.refunded, 'stated', o.customer, o.country,
                    o.import_id, o.source_row, true, o.provisional, o.restated_until, true
                from orders o semi join affected a on a.order_id = o.order_id
                where o.store = ? and o.in_force and o.refunded > 0
                    and not exists (select 1 from refunds r where r.store = o.store and r.in_force
                        and r.order_id = o.order_id)
                """,
                id);
        sql.run(
                """
                update refunds set day = coalesce(refunds.refunded_on, s.day), sold_on = s.day,
                    channel = s.channel, terminal = s.terminal, region = s.region, city = s.city
                from (select r.rowid as rid, l.* from refunds r semi join affected a on a.order_id = r.order_id
                    left join (select order_id as sale, min(day) as day, %s
                        from order_lines semi join affected using (order_id)
                        where store = ? and in_force group by order_id) l on l.sale = r.order_id
                    where r.store = ?
                    order by rid) s
                where refunds.rowid = s.rid
                """
                        .formatted(ofOneMind("channel", "terminal", "region", "city")),
                id,
                id);
    }

    /// What all lines of an order say; nothing where they differ.
    private static String ofOneMind(String... columns) {
        return Stream.of(columns)
                .map("case when min(%1$s) = max(%1$s) then min(%1$s) end as %1$s"::formatted)
                .collect(Collectors.joining(", "));
    }

    /// A refund goes to the line that it names; else to lines that were closed in an order that was
    /// not; else over all lines by what they brought.
    private void shares(String id) {
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
                            when g.product is not null and g.product in (l.product_id, l.sku, l.item_code) then 2
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
                        as part, amount, tie, greatest((received * 1000000)::hugeint, 0) as worth
                from ranked
                where fit = case when best = 1 and coalesce(closed, 0) < amount then 0 else best end
                    or (best = 1 and coalesce(closed, 0) < amount and fit = 1)
                """,
                id,
                id);
        new Apportioning(sql, store.moneyDigits())
                .share(
                        "refund_shares",
                        """
                        select rid, t.part, amount as total, tie, case when every > 0 then worth else 1 end as weight
                        from to_share t join (select part, sum(worth) as every from to_share group by part) w using (part)
                        """);
        sql.run(
                """
                update order_lines set refunded = t.refunded
                from (select rid, sum(share) as refunded from refund_shares group by rid order by rid) t
                where order_lines.rowid = t.rid and order_lines.store = ?
                """,
                id);
    }
}
