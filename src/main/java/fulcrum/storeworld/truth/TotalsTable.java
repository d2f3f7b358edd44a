package fulcrum.storeworld.truth;

import fulcrum.storeworld.chronicle.Totals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Daily figures as a table: one row a day, the date first.
///
/// @param columns names of what follows the date; money in smallest coins
record TotalsTable(List<String> columns, List<List<Object>> days) {

    /// One figure, by the name that Fulcrum's metrics have for it.
    record Column(String name, ToLongFunction<Totals> figure) {
        long of(Totals totals) {
            return figure.applyAsLong(totals);
        }
    }

    static final List<Column> COLUMNS =
            List.of(
                    new Column("visitors", Totals::visitors),
                    new Column("page_views", Totals::pageViews),
                    new Column("favourites", Totals::favourites),
                    new Column("carts", Totals::cartPieces),
                    new Column("orders", Totals::orders),
                    new Column("buyers", Totals::buyers),
                    new Column("new_buyers", Totals::newBuyers),
                    new Column("units", Totals::units),
                    new Column("gross_sales", Totals::listSales),
                    new Column("discounts", Totals::discounts),
                    new Column("paid", Totals::paid),
                    new Column("refunds", Totals::refunds),
                    new Column("goods_cost", Totals::goodsCost),
                    new Column("ad_cost", Totals::adCost),
                    new Column("platform_fees", Totals::fees),
                    new Column("fulfilment_cost", Totals::fulfilment),
                    new Column("fixed_cost", Totals::fixed),
                    new Column("profit", Totals::profit));

    static TotalsTable of(LocalDate first, List<Totals> totals) {
        var days = new ArrayList<List<Object>>();
        for (int i = 0; i < totals.size(); i++) {
            var row = new ArrayList<Object>();
            row.add(first.plusDays(i).toString());
            for (var column : COLUMNS) {
                row.add(column.of(totals.get(i)));
            }
            days.add(row);
        }
        return new TotalsTable(COLUMNS.stream().map(Column::name).toList(), days);
    }
}
