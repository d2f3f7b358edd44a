package fulcrum.metrics;

import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import org.jooq.Record1;
import org.jooq.Select;

/// The imports whose rows of a fact table count on some days.
record ImportsOfDays(StoreId store, FactTable table, Period within) {

    Select<Record1<String>> question() {
        var columns = new Columns(table.kind());
        var day = columns.day(table.day(Basis.EVENT));
        var id = columns.text("import_id");
        return selectDistinct(id)
                .from(table.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(day.ge(within.from()))
                .and(day.lt(within.until()))
                .orderBy(id);
    }
}
