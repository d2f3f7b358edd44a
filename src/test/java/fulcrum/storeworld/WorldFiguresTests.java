package fulcrum.storeworld;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Basis;
import fulcrum.storeworld.WorldPlan.Scale;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.amazon.AmazonExports;
import fulcrum.storeworld.exports.shopify.ShopifyExports;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.storeworld.exports.western.Imported;
import fulcrum.storeworld.exports.western.Planted;
import fulcrum.units.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is imported from a world's export files is what its days say of themselves, to the coin.
class WorldFiguresTests {

    private static final int DAYS = 40;
    private static final Scale SCALE = new Scale(24, 18, 2, 10, 5, 2);

    @TempDir Path folder;

    /// Keeps what a world says of itself and hands everything on to the exports.
    private static final class Listener implements Witness {

        private final Witness exports;
        private final TreeMap<LocalDate, Totals> days = new TreeMap<>();
        private final List<Order> orders = new ArrayList<>();
        private Optional<Setting> setting = Optional.empty();

        Listener(Witness exports) {
            this.exports = exports;
        }

        @Override
        public void opens(Setting world) throws IOException {
            setting = Optional.of(world);
            exports.opens(world);
        }

        @Override
        public void order(Order order) throws IOException {
            orders.add(order);
            exports.order(order);
        }

        @Override
        public void day(Day day) throws IOException {
            days.put(day.date(), day.totals());
            exports.day(day);
        }

        @Override
        public void advertising(AdDay day) throws IOException {
            exports.advertising(day);
        }

        @Override
        public void ends() throws IOException {
            exports.ends();
        }

        Setting.Shop shop() {
            return setting.orElseThrow().shop();
        }

        Period period() {
            return setting.orElseThrow().days();
        }

        TreeMap<LocalDate, BigDecimal> daily(ToLongFunction<Totals> what, int digits) {
            var found = new TreeMap<LocalDate, BigDecimal>();
            days.forEach((day, totals) ->
                    found.put(
                            day,
                            BigDecimal.valueOf(what.applyAsLong(totals), digits)
                                    .stripTrailingZeros()));
            return found;
        }

        BigDecimal total(ToLongFunction<Totals> what, int digits) {
            return BigDecimal.valueOf(days.values().stream().mapToLong(what).sum(), digits);
        }

        /// Over the orders that were paid before the world ended.
        BigDecimal ofOrders(ToLongFunction<Order> what, int digits) {
            long end = period().until().toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC) - 1;
            return BigDecimal.valueOf(
                    orders.stream()
                            .filter(order -> Order.by(order.fate().paidAt(), end))
                            .mapToLong(what)
                            .sum(),
                    digits);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TAOBAO, 1",
        "TAOBAO, 2",
        "TAOBAO, 3",
        "SHOPIFY, 1",
        "SHOPIFY, 2",
        "SHOPIFY, 3",
        "AMAZON, 1",
        "AMAZON, 2",
        "AMAZON, 3"
    })
    void theFiguresAreTheTruths(Platform platform, long seed) throws IOException {
        var listener = lived(platform, seed, false);
        try (var imported = imported(platform, listener)) {
            assertThat(imported.refused()).isEmpty();
            var period = listener.period();
            int digits = listener.shop().moneyDigits();
            assertThat(imported.daily("visitors", period, Basis.EVENT))
                    .isEqualTo(listener.daily(Totals::visitors, 0));
            assertThat(imported.daily("ad_cost", period, Basis.EVENT))
                    .isEqualTo(listener.daily(Totals::adCost, digits));
            switch (platform) {
                case TAOBAO -> taobao(imported, listener, digits);
                case SHOPIFY -> shopify(imported, listener, digits);
                case AMAZON -> amazon(imported, listener, digits);
            }
        }
    }

    /// The order report's paid amount is net of refunds, which have their own days.
    private static void taobao(Imported imported, Listener listener, int digits) {
        var period = listener.period();
        assertThat(imported.daily("orders", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::orders, 0));
        assertThat(imported.daily("units", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::units, 0));
        assertThat(imported.daily("page_views", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::pageViews, 0));
        assertThat(imported.daily("new_buyers", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::newBuyers, 0));
        assertThat(imported.daily("refunds", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::refunds, digits));
        assertThat(imported.total("paid", period))
                .isEqualByComparingTo(
                        listener.total(totals -> totals.paid() - totals.refunds(), digits));
    }

    /// Refunds have no day, so they are compared as a sum.
    private static void shopify(Imported imported, Listener listener, int digits) {
        var period = listener.period();
        assertThat(imported.daily("orders", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::orders, 0));
        assertThat(imported.daily("units", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::units, 0));
        assertThat(imported.daily("paid", period, Basis.EVENT))
                .isEqualTo(listener.daily(Totals::paid, digits));
        assertThat(imported.total("refunds", period))
                .isEqualByComparingTo(listener.total(Totals::refunds, digits));
    }

    /// The day of payment is not stated, so what hangs on it is compared as a sum.
    private static void amazon(Imported imported, Listener listener, int digits) {
        var period = listener.period();
        assertThat(imported.total("orders", period))
                .isEqualByComparingTo(listener.total(Totals::orders, 0));
        assertThat(imported.total("paid", period))
                .isEqualByComparingTo(listener.total(Totals::paid, digits))
                .isEqualByComparingTo(listener.ofOrders(Order::total, digits));
        assertThat(imported.total("refunds", period))
                .isEqualByComparingTo(listener.total(Totals::refunds, digits));
    }

    @ParameterizedTest
    @CsvSource({
        "TAOBAO, 5",
        "TAOBAO, 11",
        "TAOBAO, 12",
        "SHOPIFY, 5",
        "SHOPIFY, 11",
        "SHOPIFY, 12",
        "AMAZON, 5",
        "AMAZON, 11",
        "AMAZON, 12"
    })
    void everyPlantedRowIsRefusedAndNoOther(Platform platform, long seed) throws IOException {
        var listener = lived(platform, seed, true);
        try (var imported = imported(platform, listener)) {
            var planted =
                    Planted.in(folder.resolve("files")).stream()
                            .filter(WorldFiguresTests::isWanted)
                            .toList();
            assertThat(planted).hasSizeGreaterThan(10);
            assertThat(imported.refused().stream().map(WorldFiguresTests::ofFile).sorted().toList())
                    .isEqualTo(planted);
            assertThat(imported.daily("visitors", listener.period(), Basis.EVENT))
                    .isEqualTo(listener.daily(Totals::visitors, 0));
        }
    }

    private Listener lived(Platform platform, long seed, boolean dirt) throws IOException {
        var from = LocalDate.of(2026, 3, 12);
        var plan = new WorldPlan(seed, from, DAYS, platform, SCALE, List.of(), List.of(), dirt);
        var files = folder.resolve("files");
        var exporting = new Exporting(seed, dirt);
        var listener =
                new Listener(
                        switch (platform) {
                            case TAOBAO -> new TaobaoExports(files, exporting);
                            case SHOPIFY -> new ShopifyExports(files, exporting);
                            case AMAZON -> new AmazonExports(files, exporting);
                        });
        assertThat(StoreWorld.of(plan).show(listener)).hasSize(DAYS);
        return listener;
    }

    private Imported imported(Platform platform, Listener listener) {
        var shop = listener.shop();
        return new Imported(
                        folder.resolve("data"),
                        platform.name().toLowerCase(Locale.ROOT),
                        shop.currency(),
                        ZoneId.of(shop.zone()))
                .take(
                        Imported.files(folder.resolve("files")).stream()
                                .filter(file -> isWanted(String.valueOf(file.getFileName())))
                                .toList());
    }

    /// A row of a workbook is named with its sheet.
    private static String ofFile(String row) {
        return row.replaceAll("#[^:]*:", ":");
    }

    /// A workbook of traffic sources for every day tells nothing new after the first few.
    private static boolean isWanted(String name) {
        return !name.contains("店铺流量来源") || name.contains("2026-03-1");
    }
}
