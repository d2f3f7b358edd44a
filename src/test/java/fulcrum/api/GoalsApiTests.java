package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import fulcrum.web.Served;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goals and targets set by a program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoalsApiTests {

    @TempDir static Path directory;
    Served served;
    String works = "";
    String decides = "";

    @BeforeAll
    void serve() {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        served =
                new Served(
                        directory,
                        (context, rooms) ->
                                ApiWiring.into(context, Programs.of(rooms, rooms.measurements())));
        var browser = served.boss();
        browser.makeStore("shop", "any", "EUR");
        browser.makeStore("books", "any", "EUR");
        var people = served.rooms.people();
        var boss = people.account(Served.NAME).orElseThrow().person();
        var hua = people.add(boss, "Hua", Role.OPERATOR, Set.of(new StoreId("shop"))).orElseThrow();
        works = served.rooms.tokens().issue(hua, "test", Set.of(Right.READ, Right.WORK));
        decides = served.rooms.tokens().issue(boss, "test", Set.of(Right.READ, Right.DECIDE));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private JsonNode set(String store, String from, String until) {
        var goal =
                """
                {"metric": "paid", "value": 6000, "from": "%s", "until": "%s", "reason": "as agreed"}\
                """
                        .formatted(from, until);
        return json(201, send(decides, "POST", "goals", store, goal));
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

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(
            String token, String method, String path, String store, String body) {
        var browser = served.stranger();
        var address = "/api/v1/" + path + "?store=" + store;
        return browser.send(
                browser.request(address, "Authorization", "Bearer " + token)
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }
}
