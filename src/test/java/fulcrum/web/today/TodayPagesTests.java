package fulcrum.web.today;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.ActionId;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.actions.Status;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands on Today for whom, beside the brief.
class TodayPagesTests {

    private static final StoreId SHOP = new StoreId("shop");
    private static final String BACK = "/today?store=shop";

    @TempDir Path directory;
    private Served served;
    private Browser boss;

    @BeforeEach
    void serve() {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("shop", "any", "EUR");
        var store = served.rooms.stores().find(SHOP).orElseThrow();
        var briefs = served.rooms.briefs();
        assertThat(briefs.make(store, briefs.today(store)).store()).isEqualTo(SHOP);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Person person(String name) {
        return served.rooms.people().all().stream()
                .map(member -> member.person())
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void plan(String title, String owner) {
        var text =
                new PlanText(
                        title,
                        "pricing",
                        false,
                        person(owner).id().value(),
                        "",
                        "2025-06-02",
                        "2025-06-12",
                        "orders",
                        "10",
                        "3",
                        "",
                        "");
        var plan = ((PlanText.Read.Fine) text.read()).plan();
        assertThat(served.rooms.work().actions().add(person(Served.NAME), SHOP, plan))
                .isInstanceOf(Outcome.Kept.class);
    }

    private Status status() {
        return served.rooms.work().actions().find(new ActionId(SHOP, 1)).orElseThrow().status();
    }

    @Test
    void workIsStartedFromHereAndTakenBackFromHere() {
        plan("Sale", Served.NAME);
        assertThat(boss.get(BACK).body())
                .contains("formaction=\"/actions/1/move?after=1\"", "data-press=\"a\"");
        var answer =
                boss.post(
                        "/actions/1/move?after=1",
                        Map.of("store", "shop", "back", BACK, "status", "running"));
        var to = answer.headers().firstValue("Location").orElse("");
        assertThat(to).isEqualTo("/today?store=shop&moved=1&was=planned");
        assertThat(boss.get(to).body())
                .contains(
                        "#1 Sale: running.",
                        "action=\"/actions/1/move?after=2\"",
                        "value=\"done\"");
        boss.post(
                "/actions/1/move?after=2",
                Map.of("store", "shop", "back", BACK, "status", "planned"));
        assertThat(status()).isEqualTo(Status.PLANNED);
        var elsewhere =
                boss.post(
                        "/actions/1/move?after=3",
                        Map.of(
                                "store", "shop",
                                "back", "/today?store=shop//evil.example",
                                "status", "running"));
        assertThat(elsewhere.headers().firstValue("Location").orElse(""))
                .startsWith("/actions/1?store=shop");
    }

    @Test
    void anAnalystSeesHisWorkAndStartsNone() {
        var _ = boss.invites("Mei", "operator");
        plan("Sale", "Mei");
        var people = served.rooms.people();
        assertThat(people.change(person(Served.NAME), person("Mei").id(), Role.ANALYST, Set.of()))
                .isEqualTo(People.Outcome.DONE);
        var analyst = served.stranger();
        analyst.signIn("Mei", "seven lanterns under the old bridge");
        assertThat(analyst.get(BACK).body()).contains("Sale").doesNotContain("/move?after=");
        var forged =
                analyst.post(
                        "/actions/1/move?after=1",
                        Map.of("store", "shop", "back", BACK, "status", "running"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(status()).isEqualTo(Status.PLANNED);
    }

    @Test
    void whoIsNamedInARemarkReadsItHereUntilHeHasLooked() {
        var operator = boss.invites("Hua", "operator");
        plan("<script>alert(1)</script>", "Hua");
        operator.get("/actions/1?store=shop");
        for (int i = 0; i < 7; i++) {
            operator.post(
                    "/actions/1/remark",
                    Map.of("store", "shop", "words", "@Lin is this right? " + i));
        }
        var page = boss.get(BACK).body();
        assertThat(page)
                .contains(
                        "Hua mentions you in #1 &lt;script&gt;alert(1)&lt;/script&gt;",
                        "href=\"/actions/1?store=shop#remarks\"")
                .doesNotContain("<script>alert");
        assertThat(page.split("mentions you in", -1)).as("once for an action").hasSize(2);
        assertThat(operator.get(BACK).body()).doesNotContain("mentions you in");
        boss.get("/actions/1?store=shop");
        assertThat(boss.get(BACK).body()).doesNotContain("mentions you in");
    }
}
