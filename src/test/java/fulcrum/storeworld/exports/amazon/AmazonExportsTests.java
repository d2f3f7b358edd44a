package fulcrum.storeworld.exports.amazon;

import static fulcrum.storeworld.exports.western.AmericanShop.DAYS;
import static fulcrum.storeworld.exports.western.Counted.withoutNothing;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.ingest.ImportReport;
import fulcrum.metrics.Basis;
import fulcrum.storeworld.chronicle.AdDay;
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
class AmazonExportsTests {

    @TempDir static Path folder;

    final AmericanShop shop = new AmericanShop(2);
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
        shop.tell(new AmazonExports(folder.resolve(name), new Exporting(5, dirt)));
    }

    private static Imported open(String name) {
        return new Imported(folder.resolve(name), "amazon", "USD", AmericanShop.ZONE);
    }

    private static List<Path> files(String name) {
        return Imported.files(folder.resolve(name));
    }

    @Test
    void everyTableIsRecognisedAndNoRowRefused() {
        assertThat(imported.refused()).isEmpty();
        assertThat(imported.reports).allMatch(ImportReport::isInFacts);
    }

    @Test
    void ordersPiecesAndMoneyAreThoseOfTheDayOfOrdering() {
        assertThat(withoutNothing(imported.daily("orders", DAYS, Basis.EVENT)))
                .isEqualTo(counted.ofOrders(_ -> 1, 0));
        assertThat(withoutNothing(imported.daily("units", DAYS, Basis.EVENT)))
                .isEqualTo(counted.ofOrders(Order::pieces, 0));
        assertThat(withoutNothing(imported.daily("paid", DAYS, Basis.EVENT)))
                .isEqualTo(withoutNothing(counted.ofOrders(Order::total, 2)));
    }

    @Test
    void refundsAreThoseOfTheirDay() {
        assertThat(withoutNothing(imported.daily("refunds", DAYS, Basis.EVENT)))
                .isEqualTo(counted.refundsByDay());
    }

    @Test
    void feesAreBookedWhenOrdersAreShipped() {
        assertThat(withoutNothing(imported.daily("platform_fees", DAYS, Basis.EVENT)))
                .isEqualTo(counted.feesByShipping());
    }

    @Test
    void theEntriesOfASettlementAreItsPayout() {
        assertThat(
                        imported.ask(
                                "select count(*) from (select 1 from settlements group by settlement_id having sum(amount) <> 0)"))
                .isEqualByComparingTo("0");
        assertThat(imported.ask("select count(distinct settlement_id) from settlements"))
                .isEqualByComparingTo("7");
    }

    @Test
    void visitorsAreThoseOfEachDayAndOfEachProduct() {
        assertThat(imported.daily("visitors", DAYS, Basis.EVENT)).isEqualTo(counted.visitors());
        long byProduct =
                shop.days.stream()
                        .flatMap(day -> day.visits().stream())
                        .mapToLong(visit -> visit.seen().visitors())
                        .sum();
        assertThat(imported.ask("select sum(visitors) from traffic where report = 'product'"))
                .isEqualByComparingTo(BigDecimal.valueOf(byProduct));
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
        assertThat(imported.daily("ad_sales", DAYS, Basis.EVENT))
                .isEqualTo(counted.ads(cell -> Counted.credited(cell, 7), 2));
        assertThat(
                        imported.ask(
                                """
                                select sum(late.sales - early.sales) from ads early join ads late
                                on early.day = late.day and early.campaign = late.campaign and early.word = late.word
                                and not early.in_force and late.in_force
                                """))
                .isPositive();
    }

    @Test
    void ordersThatWerePendingAreRestated() {
        var shipped = "select count(*) from order_lines where in_force %s and status = 'shipped'";
        assertThat(imported.ask(shipped.formatted(""))).isPositive();
        assertThat(
                        imported.ask(
                                "select count(*) from order_lines early join order_lines late using (order_id, sku) where not early.in_force and late.in_force and early.status <> late.status"))
                .isPositive();
    }

    @Test
    void goodsCostWhatTheShopSaysTheyCost() {
        long cost = 0;
        for (var order : shop.orders) {
            for (var line : counted.isPaid(order) ? order.lines() : List.<Order.Line>of()) {
                var product = shop.setting.products().get(line.product());
                cost += line.quantity() * product.unitCost();
            }
        }
        assertThat(imported.total("goods_cost", DAYS))
                .isEqualByComparingTo(BigDecimal.valueOf(cost, 2));
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
}
