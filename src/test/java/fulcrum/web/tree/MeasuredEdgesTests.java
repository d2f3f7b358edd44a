package fulcrum.web.tree;

import static fulcrum.metrics.MeasuredEdgeFixture.edge;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.Toys;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Twelve actions showed that visitors move what is paid, refunds do not move orders, and a page's
/// conversion moves the number of orders.
class MeasuredEdgesTests {

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        var edges =
                List.of(
                        edge("visitors", "paid", Shown.MOVES, "2.1 1 3.2"),
                        edge("refunds", "orders", Shown.MOVES_NOTHING, "0 -.01 .01"),
                        edge("buyers", "orders", Shown.CANNOT_TELL, "1 -9 11"),
                        edge("conversion", "order_value", Shown.MOVES, "-40 -50 -30"),
                        edge("orders", "paid", Shown.MOVES, "10 9 11"),
                        edge("sails", "paid", Shown.MOVES, "10 9 11"));
        served = Served.showing(directory, (_, _) -> edges);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.get("/data");
        boss.give("toys", "orders.csv", Toys.TWO_MONTHS);
        boss.give("toys", "lines.csv", Toys.TWO_MONTHS_LINES);
        suppose("refunds", "orders");
        suppose("buyers", "orders");
        suppose("conversion", "order_value");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void suppose(String cause, String moves) {
        boss.post(
                "/metric/hypotheses",
                Map.of("store", "toys", "m", moves, "cause", cause, "claim", "so it seems"));
    }

    @Test
    void whatActionsShowedHangsByItsOwnKindOfLine() {
        var page = boss.get(TreePagesTests.MARCH).body();

        assertThat(card(page, "measured-visitors-paid"))
                .contains("Visitors", "1 more: +¥ 2.10 (+¥ 1.00 to +¥ 3.20), by 12 actions");
        assertThat(page).contains("class=\"edge measured\"", "measured: past actions show it");
    }

    /// Orders are a term of the formula already: the formula is exact.
    @Test
    void whatAFormulaSaysIsNotMeasuredOnceMore() {
        assertThat(boss.get(TreePagesTests.MARCH).body())
                .doesNotContain("measured-orders-paid", "measured-sails");
    }

    @Test
    void aSuppositionHardensFallsOrStaysOpen() {
        var page = boss.get(TreePagesTests.MARCH).body();

        assertThat(page).contains("edge hardened", "edge fallen", "edge supposed");
        var list = TreePagesTests.plain(page.substring(page.indexOf("<ul class=\"tree")));
        assertThat(list)
                .contains("supposed, and shown by actions", "1 pt more: −¥ 0.40")
                .contains("supposed, but actions moved nothing")
                .contains("supposed, actions cannot tell yet");
    }

    @Test
    void thePageOfTheMetricSaysItToo() {
        var page = TreePagesTests.plain(boss.get("/metric?store=toys&m=orders").body());

        assertThat(page)
                .contains("Refunds → Orders supposed, but actions moved nothing")
                .contains("Orders → Paid 1 more: +¥ 10.00 (+¥ 9.00 to +¥ 11.00), by 12 actions");
    }

    private static String card(String page, String key) {
        int at = page.indexOf("data-key=\"" + key);
        assertThat(at).as(key).isPositive();
        return TreePagesTests.plain(page.substring(at, page.indexOf("</g>", at)));
    }
}
