package fulcrum.metrics;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.select;

import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/// The fact rows behind a measured metric in one slice and part, a page at a time.
final class SourceRows {

    private static final String ORDER = "order_id";
    private static final String DAYS = "days";

    private final Rows rows;
    private final Metric leaf;
    private final Period days;
    private final FactRows.Page page;

    /// @param days the days whose rows count, which may differ from those of the slice
    SourceRows(Rows rows, Metric leaf, Period days, FactRows.Page page) {
        this.rows = rows;
        this.leaf = leaf;
        this.days = days;
        this.page = page;
    }

    /// One row more than the page holds, to see whether there are more.
    Select<Record> question() {
        var columns = rows.columns();
        var selected = new ArrayList<Field<?>>();
        selected.add(columns.any("import_id"));
        selected.add(columns.any("source_row"));
        names().forEach(name -> selected.add(rows.column(name).as(name)));
        var order = new ArrayList<Field<?>>();
        names().forEach(name -> order.add(rows.column(name)));
        order.add(columns.any("import_id"));
        order.add(columns.any("source_row"));
        return select(selected)
                .from(rows.from(List.of(leaf)))
                .where(rows.counted())
                .and(columns.all(leaf.aggregate().where()))
                .and(within())
                .orderBy(order)
                .limit(inline(page.size() + 1))
                .offset(inline(page.offset()));
    }

    private org.jooq.Condition within() {
        if (leaf.aggregate().take() instanceof Take.Spread) {
            var until =
                    localDateAdd(
                            rows.day(),
                            coalesce(rows.columns().whole(DAYS), inline(1)),
                            DatePart.DAY);
            return rows.day().lt(days.until()).and(until.gt(days.from()));
        }
        return rows.within(days);
    }

    /// The day, the order, the parts and what is measured.
    List<String> names() {
        var names = new LinkedHashSet<String>(rows.table().day(rows.question().basis()).names());
        if (rows.table().kind().find(ORDER).isPresent()) {
            names.add(ORDER);
        }
        for (var dimension : rows.question().cut().dimensions()) {
            Optional.ofNullable(rows.table().dimensions().get(dimension))
                    .ifPresent(cut -> names.add(cut.column()));
        }
        rows.table().span().ifPresent(names::add);
        if (leaf.aggregate().take() instanceof Take.Spread) {
            names.add(DAYS);
        }
        names.addAll(leaf.aggregate().columns());
        return List.copyOf(names);
    }

    FactRows read(List<? extends Record> answer) {
        var found = new ArrayList<FactRows.FactRow>();
        for (var row : answer.subList(0, Math.min(page.size(), answer.size()))) {
            var cells = new ArrayList<Optional<String>>();
            for (int i = 2; i < row.size(); i++) {
                cells.add(Optional.ofNullable(row.get(i, String.class)));
            }
            found.add(
                    new FactRows.FactRow(row.get(0, String.class), row.get(1, Long.class), cells));
        }
        return new FactRows(rows.table().kind(), names(), found, answer.size() > page.size());
    }
}
