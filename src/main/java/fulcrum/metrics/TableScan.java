package fulcrum.metrics;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.units.Period;
import fulcrum.warehouse.AnswerRow;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// Sums and counts of one fact table in one pass, whatever metrics are asked of it.
///
/// What all of them ask of a row stands in the `where`; what only some ask stands in a `filter`.
final class TableScan {

    private final Rows rows;
    private final Period period;
    private final List<Metric> leaves;
    private final List<Condition> common;

    TableScan(Rows rows, Period period, List<Metric> leaves) {
        this.rows = rows;
        this.period = period;
        this.leaves = List.copyOf(leaves);
        this.common =
                leaves.getFirst().aggregate().where().stream()
                        .filter(condition ->
                                leaves.stream()
                                        .allMatch(leaf ->
                                                leaf.aggregate().where().contains(condition)))
                        .toList();
    }

    Select<Record> question() {
        var grouping = rows.grouping();
        var selected = new ArrayList<Field<?>>(rows.selected());
        leaves.forEach(leaf -> selected.addAll(measured(leaf)));
        var counted =
                select(selected)
                        .from(rows.from(leaves))
                        .where(rows.counted())
                        .and(rows.within(period))
                        .and(rows.columns().all(common));
        return grouping.isEmpty() ? counted : counted.groupBy(grouping).orderBy(grouping);
    }

    void ask(Facts facts, Found found) {
        var keys = rows.keys();
        int first = rows.grouping().size();
        var gaps = leaves.stream().map(this::mayHaveGaps).toList();
        var places = leaves.stream().mapToInt(leaf -> found.place(leaf.id())).toArray();
        facts.each(
                question(),
                row -> {
                    var amounts = found.row(keys.read(row));
                    int at = first;
                    for (int i = 0; i < leaves.size(); i++) {
                        var value = row.decimal(at++).orElse(null);
                        amounts[places[i]] =
                                gaps.get(i)
                                        ? new Amount(value, weight(row, at++), weight(row, at++))
                                        : Amount.whole(value);
                    }
                });
    }

    private static BigDecimal weight(AnswerRow row, int at) {
        return row.decimal(at).orElse(BigDecimal.ZERO);
    }

    /// The value; where rows may leave it out, also how much states it and how much there is.
    private List<Field<?>> measured(Metric leaf) {
        var aggregate = leaf.aggregate();
        var own = own(aggregate);
        var stating = own.and(rows.columns().all(aggregate.statedWhere()));
        var fields = new ArrayList<Field<?>>();
        fields.add(named(leaf, "", value(aggregate.take(), stating)));
        if (mayHaveGaps(leaf)) {
            var stated = stating.and(isStated(aggregate.take()));
            fields.add(named(leaf, "_stated", rows.weight(aggregate, stated)));
            fields.add(named(leaf, "_all", rows.weight(aggregate, own)));
        }
        return fields;
    }

    private Field<?> value(Take take, org.jooq.Condition where) {
        var columns = rows.columns();
        return switch (take) {
            case Take.Sum(var of) -> sum(columns.number(of)).filterWhere(where);
            case Take.RecentPerDay(var of, int _) -> sum(columns.number(of)).filterWhere(where);
            case Take.Latest(var column) ->
                    sum(columns.number(new Expression.Name(column))).filterWhere(where);
            case Take.Spread(var column) ->
                    sum(columns.number(new Expression.Name(column))).filterWhere(where);
            case Take.Count() -> DSL.count().filterWhere(where);
            case Take.Distinct(var column) -> countDistinct(columns.any(column)).filterWhere(where);
            case Take.FirstTimers(), Take.Repeaters(int _) ->
                    throw new IllegalArgumentException(
                            "new and repeat buyers are not counted in one pass");
        };
    }

    private org.jooq.Condition isStated(Take take) {
        return switch (take) {
            case Take.Distinct(var column) -> rows.columns().any(column).isNotNull();
            case Take.Count(), Take.FirstTimers(), Take.Repeaters(int _) -> noCondition();
            case Take.Sum _, Take.RecentPerDay _, Take.Latest _, Take.Spread _ ->
                    rows.columns().number(take.amount()).isNotNull();
        };
    }

    private boolean mayHaveGaps(Metric leaf) {
        var aggregate = leaf.aggregate();
        return switch (aggregate.take()) {
            case Take.Count() -> false;
            case Take.Distinct(var column) -> !rows.table().filled().contains(column);
            case Take.FirstTimers(), Take.Repeaters(int _) -> true;
            case Take.Sum _, Take.RecentPerDay _, Take.Latest _, Take.Spread _ ->
                    !aggregate.statedWhere().isEmpty()
                            || !rows.table()
                                    .filled()
                                    .containsAll(aggregate.take().amount().names());
        };
    }

    private org.jooq.Condition own(Aggregate aggregate) {
        return rows.columns()
                .all(
                        aggregate.where().stream()
                                .filter(condition -> !common.contains(condition))
                                .toList());
    }

    private static Field<?> named(Metric leaf, String suffix, Field<?> field) {
        return field.as(leaf.id().value() + suffix);
    }
}
