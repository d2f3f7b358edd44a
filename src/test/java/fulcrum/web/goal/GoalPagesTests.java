package fulcrum.web.goal;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.TemplateTests;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the Goal page does with what it is sent, by whom.
class GoalPagesTests {

    static final StoreId SHOP = new StoreId("shop");

    @TempDir Path directory;
    GoalShop shop;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        shop = GoalShop.in(directory);
        served = shop.served();
        boss = shop.boss();
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    static HttpResponse<String> set(Browser who, String value, Map<String, String> others) {
        who.get("/goal?store=shop");
        var fields =
                new HashMap<>(
                        Map.of(
                                "store", "shop",
                                "goal", "",
                                "after", "0",
                                "metric", "paid",
                                "value", value,
                                "from", "2025-06-01",
                                "to", "2025-06-30",
                                "reason", "because",
                                "do", "set"));
        fields.putAll(others);
        return who.post("/goal", fields);
    }

    String goal() {
        return served.rooms.strategies().goals(SHOP).getFirst().matter().id();
    }

    @Test
    void anOperatorProposesAndTheBossAccepts() {
        assertThat(set(boss, "5900", Map.of()).statusCode()).isEqualTo(303);
        var operator = boss.invites("Hua", "operator");
        var answer = set(operator, "5,700.50", Map.of("goal", goal(), "after", "1"));
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("said=proposed");
        assertThat(served.rooms.strategies().goals(SHOP).getFirst().content().value())
                .isEqualByComparingTo("5900");
        assertThat(operator.get("/goal?store=shop").body())
                .contains("5,700.50")
                .doesNotContain("value=\"accept\"");
        var id = served.rooms.strategies().proposals(SHOP).getFirst().id();
        var forged =
                operator.post("/goal/answer", Map.of("store", "shop", "id", id, "do", "accept"));
        assertThat(forged.statusCode()).isEqualTo(403);

        boss.get("/goal?store=shop");
        boss.post("/goal/answer", Map.of("store", "shop", "id", id, "do", "accept", "words", "ok"));
        var kept = served.rooms.strategies().goals(SHOP).getFirst();
        assertThat(kept.content().value()).isEqualByComparingTo("5700.50");
        assertThat(kept.reason()).isEqualTo("Hua: because");
        assertThat(kept.changedBy()).isEqualTo(Served.NAME);
    }

    private HttpResponse<String> part(Browser who, String value, String after) {
        who.get("/goal?store=shop");
        var owner = served.rooms.people().all().getFirst().person().id().value();
        return who.post(
                "/goal/parts",
                Map.of(
                        "store", "shop",
                        "after", after,
                        "metric", "paid",
                        "dimension", "product",
                        "part", "<b>1042</b>",
                        "value", value,
                        "from", "2025-06-01",
                        "to", "2025-06-30",
                        "owner", owner,
                        "reason", "because"));
    }

    /// A shop that does not sell yet: no month to go out from.
    @Test
    void aFirstGoalIsForAWholeMonthWhateverFactsThereAre() {
        boss.makeStore("new", "any", "EUR");
        assertThat(boss.get("/goal?store=new").body())
                .contains("value=\"2025-06-01\"", "value=\"2025-06-30\"");
    }

    @Test
    void aPartGetsATargetThatAnOperatorProposesToChange() {
        assertThat(part(boss, "2,900", "0").statusCode()).isEqualTo(303);
        assertThat(boss.get("/goal?store=shop").body())
                .contains("at least € 2,900.00", "&lt;b>1042&lt;/b>")
                .doesNotContain("<b>1042");
        assertThat(part(boss, "much", "1").body()).contains("Write a number for the target");
        var operator = boss.invites("Hua", "operator");
        part(operator, "2,500", "1");
        var strategies = served.rooms.strategies();
        var kept = strategies.parts(SHOP).orElseThrow();
        assertThat(kept.content().lines().getFirst().value()).isEqualByComparingTo("2900");
        assertThat(strategies.proposals(SHOP).getFirst().proposedBy()).isEqualTo("Hua");

        boss.get("/goal?store=shop");
        var gone =
                Map.of(
                        "store", "shop",
                        "after", "1",
                        "remove", kept.content().lines().getFirst().key(),
                        "reason", "sold out");
        assertThat(boss.post("/goal/parts", gone).statusCode()).isEqualTo(303);
        assertThat(strategies.parts(SHOP).orElseThrow().content().lines()).isEmpty();
        assertThat(boss.get("/goal?store=shop").body()).contains("None yet.", "sold out");
    }

    @Test
    void aTargetIsLaidOutTriedAndKept() {
        set(boss, "5900", Map.of());
        var path = "/goal?store=shop&lay=paid&lay-by=product";
        assertThat(boss.get(path).body()).contains("lay-refused", "name no part by product");
        var tried = boss.get(path + "&stays:1042=900").body();
        assertThat(tried)
                .contains("name=\"stays:1042\" value=\"900\"", "5,000.00", "Together")
                .doesNotContain("lay-refused");
        assertThat(boss.get(path + "&stays:1042=6000").body()).contains("100 too much");
        assertThat(boss.get(path + "&stays:1042=%3Cb%3E").body())
                .contains("is no number", "value=\"&lt;b>\"");
        var owner = served.rooms.people().all().getFirst().person().id().value();
        var keep =
                new HashMap<>(
                        Map.of(
                                "store", "shop",
                                "goal", goal(),
                                "lay", "paid",
                                "lay-by", "product",
                                "stays:1042", "900",
                                "after", "0",
                                "owner", owner,
                                "reason", "shared out"));
        var operator = boss.invites("Hua", "operator");
        operator.get("/goal?store=shop");
        operator.post("/goal/spread", keep);
        assertThat(served.rooms.strategies().parts(SHOP)).as("proposed only").isEmpty();
        boss.get("/goal?store=shop");
        assertThat(boss.post("/goal/spread", keep).statusCode()).isEqualTo(303);
        var kept = served.rooms.strategies().parts(SHOP).orElseThrow().content().lines();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().value()).isEqualByComparingTo("900");
        assertThat(boss.post("/goal/spread", keep).body()).contains("Somebody else was quicker");
    }

    @Test
    void aGoalThatIsChangedDropsItsTargetsAndSaysSo() {
        set(boss, "5900", Map.of());
        boss.get("/goal?store=shop");
        boss.post(
                "/goal/targets",
                Map.of("store", "shop", "goal", goal(), "after", "1", "reason", "yes"));
        assertThat(targets()).isPositive();
        assertThat(boss.get("/goal?store=shop").body())
                .contains("&amp;paces=1\"")
                .doesNotContain("id=\"paces\"");
        assertThat(boss.get("/goal?store=shop&paces=1").body())
                .contains("id=\"paces\"", "How the accepted targets stand", "a day earlier");
        var same = set(boss, "5,900.00", Map.of("goal", goal(), "after", "2", "reason", "still"));
        assertThat(same.headers().firstValue("Location").orElse("")).contains("said=already");
        assertThat(targets()).isPositive();
        var more = set(boss, "6100", Map.of("goal", goal(), "after", "2"));
        var to = more.headers().firstValue("Location").orElse("");
        assertThat(to).contains("said=dropped");
        assertThat(boss.get(to).body()).contains("accept new ones below");
        assertThat(targets()).isZero();
    }

    private int targets() {
        return served.rooms.strategies().goals(SHOP).getFirst().content().targets().size();
    }

    @Test
    void anAnalystReadsAndChangesNothing() {
        set(boss, "5900", Map.of());
        var analyst = boss.invites("Mei", "analyst");
        assertThat(analyst.get("/goal?store=shop").body())
                .contains("5,900.00")
                .doesNotContain("id=\"accept\"", "goal-form");
        assertThat(set(analyst, "1", Map.of("goal", goal(), "after", "1")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSecondOfTwoSeesBothVersions() {
        set(boss, "5900", Map.of());
        set(boss, "6000", Map.of("goal", goal(), "after", "1", "reason", "more"));
        var late = set(boss, "5800", Map.of("goal", goal(), "after", "1", "reason", "less"));

        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(late.body())
                .contains("Somebody else was quicker", "6,000.00", "5,800.00", "Version 2 by");
        assertThat(served.rooms.strategies().goals(SHOP).getFirst().content().value())
                .isEqualByComparingTo("6000");
    }

    @Test
    void nonsenseIsRefusedInWordsAndNothingIsKept() {
        assertThat(set(boss, "much", Map.of()).body()).contains("Write the value as a number");
        assertThat(set(boss, "5900", Map.of("metric", "../x")).body()).contains("Choose a figure");
        assertThat(set(boss, "5900", Map.of("to", "2025-05-01")).body()).contains("Choose a first");
        assertThat(set(boss, "5900", Map.of("from", "2025-05-01", "to", "2025-05-31")).body())
                .contains("the period ended on 2025-05-31");
        assertThat(set(boss, "5900", Map.of("reason", " ")).body()).contains("say why");
        assertThat(set(boss, "5900", Map.of("store", "elsewhere")).statusCode()).isEqualTo(404);
        assertThat(set(boss, "5900", Map.of("goal", "goal-00000000")).statusCode()).isEqualTo(400);
        assertThat(served.rooms.strategies().goals(SHOP)).isEmpty();
    }

    @Test
    void whoIsConfinedToAnotherStoreSeesNoGoalOfThisOne() {
        set(boss, "5900", Map.of());
        boss.makeStore("other", "any", "EUR");
        var operator = boss.invites("Hua", "operator", "other");
        assertThat(operator.get("/goal?store=shop").body()).doesNotContain("5,900.00");
        assertThat(set(operator, "1", Map.of("goal", goal(), "after", "1")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void targetsAreThoseThatTheProgramFindsAndContradictionsAreRefused() {
        set(boss, "5900", Map.of());
        boss.get("/goal?store=shop");
        var holds =
                new HashMap<>(
                        Map.of(
                                "store", "shop",
                                "goal", goal(),
                                "after", "1",
                                "reason", "x",
                                "try", "1",
                                "hold:visitors", "..100",
                                "hold:conversion", "5",
                                "hold:order_value", "10"));
        assertThat(boss.post("/goal/targets", holds).body())
                .contains("What is held rules the goal out", "the nearest is € 50.00");
        holds.put("hold:visitors", "many");
        assertThat(boss.post("/goal/targets", holds).body()).contains("cannot be read");
        holds.put("hold:visitors", "");
        holds.put("hold:<script>alert(1)</script>", "5");
        var strange = boss.post("/goal/targets", holds).body();
        assertThat(strange).contains("nothing in the tree is called");
        TemplateTests.assertHarmless(strange);
        assertThat(served.rooms.strategies().goals(SHOP).getFirst().number()).isEqualTo(1);
    }

    @Test
    void aGoalThatIsOverIsShownWithItsReasonAndNothingToSend() {
        set(boss, "5900", Map.of());
        var id = goal();
        var operator = boss.invites("Hua", "operator");
        set(operator, "5700", Map.of("goal", id, "after", "1"));
        served.time.until(LocalDate.of(2025, 7, 1), ZoneId.of("Asia/Shanghai"));
        boss = served.boss();

        var page = boss.get("/goal?store=shop&goal=" + id + "&lay=paid").body();
        assertThat(page)
                .contains("the period of this goal ended on 2025-06-30", "goal=new")
                .doesNotContain("id=\"change\"", "id=\"accept\"", "/goal/spread")
                .doesNotContain("value=\"accept\"");
        var refused = set(boss, "5700", Map.of("goal", id, "after", "1", "to", "2025-07-31"));
        assertThat(refused.body()).contains("it stays as it was decided");
        assertThat(set(boss, "1", Map.of("goal", id, "after", "1", "do", "withdraw")).body())
                .contains("it stays as it was decided");
        assertThat(served.rooms.strategies().goals(SHOP).getFirst().number()).isEqualTo(1);
        assertThat(boss.get("/goal?store=shop&goal=new").body()).contains("Set a goal");
    }

    @Test
    void aDirectionIsTextAndItsAudienceIsCounted() {
        boss.get("/goal?store=shop");
        var fields =
                new HashMap<>(
                        Map.of(
                                "store", "shop",
                                "after", "0",
                                "reason", "begin",
                                "positioning", "<script>alert(1)</script>",
                                "audience", "region = Bayern",
                                "price-low", "5",
                                "price-high", "20",
                                "not", "No toys that break"));
        assertThat(boss.post("/goal/direction", fields).statusCode()).isEqualTo(303);
        var page = boss.get("/goal?store=shop").body();
        TemplateTests.assertHarmless(page);
        assertThat(page).contains("region = Bayern");
        fields.put("after", "1");
        fields.put("positioning", "x".repeat(5_000_000));
        assertThat(boss.post("/goal/direction", fields).statusCode()).isEqualTo(413);
        fields.put("positioning", "x".repeat(50_000));
        assertThat(boss.post("/goal/direction", fields).body())
                .contains("the positioning is longer than 2000 characters");
        fields.put("positioning", "short");
        fields.put("audience", "everybody");
        assertThat(boss.post("/goal/direction", fields).body()).contains("This cannot be read");
    }

    @Test
    void aBudgetIsKeptByMonthAndChannel() {
        boss.get("/goal?store=shop");
        var fields =
                new HashMap<>(
                        Map.of(
                                "store", "shop",
                                "month", "2025-07",
                                "after", "0",
                                "reason", "begin",
                                "channel", "search",
                                "amount", "1,200.50"));
        assertThat(boss.post("/goal/budget", fields).statusCode()).isEqualTo(303);
        assertThat(boss.get("/goal?store=shop&month=2025-07").body()).contains("1,200.50");
        fields.put("after", "1");
        fields.put("month", "2025-05");
        assertThat(boss.post("/goal/budget", fields).body()).contains("2025-05 is over");
        fields.put("month", "2025-07");
        fields.put("amount:search", "-5");
        assertThat(boss.post("/goal/budget", fields).body()).contains("is no amount");
    }
}
