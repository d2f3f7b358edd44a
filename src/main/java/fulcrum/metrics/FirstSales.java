package fulcrum.metrics;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// The day of a customer's first sale ever, beside each of the customer's lines.
final class FirstSales {

    /// Whether the buyer of a line is new in the slice; the column of the dimension.
    static final String BUYER_KIND = "buyer_kind";

    static final String NEW = "new";
    static final String RETURNING = "returning";

    private static final String ALIAS = "first_sale";

    private FirstSales() {}

    static Field<LocalDate> day() {
        return field(name(ALIAS, "first_day"), SQLDataType.LOCALDATE);
    }

    /// `new` or `returning`; none where the line names no customer.
    static Field<String> kind(Field<String> customer, Field<LocalDate> sliceStart) {
        return when(customer.isNull(), inline((String) null))
                .when(day().ge(sliceStart), inline(NEW))
                .otherwise(inline(RETURNING));
    }

    static Table<Record> beside(Table<Record> lines, Rows rows) {
        return lines.leftJoin(of(rows))
                .on(
                        rows.columns()
                                .text("customer")
                                .eq(field(name(ALIAS, "customer"), String.class)));
    }

    /// The day of each customer's first sale, in whatever part: `first_sale`.
    static Table<?> of(Rows rows) {
        var columns = rows.columns();
        var customer = columns.text("customer");
        return select(customer.as("customer"), min(rows.day()).as("first_day"))
                .from(rows.table().kind().asTable())
                .where(rows.ofStore())
                .and(columns.flag("sold"))
                .and(customer.isNotNull())
                .groupBy(customer)
                .asTable(ALIAS);
    }
}
