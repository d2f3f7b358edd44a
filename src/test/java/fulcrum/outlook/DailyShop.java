package fulcrum.outlook;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/// A shop of 40 weeks from the first Monday of 2024: about 20 orders of 10.00 a day, half as many
/// on Sundays, with a fixed unevenness of up to a tenth.
public final class DailyShop {

    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    public static final int DAYS = 280;

    public static final Store STORE =
            new Store(
                    new StoreId("shop"),
                    "Shop",
                    "any",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"));

    private DailyShop() {}

    /// @param price of an order on a day, as SQL over its number `d`
    /// @param orders on a day, as SQL over `d` and the usual number `usual`
    public static FactsFixture of(Path folder, String price, String orders) {
        return of(folder, price, orders, DAYS);
    }

    /// The same over another number of days.
    public static FactsFixture of(Path folder, String price, String orders, int days) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, paid, received)
                        select 'shop', 'import-1', d * 100 + k, true, false, d || '-' || k,
                            date '2024-01-01' + d::int, date '2024-01-01' + d::int, true, paid, paid
                        from (select d, unnest(range(cast(%s as int))) k, cast(%s as decimal(18, 2)) paid
                              from (select d, (case d %% 7 when 6 then 10 else 20 end)
                                      * (1 + 0.1 * sin(d * d)) as usual
                                    from range(%d) days(d)))
                        """
                                .formatted(orders, price, days))
                .covers(FactKind.ORDERS, "", FIRST.toString(), FIRST.plusDays(days).toString());
    }

    static CourseQuestion paid() {
        return CourseQuestion.of(STORE, new MetricId("paid"));
    }

    static Outlooks outlooks(Facts facts) {
        return new Outlooks(new Metrics(facts));
    }

    public static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }
}
