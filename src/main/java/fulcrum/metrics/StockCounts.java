package fulcrum.metrics;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;

import fulcrum.warehouse.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;

/// What the last count up to the end of each slice found.
final class StockCounts {

    private final Rows rows;
    private final Metric leaf;

    StockCounts(Rows rows, Metric leaf) {
        this.rows = rows.byDay();
        this.leaf = leaf;
    }

    /// Days with a count before the end of the period.
    Select<Record1<LocalDate>> days() {
        return selectDistinct(rows.day())
                .from(rows.table().kind().asTable())
                .where(rows.ofStore())
                .and(rows.day().lt(rows.question().period().until()))
                .orderBy(rows.day());
    }

    Select<Record> question(Collection<LocalDate> days) {
        var column = ((Take.Latest) leaf.aggregate().take()).column();
        var selected = new ArrayList<Field<?>>(rows.selected());
        selected.add(sum(rows.columns().number(new Expression.Name(column))).as(leaf.id().value()));
        return select(selected)
                .from(rows.table().kind().asTable())
                .where(rows.counted())
                .and(rows.columns().all(leaf.aggregate().where()))
                .and(rows.day().in(days.stream().sorted().map(day -> inline(day)).toList()))
                .groupBy(rows.grouping())
                .orderBy(rows.grouping());
    }

    /// The day of the count that holds at the end of a slice.
    static Optional<LocalDate> before(LocalDate until, NavigableSet<LocalDate> days) {
        return Optional.ofNullable(days.lower(until));
    }

    void ask(Facts facts, Slices slices, Found found) {
        var days = new TreeSet<LocalDate>(facts.answer(days()).map(row -> row.value1()));
        var wanted = new TreeSet<LocalDate>();
        for (var slice : slices.all()) {
            before(slice.days().until(), days).ifPresent(wanted::add);
        }
        if (wanted.isEmpty()) {
            return;
        }
        var byDay = new HashMap<LocalDate, List<Counted>>();
        var keys = rows.keys();
        int first = rows.grouping().size();
        facts.each(
                question(wanted),
                row -> {
                    var key = keys.read(row);
                    byDay.computeIfAbsent(key.date(), _ -> new ArrayList<>())
                            .add(new Counted(key, Amount.whole(row.decimal(first).orElse(null))));
                });
        for (var slice : slices.all()) {
            before(slice.days().until(), days)
                    .map(day -> byDay.getOrDefault(day, List.of()))
                    .orElse(List.of())
                    .forEach(counted ->
                            found.put(
                                    new Key(slice.date(), counted.key().parts()),
                                    leaf.id(),
                                    counted.amount()));
        }
    }

    private record Counted(Key key, Amount amount) {}
}
