package fulcrum.web.goal;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import fulcrum.web.TemplateTests;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form of the Goal page that was not kept comes back as it was written.
class RefusedFormsTests {

    @TempDir Path directory;
    GoalShop shop;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        shop = GoalShop.in(directory);
        served = shop.served();
        boss = shop.boss();
        boss.get("/goal?store=shop");
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private String sent(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("store", "shop");
        var answer = boss.post(path, all);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("notice bad");
        return answer.body();
    }

    @Test
    void aDirection() {
        var page =
                sent(
                        "/goal/direction",
                        Map.of(
                                "after", "0",
                                "positioning", "Kites <script>alert(1)</script> that last",
                                "audience", "everybody",
                                "price-low", "90",
                                "price-high", "20",
                                "not", "No toys that break",
                                "reason", "because I say so"));

        TemplateTests.assertHarmless(page);
        assertThat(page)
                .contains(
                        "id=\"direction-form\" open",
                        "Kites &lt;script&gt;alert(1)&lt;/script&gt; that last</textarea>",
                        "everybody</textarea>",
                        "No toys that break</textarea>",
                        "name=\"price-low\" type=\"text\" inputmode=\"decimal\" maxlength=\"40\""
                                + " value=\"90\"",
                        "name=\"price-high\" type=\"text\" inputmode=\"decimal\" maxlength=\"40\""
                                + " value=\"20\"",
                        "value=\"because I say so\"");
        assertThat(page.split("because I say so", -1)).hasSize(2);
        assertThat(boss.get("/goal?store=shop").body()).doesNotContain("everybody");
    }

    @Test
    void aBudget() {
        var first = Map.of("month", "2025-07", "after", "0", "reason", "begin");
        var plan = new HashMap<>(first);
        plan.putAll(Map.of("store", "shop", "channel", "search", "amount", "1200"));
        assertThat(boss.post("/goal/budget", plan).statusCode()).isEqualTo(303);

        var page =
                sent(
                        "/goal/budget",
                        Map.of(
                                "month", "2025-07",
                                "after", "1",
                                "amount:search", "1,250.50",
                                "amount:gone", "5",
                                "channel", "display",
                                "amount", "a lot",
                                "reason", "because I say so"));

        assertThat(page)
                .contains(
                        "“a lot” is no amount",
                        "name=\"amount:search\" value=\"1,250.50\"",
                        "name=\"amount:gone\" value=\"5\"",
                        "<td>€ 1,255.50</td>",
                        "name=\"channel\" type=\"text\" maxlength=\"100\" value=\"display\"",
                        "value=\"a lot\"",
                        "value=\"because I say so\"");
        assertThat(page.split("because I say so", -1)).hasSize(2);
    }

    @Test
    void anAmountWithoutAChannelAndAChannelWithoutAnAmount() {
        var fields = new HashMap<>(Map.of("month", "2025-07", "after", "0", "reason", "begin"));
        fields.putAll(Map.of("channel", "", "amount", "300"));
        assertThat(sent("/goal/budget", fields))
                .contains("Name the channel that “300” is planned for", "value=\"300\"");
        fields.putAll(Map.of("channel", "display", "amount", " "));
        assertThat(sent("/goal/budget", fields))
                .contains("Write how much is planned for display", "value=\"display\"");
    }

    @Test
    void theTargetOfAPart() {
        var page =
                sent(
                        "/goal/parts",
                        Map.of(
                                "after", "0",
                                "metric", "paid",
                                "dimension", "channel",
                                "part", "10\"42",
                                "value", "much",
                                "from", "2025-06-11",
                                "to", "2025-06-29",
                                "owner", "nobody",
                                "reason", "because I say so"));

        assertThat(page)
                .contains(
                        "id=\"part-new\" open",
                        "<option value=\"channel\" selected>",
                        "value=\"10&#34;42\"",
                        "id=\"p-value\" name=\"value\" type=\"text\" inputmode=\"decimal\" required"
                                + " maxlength=\"40\" value=\"much\"",
                        "id=\"p-from\" name=\"from\" type=\"date\" required value=\"2025-06-11\"",
                        "id=\"p-to\" name=\"to\" type=\"date\" required value=\"2025-06-29\"",
                        "value=\"because I say so\"");
        assertThat(select(page, "p-metric")).contains("<option value=\"paid\" selected>");
        assertThat(page.split("because I say so", -1)).hasSize(2);
    }

    private static String select(String page, String id) {
        var from = page.indexOf("<select id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</select>", from));
    }

    private static Map<String, String> goal(String goal, String after, String value) {
        return Map.of(
                "goal", goal,
                "after", after,
                "metric", "paid",
                "tree", "",
                "value", value,
                "from", "2025-06-01",
                "to", "2025-06-30",
                "reason", "because I say so");
    }

    private String id() {
        return served.rooms.strategies().goals(new StoreId("shop")).getFirst().matter().id();
    }

    @Test
    void aGoalBesideOneThatThereIs() {
        var first = new HashMap<>(goal("", "0", "5900"));
        first.put("store", "shop");
        assertThat(boss.post("/goal", first).statusCode()).isEqualTo(303);

        var other = sent("/goal", goal("", "0", "6,100"));
        assertThat(other).contains("there is a goal for", "value=\"6,100\"", "Set a goal");
        assertThat(sent("/goal", goal(id(), "1", "much")))
                .contains("id=\"change\" open", "value=\"much\"");
    }

    @Test
    void theReasonForTargetsThatCannotBeAccepted() {
        var first = new HashMap<>(goal("", "0", "5900"));
        first.put("store", "shop");
        boss.post("/goal", first);
        var page =
                sent(
                        "/goal/targets",
                        Map.of(
                                "goal", id(),
                                "after", "1",
                                "try", "1",
                                "hold:visitors", "many",
                                "reason", "because I say so"));
        assertThat(page).contains("value=\"many\"", "value=\"because I say so\"");
    }

    /// Its goal was withdrawn while the proposal lay there.
    @Test
    void theAnswerToAProposalThatCannotBeAccepted() {
        assertThat(GoalPagesTests.set(boss, "5000", Map.of()).statusCode()).isEqualTo(303);
        var goal = served.rooms.strategies().goals(new StoreId("shop")).getFirst().matter().id();
        var operator = boss.invites("Hua", "operator");
        GoalPagesTests.set(operator, "6000", Map.of("goal", goal, "after", "1", "do", "propose"));
        boss.get("/goal?store=shop");
        boss.post(
                "/goal",
                Map.of(
                        "store",
                        "shop",
                        "goal",
                        goal,
                        "after",
                        "1",
                        "do",
                        "withdraw",
                        "reason",
                        "over"));
        var id = served.rooms.strategies().proposals(new StoreId("shop")).getFirst().id();
        var page =
                sent(
                        "/goal/answer",
                        Map.of("id", id, "do", "accept", "words", "yes <b>with</b> pleasure"));
        assertThat(page).contains("value=\"yes &lt;b>with&lt;/b> pleasure\"");
    }
}
