package fulcrum.effects;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop that every day sells 20 pieces in 10 orders for 120.00, returns 12.00, pays 24.00 for
/// parcels and 30.00 for 60 clicks.
class PricingTests {

    private static final Store STORE =
            new Store(
                    new StoreId("store"),
                    "Store",
                    "any",
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Paris"));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Period WEEK = new Period(FIRST.plusWeeks(15), FIRST.plusWeeks(16));

    @TempDir Path folder;

    /// A piece comes with 6.00 received, of which a tenth goes back and a fifth pays for parcels.
    @Test
    void aPieceSoldIsPricedByWhatIsReceivedWithIt() {
        try (var shop = shop()) {
            assertThat(price(shop, "units")).hasValue(4.2);
            assertThat(price(shop, "gross_sales")).hasValue(0.56);
        }
    }

    /// All that was received in the week, 840.00, would go back.
    @Test
    void aRatioIsPricedByWhatItIsAShareOf() {
        try (var shop = shop()) {
            assertThat(price(shop, "refund_rate")).hasValue(-840.0);
            assertThat(price(shop, "order_value")).hasValue(49.0);
        }
    }

    @Test
    void aClickIsNotPricedByItsCostAlone() {
        try (var shop = shop()) {
            assertThat(price(shop, "cpc")).hasValue(-420.0);
            assertThat(price(shop, "clicks")).isEmpty();
            assertThat(price(shop, "ctr")).isEmpty();
        }
    }

    private static Optional<Double> price(Warehouse shop, String metric) {
        return new Pricing(STORE, new Metrics(shop), new MetricId("profit"))
                .worth(new MetricId(metric), List.of(), WEEK, new Size(1, 1, 1))
                .map(Size::estimate)
                .map(price -> Math.round(price * 1e6) / 1e6);
    }

    private Warehouse shop() {
        var until = "2024-04-29";
        return new FactsFixture(folder, STORE.id().value())
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, customer, product_id, line_kind,
                            quantity, list_amount, due, paid, received)
                        select 'store', 'import-1', d * 10 + k, true, false, d || '-' || k,
                            date '2024-01-01' + d::int, date '2024-01-01' + d::int, true, 'c', 'p',
                            'goods', 2, 15, 12, 12, 12
                        from range(119) days(d), range(10) orders(k)
                        """)
                .sql(
                        """
                        insert into refunds (store, import_id, source_row, in_force, provisional,
                            order_id, day, sold_on, amount, counted)
                        select 'store', 'import-1', d, true, false, d || '-0',
                            date '2024-01-01' + d::int, date '2024-01-01' + d::int, 12, true
                        from range(119) days(d)
                        """)
                .sql(
                        """
                        insert into ads (store, import_id, source_row, in_force, provisional,
                            channel, level, day, days, impressions, clicks, cost, counted)
                        select 'store', 'import-1', d, true, false, 'search', 'campaign',
                            date '2024-01-01' + d::int, 1, 1000, 60, 30, true
                        from range(119) days(d)
                        """)
                .rows(
                        FactKind.COSTS,
                        "day, days, cost_kind, amount",
                        "date '2024-01-01', 119, 'fulfilment', 2856")
                .covers(FactKind.COSTS, "fulfilment", "2024-01-01", until)
                .covers(FactKind.ORDERS, "", "2024-01-01", until)
                .covers(FactKind.ORDER_LINES, "", "2024-01-01", until)
                .covers(FactKind.REFUNDS, "", "2024-01-01", until)
                .covers(FactKind.ADS, "search", "2024-01-01", until)
                .open();
    }
}
