package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.AdDay;
import java.time.LocalDate;

/// Advertising added up, as an export made on some day sees it.
final class AdTally {

    /// The platform credits a click with sales of that day and of so many after it.
    private static final int WINDOW = 15;

    long impressions;
    long clicks;
    long cost;
    long favourites;
    long carts;
    long directSales;
    long directOrders;
    long otherSales;
    long otherOrders;

    /// Sales that came on the day of the export or later are not known to it.
    void add(LocalDate day, AdDay.Cell cell, LocalDate exported) {
        impressions += cell.impressions();
        clicks += cell.clicks();
        cost += cell.cost();
        favourites += cell.favourites();
        carts += cell.cartPieces();
        for (var sale : cell.sales()) {
            boolean known = day.plusDays(sale.lag()).isBefore(exported);
            if (!known || sale.lag() > WINDOW) {
                continue;
            }
            if (sale.direct()) {
                directSales += sale.amount();
                directOrders++;
            } else {
                otherSales += sale.amount();
                otherOrders++;
            }
        }
    }

    void add(AdTally other) {
        impressions += other.impressions;
        clicks += other.clicks;
        cost += other.cost;
        favourites += other.favourites;
        carts += other.carts;
        directSales += other.directSales;
        directOrders += other.directOrders;
        otherSales += other.otherSales;
        otherOrders += other.otherOrders;
    }

    long sales() {
        return directSales + otherSales;
    }

    long orders() {
        return directOrders + otherOrders;
    }
}
