package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages about metrics as they were looked at, in both languages: what stands in `main`, one
/// element in a line, without what is different at every start and what else could be chosen.
/// Rewritten with -Dgolden.write=true.
class GoldenPagesTests {

    static final Path GOLDEN = Path.of("src/test/resources/golden/web");

    static final Map<String, String> PAGES =
            Map.of(
                    "tree", "/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-31",
                    "tree-list",
                            "/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-31&view=list",
                    "explain", "/explain?store=toys&m=paid&from=2024-03-01&to=2024-03-31",
                    "explain-by",
                            "/explain?store=toys&m=paid&from=2024-03-01&to=2024-03-31&by=product",
                    "causes", "/explain/causes?store=toys&m=paid&from=2024-03-01&to=2024-03-31",
                    "metric", "/metric?store=toys&m=orders");

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    record Page(String name, String language) {}

    static Stream<Page> pages() {
        return PAGES.keySet().stream()
                .sorted()
                .flatMap(name -> Stream.of(new Page(name, "en"), new Page(name, "zh")));
    }

    @BeforeAll
    static void serve() {
        var edge =
                new MeasuredEdge(
                        new MetricId("visitors"),
                        new MetricId("orders"),
                        MeasuredEdge.Shown.MOVES,
                        new MeasuredEdge.Slope(
                                new BigDecimal(".04"),
                                new BigDecimal(".02"),
                                new BigDecimal(".06")),
                        12);
        served = Served.showing(directory, (_, _) -> List.of(edge));
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.TWO_MONTHS);
        boss.give("toys", "lines.csv", Toys.TWO_MONTHS_LINES);
        boss.post(
                "/metric/hypotheses",
                Map.of(
                        "store", "toys",
                        "m", "order_value",
                        "cause", "units",
                        "claim", "Sets of toys cost more"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void standsAsLookedAt(Page page) throws IOException {
        var answer = boss.get(PAGES.get(page.name()), "Accept-Language", page.language());
        assertThat(answer.statusCode()).isEqualTo(200);
        var shown = normal(answer.body());
        var file = GOLDEN.resolve("%s-%s.html".formatted(page.name(), page.language()));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, shown);
        }
        assertThat(shown)
                .as("%s; rewrite it with -Dgolden.write=true", file)
                .isEqualTo(Files.readString(file));
    }

    private static String normal(String html) {
        var page = Jsoup.parse(html);
        var shown = page.selectFirst("main");
        var body = shown == null ? page.body() : shown;
        body.select("input[name=_csrf], form [name=code]").remove();
        body.select("option:not([selected])").remove();
        body.select("input[name=id]").attr("value", "…");
        body.select("[data-key]")
                .forEach(one ->
                        one.attr(
                                "data-key",
                                one.attr("data-key").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")));
        page.outputSettings().indentAmount(1).outline(true);
        return body.outerHtml()
                        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "…")
                        .replaceAll("import-[0-9a-z-]+", "import-…")
                + "\n";
    }
}
