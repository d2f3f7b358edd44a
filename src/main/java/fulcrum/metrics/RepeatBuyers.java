package fulcrum.metrics;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Customers of a slice with a further order day within some days after their first day in it.
///
/// The further order may be of any part; only the first must lie in the part.
final class RepeatBuyers {

    private static final Field<String> CUSTOMER = field(name("customer"), String.class);
    private static final Field<LocalDate> ORDER_DAY =
            field(name("order_day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> FIRST_DAY =
            field(name("first_days", "first_day"), SQLDataType.LOCALDATE);
    private static final Field<LocalDate> NEXT_DAY =
            field(name("next_days", "next_day"), SQLDataType.LOCALDATE);

    private final Rows rows;
    private final List<Metric> leaves;

    RepeatBuyers(Rows rows, List<Metric> leaves) {
        this.rows = rows;
        this.leaves = List.copyOf(leaves);
    }

    Select<Record> question() {
        var grouping = new ArrayList<Field<?>>();
        for (int i = 0; i < rows.grouping().size(); i++) {
            grouping.add(field(name("first_days", "g" + i), rows.grouping().get(i).getDataType()));
        }
        var selected = new ArrayList<Field<?>>(grouping);
        for (var leaf : leaves) {
            selected.add(
                    count().filterWhere(
                                    NEXT_DAY.le(localDateAdd(FIRST_DAY, days(leaf), DatePart.DAY)))
                            .as(leaf.id().value()));
        }
        return select(selected)
                .from(firstDays())
                .join(nextDays())
                .on(
                        field(name("first_days", "customer"), String.class)
                                .eq(field(name("next_days", "customer"), String.class)))
                .and(FIRST_DAY.eq(field(name("next_days", "order_day"), SQLDataType.LOCALDATE)))
                .groupBy(grouping)
                .orderBy(grouping);
    }

    void ask(Facts facts, Found found) {
        var keys = rows.keys();
        int first = rows.grouping().size();
        facts.each(
                question(),
                row -> {
                    var key = keys.read(row);
                    int at = first;
                    for (var leaf : leaves) {
                        found.put(key, leaf.id(), Amount.whole(row.decimal(at++).orElse(null)));
                    }
                });
    }

    /// The first order day of each customer in each slice and part.
    private Table<?> firstDays() {
        var customer = rows.columns().text("customer");
        var selected = new ArrayList<Field<?>>();
        var grouping = new ArrayList<Field<?>>(rows.grouping());
        for (int i = 0; i < grouping.size(); i++) {
            selected.add(grouping.get(i).as("g" + i));
        }
        grouping.add(customer);
        selected.add(customer.as(CUSTOMER));
        selected.add(min(rows.day()).as("first_day"));
        return select(selected)
                .from(rows.from(leaves))
                .where(rows.counted())
                .and(rows.within(rows.question().period()))
                .and(sold())
                .groupBy(grouping)
                .asTable("first_days");
    }

    /// Each order day of each customer, beside the next one.
    private Table<?> nextDays() {
        int longest = leaves.stream().mapToInt(RepeatBuyers::days).max().orElse(0);
        var period = rows.question().period();
        var orderDays =
                selectDistinct(
                                rows.columns().text("customer").as(CUSTOMER),
                                rows.day().as(ORDER_DAY))
                        .from(rows.table().kind().asTable())
                        .where(rows.ofStore())
                        .and(
                                rows.within(
                                        new Period(
                                                period.from(), period.until().plusDays(longest))))
                        .and(sold())
                        .asTable("order_days");
        return select(
                        CUSTOMER,
                        ORDER_DAY,
                        lead(ORDER_DAY)
                                .over(DSL.partitionBy(CUSTOMER).orderBy(ORDER_DAY))
                                .as("next_day"))
                .from(orderDays)
                .asTable("next_days");
    }

    private org.jooq.Condition sold() {
        return rows.columns().flag("sold").and(rows.columns().text("customer").isNotNull());
    }

    private static int days(Metric leaf) {
        return leaf.aggregate().take() instanceof Take.Repeaters(int days) ? days : 0;
    }
}
