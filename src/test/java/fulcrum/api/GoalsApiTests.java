package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import fulcrum.web.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Goals and targets set by a program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsApiTests {

    @TempDir static Path directory;
    Kites kites;
    Served served;
    String works = "";
    String decides = "";

    @BeforeAll
    void serve() {
        kites = Kites.in(directory);
        served = kites.served();
        served.boss().makeStore("books", "any", "EUR");
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
        decides = kites.token(kites.boss(), Right.READ, Right.DECIDE);
    }

    @AfterAll
    void stop() {
        kites.close();
    }

    private JsonNode set(String store, String from, String until) {
        var goal =
                """
                {"metric": "paid", "value": 6000, "from": "%s", "until": "%s", "reason": "as agreed"}\
                """
                        .formatted(from, until);
        return json(201, send(decides, "POST", "goals", store, goal));
    }

    /// A few bytes that would be a gigabyte, written out.
    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e-999999999", "1234567890123456789012345678901"})
    void aNumberOfEndlessDigitsIsRefused(String number) {
        var goal =
                """
                {"metric": "paid", "value": %s, "from": "2025-09-01", "until": "2025-10-01", "reason": "all"}\
                """
                        .formatted(number);
        assertThat(json(400, send(decides, "POST", "goals", "shop", goal)).toString())
                .contains("value is a number of at most 30 digits");
        var titled = "{\"title\": %s}".formatted(number);
        assertThat(json(400, send(works, "POST", "actions", "shop", titled)).toString())
                .contains("title is a number of at most 30 digits");
    }

    @Test
    void aGoalIsSetChangedSolvedAndWithdrawn() {
        var made = set("shop", "2025-07-01", "2025-08-01");
        var goal = "goals/" + made.path("id").asString();
        assertThat(made.path("version").asInt()).isEqualTo(1);
        assertThat(made.path("changed_by").asString()).isEqualTo(Served.NAME);

        var change = "{\"after\": 1, \"value\": 6100, \"reason\": \"more\"}";
        var changed = json(200, send(decides, "PATCH", goal, "shop", change));
        assertThat(changed.path("value").asInt()).isEqualTo(6100);
        assertThat(changed.at("/days/from").asString()).isEqualTo("2025-07-01");
        var late = json(409, send(decides, "PATCH", goal, "shop", change.replace("6100", "1")));
        assertThat(late.at("/now/value").asInt()).isEqualTo(6100);
        json(400, send(decides, "PATCH", goal, "shop", "{\"after\": 2, \"value\": 1}"));

        var accept = "{\"after\": 2, \"reason\": \"yes\", \"holds\": [\"conversion=0.04..0.06\"]}";
        var accepted = json(200, send(decides, "POST", goal + "/targets", "shop", accept));
        assertThat(accepted.at("/accepted/paid").asDouble()).isEqualTo(6100);
        assertThat(accepted.at("/accepted/conversion").asDouble()).isBetween(0.04, 0.06);
        var stand = json(200, send(works, "GET", goal + "/targets", "shop", ""));
        assertThat(stand.path("version").asInt()).isEqualTo(3);
        assertThat(stand.at("/targets/0/node").asString()).isEqualTo("paid");
        assertThat(stand.at("/targets/0/value").asInt()).isEqualTo(6100);
        assertThat(stand.at("/targets/0/pace/odds").asDouble())
                .isEqualTo(accepted.at("/pace/odds").asDouble());
        assertThat(stand.path("targets").size()).isEqualTo(accepted.path("accepted").size());
        json(404, send(works, "GET", "goals/goal-00000000/targets", "shop", ""));
        json(400, send(works, "GET", goal + "/targets", "books", "")); // hidden from whoever asks
        var nothing = accept.replace("conversion=0.04..0.06", "conversion").replace("2", "3");
        assertThat(json(400, send(decides, "POST", goal + "/targets", "shop", nothing)).toString())
                .contains("figure=0.045");

        var end = "{\"after\": 3, \"reason\": \"not any more\"}";
        var gone = json(200, send(decides, "POST", goal + "/withdrawal", "shop", end));
        assertThat(gone.path("withdrawn").asBoolean()).isTrue();
        json(404, send(decides, "PATCH", goal, "shop", change));
    }

    @Test
    void aPartGetsATargetAnOwnerAndLosesIt() {
        var target =
                """
                {"after": %d, "metric": "paid", "part": "product=1042", "value": %d, "owner": "%s",
                 "from": "2025-07-01", "until": "2025-08-01", "reason": "ours"}\
                """;
        var put =
                json(
                        200,
                        send(
                                decides,
                                "PUT",
                                "part-targets",
                                "shop",
                                target.formatted(0, 900, "Hua")));
        assertThat(put.path("parts_version").asInt()).isEqualTo(1);
        assertThat(put.at("/parts/0/part").asString()).isEqualTo("product=1042");
        json(409, send(decides, "PUT", "part-targets", "shop", target.formatted(0, 800, "Hua")));
        json(400, send(decides, "PUT", "part-targets", "shop", target.formatted(1, 800, "Nobody")));
        var read = json(200, send(works, "GET", "goal", "shop", ""));
        assertThat(read.path("parts_version").asInt()).isEqualTo(1);
        var drop =
                "{\"after\": 1, \"reason\": \"no more\", \"key\": \"%s\"}"
                        .formatted(read.at("/parts/0/key").asString());
        var dropped = json(200, send(decides, "POST", "part-targets/removal", "shop", drop));
        assertThat(dropped.path("parts")).isEmpty();
        json(404, send(decides, "POST", "part-targets/removal", "shop", drop));
    }

    /// A13: who works decides nothing, whatever the request says of him; A18: a goal of another
    /// store is none of this one.
    @Test
    void a13NobodyElseDecidesAndA18NoOtherStoreIsReached() {
        var made = set("books", "2025-07-01", "2025-08-01");
        var goal = "goals/" + made.path("id").asString();
        var withdraw = "{\"after\": 1, \"reason\": \"x\"}";
        json(404, send(decides, "POST", goal + "/withdrawal", "shop", withdraw));
        json(403, send(works, "POST", goal + "/withdrawal", "books", withdraw));
        json(403, send(works, "POST", "goals", "shop", "{\"role\": \"boss\"}"));
        json(403, send(works, "PUT", "part-targets", "shop", "{}"));
        json(400, send(decides, "POST", "goals", "shop", "{\"role\": \"boss\"}"));
        var still = json(200, send(decides, "GET", "goal", "books", ""));
        assertThat(still.at("/goals/0/version").asInt()).isEqualTo(1);
    }

    private HttpResponse<String> send(
            String token, String method, String path, String store, String body) {
        return ApiDoor.send(served, token, method, path + "?store=" + store, body);
    }
}
