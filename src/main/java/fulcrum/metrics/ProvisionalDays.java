package fulcrum.metrics;

import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.LocalDate;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// The first day of a fact table whose rows the platform may still restate.
///
/// @param newest the first day of which the store has no facts yet
record ProvisionalDays(StoreId store, FactTable table, Period within, LocalDate newest) {

    Select<Record1<LocalDate>> question() {
        var columns = new Columns(table.kind());
        var day = columns.day(table.day(Basis.EVENT));
        return select(min(day))
                .from(table.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(columns.any("restated_until").coerce(SQLDataType.LOCALDATE).ge(newest))
                .and(day.ge(within.from()))
                .and(day.lt(within.until()));
    }
}
