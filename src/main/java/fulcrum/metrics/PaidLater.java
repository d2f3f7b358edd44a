package fulcrum.metrics;

import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import java.time.LocalDate;
import org.jooq.Record1;
import org.jooq.Select;

/// The days on which sales count that were ordered on another day.
final class PaidLater {

    private final StoreId store;

    PaidLater(StoreId store) {
        this.store = store;
    }

    Select<Record1<LocalDate>> question() {
        var columns = new Columns(FactKind.ORDER_LINES);
        var day = columns.day(new Expression.Name("day"));
        return selectDistinct(day.as("day"))
                .from(FactKind.ORDER_LINES.asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(columns.flag("sold"))
                .and(day.ne(columns.day(new Expression.Name("ordered_on"))))
                .orderBy(day);
    }
}
