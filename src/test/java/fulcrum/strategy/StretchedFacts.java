package fulcrum.strategy;

import fulcrum.units.Period;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/// Stretches the facts of some days until figures come to given values. All sums are plain SQL.
final class StretchedFacts {

    private static final String LINES = "store = 'world' and in_force and sold";
    private static final String COUNTED = "store = 'world' and in_force and counted";

    /// By product, else by article code, where all variants cost the same.
    private static final String UNIT_COSTS =
            """
            select l.quantity * coalesce(
                (select min(cost) from products p where p.in_force and p.product_id = l.product_id
                    having min(cost) = max(cost)),
                (select min(cost) from products p where p.in_force and p.sku = l.sku
                    having min(cost) = max(cost))) as x
            from order_lines l
            where store = 'world' and in_force and sold and line_kind in ('goods', 'unitemised')
                and %s\
            """;

    private final FactsFixture facts;
    private final Period days;

    StretchedFacts(FactsFixture facts, Period days) {
        this.facts = facts;
        this.days = days;
    }

    private static String during(String column, Period days) {
        return "%1$s >= date '%2$s' and %1$s < date '%3$s'"
                .formatted(column, days.from(), days.until());
    }

    /// The goal's figure.
    static String whole(String metric, Period days) {
        var net =
                "(select coalesce(sum(received), 0) from order_lines where %s and %s)"
                                .formatted(LINES, during("day", days))
                        + " - (select coalesce(sum(amount), 0) from refunds where %s and %s)"
                                .formatted(COUNTED, during("day", days));
        if (metric.equals("net_sales")) {
            return "select cast(%s as decimal(18, 4)) as x".formatted(net);
        }
        return "select cast(%s - (select coalesce(sum(x), 0) from (%s)) - (select coalesce(sum(cost), 0) from ads where %s and %s) - (select coalesce(sum(%s), 0) from costs where store = 'world' and in_force) - %s as decimal(18, 4)) as x"
                .formatted(
                        net,
                        UNIT_COSTS.formatted(during("day", days)),
                        COUNTED,
                        during("day", days),
                        spread(days),
                        fees(days));
    }

    /// The part of a cost that falls on the days.
    private static String spread(Period days) {
        return "amount * greatest(0, date_diff('day', greatest(day, date '%s'), least(day + coalesce(days, 1)::int, date '%s'))) / coalesce(days, 1)"
                .formatted(days.from(), days.until());
    }

    /// @param leaves by their nodes
    void to(Map<String, BigDecimal> leaves) {
        var rest = new LinkedHashMap<>(leaves);
        var orders =
                rest.containsKey("orders")
                        ? taken(rest, "orders")
                        : visitors(taken(rest, "visitors")).multiply(taken(rest, "conversion"));
        orders(orders.setScale(0, RoundingMode.HALF_EVEN));
        var each = taken(rest, "received_per_order");
        sum("order_lines", "received", LINES, orders.multiply(each, MathContext.DECIMAL64));
        for (var leaf : rest.entrySet()) {
            money(leaf.getKey(), leaf.getValue());
        }
    }

    private static BigDecimal taken(Map<String, BigDecimal> rest, String leaf) {
        var value = rest.remove(leaf);
        if (value == null) {
            throw new AssertionError("no leaf %s among %s".formatted(leaf, rest));
        }
        return value;
    }

    private BigDecimal visitors(BigDecimal target) {
        var whole = target.setScale(0, RoundingMode.HALF_EVEN);
        stretch("traffic", "visitors", COUNTED, whole, 0);
        return whole;
    }

    private static String part(String node) {
        return node.contains("=") ? node.substring(node.indexOf('=') + 1) : "";
    }

    private void sum(String table, String column, String where, BigDecimal target) {
        stretch(table, column, where, target, 2);
    }

    /// Each row by the same part, in whole units; the largest takes what rounding leaves.
    private void stretch(String table, String column, String where, BigDecimal target, int digits) {
        var rows = "%s and %s".formatted(where, during("day", days));
        var whole = "(select sum(%s) from %s where %s)".formatted(column, table, rows);
        var value = target.setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        facts.sql(
                        "update %s set %2$s = round(%2$s * cast(%3$s as double) / %4$s, %5$d) where %6$s"
                                .formatted(table, column, value, whole, digits, rows))
                .sql(
                        "update %1$s set %2$s = %2$s + (%3$s - %4$s) where rowid = (select rowid from %1$s where %5$s and %2$s is not null order by %2$s desc, rowid limit 1)"
                                .formatted(table, column, value, whole, rows));
    }

    /// Orders come once more, or not at all.
    private void orders(BigDecimal target) {
        var rows = "%s and %s".formatted(LINES, during("day", days));
        var numbered =
                "(select order_id, row_number() over (order by hash(order_id), order_id) as n from (select distinct order_id from order_lines where %s))"
                        .formatted(rows);
        var now = "(select count(distinct order_id) from order_lines where %s)".formatted(rows);
        facts.sql(
                        "delete from order_lines where %s and order_id in (select order_id from %s where n > %s)"
                                .formatted(rows, numbered, target.toPlainString()))
                .sql(
                        "insert into order_lines select * replace (order_id || '-again' as order_id) from order_lines where %s and order_id in (select order_id from %s where n <= %s - %s)"
                                .formatted(rows, numbered, target.toPlainString(), now));
    }

    private void money(String leaf, BigDecimal target) {
        switch (leaf.replaceAll(";.*", "")) {
            case "refunds" -> sum("refunds", "amount", COUNTED, target);
            case "goods_cost" -> goods(target);
            case "ad_cost" ->
                    sum(
                            "ads",
                            "cost",
                            part(leaf).isEmpty()
                                    ? COUNTED
                                    : COUNTED + " and channel = '" + part(leaf) + "'",
                            target);
            case "platform_fees" -> fees(target);
            case "fulfilment_cost" -> cost("fulfilment", target.toPlainString());
            case "fixed_cost" -> cost("fixed", target.toPlainString());
            default -> throw new AssertionError("a leaf that nobody stretches: " + leaf);
        }
    }

    private void goods(BigDecimal target) {
        facts.sql(
                "update order_lines set quantity = quantity * cast(%s as double) / (select sum(x) from (%s)) where %s and %s"
                        .formatted(
                                target.toPlainString(),
                                UNIT_COSTS.formatted(during("day", days)),
                                LINES,
                                during("day", days)));
    }

    /// Those that are entered stay as they came; those on the orders are stretched.
    private void fees(BigDecimal target) {
        var rest =
                "(%s - (select coalesce(sum(%s), 0) from costs where store = 'world' and in_force and cost_kind = 'platform'))"
                        .formatted(target.toPlainString(), spread(days));
        facts.sql(
                "update orders set platform_fee = platform_fee * cast(%s as double) / %s where store = 'world' and in_force and %s"
                        .formatted(
                                rest, fees(days), during("coalesce(paid_on, ordered_on)", days)));
    }

    private static String fees(Period days) {
        return "(select coalesce(sum(platform_fee), 0) from orders where store = 'world' and in_force and status not in ('unpaid', 'cancelled') and %s)"
                .formatted(during("coalesce(paid_on, ordered_on)", days));
    }

    private void cost(String kind, String target) {
        var rows = "store = 'world' and in_force and cost_kind = '%s'".formatted(kind);
        facts.sql(
                "update costs set amount = round(amount * cast(%s as double) / (select sum(%s) from costs where %s), 4) where %s"
                        .formatted(target, spread(days), rows, rows));
    }
}
