package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.statistics.LifetimeModel;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hundred buyers from the first weeks of 2024, who order for 10.00 every 10 to 20 days: every
/// second one goes on until 6 October, the others stop after their third order.
class BuyersTests {

    @TempDir Path folder;

    @Test
    void whoGoesOnIsToldFromWhoStopped() {
        try (var shop = shop()) {
            var told = (Clientele.Told) DailyShop.outlooks(shop).buyers(DailyShop.STORE, 90);
            assertThat(told.model().model()).isEqualTo(LifetimeModel.MBG_NBD);
            assertThat(told.season()).as("280 days are no year").isFalse();
            assertThat(told.ahead().from()).isEqualTo(DailyShop.day(DailyShop.DAYS));
            assertThat(told.buyers()).hasSize(100);
            assertThat(told.buyers())
                    .filteredOn(one -> one.days() == 3)
                    .hasSize(50)
                    .allSatisfy(one -> assertThat(one.alive()).isLessThan(0.1));
            assertThat(told.buyers())
                    .filteredOn(one -> one.days() > 3)
                    .hasSize(50)
                    .allSatisfy(one -> {
                        assertThat(one.alive()).isGreaterThan(0.8);
                        assertThat(one.value()).isCloseTo(10 * one.purchases(), within(0.2));
                    });
            assertThat(told.buyers().getFirst().days()).isGreaterThan(20);
            assertThat(told.alive()).isCloseTo(50, within(5.0));
            assertThat(told.purchases())
                    .as("about 50 buyers every 15 days or so for 90 days")
                    .isCloseTo(300, within(60.0));
        }
    }

    @Test
    void ordersThatNameNobodySayNothingOfBuyers() {
        try (var shop = DailyShop.of(folder, "10", "usual").open()) {
            assertThat(DailyShop.outlooks(shop).buyers(DailyShop.STORE, 90))
                    .isInstanceOfSatisfying(
                            Clientele.Refused.class,
                            refused ->
                                    assertThat(Texts.in(Locale.ENGLISH).say(refused.why()))
                                            .contains(
                                                    "import an order report with a buyer column"));
        }
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        try (var shop = shop()) {
            assertThat(DailyShop.outlooks(shop).buyers(DailyShop.STORE, 0))
                    .isInstanceOf(Clientele.Refused.class);
            assertThat(DailyShop.outlooks(shop).buyers(DailyShop.STORE, 281))
                    .as("further ahead than facts reach back")
                    .isInstanceOf(Clientele.Refused.class);
            assertThat(DailyShop.outlooks(shop).buyers(DailyShop.STORE, 10_000))
                    .isInstanceOf(Clientele.Refused.class);
        }
    }

    private Warehouse shop() {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, customer, paid, received)
                        select 'shop', 'import-1', c * 100 + k, true, false, c || '-' || k,
                            date '2024-01-01' + d, date '2024-01-01' + d, true, 'c' || c, 10, 10
                        from (select c, k, cast(c % 14 + k * (10 + c % 11) as int) d
                              from range(100) buyers(c), range(30) orders(k))
                        where d < 280 and (c % 2 = 0 or k < 3)
                        """)
                .covers(
                        FactKind.ORDERS,
                        "",
                        DailyShop.FIRST.toString(),
                        DailyShop.day(DailyShop.DAYS).toString())
                .open();
    }
}
