package fulcrum.metrics;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Record3;
import org.jooq.Select;

/// On which days each named buyer ordered, and what was paid for it.
final class BuyerDays {

    private final StoreId store;

    BuyerDays(StoreId store) {
        this.store = store;
    }

    Select<Record3<String, LocalDate, BigDecimal>> question() {
        var columns = new Columns(FactKind.ORDER_LINES);
        var customer = columns.text("customer");
        var day = columns.day(new Expression.Name("ordered_on"));
        return select(customer, day, sum(columns.number(new Expression.Name("paid"))))
                .from(FactKind.ORDER_LINES.asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(columns.flag("sold"))
                .and(customer.isNotNull())
                .and(day.isNotNull())
                .groupBy(customer, day)
                .orderBy(customer, day);
    }

    List<BuyerHistory> read(Facts facts) {
        var all = new ArrayList<BuyerHistory>();
        var orders = new ArrayList<BuyerHistory.Order>();
        var current = "";
        for (var row : facts.answer(question())) {
            if (!row.value1().equals(current)) {
                if (!orders.isEmpty()) {
                    all.add(new BuyerHistory(current, orders));
                }
                orders.clear();
                current = row.value1();
            }
            var paid = row.value3() == null ? BigDecimal.ZERO : row.value3();
            orders.add(new BuyerHistory.Order(row.value2(), paid));
        }
        if (!orders.isEmpty()) {
            all.add(new BuyerHistory(current, orders));
        }
        return all;
    }
}
