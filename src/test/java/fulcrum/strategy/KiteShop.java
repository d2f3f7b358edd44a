package fulcrum.strategy;

import fulcrum.metrics.MetricId;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/// A shop of 40 weeks from the first Monday of 2024: about 400 visitors a day, of whom one in
/// twenty orders for 10.00, half as many on Sundays, with a fixed unevenness. Facts end with 6
/// October 2024.
public final class KiteShop {

    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final int DAYS = 280;
    static final MetricId PAID = new MetricId("paid");
    static final MetricId CONVERSION = new MetricId("conversion");

    static final Store STORE =
            new Store(
                    new StoreId("shop"),
                    "Shop",
                    "any",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"));

    private KiteShop() {}

    static FactsFixture of(Path folder) {
        return of(folder, FIRST);
    }

    /// @param first a Monday
    public static FactsFixture of(Path folder, LocalDate first) {
        var end = first.plusDays(DAYS);
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, paid, received)
                        select 'shop', 'import-1', d * 100 + k, true, false, d || '-' || k,
                            date '%1$s' + d::int, date '%1$s' + d::int, true, paid, paid
                        from (select d, unnest(range(cast(usual as int))) k,
                                  cast(10 + 0.5 * sin(d * 3) as decimal(18, 2)) paid
                              from (select d, (case d %% 7 when 6 then 10 else 20 end)
                                      * (1 + 0.1 * sin(d * d)) as usual
                                    from range(280) days(d)))
                        """
                                .formatted(first))
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, visitors, counted)
                        select 'shop', 'import-2', d, true, false, 'store',
                            date '%1$s' + d::int, 1,
                            cast((case d %% 7 when 6 then 200 else 400 end)
                                * (1 + 0.08 * sin(d * d + d)) as int), true
                        from range(280) days(d)
                        """
                                .formatted(first))
                .covers(FactKind.ORDERS, "", first.toString(), end.toString())
                .covers(FactKind.TRAFFIC, "store", first.toString(), end.toString());
    }

    static Goal goal(MetricId metric, String value, Period period) {
        return Goal.of(metric, new BigDecimal(value), period);
    }
}
