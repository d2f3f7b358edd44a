package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Person;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ActionsApiTests {

    static final String PLAN =
            """
            {"title": "New picture", "link": "picture", "owner": "Hua", "from": "2025-06-01",
             "until": "2025-06-15", "metric": "conversion", "share": 0.1, "hours": 3.5,
             "scope": ["product=1042", "product=1043"]}\
            """;

    @TempDir Path directory;
    Served served;
    Person boss;
    String token = "";

    @BeforeEach
    void serve() {
        served = ApiDoor.beside(directory);
        for (var id : List.of("toys", "books")) {
            served.rooms
                    .stores()
                    .save(
                            new Store(
                                    new StoreId(id),
                                    id,
                                    "any",
                                    Currency.getInstance("CNY"),
                                    ZoneId.of("Asia/Shanghai")));
        }
        assertThat(served.boss().get("/account").statusCode()).isEqualTo(200);
        boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
        var hua = ApiDoor.operator(served, boss, "toys");
        token = served.rooms.tokens().issue(hua, "test", Set.of(Right.WORK));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void anActionIsAddedChangedStartedRemarkedAndFound() {
        var added = send("POST", "/api/v1/actions?store=toys", PLAN);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(json(added).path("owner_name").asString()).isEqualTo("Hua");

        var changed =
                send(
                        "PATCH",
                        "/api/v1/actions/1?store=toys",
                        "{\"after\": 1, \"share\": 0.125, \"why\": \"bolder\"}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).path("share").decimalValue()).isEqualByComparingTo("0.125");
        assertThat(json(changed).path("until").asString()).isEqualTo("2025-06-15");
        assertThat(json(changed).path("scope").toString())
                .isEqualTo("[\"product=1042\",\"product=1043\"]");

        assertThat(
                        json(send(
                                        "POST",
                                        "/api/v1/actions/1/status?store=toys",
                                        "{\"after\": 2, \"status\": \"running\"}"))
                                .path("started_with")
                                .asInt())
                .isEqualTo(3);
        assertThat(
                        json(send(
                                        "POST",
                                        "/api/v1/actions/1/remarks?store=toys",
                                        "{\"words\": \"looks good\"}"))
                                .at("/remarks/0/words")
                                .asString())
                .isEqualTo("looks good");

        var open = json(get("/api/v1/actions?store=toys&status=open&metric=conversion"));
        assertThat(open.path("fitting").asInt()).isEqualTo(1);
        assertThat(open.at("/actions/0/number").asInt()).isEqualTo(1);
        assertThat(json(get("/api/v1/actions?store=toys&status=done")).path("actions")).isEmpty();
        assertThat(json(get("/api/v1/actions?store=toys&link=stock")).path("actions")).isEmpty();
        assertThat(json(get("/api/v1/actions?store=toys&owner=none")).path("actions")).isEmpty();
        assertThat(json(get("/api/v1/actions/1?store=toys")).path("versions")).hasSize(3);
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherMadeOfIt() {
        assertThat(send("POST", "/api/v1/actions?store=toys", PLAN).statusCode()).isEqualTo(201);
        assertThat(patch("{\"after\": 1, \"title\": \"mine\"}").statusCode()).isEqualTo(200);
        var slower = patch("{\"after\": 1, \"title\": \"yours\"}");
        assertThat(slower.statusCode()).isEqualTo(409);
        assertThat(json(slower).at("/now/title").asString()).isEqualTo("mine");
        assertThat(json(slower).at("/now/version").asInt()).isEqualTo(2);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWouldBeRight() {
        assertThat(send("POST", "/api/v1/actions?store=toys", PLAN).statusCode()).isEqualTo(201);
        assertThat(refused(400, patch("{\"titel\": \"x\"}"))).contains("titel", "title");
        assertThat(refused(400, patch("{\"title\": \"x\"}"))).contains("after");
        assertThat(refused(400, patch("[1]"))).contains("JSON object");
        assertThat(refused(400, patch("{\"after\": 1, \"share\": \"much\"}"))).contains("share");
        assertThat(refused(400, patch("{\"after\": 1, \"link\": \"x\"}"))).contains("pricing");
        assertThat(refused(400, patch("{\"note\": \"" + "x".repeat(1 << 20) + "\"}")))
                .contains("256 KiB");
        assertThat(refused(422, patch("{\"after\": 1, \"until\": \"2025-05-01\"}"))).isNotEmpty();
        assertThat(refused(422, patch("{\"after\": 1, \"owner\": \"Nobody\"}"))).isNotEmpty();
        assertThat(
                        refused(
                                422,
                                send(
                                        "POST",
                                        "/api/v1/actions/1/remarks?store=toys",
                                        "{\"evidence\": \"javascript:alert(1)\"}")))
                .isNotEmpty();
        assertThat(refused(404, get("/api/v1/actions/2?store=toys"))).contains("2");
        assertThat(refused(404, get("/api/v1/actions/x?store=toys"))).contains("x");
    }

    /// Of another store nothing is shown, not even that it is there.
    @Test
    void noTokenReachesFurtherThanItsPersonAndItsRights() {
        assertThat(refused(400, send("POST", "/api/v1/actions?store=books", PLAN)))
                .contains("there is no store 'books'; there are: toys");
        assertThat(refused(400, get("/api/v1/actions?store=books"))).contains("there are: toys");
        var writing = token;
        token = served.rooms.tokens().issue(boss, "reads", Set.of());
        assertThat(get("/api/v1/actions?store=books").statusCode()).isEqualTo(200);
        assertThat(refused(403, send("POST", "/api/v1/actions?store=toys", PLAN))).isNotEmpty();
        token = "fulcrum_wrong";
        assertThat(refused(401, get("/api/v1/actions?store=toys"))).isNotEmpty();
        token = writing;
        assertThat(json(get("/api/v1/actions?store=toys")).path("fitting").asInt()).isZero();
    }

    private String refused(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer).path("error").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> patch(String body) {
        return send("PATCH", "/api/v1/actions/1?store=toys", body);
    }

    private HttpResponse<String> get(String path) {
        return served.stranger().get(path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var browser = served.stranger();
        return browser.send(
                browser.request(
                                path,
                                "Authorization",
                                "Bearer " + token,
                                "Content-Type",
                                "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }
}
