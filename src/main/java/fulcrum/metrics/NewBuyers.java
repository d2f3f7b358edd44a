package fulcrum.metrics;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.units.Grain;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Customers of a slice and part whose first sale ever lies in the slice.
///
/// Each customer is met once for a slice and part, not once for a line, before the first sale is
/// looked up: that halves the time.
final class NewBuyers {

    private static final Field<String> CUSTOMER = field(name("bought", "customer"), String.class);
    private static final Field<BigDecimal> STATED =
            field(name("bought", "stated"), SQLDataType.NUMERIC);
    private static final Field<BigDecimal> ALL =
            field(name("bought", "whole"), SQLDataType.NUMERIC);

    private final Rows rows;
    private final Metric leaf;

    NewBuyers(Rows rows, Metric leaf) {
        this.rows = rows;
        this.leaf = leaf;
    }

    Select<Record> question() {
        var grouping = new ArrayList<Field<?>>();
        for (int i = 0; i < rows.grouping().size(); i++) {
            grouping.add(field(name("bought", "g" + i), rows.grouping().get(i).getDataType()));
        }
        var isStated = CUSTOMER.isNotNull().and(STATED.gt(BigDecimal.ZERO));
        var selected = new ArrayList<Field<?>>(grouping);
        selected.add(
                count().filterWhere(isStated.and(FirstSales.day().ge(sliceStart())))
                        .as(leaf.id().value()));
        selected.add(sum(STATED).filterWhere(isStated).as(leaf.id().value() + "_stated"));
        selected.add(sum(ALL).as(leaf.id().value() + "_all"));
        var counted =
                select(selected)
                        .from(bought())
                        .leftJoin(FirstSales.of(rows))
                        .on(CUSTOMER.eq(field(name("first_sale", "customer"), String.class)));
        return grouping.isEmpty() ? counted : counted.groupBy(grouping).orderBy(grouping);
    }

    void ask(Facts facts, Found found) {
        var keys = rows.keys();
        int first = rows.grouping().size();
        facts.each(
                question(),
                row ->
                        found.put(
                                keys.read(row),
                                leaf.id(),
                                new Amount(
                                        row.decimal(first).orElse(null),
                                        row.decimal(first + 1).orElse(BigDecimal.ZERO),
                                        row.decimal(first + 2).orElse(BigDecimal.ZERO))));
    }

    /// Each customer of each slice and part, and how much was sold to them.
    private Table<?> bought() {
        var aggregate = leaf.aggregate();
        var columns = rows.columns();
        var customer = columns.text("customer");
        var grouping = new ArrayList<Field<?>>(rows.grouping());
        var selected = new ArrayList<Field<?>>();
        for (int i = 0; i < grouping.size(); i++) {
            selected.add(grouping.get(i).as("g" + i));
        }
        grouping.add(customer);
        selected.add(customer.as("customer"));
        selected.add(rows.weight(aggregate, columns.all(aggregate.statedWhere())).as("stated"));
        selected.add(rows.weight(aggregate, columns.all(List.of())).as("whole"));
        return select(selected)
                .from(rows.from(List.of(leaf)))
                .where(rows.counted())
                .and(rows.within(rows.question().period()))
                .and(columns.all(aggregate.where()))
                .groupBy(grouping)
                .asTable("bought");
    }

    /// The first day of the slice that is asked for.
    private Field<LocalDate> sliceStart() {
        var period = rows.question().period();
        var from = inline(period.from());
        return rows.question().span().grain() == Grain.TOTAL
                ? from
                : greatest(field(name("bought", "g0"), SQLDataType.LOCALDATE), from);
    }
}
