package fulcrum.web.goal;

import static fulcrum.metrics.MeasuredEdgeFixture.edge;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether an indicator matches the goal, as the Goal page says it: a shop of 200 days until 2 June
/// 2025 with three products, of which the ball 1043 was sold for the last time on 12 March. Twelve
/// actions showed that visitors move what is paid.
class EvidenceTests {

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        facts();
        served =
                Served.showing(
                        directory,
                        (_, _) ->
                                List.of(
                                        edge("visitors", "paid", Shown.MOVES, "0.4 0.3 0.5"),
                                        edge("carts", "conversion", Shown.MOVES_NOTHING, "0 0 0"),
                                        edge("clicks", "sails", Shown.MOVES, "1 1 1")));
        boss = served.boss();
        boss.makeStore("shop", "any", "EUR");
        boss.post(
                "/metric/hypotheses",
                Map.of(
                        "store", "shop",
                        "m", "paid",
                        "cause", "conversion",
                        "claim", "better pictures sell"));
        boss.get("/goal?store=shop");
        boss.post(
                "/goal",
                Map.of(
                        "store", "shop",
                        "goal", "",
                        "after", "0",
                        "metric", "paid",
                        "value", "5000",
                        "from", "2025-06-01",
                        "to", "2025-06-30",
                        "reason", "because",
                        "do", "set"));
        part("0", "paid", "1042", "3000");
        part("1", "paid", "1043", "100");
        part("2", "favourites", "1042", "100");
        part("3", "orders", "1044", "900");
    }

    private static void facts() {
        new FactsFixture(directory, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            order_id, day, ordered_on, sold, paid, received, product_id, line_kind)
                        select 'shop', 'i', d * 20 + k, true, false, d || '-' || k,
                            date '2024-11-15' + d::int, date '2024-11-15' + d::int, true,
                            10 + (d * k) % 3, 10 + (d * k) % 3,
                            case when k < 10 then '1042' when k < 18 then '1043' else '1044' end,
                            'goods'
                        from range(200) days(d), range(20) kinds(k)
                        where k not between 10 and 17 or d < 118
                        """)
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, visitors, counted)
                        select 'shop', 'i', 9000 + d, true, false, 'store',
                            date '2024-11-15' + d::int, 1, 200 + (d * 7) % 13, true
                        from range(200) days(d)
                        """)
                .covers(FactKind.ORDERS, "", "2024-11-15", "2025-06-03")
                .covers(FactKind.TRAFFIC, "store", "2024-11-15", "2025-06-03")
                .open()
                .close();
    }

    private static void part(String after, String metric, String part, String value) {
        boss.get("/goal?store=shop");
        var owner = served.rooms.people().all().getFirst().person().id().value();
        var answer =
                boss.post(
                        "/goal/parts",
                        Map.of(
                                "store",
                                "shop",
                                "after",
                                after,
                                "metric",
                                metric,
                                "dimension",
                                "product",
                                "part",
                                part,
                                "value",
                                value,
                                "from",
                                "2025-06-01",
                                "to",
                                "2025-06-30",
                                "owner",
                                owner,
                                "reason",
                                "because"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String page() {
        return boss.get("/goal?store=shop").body();
    }

    /// The words of the row that links to a metric, within a section.
    private static String row(String section, String words) {
        var page = page();
        var from = page.substring(page.indexOf("id=\"" + section + "\""));
        var found =
                Pattern.compile("<tr[^>]*>(?:(?!</tr>).)*" + words + ".*?</tr>", Pattern.DOTALL)
                        .matcher(from);
        assertThat(found.find()).as("%s in %s", words, from).isTrue();
        return found.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void aTargetShowsWhatItIsWorthAndWhy() {
        assertThat(row("targets", "m=visitors"))
                .contains("by formula")
                .contains("measured Paid: 1 more: +€ 0.40 (+€ 0.30 to +€ 0.50), by 12 actions");
        assertThat(row("targets", "m=conversion"))
                .contains("by formula", "assumed Paid: better pictures sell (Lin, 2025-06-03)");
        assertThat(row("targets", "m=order_value"))
                .contains("by formula")
                .doesNotContain("measured", "assumed");
    }

    @Test
    void whatIsMeasuredBesideThePlanStandsBelow() {
        var page = page().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(page).contains("measured: moved nothing Added to cart → Conversion");
        assertThat(page).doesNotContain("sails");
    }

    @Test
    void aPartShowsWhatItIsWorthOrThatItMovesNothing() {
        assertThat(row("parts", "value=.paid;product=1042"))
                .as("one percent of 30 days of 10 orders of 11.00")
                .contains("€ 3");
        assertThat(row("parts", "m=favourites")).contains("does not move the goal");
    }

    @Test
    void aPartThatIsNotSoldAnyMoreIsMarked() {
        assertThat(row("parts", "value=.paid;product=1043")).contains("not sold since 2025-03-12");
        assertThat(row("parts", "value=.paid;product=1042")).doesNotContain("not sold since");
    }

    @Test
    void aPartThatNoFactNamesIsRefusedWithTheNearest() {
        boss.get("/goal?store=shop");
        var owner = served.rooms.people().all().getFirst().person().id().value();
        var answer =
                boss.post(
                        "/goal/parts",
                        Map.of(
                                "store", "shop",
                                "after", "3",
                                "metric", "paid",
                                "dimension", "product",
                                "part", "<i>1024",
                                "value", "10",
                                "from", "2025-06-01",
                                "to", "2025-06-30",
                                "owner", owner,
                                "reason", "because"));
        assertThat(answer.statusCode()).isNotEqualTo(303);
        assertThat(answer.body()).contains("&lt;i&gt;1024", "1042").doesNotContain("<i>1024");
    }

    /// Two orders a day are usual, and 900 are wanted of June.
    @Test
    void theTargetOfAPartSaysWhatEachDayNeedsAndWhenItIsLost() {
        var page = boss.get("/goal?store=shop").body();
        var row = page.substring(page.indexOf("at least 900"));
        row = row.substring(0, row.indexOf("</tr>"));
        assertThat(row)
                .contains("&lt; 1 %", "a day earlier", "expected 2", "out of reach from 2025-06-0");
    }
}
