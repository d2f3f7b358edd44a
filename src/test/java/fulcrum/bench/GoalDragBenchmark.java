package fulcrum.bench;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.TreeId;
import fulcrum.store.OwnDefinitions;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies.Change;
import fulcrum.units.Period;
import fulcrum.web.Served;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the Goal page asks while somebody drags a lock over a tree of more than 60 figures, each
/// request at another value. Not part of the tests; `docs/benchmarks.md` gives the command.
class GoalDragBenchmark {

    private static final int LINES = Integer.getInteger("lines", 200_000);
    private static final int STEPS = Integer.getInteger("steps", 100);
    private static final Pattern TARGET = Pattern.compile("id=\"t\\d+-target\"");
    private static final String HELD = "orders;region=Sichuan;channel=";

    /// 3 regions × 4 channels with what orders are made of.
    private static final String TREE =
            """
            trees:
              sixty:
                name: Sixty
                root: paid
                ways:
                  paid: [over region, over channel, orders * order_value]
                  order_value: unit_price * units_per_order + charges_per_order
            """;

    @TempDir Path folder;

    @Test
    void dragging() throws Exception {
        try (var served = new Served(folder.resolve("data"))) {
            ClickedShop.fill(served, folder, LINES);
            assertThat(served.boss().get("/account").statusCode()).isEqualTo(200);
            var today = ClickedShop.FIRST.plusDays(ClickedShop.DAYS);
            served.time.until(today, BigFiles.STORE.zone());
            var boss = served.boss();
            assertThat(
                            served.rooms
                                    .definitions()
                                    .add(
                                            Served.NAME,
                                            BigFiles.STORE.id(),
                                            new OwnDefinitions.Change(TREE, "to measure", 0)))
                    .isEqualTo(OwnDefinitions.Outcome.KEPT);
            var month = new Period(today, today.plusDays(30));
            var goal =
                    new Goal(
                            new MetricId("paid"),
                            new BigDecimal("400000"),
                            month,
                            Optional.of(new TreeId("sixty")),
                            List.of(),
                            List.of());
            var matter = Matter.newGoal();
            assertThat(
                            served.rooms
                                    .strategies()
                                    .change(
                                            Served.NAME,
                                            BigFiles.STORE,
                                            new Change(matter, goal, "to measure", 0)))
                    .isEqualTo(new Outcome.Kept(1));
            long start = System.nanoTime();
            var first = boss.get("/goal?store=big&goal=" + matter.id());
            assertThat(first.statusCode()).isEqualTo(200);
            var page = first.body();
            System.out.printf("first page %.0f ms%n", (System.nanoTime() - start) / 1e6);
            var slider = slider(page);
            for (int run = 0; run < 2; run++) {
                var taken = new ArrayList<Double>();
                int figures = 0;
                for (int i = 0; i < STEPS; i++) {
                    double at = slider.low + (slider.high - slider.low) * (0.3 + 0.4 * i / STEPS);
                    var path =
                            "/goal?store=big&goal=%s&try=1&%s=%s"
                                    .formatted(
                                            matter.id(),
                                            encoded(slider.field),
                                            String.format(Locale.ROOT, "%.2f", at + run * 1e-2));
                    start = System.nanoTime();
                    var answer = boss.get(path, "HX-Request", "true");
                    taken.add((System.nanoTime() - start) / 1e6);
                    assertThat(answer.statusCode()).isEqualTo(200);
                    figures = (int) TARGET.matcher(answer.body()).results().count();
                }
                Collections.sort(taken);
                System.out.printf(
                        "%d figures, %s dragged, %,d lines, %d requests: p50 %.0f ms, p95 %.0f ms, slowest %.0f ms%n",
                        figures,
                        slider.field,
                        LINES,
                        taken.size(),
                        at(taken, 0.5),
                        at(taken, 0.95),
                        taken.getLast());
                assertThat(figures).isGreaterThanOrEqualTo(60);
            }
        }
    }

    private record Slider(String field, double low, double high) {}

    /// That of the orders of one channel in one region.
    private static Slider slider(String page) {
        var found =
                Pattern.compile(
                                "name=\"(hold:"
                                        + HELD
                                        + "[^\"]*)\".*?type=\"range\"[^>]*min=\"([^\"]*)\" max=\"([^\"]*)\"",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return new Slider(
                found.group(1),
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
