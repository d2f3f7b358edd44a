package fulcrum.metrics;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/// Amounts that belong to several days, shared out to slices evenly by day.
///
/// A slice takes the difference of two running shares, each rounded to the millionth, so that the
/// slices of a cost add up to it exactly.
final class SpreadCosts {

    private static final int SCALE = 6;

    private final Rows rows;
    private final List<Metric> leaves;

    SpreadCosts(Rows rows, List<Metric> leaves) {
        this.rows = rows.byDay();
        this.leaves = List.copyOf(leaves);
    }

    Select<Record> question() {
        var grouping = new ArrayList<Field<?>>(rows.grouping());
        grouping.add(coalesce(rows.columns().whole("days"), inline(1)));
        var selected = new ArrayList<Field<?>>(rows.selected());
        selected.add(grouping.getLast().as("days"));
        for (var leaf : leaves) {
            var aggregate = leaf.aggregate();
            var amount = new Expression.Name(((Take.Spread) aggregate.take()).column());
            selected.add(
                    sum(rows.columns().number(amount))
                            .filterWhere(rows.columns().all(aggregate.where()))
                            .as(leaf.id().value()));
        }
        return select(selected)
                .from(rows.table().kind().asTable())
                .where(rows.counted())
                .and(rows.day().lt(rows.question().period().until()))
                .groupBy(grouping)
                .orderBy(grouping);
    }

    void ask(Facts facts, Slices slices, Found found) {
        var sums = new HashMap<Key, Map<MetricId, BigDecimal>>();
        var keys = rows.keys();
        int first = rows.grouping().size();
        facts.each(
                question(),
                row -> {
                    var key = keys.read(row);
                    int at = first;
                    int days = Math.toIntExact(Math.max(1, row.number(at++)));
                    for (var leaf : leaves) {
                        row.decimal(at++)
                                .ifPresent(amount ->
                                        add(leaf.id(), share(amount, key, days, slices), sums));
                    }
                });
        sums.forEach((key, amounts) ->
                amounts.forEach((leaf, value) -> found.put(key, leaf, Amount.whole(value))));
    }

    private static void add(
            MetricId leaf, Map<Key, BigDecimal> shares, Map<Key, Map<MetricId, BigDecimal>> sums) {
        shares.forEach((key, value) ->
                sums.computeIfAbsent(key, _ -> new HashMap<>())
                        .merge(leaf, value, BigDecimal::add));
    }

    private static Map<Key, BigDecimal> share(BigDecimal amount, Key row, int days, Slices slices) {
        var shares = new HashMap<Key, BigDecimal>();
        var whole = new Period(row.date(), row.date().plusDays(days));
        for (var slice : slices.all()) {
            var inside = Days.of(List.of(whole)).within(slice.days());
            if (!inside.isEmpty()) {
                var part = inside.periods().getFirst();
                shares.put(
                        new Key(slice.date(), row.parts()),
                        upTo(part.until(), amount, whole)
                                .subtract(upTo(part.from(), amount, whole)));
            }
        }
        return shares;
    }

    private static BigDecimal upTo(LocalDate day, BigDecimal amount, Period whole) {
        return amount.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(whole.from(), day)))
                .divide(BigDecimal.valueOf(whole.days()), SCALE, RoundingMode.HALF_EVEN);
    }
}
