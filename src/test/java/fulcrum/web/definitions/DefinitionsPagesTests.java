package fulcrum.web.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A shop that sold for 120.00; its boss defines a metric, changes it and takes it back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DefinitionsPagesTests {

    static final String OWN =
            """
            metrics:
              paid_twice:
                name: Paid, twice
                unit: money
                better: higher
                formula: paid * 2
            trees:
              twice:
                name: Twice
                root: paid_twice
                ways: {paid_twice: paid + paid}
            """;

    static final String MONTH = "&from=2024-01-01&to=2024-01-31";

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        try (var warehouse =
                new FactsFixture(directory, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, paid, received",
                                "'o1', date '2024-01-02', date '2024-01-02', true, 120, 120")
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2024-02-01")
                        .open()) {
            assertThat(warehouse.coverage(new StoreId("shop"))).hasSize(1);
        }
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("shop", "any", "EUR");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static String plain(String html) {
        return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("[\\s\u00a0]+", " ");
    }

    static Map<String, String> form(String deed, String text, int after, String... more) {
        var form = new HashMap<String, String>();
        form.put("store", "shop");
        form.put("do", deed);
        form.put("text", text);
        form.put("after", String.valueOf(after));
        form.put("reason", "as agreed");
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    static String posted(Map<String, String> form) {
        boss.get("/definitions?store=shop");
        return boss.post("/definitions", form).body();
    }

    @Test
    @Order(1)
    void mistakesStandBesideTheirLineAndNothingIsKept() {
        var page = posted(form("save", OWN.replace("paid * 2", "payed * 2"), 0));

        assertThat(plain(page))
                .contains("There are mistakes; nothing was kept.")
                .contains(
                        "Line 6: formula: payed * 2 paid_twice.formula: there is no metric 'payed'; the nearest are paid")
                .contains("Nothing has been defined yet.");
    }

    @Test
    @Order(2)
    void aVersionWithoutAReasonIsNotKept() {
        assertThat(plain(posted(form("save", OWN, 0, "reason", " "))))
                .contains("Say why you change it")
                .contains("Nothing has been defined yet.");
    }

    @Test
    @Order(3)
    void aMetricFromTheShortFormStandsInTheTextAndIsNotKeptYet() {
        var page =
                posted(
                        form(
                                "add",
                                OWN,
                                0,
                                "id",
                                "per_order",
                                "name-zh",
                                "每单\"价\": 1",
                                "unit",
                                "money_each",
                                "better",
                                "higher",
                                "formula",
                                "paid / orders"));

        assertThat(plain(page))
                .contains("per_order stands in the text now; nothing is kept yet.")
                .contains("formula: paid * 2 per_order: name: {zh: \"每单\\\"价\\\": 1\"}")
                .contains("formula: paid / orders trees:");
        var wrong = posted(form("add", "", 0, "id", "x: &a", "formula", "paid", "unit", "'"));
        assertThat(plain(wrong)).contains("'x: &amp;a' is no id").contains("is none of money");
    }

    @Test
    @Order(3)
    void aShortFormThatIsNotWrittenInIsNotLostByKeepingTheText() {
        assertThat(plain(posted(form("save", OWN, 0, "id", "mine", "formula", "paid"))))
                .contains("The short form holds a metric that is not in the text yet")
                .contains("Nothing has been defined yet.");
    }

    @Test
    @Order(4)
    void aKeptMetricStandsOnEveryPageOfItsStore() {
        boss.get("/definitions?store=shop");
        var kept = boss.post("/definitions", form("save", OWN, 0));
        assertThat(kept.statusCode()).isEqualTo(303);

        assertThat(plain(boss.get("/definitions?store=shop&version=1").body()))
                .contains("Version 1 is in force.")
                .contains("+ paid_twice:");
        assertThat(plain(boss.get("/figures?store=shop&m=paid_twice" + MONTH).body()))
                .contains("Paid, twice")
                .contains("240.00");
        assertThat(plain(boss.get("/tree?store=shop&tree=twice" + MONTH).body()))
                .contains("Twice: the metric tree")
                .contains("240.00");
        assertThat(plain(boss.get("/explain?store=shop&m=paid_twice" + MONTH).body()))
                .contains("Paid, twice");
        assertThat(plain(boss.get("/metric?store=shop&m=paid_twice").body()))
                .contains("Paid × 2")
                .contains("This store defines it itself.");
        boss.post(
                "/metric/owner", Map.of("store", "shop", "m", "paid_twice", "owner", Served.NAME));
        assertThat(boss.get("/metric?store=shop&m=paid_twice").body())
                .contains("value=\"%s\" selected".formatted(Served.NAME));
    }

    /// R18 of the trust list.
    @Test
    @Order(5)
    void whoeverChangesAnOldVersionIsToldAndLosesNothing() {
        var mine = OWN.replace("paid * 2", "2 * paid");

        assertThat(plain(posted(form("save", mine, 0))))
                .contains("Somebody else changed the definitions since you opened this page")
                .contains("formula: 2 * paid");
        assertThat(plain(posted(form("save", mine, 1, "after", "x"))))
                .contains("Somebody else changed");
    }

    @Test
    @Order(6)
    void aChangeShowsWhatItChangedAndWhoDefinedTheMetricBefore() {
        posted(form("save", OWN.replace("paid * 2", "paid + paid"), 1, "reason", "clearer"));

        assertThat(plain(boss.get("/definitions?store=shop&version=2").body()))
                .contains("Version 2 beside version 1")
                .contains("− formula: paid * 2 + formula: paid + paid");
        assertThat(plain(boss.get("/definitions?store=shop&version=1").body()))
                .contains("This is version 1, which is no longer in force");
        assertThat(plain(boss.get("/metric?store=shop&m=paid_twice").body()))
                .containsSubsequence(
                        "Version 2,", "clearer", "paid + paid", "Version 1,", "paid × 2");
    }

    @Test
    @Order(7)
    void anEmptyTextTakesTheMetricsAwayAndPagesOfBeforeKeepThem() {
        posted(form("save", "", 2, "reason", "no longer"));

        assertThat(boss.get("/metric?store=shop&m=paid_twice").statusCode()).isEqualTo(303);
        assertThat(plain(boss.get("/figures?store=shop&m=paid_twice" + MONTH).body()))
                .doesNotContain("Paid, twice");
        assertThat(boss.get("/definitions?store=shop").body()).contains("withdrawn");
    }

    @Test
    void whatIsNoDeedOrNoStoreIsRefused() {
        boss.get("/definitions?store=shop");
        assertThat(boss.post("/definitions", form("drop", "", 0)).statusCode()).isEqualTo(400);
        assertThat(boss.post("/definitions", form("save", OWN, 0, "store", "other")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTextThatAttacksIsShownAsText() {
        var page = posted(form("check", "</textarea><script>alert(1)</script>: 1\n", 0));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }
}
