package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.AdDay;
import java.time.LocalDate;

/// What an advertising platform credits to the clicks of a day.
///
/// @param orders how many sales, of them `directOrders` of the product that was shown
public record Attributed(int orders, long sales, int directOrders, long directSales) {

    /// The sales within so many days of the click, as far as the export could know them.
    public static Attributed of(AdDay.Cell cell, LocalDate day, int window, Edition edition) {
        int until = Math.min(window, edition.knownAfter(day) + 1);
        int orders = 0;
        int direct = 0;
        long sales = 0;
        long directSales = 0;
        for (var sale : cell.sales()) {
            if (sale.lag() < until) {
                orders++;
                sales += sale.amount();
                direct += sale.direct() ? 1 : 0;
                directSales += sale.direct() ? sale.amount() : 0;
            }
        }
        return new Attributed(orders, sales, direct, directSales);
    }
}
