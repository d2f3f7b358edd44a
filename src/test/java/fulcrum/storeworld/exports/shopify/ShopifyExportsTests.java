package fulcrum.storeworld.exports.shopify;

import static fulcrum.storeworld.exports.western.AmericanShop.DAYS;
import static fulcrum.storeworld.exports.western.Counted.withoutNothing;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport;
import fulcrum.metrics.Basis;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.western.AmericanShop;
import fulcrum.storeworld.exports.western.Counted;
import fulcrum.storeworld.exports.western.Imported;
import fulcrum.storeworld.exports.western.Planted;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShopifyExportsTests {

    @TempDir static Path folder;

    final AmericanShop shop = new AmericanShop(1);
    final Counted counted = new Counted(shop);
    Imported imported;

    @BeforeAll
    void exportAndImport() throws IOException {
        export("clean", false);
        imported = open("data").take(files("clean"));
    }

    @AfterAll
    void close() {
        imported.close();
    }

    private void export(String name, boolean dirt) throws IOException {
        shop.tell(new ShopifyExports(folder.resolve(name), new Exporting(5, dirt)));
    }

    private static Imported open(String name) {
        return new Imported(folder.resolve(name), "shopify", "USD", AmericanShop.ZONE);
    }

    private static List<Path> files(String name) {
        return Imported.files(folder.resolve(name));
    }

    @Test
    void everyTableIsRecognisedAndNoRowRefused() {
        assertThat(imported.refused()).isEmpty();
        assertThat(imported.reports)
                .filteredOn(report -> !report.isInFacts())
                .extracting(report -> report.file().replaceAll(".*/", ""))
                .isEmpty();
        assertThat(imported.reports)
                .flatExtracting(ImportReport::reconciliation)
                .filteredOn(one -> one.check().equals("agreement.goods-and-shipping-make-total"))
                .allSatisfy(one -> assertThat(one.left()).isEqualByComparingTo(one.right()));
    }

    @Test
    void ordersAndPiecesAreThoseOfTheirDay() {
        assertThat(withoutNothing(imported.daily("orders", DAYS, Basis.ORDER)))
                .isEqualTo(counted.ofOrders(_ -> 1, 0));
        assertThat(withoutNothing(imported.daily("units", DAYS, Basis.ORDER)))
                .isEqualTo(counted.ofOrders(Order::pieces, 0));
    }

    @Test
    void moneyIsPaidOnTheDayOfThePayment() {
        assertThat(withoutNothing(imported.daily("paid", DAYS, Basis.EVENT)))
                .isEqualTo(counted.byPayment(Order::total));
    }

    /// Shopify states no day of a refund, so it stands on the day of the sale: that of its payment.
    @Test
    void refundsAddUpAndStandOnTheDayOfTheSale() {
        long end = AmericanShop.start(DAYS.until()) - 1;
        assertThat(imported.total("refunds", DAYS))
                .isEqualByComparingTo(Counted.sum(counted.refundsByDay()));
        assertThat(withoutNothing(imported.daily("refunds", DAYS, Basis.EVENT)))
                .isEqualTo(withoutNothing(counted.byPayment(order -> order.refundedBy(end))));
    }

    @Test
    void visitorsAreThoseOfEachDay() {
        assertThat(imported.daily("visitors", DAYS, Basis.EVENT)).isEqualTo(counted.visitors());
    }

    @Test
    void advertisingIsThatOfEachDay() {
        assertThat(imported.daily("ad_cost", DAYS, Basis.EVENT))
                .isEqualTo(counted.ads(AdDay.Cell::cost, 2));
        assertThat(imported.daily("impressions", DAYS, Basis.EVENT))
                .isEqualTo(counted.ads(AdDay.Cell::impressions, 0));
        assertThat(imported.daily("clicks", DAYS, Basis.EVENT))
                .isEqualTo(counted.ads(AdDay.Cell::clicks, 0));
    }

    /// The early exports knew less; those made later are in force.
    @Test
    void creditedSalesAreThoseOfTheRestatedExports() {
        var google =
                counted.ads(
                        plan -> plan.scene() == AdPlan.Scene.KEYWORD,
                        cell -> Counted.credited(cell, 30),
                        2);
        var meta =
                counted.ads(
                        plan -> plan.scene() == AdPlan.Scene.AUDIENCE,
                        cell -> Counted.credited(cell, 7),
                        2);
        assertThat(imported.total("ad_sales", DAYS))
                .isEqualByComparingTo(Counted.sum(google).add(Counted.sum(meta)));
        assertThat(
                        imported.ask(
                                "select sum(sales) from ads where not in_force and level = 'campaign' and channel = 'google'"))
                .as("credited in the early exports")
                .isPositive();
    }

    @Test
    void ordersAndRefundsAreRestated() {
        assertThat(imported.ask("select count(*) from orders where in_force"))
                .isEqualByComparingTo(BigDecimal.valueOf(shop.orders.size()));
        var restated =
                """
                select sum(%1$s.refunded) from orders early join orders late
                on early.order_id = late.order_id and not early.in_force and late.in_force
                """;
        assertThat(imported.ask(restated.formatted("early")))
                .isLessThan(imported.ask(restated.formatted("late")));
    }

    @Test
    void costsOfMonthsAndOfPaymentsAreThere() {
        long fees = shop.orders.stream().filter(counted::isPaid).mapToLong(Order::fee).sum();
        assertThat(imported.total("platform_fees", DAYS))
                .isEqualByComparingTo(BigDecimal.valueOf(fees, 2));
        // rent, wages and software of May and June; April began before the world
        assertThat(
                        imported.ask(
                                "select sum(amount) from costs where cost_kind = 'fixed' and day >= date '2026-05-01'"))
                .isEqualByComparingTo("24398");
    }

    @Test
    void theOrderInWhichFilesComeDoesNotMatter() {
        for (int seed = 0; seed < 2; seed++) {
            var files = new ArrayList<>(files("clean"));
            Collections.shuffle(files, new Random(seed));
            try (var other = open("shuffled" + seed).take(files)) {
                assertThat(other.warehouse.fingerprint())
                        .isEqualTo(imported.warehouse.fingerprint());
            }
        }
    }

    @Test
    void rowsThatAreRefusedAreThoseThatWereSpoiled() throws IOException {
        export("dirty", true);
        var planted = Planted.in(folder.resolve("dirty"));
        assertThat(planted).isNotEmpty();
        try (var dirty = open("dirtydata").take(files("dirty"))) {
            assertThat(dirty.refused()).isEqualTo(planted);
            assertThat(dirty.total("paid", DAYS))
                    .isEqualByComparingTo(imported.total("paid", DAYS));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        export("again", false);
        assertThat(files("again")).hasSameSizeAs(files("clean"));
        for (var file : files("clean")) {
            var again = folder.resolve("again").resolve(file.getFileName());
            assertThat(Files.mismatch(file, again)).as("%s", file.getFileName()).isEqualTo(-1);
        }
    }

    @Test
    void anOrdersExportLooksAsShopifyWritesIt() throws IOException {
        var lines = Files.readAllLines(folder.resolve("clean").resolve("orders_export_1.csv"));
        assertThat(lines.getFirst().split(",", -1))
                .as("the names that formats.md lists; it says that they are 78")
                .hasSize(79)
                .doesNotHaveDuplicates();
        assertThat(lines.get(1)).startsWith("#1000000,buyer").contains("@example.com");
    }
}
