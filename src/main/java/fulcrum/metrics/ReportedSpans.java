package fulcrum.metrics;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectDistinct;

import fulcrum.store.StoreId;
import java.time.LocalDate;
import org.jooq.Record3;
import org.jooq.Select;

/// The spans of rows that report several days at once, by reporter.
final class ReportedSpans {

    private final StoreId store;
    private final FactTable table;
    private final String span;

    ReportedSpans(StoreId store, FactTable table, String span) {
        this.store = store;
        this.table = table;
        this.span = span;
    }

    Select<Record3<String, LocalDate, Integer>> question() {
        var columns = new Columns(table.kind());
        var reporter = table.part().map(part -> columns.text(part.column())).orElse(inline(""));
        var day = columns.day(table.day(Basis.EVENT));
        var days = columns.whole(span);
        return selectDistinct(reporter.as("reporter"), day.as("day"), days.as("days"))
                .from(table.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(days.gt(1))
                .orderBy(inline(1), inline(2), inline(3));
    }
}
