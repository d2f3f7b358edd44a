package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.AdDay;

/// Sums over cells of advertising.
public final class AdTotals {

    private long impressions;
    private long clicks;
    private long cost;
    private long orders;
    private long sales;

    public void add(AdDay.Cell cell, Attributed credited) {
        impressions += cell.impressions();
        clicks += cell.clicks();
        cost += cell.cost();
        orders += credited.orders();
        sales += credited.sales();
    }

    public void clear() {
        impressions = clicks = cost = orders = sales = 0;
    }

    public long impressions() {
        return impressions;
    }

    public long clicks() {
        return clicks;
    }

    public long cost() {
        return cost;
    }

    public long orders() {
        return orders;
    }

    public long sales() {
        return sales;
    }
}
