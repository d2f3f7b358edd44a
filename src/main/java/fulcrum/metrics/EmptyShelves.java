package fulcrum.metrics;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;

import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;

/// Products that a count of the stock found missing, all their variants and places together.
final class EmptyShelves {

    /// A count speaks for the days until the next one, but for no more than these.
    static final int LASTS = 7;

    private final Columns columns = new Columns(FactKind.STOCK);
    private final org.jooq.Condition counts;

    EmptyShelves(StoreId store, Period days) {
        var day = columns.day(new Expression.Name("day"));
        this.counts =
                columns.text("store")
                        .eq(store.value())
                        .and(columns.flag("in_force"))
                        .and(day.ge(days.from().minusDays(LASTS - 1)))
                        .and(day.lt(days.until()));
    }

    /// Days with a count.
    Select<Record1<LocalDate>> counted() {
        var day = columns.day(new Expression.Name("day"));
        return selectDistinct(day).from(FactKind.STOCK.asTable()).where(counts).orderBy(day);
    }

    Select<Record2<String, LocalDate>> missing() {
        var day = columns.day(new Expression.Name("day"));
        var product = columns.text("item_id");
        return select(product, day)
                .from(FactKind.STOCK.asTable())
                .where(counts)
                .groupBy(product, day)
                .having(sum(columns.number(new Expression.Name("quantity"))).le(BigDecimal.ZERO))
                .orderBy(product, day);
    }

    /// For each product the days for which counts say that it is missing, a period for each count.
    SortedMap<String, List<Period>> read(Facts facts) {
        var counted = new TreeSet<LocalDate>(facts.answer(counted()).map(Record1::value1));
        var missing = new TreeMap<String, List<Period>>();
        for (var row : facts.answer(missing())) {
            var day = row.value2();
            var longest = day.plusDays(LASTS);
            var next = counted.higher(day);
            missing.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                    .add(new Period(day, next == null || next.isAfter(longest) ? longest : next));
        }
        return missing;
    }
}
