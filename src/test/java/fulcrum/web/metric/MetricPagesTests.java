package fulcrum.web.metric;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.People;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Twelve weeks that sell 100.00 and 110.00 in turn, the last one 300.00.
class MetricPagesTests {

    static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    static final int WEEKS = 12;

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        var lines = new ArrayList<String>();
        for (int week = 0; week < WEEKS; week++) {
            int sold = week == WEEKS - 1 ? 300 : 100 + week % 2 * 10;
            var day = MONDAY.plusWeeks(week);
            lines.add(
                    "'o%d', date '%s', date '%s', true, %d, %d"
                            .formatted(week, day, day, sold, sold));
        }
        try (var warehouse =
                new FactsFixture(directory, "shop")
                        .rows(
                                FactKind.ORDER_LINES,
                                "order_id, day, ordered_on, sold, paid, received",
                                lines.toArray(String[]::new))
                        .covers(
                                FactKind.ORDERS,
                                "",
                                MONDAY.toString(),
                                MONDAY.plusWeeks(WEEKS).toString())
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

    /// Mean 1,450 ÷ 12 = 120.83; ranges ten times 10 and once 200, mean 300 ÷ 11 = 27.27: the band
    /// is 120.83 ± 72.55.
    @Test
    void theBandOfWhatHappensByItselfIsToldAndTheWeekBeyondIt() {
        var page = plain(boss.get("/metric?store=shop&m=paid").body());

        assertThat(page)
                .contains("Between € 48.29 and € 193.38 a week")
                .contains("1 of the last 12 whole weeks lie outside")
                .contains("2024-03-18 – 2024-03-24 € 300.00 above the band");
    }

    @Test
    void aMetricSaysWhatItMeansInBothLanguagesAndLeadsOn() {
        var page = boss.get("/metric?store=shop&m=order_value").body();

        assertThat(plain(page)).contains("Paid ÷ Orders", "笔单价", "Better when higher");
        assertThat(page)
                .contains("/figures?store=shop&amp;m=order_value&amp;by=country")
                .contains("/explain?store=shop&amp;m=order_value")
                .contains("/tree?store=shop&amp;tree=sales");
    }

    @Test
    void withoutWeeksThereIsNoBand() {
        assertThat(plain(boss.get("/metric?store=shop&m=visitors").body()))
                .contains("Fewer than eight whole weeks");
    }

    @Test
    void anUnknownMetricLeadsToTheFigures() {
        assertThat(boss.get("/metric?store=shop&m=%3Cscript%3E").statusCode()).isEqualTo(303);
        assertThat(boss.get("/metric").statusCode()).isEqualTo(303);
    }

    static Map<String, String> remark(String... more) {
        var form = new HashMap<>(Map.of("store", "shop", "m", "conversion"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    @Test
    void anOwnerIsGivenAndTheOneBeforeIsRemembered() {
        boss.get("/metric?store=shop&m=conversion");
        assertThat(boss.post("/metric/owner", remark("owner", Served.NAME)).statusCode())
                .isEqualTo(303);
        var _ = boss.invites("Mei", "operator");
        boss.get("/metric?store=shop&m=conversion");
        var late = boss.post("/metric/owner", remark("owner", "Mei", "was", ""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Somebody else gave it to another person");
        boss.post("/metric/owner", remark("owner", "Mei", "was", Served.NAME));

        var page = boss.get("/metric?store=shop&m=conversion").body();
        assertThat(page).contains("<option value=\"Mei\" selected>");
        assertThat(plain(page)).contains("Before " + Served.NAME + ", since");
    }

    @Test
    void onlyWhoWorksHereBecomesAnOwnerAndWhoLeftIsMarked() {
        var lin = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var people = served.rooms.people();
        var ning = people.add(lin, "Ning", Role.OPERATOR, Set.of()).orElseThrow();
        var _ = people.add(lin, "Ann", Role.ANALYST, Set.of()).orElseThrow();
        boss.get("/metric?store=shop&m=conversion");
        for (var nobody : List.of("<script>alert(1)</script>", "Ann", "ning")) {
            assertThat(boss.post("/metric/owner", remark("owner", nobody)).statusCode())
                    .isEqualTo(400);
        }
        boss.post("/metric/owner", remark("owner", "Ning"));
        assertThat(boss.get("/metric?store=shop&m=conversion").body())
                .doesNotContain("owner left")
                .doesNotContain("script>alert");
        assertThat(people.letGo(lin, ning.id())).isEqualTo(People.Outcome.DONE);
        var page = boss.get("/metric?store=shop&m=conversion").body();
        assertThat(page).contains("owner left", "<option value=\"Ning\" selected>");
        assertThat(boss.post("/metric/owner", remark("owner", "")).statusCode()).isEqualTo(303);
        assertThat(boss.get("/metric?store=shop&m=conversion").body()).doesNotContain("owner left");
    }

    @Test
    void whatIsSupposedStandsOnBothPagesUntilItIsWithdrawn() {
        boss.get("/metric?store=shop&m=conversion");
        boss.post("/metric/hypotheses", remark("cause", "visitors", "claim", "Crowds wait longer"));
        var page = boss.get("/metric?store=shop&m=conversion").body();
        assertThat(plain(page)).contains("Visitors → Conversion assumed Crowds wait longer");
        assertThat(plain(boss.get("/metric?store=shop&m=visitors").body()))
                .contains("Visitors → Conversion");

        var id = page.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        boss.post("/metric/hypotheses/end", remark("id", id));
        assertThat(boss.post("/metric/hypotheses/end", remark("id", id)).statusCode())
                .isEqualTo(303);
        assertThat(plain(boss.get("/metric?store=shop&m=conversion").body()))
                .contains("withdrawn 20");
    }

    @ParameterizedTest
    @CsvSource({
        "conversion, because, cannot be supposed to move itself",
        "visitors, '  ', Say in a sentence why",
        "nonsense, because, There is no metric “nonsense”",
        "'../../x', because, There is no metric “../../x”"
    })
    void aSuppositionThatMakesNoSenseIsRefusedInWords(String cause, String claim, String said) {
        boss.get("/metric?store=shop&m=conversion");
        var refused = boss.post("/metric/hypotheses", remark("cause", cause, "claim", claim));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(plain(refused.body())).contains(said);
    }

    @Test
    void aStoreThatIsNotThereGetsNoOwner() {
        boss.get("/metric?store=shop&m=conversion");
        assertThat(boss.post("/metric/owner", remark("store", "other")).statusCode())
                .isEqualTo(404);
    }
}
