package fulcrum.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FiguresPagesTests {

    static final String WEEK = "/figures?store=toys&from=2024-01-01&to=2024-01-07&grain=day";

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.ORDERS);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static String plain(String html) {
        return html.replaceAll("(?s)<script.*?</script>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    /// 30.00 + 12.50 of two orders; the third order was refused.
    @Test
    void theTotalsAreTheSumsOfTheFile() {
        var page = plain(boss.get(WEEK + "&m=paid&m=orders&m=visitors").body());
        assertThat(page).contains("Paid ¥ 42.50", "Orders 2");
        assertThat(page).contains("Visitors unknown");
    }

    @Test
    void theExportHasAllDigitsAndLeavesTheUnknownEmpty() {
        var link = "/figures/export?store=toys&from=2024-01-01&to=2024-01-03&grain=day";
        var csv = boss.get(link + "&m=paid&m=orders&m=visitors");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("toys-2024-01-01-2024-01-03.csv");
        assertThat(csv.body().lines())
                .containsExactly(
                        "\uFEFFdate,paid,orders,visitors",
                        "2024-01-01,30.00,1,",
                        "2024-01-02,0.00,0,",
                        "2024-01-03,12.50,1,");
    }

    @Test
    void aFigureLeadsToItsMeaningItsQuestionAndItsRows() {
        var page = boss.get(WEEK + "&m=net_sales").body();
        var link = Pattern.compile("href=\"(/figures/trace[^\"]*date=2024-01-03)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var trace = plain(boss.get(link.group(1).replace("&amp;", "&")).body());
        assertThat(trace).contains("¥ 12.50", "2024-01-03", "Received − Refunds");
        assertThat(trace).contains("select sum(", "from order_lines");
        assertThat(trace).contains("orders.csv 3 ", "1002", "12.5");
    }

    /// 12.50 on the last two days, 30.00 on the two before.
    @Test
    void aChangeInTheTableLeadsToItsReasons() {
        var page =
                boss.get(
                                "/figures?store=toys&m=paid&from=2024-01-03&to=2024-01-04&grain=total&compare=before&by=buyer_kind")
                        .body();
        var links =
                Pattern.compile("href=\"(/explain[^\"]*m=paid[^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .distinct()
                        .toList();
        assertThat(links).hasSize(2);
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(plain(boss.get(link).body()))
                                .containsPattern("Paid fell by .{1,3}17.50"));
    }

    @Test
    void aFigureLeadsToItsMetric() {
        var trace = "/figures/trace?store=toys&m=paid&metric=paid&date=2024-01-01&grain=total";
        var page = boss.get(trace + "&from=2024-01-01&to=2024-01-07").body();
        assertThat(page).contains("href=\"/metric?store=toys&amp;m=paid\"");
        assertThat(boss.get("/metric?store=toys&m=paid").statusCode()).isEqualTo(200);
    }

    @Test
    void theStateOfThePageIsItsAddress() {
        var page =
                boss.get(
                                "/figures?store=toys&m=orders&from=2024-01-01&to=2024-01-31&grain=week&compare=year&basis=order")
                        .body();
        assertThat(page)
                .contains(
                        "value=\"orders\" checked",
                        "value=\"2024-01-31\"",
                        "value=\"week\" checked",
                        "<option value=\"year\" selected>",
                        "<option value=\"order\" selected>",
                        "compared with 2023-01-01 – 2023-01-31");
    }

    @Test
    void aMomentThatMakesNoSenseIsSaidAndNothingIsPassedOffAsIt() {
        for (var nonsense : List.of("yesterday", "2024-13-45", "ifeedbeef")) {
            var page = plain(boss.get(WEEK + "&m=paid&as-of=" + nonsense).body());
            assertThat(page)
                    .contains("“%s” names no moment".formatted(nonsense), "the figures of now")
                    .contains("Paid ¥ 42.50");
            for (var place : List.of("/figures/export?", "/figures/trace?metric=paid&")) {
                var refused =
                        boss.get(WEEK.replace("/figures?", place) + "&m=paid&as-of=" + nonsense);
                assertThat(refused.statusCode()).isEqualTo(400);
                assertThat(plain(refused.body()))
                        .contains(
                                "“%s” names no moment".formatted(nonsense),
                                "a day (as-of=2026-06-01)");
            }
        }
        assertThat(plain(boss.get(WEEK + "&m=paid&as-of=2024-01-05").body()))
                .contains("nothing had been imported yet")
                .doesNotContain("names no moment");
    }

    @Test
    void theFragmentIsTheSameWithoutTheFrame() {
        var whole = boss.get(WEEK).body();
        var fragment = boss.get(WEEK, "HX-Request", "true").body();
        assertThat(fragment).doesNotContain("<html", "<aside");
        assertThat(plain(whole)).contains(plain(fragment).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures",
                "/figures?store=nobody",
                "/figures?store=toys&m=nothing&m=%3Cscript%3E",
                "/figures?store=toys&from=2024-13-45&to=yesterday",
                "/figures?store=toys&from=0001-01-01&to=9999-12-31",
                "/figures?store=toys&from=2024-02-01&to=2024-01-01",
                "/figures?store=toys&grain=hour&compare=mars&basis=moon",
                "/figures?store=toys&by=';drop table orders;--&by=channel&by=channel",
                "/figures?store=toys&only=channel:%3Cscript%3Ealert(1)%3C/script%3E",
                "/figures?store=toys&only=nonsense&only=:&only=channel"
            })
    void whateverStandsInTheAddressIsAnswered(String address) {
        var page = boss.get(address.replace(" ", "%20"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert").contains("</html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/figures/trace",
                "/figures/trace?store=toys",
                "/figures/trace?store=toys&metric=nothing",
                "/figures/trace?store=toys&metric=paid&date=2019-01-01",
                "/figures/trace?store=toys&metric=paid&date=tomorrow",
                "/figures/trace?store=toys&metric=paid&part==x",
                "/figures/export",
                "/figures/export?store=nobody"
            })
    void whatIsNotThereIsNotExplained(String address) {
        assertThat(boss.get(address).statusCode()).isIn(400, 404);
    }

    @Test
    void namesInAChartCannotEndItsScript() {
        var hostile = "</script><script>alert(1)</script>";
        var json =
                Charting.json(
                        new Charting.ChartOption(
                                List.of(hostile),
                                List.of("&"),
                                List.of(
                                        new Charting.Line(
                                                hostile,
                                                0,
                                                false,
                                                List.of(
                                                        OptionalDouble.of(1.5),
                                                        OptionalDouble.empty()),
                                                List.of("\u2028")))));
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        var read = JsonMapper.builder().build().readTree(json);
        assertThat(read.at("/labels/0").asString()).isEqualTo(hostile);
        assertThat(read.at("/series/0/values/0").asDouble()).isEqualTo(1.5);
        assertThat(read.at("/series/0/values/1").isNull()).isTrue();
    }
}
