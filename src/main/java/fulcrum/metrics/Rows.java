package fulcrum.metrics;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// The rows of one fact table that a question counts, and how they fall into slices and parts.
final class Rows {

    private final FigureQuestion question;
    private final FactTable table;
    private final Columns columns;
    private final Grain grain;

    Rows(FigureQuestion question, FactTable table) {
        this(question, table, question.span().grain());
    }

    private Rows(FigureQuestion question, FactTable table, Grain grain) {
        this.question = question;
        this.table = table;
        this.columns = new Columns(table.kind());
        this.grain = grain;
    }

    /// The same rows, each day a slice.
    Rows byDay() {
        return new Rows(question, table, Grain.DAY);
    }

    FigureQuestion question() {
        return question;
    }

    FactTable table() {
        return table;
    }

    Columns columns() {
        return columns;
    }

    /// The table, with what these metrics need beside it.
    Table<Record> from(List<Metric> leaves) {
        var from = table.kind().asTable();
        if (leaves.stream()
                .anyMatch(leaf -> leaf.aggregate().columns().contains(Columns.PRODUCT_COST))) {
            from = ProductCosts.beside(from, question.store());
        }
        if (isCutByBuyerKind()) {
            from = FirstSales.beside(from, this);
        }
        return from;
    }

    private boolean isCutByBuyerKind() {
        return question.cut().dimensions().stream()
                .map(table.dimensions()::get)
                .anyMatch(cut -> cut != null && cut.column().equals(FirstSales.BUYER_KIND));
    }

    /// A column of the table or of what stands beside it.
    Field<?> column(String column) {
        return column.equals(FirstSales.BUYER_KIND)
                ? FirstSales.kind(columns.text("customer"), sliceStart())
                : columns.any(column);
    }

    /// The first day of the slice that is asked for.
    Field<LocalDate> sliceStart() {
        var from = inline(question.period().from());
        return question.span().grain() == Grain.TOTAL
                ? from
                : slice().<Field<LocalDate>>map(date -> greatest(date, from)).orElse(from);
    }

    private Field<String> part(FactTable.Cut cut) {
        return column(cut.column()).coerce(SQLDataType.VARCHAR);
    }

    Field<LocalDate> day() {
        return columns.day(table.day(question.basis()));
    }

    /// In force, counted, and within the parts that are asked for.
    org.jooq.Condition counted() {
        return ofStore().and(columns.all(table.rows(question.cut().dimensions()))).and(filters());
    }

    org.jooq.Condition ofStore() {
        return columns.text("store").eq(question.store().value()).and(columns.flag("in_force"));
    }

    org.jooq.Condition within(Period period) {
        return day().ge(period.from()).and(day().lt(period.until()));
    }

    /// How much there is of an aggregate in rows: pieces where gaps are weighed by them, else rows.
    Field<?> weight(Aggregate aggregate, org.jooq.Condition where) {
        return aggregate
                .gapsIn()
                .<Field<?>>map(column ->
                        sum(columns.number(new Expression.Name(column))).filterWhere(where))
                .orElseGet(() -> count().filterWhere(where));
    }

    private org.jooq.Condition filters() {
        var all = noCondition();
        for (var filter : question.cut().only()) {
            var cut = table.dimensions().get(filter.dimension());
            if (cut == null) {
                all = all.and(filter.values().isEmpty() ? noCondition() : falsehood());
            } else {
                all = all.and(filtered(cut, filter.values()));
            }
        }
        return all;
    }

    private org.jooq.Condition filtered(FactTable.Cut cut, List<String> values) {
        var part = part(cut);
        if (values.isEmpty()) {
            return part.isNull();
        }
        return cut.also()
                .map(also -> part.in(values).or(columns.text(also).in(values)))
                .orElseGet(() -> part.in(values));
    }

    private static org.jooq.Condition falsehood() {
        return inline(1).eq(inline(0));
    }

    /// The date of the slice; none where the period is one slice.
    Optional<Field<LocalDate>> slice() {
        return switch (grain) {
            case TOTAL -> Optional.empty();
            case DAY -> Optional.of(day());
            case WEEK, MONTH -> Optional.of(truncated());
        };
    }

    private Field<LocalDate> truncated() {
        return field(
                "cast(date_trunc({0}, {1}) as date)",
                SQLDataType.LOCALDATE, inline(grain.name().toLowerCase(Locale.ROOT)), day());
    }

    /// The columns by which the table is cut, in the order of the question; none for a dimension
    /// that the table lacks.
    List<Optional<Field<String>>> parts() {
        return question.cut().by().stream()
                .map(dimension ->
                        Optional.ofNullable(table.dimensions().get(dimension))
                                .map(cut -> folded(dimension, part(cut))))
                .toList();
    }

    private Field<String> folded(Dimension dimension, Field<String> part) {
        return question.cut()
                .fold(dimension)
                .map(fold ->
                        when(part.isNull().or(part.in(inlined(fold.apart()))), part)
                                .otherwise(inline(Cut.Fold.OTHERS)))
                .orElse(part);
    }

    private static List<Field<String>> inlined(List<String> names) {
        return names.stream().<Field<String>>map(name -> inline(name)).toList();
    }

    /// What rows are grouped and put in order by: the slice, then the parts.
    List<Field<?>> grouping() {
        var grouping = new ArrayList<Field<?>>();
        slice().ifPresent(grouping::add);
        parts().forEach(part -> part.ifPresent(grouping::add));
        return grouping;
    }

    /// The columns of {@link #grouping}, named.
    List<Field<?>> selected() {
        var selected = new ArrayList<Field<?>>();
        slice().ifPresent(date -> selected.add(date.as("slice")));
        parts().forEach(part -> part.ifPresent(selected::add));
        return selected;
    }

    /// Reads slice and part of rows whose first columns are those of {@link #grouping}.
    KeyReader keys() {
        var parts = parts();
        var isCut = new boolean[parts.size()];
        for (int i = 0; i < isCut.length; i++) {
            isCut[i] = parts.get(i).isPresent();
        }
        return new KeyReader(question.period().from(), grain != Grain.TOTAL, isCut);
    }
}
