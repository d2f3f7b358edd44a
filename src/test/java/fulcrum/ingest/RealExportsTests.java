package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fulcrum.RealShops;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports of real shops, where they lie beside the project. What the import says is compared with
/// sums made here from the file's own cells by another reader and plain additions.
class RealExportsTests {

    static final Path REAL = RealShops.FOLDER;

    @TempDir Path folder;

    @BeforeEach
    void onlyWhereTheyAre() {
        RealShops.needed();
    }

    @Test
    void theToyShopAgreesToTheCentInEitherOrder() {
        var orders = REAL.resolve("taobao-toy-shop/ExportOrderList_orders.csv.gz");
        var lines = REAL.resolve("taobao-toy-shop/ExportOrderDetailList_items.csv.gz");
        var paid = sum(orders, row -> row.getField("买家实际支付金额"));
        try (var shop = new Shop(folder.resolve("a"));
                var other = new Shop(folder.resolve("b"))) {
            var first = take(shop, orders);
            var second = take(shop, lines);
            take(other, lines);
            take(other, orders);

            assertThat(first.rows()).isEqualTo(new RowCounts(3989, 3989, 0, 0, 0));
            assertThat(second.rows()).isEqualTo(new RowCounts(21897, 21897, 0, 0, 0));
            assertThat(paid).isEqualByComparingTo("289655.94");
            assertThat(shop.ask("select sum(paid) from order_lines where sold and in_force"))
                    .isEqualByComparingTo(paid);
            assertThat(shop.ask("select sum(due) from order_lines where in_force"))
                    .isEqualByComparingTo(sum(orders, row -> row.getField("买家应付货款")))
                    .isEqualByComparingTo("280841.13");
            assertThat(shop.ask("select sum(amount) from refunds where counted"))
                    .isEqualByComparingTo(sum(orders, row -> row.getField("退款金额")));
            assertThat(shop.ask("select count(distinct customer) from order_lines"))
                    .isEqualByComparingTo("3411");
            assertThat(second.reconciliation())
                    .isNotEmpty()
                    .allMatch(agreement -> agreement.holds());
            assertThat(other.warehouse.fingerprint()).isEqualTo(shop.warehouse.fingerprint());
        }
    }

    @Test
    void everyLineOfTheGiftShopCountsOnceAsGoodsReturnChargeOrAdjustment() {
        var file =
                REAL.resolve(
                        "uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz");
        Function<NamedCsvRecord, String> amount =
                row ->
                        new BigDecimal(row.getField("Price"))
                                .multiply(new BigDecimal(row.getField("Quantity")))
                                .toPlainString();
        var all = sum(file, amount);
        var returned =
                sum(file, row -> row.getField("Invoice").startsWith("C") ? amount.apply(row) : "0");
        try (var shop = new Shop(folder)) {
            var report = take(shop, file);

            assertThat(report.rows()).isEqualTo(new RowCounts(525461, 525461, 0, 0, 0));
            assertThat(all).isEqualByComparingTo("9539484.634");
            assertThat(report.totals().get("amount")).isEqualByComparingTo(all);
            assertThat(report.totals().get("refunds.amount"))
                    .isEqualByComparingTo(returned.negate());
        }
    }

    @Test
    void cancelledOrdersOfTheIndianSellerAreNoSales() {
        var file = REAL.resolve("amazon-india-seller/Amazon Sale Report.csv.gz");
        Function<NamedCsvRecord, String> amount = row -> row.getField("Amount");
        var cancelled =
                sum(
                        file,
                        row -> row.getField("Status").equals("Cancelled") ? amount.apply(row) : "");
        try (var shop = new Shop(folder, "INR")) {
            var report = take(shop, file);

            assertThat(report.rows().read()).isEqualTo(128976);
            assertThat(report.totals().get("order_lines.stated_amount"))
                    .isEqualByComparingTo(sum(file, amount))
                    .isEqualByComparingTo("78590170.25");
            assertThat(shop.ask("select sum(due) from order_lines where status = 'cancelled'"))
                    .isEqualByComparingTo(cancelled)
                    .isEqualByComparingTo("6918423.25");
            assertThat(shop.ask("select sum(paid) from order_lines where status = 'cancelled'"))
                    .isEqualByComparingTo("0");
        }
    }

    @Test
    void theAdAccountSpendsWhatItsRowsSay() {
        var file = REAL.resolve("kag-facebook-ads/KAG_conversion_data.csv");
        try (var shop = new Shop(folder)) {
            var report = take(shop, file);

            assertThat(report.rows()).isEqualTo(new RowCounts(1143, 1143, 0, 0, 0));
            assertThat(
                            report.totals()
                                    .get("ads.cost")
                                    .setScale(2, java.math.RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo("58705.23");
            assertThat(report.totals().get("ads.clicks"))
                    .isEqualByComparingTo(sum(file, row -> row.getField("Clicks")));
            assertThat(report.totals().get("ads.impressions"))
                    .isEqualByComparingTo(sum(file, row -> row.getField("Impressions")));
        }
    }

    @Test
    void theSameListingsInTwoEncodingsAreTheSameFacts() {
        try (var shop = new Shop(folder.resolve("a"));
                var other = new Shop(folder.resolve("b"))) {
            var utf8 =
                    take(shop, REAL.resolve("tmall-double11-cosmetics/cosmetic.utf8-bom.csv.gz"));
            var gbk = take(other, REAL.resolve("tmall-double11-cosmetics/双十一淘宝美妆数据.gbk.csv.gz"));

            assertThat(utf8.rows()).isEqualTo(new RowCounts(27598, 27512, 0, 86, 0));
            assertThat(gbk.rows()).isEqualTo(utf8.rows());
            var words =
                    "select sum(hash(day, shop, listing_id, title, sales, comments)::hugeint) from listings";
            assertThat(other.ask(words)).isEqualByComparingTo(shop.ask(words));
            // the two files themselves differ in four prices: 176, 199, 186, 1740 against 76, 99,
            // 86, 740
            var prices = "select sum(price) from listings";
            assertThat(shop.ask(prices).subtract(other.ask(prices))).isEqualByComparingTo("1300");
        }
    }

    @Test
    void advertisingCostsBySourceAddUp() {
        var file = REAL.resolve("yandex-afisha-orders-costs/costs_us.csv");
        try (var shop = new Shop(folder)) {
            assertThat(take(shop, file).totals().get("ads.cost"))
                    .isEqualByComparingTo(sum(file, row -> row.getField("costs")))
                    .isEqualByComparingTo("329131.62");
        }
    }

    @Test
    void ordersItemsAndPaymentsOfTheMarketplaceAddUp() {
        var olist = REAL.resolve("olist/complete-3000-orders");
        try (var shop = new Shop(folder)) {
            for (var name :
                    List.of(
                            "orders",
                            "order_items",
                            "order_payments",
                            "order_reviews",
                            "customers",
                            "products")) {
                assertThat(
                                take(shop, olist.resolve("olist_%s_dataset.csv".formatted(name)))
                                        .rows()
                                        .refused())
                        .as(name)
                        .isZero();
            }
            var items = olist.resolve("olist_order_items_dataset.csv");
            assertThat(shop.ask("select sum(stated_amount) from order_lines"))
                    .isEqualByComparingTo(sum(items, row -> row.getField("price")));
            assertThat(shop.ask("select sum(amount) from settlements"))
                    .isEqualByComparingTo(
                            sum(
                                    olist.resolve("olist_order_payments_dataset.csv"),
                                    row -> row.getField("payment_value")));
            assertThat(shop.ask("select count(*) from reviews")).isEqualByComparingTo("2993");
        }
    }

    @Test
    void visitsReviewsNoticesAndStockAreAllTaken() {
        try (var shop = new Shop(folder)) {
            var visits =
                    take(
                            shop,
                            REAL.resolve(
                                    "uci-online-shoppers-intention/online_shoppers_intention.csv"));
            assertThat(visits.rows()).isEqualTo(new RowCounts(12330, 12330, 0, 0, 0));
            assertThat(shop.ask("select count(*) from sessions where bought"))
                    .isEqualByComparingTo("1908");
            var reviews =
                    take(
                            shop,
                            REAL.resolve(
                                    "zh-online-shopping-10-cats/online_shopping_10_cats.csv.gz"));
            assertThat(reviews.rows().read()).isEqualTo(62774);
            assertThat(reviews.rows().refused()).as("one review has no text").isEqualTo(1);
            var notices = take(shop, REAL.resolve("platform-announcements/announcements.csv"));
            assertThat(notices.rows().taken()).isEqualTo(17);
        }
    }

    private static ImportReport take(Shop shop, Path file) {
        var reports =
                shop.imports.importFile(
                        shop.request(file, file.getFileName().toString()).accepting());
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static BigDecimal sum(Path file, Function<NamedCsvRecord, String> cell) {
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(text(file), StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(cell)
                    .filter(text -> !text.isBlank())
                    .map(text -> new BigDecimal(text.strip()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream text(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        if (file.toString().endsWith(".gz")) {
            in = new GZIPInputStream(in);
        }
        var mark = new PushbackInputStream(in, 3);
        var first = mark.readNBytes(3);
        boolean bom = first.length == 3 && (first[0] & 0xFF) == 0xEF;
        if (!bom) {
            mark.unread(first);
        }
        return mark;
    }
}
