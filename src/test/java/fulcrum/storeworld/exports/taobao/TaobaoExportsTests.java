package fulcrum.storeworld.exports.taobao;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.exports.Exporting;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// A told store goes through its export files and the import into figures, and these are the sums
/// that the store made itself.
class TaobaoExportsTests {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 10);

    @TempDir Path folder;

    private static ToldStore told(int days, int ordersADay) {
        return new ToldStore(FROM, FROM.plusDays(days), ordersADay, 6);
    }

    private Path exported(ToldStore store, String name, boolean dirt) throws IOException {
        var exports = folder.resolve(name);
        store.tell(new TaobaoExports(exports, new Exporting(7, dirt)));
        return exports;
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).stripTrailingZeros().toPlainString();
    }

    private static void agree(ToldStore store, Importing shop) {
        var figures = new HashMap<String, String>();
        var sums = new HashMap<String, String>();
        for (var count :
                Map.of(
                                "orders", "orders",
                                "units", "units",
                                "visitors", "visitors",
                                "page_views", "pageViews",
                                "favourites", "favourites",
                                "carts", "carts",
                                "impressions", "impressions",
                                "clicks", "clicks")
                        .entrySet()) {
            figures.put(count.getKey(), shop.total(count.getKey(), store.days));
            sums.put(count.getKey(), String.valueOf(store.summed(count.getValue())));
        }
        for (var money :
                Map.of(
                                "received", "received",
                                "refunds", "refunds",
                                "gross_sales", "list",
                                "ad_cost", "adCost",
                                "ad_sales", "adSales")
                        .entrySet()) {
            figures.put(money.getKey(), shop.total(money.getKey(), store.days));
            sums.put(money.getKey(), yuan(store.summed(money.getValue())));
        }
        figures.put("paid", shop.total("paid", store.days));
        sums.put("paid", yuan(store.summed("received") - store.summed("refunds")));
        assertThat(figures).isEqualTo(sums);
    }

    @Test
    void theFiguresOfTheImportAreTheSumsOfTheStoreInEitherOrder() throws IOException {
        var store = told(100, 12);
        var files = fewDays(Importing.files(exported(store, "exports", false)), List.of());
        try (var shop = new Importing(folder.resolve("a"));
                var other = new Importing(folder.resolve("b"))) {
            for (var file : files) {
                var report = shop.take(file);
                assertThat(shop.refused(report)).as("%s", file.getFileName()).isEmpty();
                assertThat(report.rows().refused()).as("%s", file.getFileName()).isZero();
            }
            for (var file : files.reversed()) {
                assertThat(other.take(file).rows().refused()).isZero();
            }
            agree(store, shop);
            assertThat(other.warehouse.fingerprint()).isEqualTo(shop.warehouse.fingerprint());
        }
    }

    @Test
    void theFirstExportOfARecentMonthIsRestatedByTheLaterOne() throws IOException {
        var store = told(100, 12);
        var files = Importing.files(exported(store, "exports", false));
        var sql =
                "select sum(refunded) as x from orders where in_force and ordered_on >= '2026-04-01' and ordered_on < '2026-05-01'";
        try (var shop = new Importing(folder.resolve("a"))) {
            shop.take(file(files, "ExportOrderList202605010801"));
            var early = new BigDecimal(shop.ask(sql));
            shop.take(file(files, "ExportOrderList202605210801"));
            var late = new BigDecimal(shop.ask(sql));

            assertThat(late).isGreaterThan(early);
            assertThat(early.signum()).isPositive();
        }
    }

    /// 73 workbooks of three whole months and the 70 days since; of older months the advertising is
    /// exported once, when it no longer changes.
    @Test
    void olderMonthsComeAsOneFileAndMissNothing() throws IOException {
        var store = told(150, 4);
        var files = Importing.files(exported(store, "exports", false));
        var sources = named(files, "店铺流量来源");
        assertThat(sources).hasSize(3 + 31 + 30 + 9);
        assertThat(named(files, "商品报表_202605")).hasSize(1);
        assertThat(named(files, "商品报表_202606")).hasSize(2);
        try (var shop = new Importing(folder.resolve("a"))) {
            sources.forEach(file -> assertThat(shop.take(file).rows().refused()).isZero());
            assertThat(shop.ask("select sum(visitors) as x from traffic where counted"))
                    .isEqualTo(String.valueOf(store.summed("visitors")));
            assertThat(shop.ask("select max(days) as x from traffic where day = '2026-02-10'"))
                    .isEqualTo("19");
            assertThat(shop.ask("select max(days) as x from traffic where day >= '2026-05-01'"))
                    .isEqualTo("1");
        }
    }

    private static List<Path> named(List<Path> files, String part) {
        return files.stream().filter(file -> file.toString().contains(part)).toList();
    }

    /// Of the workbooks of a single day only the first days' and those that are named.
    private static List<Path> fewDays(List<Path> files, Collection<String> named) {
        return files.stream()
                .filter(file -> {
                    var name = String.valueOf(file.getFileName());
                    return !name.contains("店铺流量来源")
                            || name.contains("-02-1")
                            || named.contains(name);
                })
                .toList();
    }

    private static Path file(List<Path> files, String start) {
        return files.stream()
                .filter(file -> file.getFileName().toString().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " among " + files));
    }

    @Test
    void exactlyThePlantedRowsAreRefused() throws IOException {
        var store = told(70, 40);
        var clean = exported(told(70, 40), "clean", false);
        var dirty = exported(store, "dirty", true);
        var planted = new HashMap<String, TreeSet<Long>>();
        var kinds = new TreeSet<String>();
        for (var row : new JsonMapper().readTree(dirty.resolve("truth/dirt.json").toFile())) {
            planted.computeIfAbsent(row.get("file").asString(), _ -> new TreeSet<>())
                    .add(row.get("line").asLong());
            kinds.add(row.get("what").asString());
        }
        assertThat(kinds).hasSize(5);
        try (var shop = new Importing(folder.resolve("a"))) {
            var wrong = new ArrayList<String>();
            for (var file : fewDays(Importing.files(dirty), planted.keySet())) {
                var name = String.valueOf(file.getFileName());
                var refused = new TreeSet<>(shop.refused(shop.take(file)));
                var dirt = planted.getOrDefault(name, new TreeSet<>());
                if (!refused.equals(dirt)) {
                    wrong.add(name + ": refused " + refused + ", planted " + dirt);
                }
            }
            assertThat(wrong).isEmpty();
            agree(store, shop);
        }
        assertThat(Importing.files(clean)).hasSameSizeAs(Importing.files(dirty));
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        var once = Importing.files(exported(told(40, 8), "once", true));
        var again = Importing.files(exported(told(40, 8), "again", true));

        assertThat(once).hasSizeGreaterThan(60);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).getFileName()).isEqualTo(once.get(i).getFileName());
            assertThat(Files.mismatch(once.get(i), again.get(i)))
                    .as("%s", once.get(i))
                    .isEqualTo(-1);
        }
    }
}
