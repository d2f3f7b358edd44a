package fulcrum.metrics;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.store.StoreId;
import org.jooq.Record1;
import org.jooq.Select;

/// The imports that brought rows of a kind, or rows that state one of its columns.
final class ImportsBringing {

    private final StoreId store;
    private final FactTable.Bringing bringing;

    ImportsBringing(StoreId store, FactTable.Bringing bringing) {
        this.store = store;
        this.bringing = bringing;
    }

    Select<Record1<String>> question() {
        var columns = new Columns(bringing.kind());
        var id = columns.text("import_id");
        return selectDistinct(id)
                .from(bringing.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(
                        bringing.column()
                                .map(column -> columns.any(column).isNotNull())
                                .orElse(noCondition()))
                .orderBy(id);
    }
}
