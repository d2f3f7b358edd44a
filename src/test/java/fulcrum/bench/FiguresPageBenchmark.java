package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twenty people who click through the Figures, Tree or Explain page (`-Dpage=`), each in an own
/// session, with one to three seconds between two clicks. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
class FiguresPageBenchmark {

    private static final String PAGE = System.getProperty("page", "figures");
    private static final int LINES = Integer.getInteger("lines", 500_000);
    private static final int PEOPLE = 20;
    private static final int CLICKS = 25;
    private static final LocalDate FIRST = ClickedShop.FIRST;
    private static final int DAYS = ClickedShop.DAYS;

    @TempDir Path folder;

    private record Taken(String path, double millis) {}

    @Test
    void peopleClicking() throws Exception {
        try (var served = new Served(folder.resolve("data"));
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            ClickedShop.fill(served, folder, LINES);
            clicks(served.boss(), ClickedShop.random(0), 60, false);
            var walks = new ArrayList<Callable<List<Taken>>>();
            for (int person = 1; person <= PEOPLE; person++) {
                var browser = served.boss();
                var random = ClickedShop.random(person);
                walks.add(() -> clicks(browser, random, CLICKS, true));
            }
            var taken = new ArrayList<Taken>();
            for (var walk : people.invokeAll(walks)) {
                taken.addAll(walk.get());
            }
            report(taken);
        }
    }

    private void report(List<Taken> taken) {
        taken.sort(Comparator.comparingDouble(Taken::millis));
        System.out.printf(
                "%,d lines, %d people, %d clicks: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                LINES,
                PEOPLE,
                taken.size(),
                at(taken, 0.5),
                at(taken, 0.95),
                at(taken, 0.99),
                taken.getLast().millis());
        taken.reversed().stream()
                .limit(12)
                .forEach(one -> System.out.printf("  %.0f ms %s%n", one.millis(), one.path()));
    }

    private static double at(List<Taken> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).millis();
    }

    private List<Taken> clicks(
            Browser browser, RandomGenerator random, int clicks, boolean thinking)
            throws InterruptedException {
        var taken = new ArrayList<Taken>();
        var view = new View();
        for (int i = 0; i < clicks; i++) {
            if (thinking) {
                Thread.sleep(1000 + random.nextInt(2000));
            }
            view.change(random);
            var path = view.path();
            long start = System.nanoTime();
            var answer = i % 5 == 0 ? browser.get(path) : browser.get(path, "HX-Request", "true");
            taken.add(new Taken(path, (System.nanoTime() - start) / 1e6));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body())
                    .as(path)
                    .containsAnyOf("figures-table", "role=\"tree\"", "id=\"told-title\"");
        }
        return taken;
    }

    /// What one person looks at; each click changes one thing.
    private static final class View {

        private static final List<String> METRICS =
                List.of(
                        "net_sales",
                        "orders",
                        "buyers",
                        "order_value",
                        "units",
                        "gross_sales",
                        "refunds",
                        "unit_price",
                        "new_buyers",
                        "repurchase_30d",
                        "visitors",
                        "gross_profit");
        private static final List<String> CUTS = List.of("", "", "channel", "region", "product");
        private static final int[] SPANS = {7, 30, 30, 90, 365, DAYS};

        private List<String> metrics = METRICS.subList(0, 4);
        private String grain = "day";
        private String cut = "";
        private String compare = "before";
        private int span = 30;
        private int end = DAYS;

        void change(RandomGenerator random) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    int from = random.nextInt(METRICS.size() - 3);
                    metrics = METRICS.subList(from, from + 1 + random.nextInt(3));
                }
                case 1 -> grain = List.of("day", "week", "month", "total").get(random.nextInt(4));
                case 2 -> cut = CUTS.get(random.nextInt(CUTS.size()));
                case 3 -> compare = List.of("before", "year", "none").get(random.nextInt(3));
                case 4 -> span = SPANS[random.nextInt(SPANS.length)];
                default -> end = Math.max(span, DAYS - 30 * random.nextInt(12));
            }
        }

        String path() {
            return switch (PAGE) {
                case "tree" -> "/tree?tree=" + (cut.isEmpty() ? "sales" : "repurchase") + days();
                case "explain" -> "/explain?m=" + explained() + days() + by();
                default -> figures();
            };
        }

        private String explained() {
            return List.of("paid", "orders", "units", "order_value").get(metrics.size() % 4);
        }

        private String by() {
            return cut.isEmpty() ? "" : "&by=" + cut;
        }

        /// Days that have as many before them.
        private String days() {
            int days = Math.min(span, end / 2);
            return "&store=big&compare=prior&from=%s&to=%s"
                    .formatted(FIRST.plusDays(end - days), FIRST.plusDays(end - 1L));
        }

        private String figures() {
            var path =
                    new StringBuilder("/figures?store=big&from=")
                            .append(FIRST.plusDays(Math.max(0, end - span)))
                            .append("&to=")
                            .append(FIRST.plusDays(end - 1L))
                            .append("&grain=")
                            .append(grain)
                            .append("&compare=")
                            .append(compare);
            metrics.forEach(metric -> path.append("&m=").append(metric));
            return path + by();
        }
    }
}
