package fulcrum.storeworld.exports.taobao;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Exporting;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long each kind of file takes for a store of 540 days, 200 orders a day and 300 products, and
/// the import of a real world of 60 days. Not part of the tests.
class TaobaoExportsBenchmark {

    private static final int DAYS = Integer.getInteger("days", 540);

    @TempDir Path folder;

    /// Passes a chronicle on and adds up the seconds that each report took.
    private final class Stopwatch implements Witness {
        final Map<String, Long> nanos = new LinkedHashMap<>();
        List<Report> reports = List.of();

        interface Step {
            void take(Report report) throws IOException;
        }

        @Override
        public void opens(Setting setting) throws IOException {
            var dirt = Dirt.open(folder, new Exporting(1, false));
            var bench = new Workbench(folder, setting, dirt, 1);
            reports =
                    List.of(
                            new OrderReports(bench),
                            new RefundReport(bench),
                            new TrafficSources(bench),
                            new ShopDays(bench),
                            new ProductEffects(bench),
                            new SearchWords(bench),
                            new AdReports(bench),
                            new DayTables(bench),
                            new OwnTables(bench));
        }

        private void all(Step step) throws IOException {
            for (var report : reports) {
                long start = System.nanoTime();
                step.take(report);
                nanos.merge(
                        report.getClass().getSimpleName(), System.nanoTime() - start, Long::sum);
            }
        }

        @Override
        public void order(Order order) throws IOException {
            all(report -> report.order(order));
        }

        @Override
        public void day(Day day) throws IOException {
            all(report -> report.day(day));
        }

        @Override
        public void advertising(AdDay day) throws IOException {
            all(report -> report.advertising(day));
        }

        @Override
        public void ends() throws IOException {
            all(Report::close);
        }
    }

    @Test
    void secondsOfEachKind() throws IOException {
        var from = LocalDate.of(2025, 1, 1);
        var watch = new Stopwatch();
        long start = System.nanoTime();
        new ToldStore(from, from.plusDays(DAYS), 200, 300).tell(watch);
        System.out.printf("all with telling %.1f s%n", (System.nanoTime() - start) / 1e9);
        watch.nanos.forEach((kind, nanos) -> System.out.printf("%s %.2f s%n", kind, nanos / 1e9));
        assertThat(Importing.files(folder)).hasSizeGreaterThan(DAYS);
    }

    @Test
    void ordersAndLinesAlone() throws IOException {
        var from = LocalDate.of(2025, 1, 1);
        var store = new ToldStore(from, from.plusDays(28), 1, 300);
        var orders = new java.util.ArrayList<Order>();
        for (int k = 0; k < 5_000; k++) {
            orders.add(store.order(from, k));
        }
        var dirt = Dirt.open(folder, new Exporting(1, false));
        var report = new OrderReports(new Workbench(folder, store.setting, dirt, 1));
        long rows = 0;
        long start = System.nanoTime();
        for (int round = 0; round < 200; round++) {
            for (var order : orders) {
                report.order(order);
                rows += 1 + order.lines().size();
            }
        }
        report.close();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%,d rows in %.1f s: %,.0f a second%n", rows, seconds, rows / seconds);
        assertThat(rows).isPositive();
    }

    @Test
    void aRealWorldIsImported() throws IOException {
        var plan =
                new WorldPlan(
                        5,
                        LocalDate.of(2025, 1, 1),
                        Integer.getInteger("world", 60),
                        Platform.TAOBAO,
                        WorldPlan.Scale.SMALL,
                        List.of(),
                        List.of(),
                        false);
        var exports = folder.resolve("exports");
        long start = System.nanoTime();
        StoreWorld.of(plan).show(new TaobaoExports(exports, new Exporting(5, false)));
        System.out.printf("world and exports %.1f s%n", (System.nanoTime() - start) / 1e9);
        var files = Importing.files(exports);
        var kinds = new LinkedHashMap<String, Long>();
        try (var shop = new Importing(folder.resolve("data"))) {
            for (var file : files) {
                long begin = System.nanoTime();
                var report = shop.take(file);
                assertThat(report.rows().refused()).as("%s", file).isZero();
                kinds.merge(report.layout(), System.nanoTime() - begin, Long::sum);
            }
            kinds.forEach((kind, nanos) -> System.out.printf("%s %.1f s%n", kind, nanos / 1e9));
            System.out.printf("%d files%n", files.size());
            for (var metric :
                    List.of(
                            "orders",
                            "units",
                            "received",
                            "paid",
                            "refunds",
                            "ad_cost",
                            "visitors")) {
                System.out.println(metric + " " + shop.total(metric, plan.period()));
            }
        }
    }
}
