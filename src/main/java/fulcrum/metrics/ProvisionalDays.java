package fulcrum.metrics;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.LocalDate;
import org.jooq.Record1;
import org.jooq.Select;

/// The first day of a fact table whose rows the platform may still restate.
record ProvisionalDays(StoreId store, FactTable table, Period within) {

    Select<Record1<LocalDate>> question() {
        var columns = new Columns(table.kind());
        var day = columns.day(table.day(Basis.EVENT));
        return select(min(day))
                .from(table.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(columns.flag("provisional"))
                .and(day.ge(within.from()))
                .and(day.lt(within.until()));
    }
}
