package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import fulcrum.store.StoreId;
import fulcrum.strategy.Proposal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What a program proposes whose person works here and decides nothing.
class ProposalsApiTests {

    private static final String GOAL =
            """
            {"kind": "goal", "metric": "paid", "value": 6000, "from": "2025-07-01",
             "until": "2025-08-01", "reason": "more"}\
            """;
    private static final String PART =
            """
            {"kind": "part-target", "after": 0, "metric": "paid", "part": "product=1042",
             "value": 900, "from": "2025-07-01", "until": "2025-08-01", "owner": "Hua",
             "reason": "ours"}\
            """;

    @TempDir Path directory;
    Kites kites;
    String works = "";
    String decides = "";

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
        decides = kites.token(kites.boss(), Right.READ, Right.DECIDE);
    }

    @AfterEach
    void stop() {
        kites.close();
    }

    private JsonNode proposed(int status, String body) {
        return told(status, works, "POST", "proposals", body);
    }

    private JsonNode told(int status, String token, String method, String path, String body) {
        var address = path + "?store=shop";
        return json(status, ApiDoor.send(kites.served(), token, method, address, body));
    }

    private void accepted(JsonNode proposal) {
        var answer = "proposals/%s/answer".formatted(proposal.path("id").asString());
        told(200, decides, "PUT", answer, "{\"accepted\": true}");
    }

    private JsonNode goal() {
        return told(200, works, "GET", "goal", "");
    }

    private List<Proposal> all() {
        return kites.served().rooms.strategies().proposals(new StoreId("shop"));
    }

    @Test
    void aGoalIsProposedChangedSolvedAndWithdrawnAndEachIsInForceOnceItIsAccepted() {
        var first = proposed(201, GOAL);
        assertThat(first.path("proposed_by").asString()).isEqualTo("Hua");
        assertThat(first.path("value").asInt()).isEqualTo(6000);
        assertThat(first.has("accepted")).isFalse();
        assertThat(goal().path("goals")).as("nothing changes before").isEmpty();
        assertThat(kites.served().rooms.log().newest(1).getFirst().deed())
                .isEqualTo("propose-strategy");
        accepted(first);
        var id = goal().at("/goals/0/id").asString();
        var named =
                "{\"kind\": \"%s\", \"goal\": \"" + id + "\", \"after\": %d, \"reason\": \"x\"%s}";
        accepted(proposed(201, named.formatted("goal-change", 1, ", \"value\": 6100")));
        assertThat(goal().at("/goals/0/value").asInt()).isEqualTo(6100);
        var held = ", \"holds\": [\"conversion=0.04..0.06\"]";
        accepted(proposed(201, named.formatted("goal-targets", 2, held)));
        assertThat(goal().at("/goals/0/accepted/paid").asDouble()).isEqualTo(6100);
        var late = proposed(409, named.formatted("goal-withdrawal", 2, ""));
        assertThat(late.at("/now/version").asInt()).isEqualTo(3);
        accepted(proposed(201, named.formatted("goal-withdrawal", 3, "")));
        assertThat(goal().path("goals")).isEmpty();
    }

    @Test
    void directionBudgetAndTargetsOfPartsAreProposed() {
        var direction =
                proposed(
                        201,
                        "{\"kind\": \"direction\", \"after\": 0, \"not\": \"lace\","
                                + " \"reason\": \"new season\"}");
        accepted(direction);
        assertThat(goal().at("/direction/not").asString()).isEqualTo("lace");
        var budget =
                """
                {"kind": "budget", "after": 0, "month": "2025-07", "channels": {"search": 1200},
                 "reason": "July"}\
                """;
        var wish = proposed(201, budget);
        accepted(proposed(201, budget.replace("1200", "900")));
        assertThat(goal().at("/budget/0/amount").asInt()).isEqualTo(900);
        told(
                409,
                decides,
                "PUT",
                "proposals/%s/answer".formatted(wish.path("id").asString()),
                "{\"accepted\": true}");
        accepted(proposed(201, PART));
        var key = goal().at("/parts/0/key").asString();
        var removal =
                "{\"kind\": \"part-target-removal\", \"after\": 1, \"key\": \"%s\", \"reason\": \"x\"}";
        proposed(404, removal.formatted("paid;product=9;x"));
        accepted(proposed(201, removal.formatted(key)));
        assertThat(goal().path("parts")).isEmpty();
    }

    @Test
    void whatCannotBeDecidedCannotBeProposed() {
        assertThat(proposed(400, "{}").toString()).contains("kind");
        assertThat(proposed(400, "{\"kind\": \"everything\"}").toString())
                .contains("goal-change", "part-target-spread");
        assertThat(proposed(400, GOAL.replace("\"metric\"", "\"key\"")).toString())
                .contains("there is no field key");
        proposed(400, GOAL.replace(", \"reason\": \"more\"", ""));
        assertThat(proposed(422, GOAL.replace("\"more\"", "\"\"")).toString()).contains("say why");
        assertThat(proposed(422, GOAL.replace("more", "x".repeat(301))).toString())
                .contains("longer than 300 characters");
        assertThat(proposed(400, GOAL.replace("more", "x".repeat(1 << 19))).toString())
                .contains("256 KiB");
        assertThat(proposed(422, GOAL.replace("2025-0", "2023-0")).toString()).contains("ended");
        assertThat(proposed(422, PART.replace("product=1042", "shoe_size=42")).toString())
                .contains("shoe_size", "product");
        proposed(400, PART.replace("Hua", "Nobody"));
        proposed(
                404,
                "{\"kind\": \"goal-withdrawal\", \"goal\": \"goal-00000000\", \"after\": 1,"
                        + " \"reason\": \"x\"}");
        assertThat(all()).isEmpty();
    }

    /// A13: who reads proposes nothing and who proposes decides nothing; A18: neither does anything
    /// in another store.
    @Test
    void a13NobodyElseProposesAndA18NoOtherStoreIsReached() {
        var reads = kites.token(kites.hua(), Right.READ);
        told(403, reads, "POST", "proposals", GOAL);
        told(403, decides, "POST", "proposals", GOAL);
        told(401, "x", "POST", "proposals", GOAL);
        told(403, works, "PUT", "goal/direction", "{}");
        assertThat(proposed(400, GOAL.replace("{", "{\"by\": \"boss\", ")).toString())
                .contains("there is no field by");
        kites.served().boss().makeStore("books", "any", "EUR");
        var elsewhere = ApiDoor.send(kites.served(), works, "POST", "proposals?store=books", GOAL);
        assertThat(json(400, elsewhere).toString()).contains("there are: shop");
        assertThat(all()).isEmpty();
    }
}
