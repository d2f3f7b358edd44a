package fulcrum.metrics;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.units.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// What one fact table books in a period by one basis and not by the other.
final class MovedDays {

    private final Rows rows;
    private final List<Metric> leaves;

    MovedDays(Rows rows, List<Metric> leaves) {
        this.rows = rows;
        this.leaves = List.copyOf(leaves);
    }

    /// True where the days of what is taken can be told apart row by row.
    static boolean canTell(Take take) {
        return switch (take) {
            case Take.Sum _, Take.Count() -> true;
            case Take.Distinct(var column) -> column.equals("order_id");
            case Take.FirstTimers(),
                    Take.Repeaters _,
                    Take.Spread _,
                    Take.Latest _,
                    Take.RecentPerDay _ ->
                    false;
        };
    }

    /// For each metric, what moved out and what moved in; one row.
    Select<Record> question() {
        var event = within(Basis.EVENT);
        var order = within(Basis.ORDER);
        var selected = new ArrayList<Field<?>>();
        for (var leaf : leaves) {
            var own = rows.columns().all(leaf.aggregate().where());
            own = own.and(rows.columns().all(leaf.aggregate().statedWhere()));
            var id = leaf.id().value();
            selected.add(value(leaf, own.and(event).and(not(order))).as(id + "_out"));
            selected.add(value(leaf, own.and(order).and(not(event))).as(id + "_in"));
        }
        return select(selected).from(rows.from(leaves)).where(rows.counted()).and(event.or(order));
    }

    void read(Record answer, Map<MetricId, BigDecimal> out, Map<MetricId, BigDecimal> in) {
        int at = 0;
        for (var leaf : leaves) {
            out.put(leaf.id(), answer.get(at++, BigDecimal.class));
            in.put(leaf.id(), answer.get(at++, BigDecimal.class));
        }
    }

    /// A row without that day is in no period.
    private org.jooq.Condition within(Basis basis) {
        Period period = rows.question().period();
        var day = rows.columns().day(rows.table().day(basis));
        return DSL.condition(
                coalesce(
                        DSL.field(day.ge(period.from()).and(day.lt(period.until()))),
                        inline(false)));
    }

    private Field<BigDecimal> value(Metric leaf, org.jooq.Condition where) {
        var columns = rows.columns();
        return switch (leaf.aggregate().take()) {
            case Take.Sum(var of) ->
                    coalesce(sum(columns.number(of)).filterWhere(where), inline(BigDecimal.ZERO));
            case Take.Distinct(var column) ->
                    DSL.countDistinct(columns.any(column))
                            .filterWhere(where)
                            .coerce(BigDecimal.class);
            case Take.Count(),
                    Take.FirstTimers(),
                    Take.Repeaters _,
                    Take.Spread _,
                    Take.Latest _,
                    Take.RecentPerDay _ ->
                    DSL.count().filterWhere(where).coerce(BigDecimal.class);
        };
    }
}
