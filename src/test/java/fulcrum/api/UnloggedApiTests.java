package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.actions.LoweredPrice;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnloggedApiTests {

    private static final String CHANGE = "{\"change\": \"" + LoweredPrice.KEY + "\"";

    @TempDir Path directory;
    Served served;
    String token = "";

    @BeforeEach
    void serve() {
        served =
                new Served(
                        directory,
                        (context, rooms) ->
                                ApiWiring.into(context, Programs.of(rooms, rooms.measurements())));
        LoweredPrice.in(served.boss());
        var people = served.rooms.people();
        var boss = people.account(Served.NAME).orElseThrow().person();
        var hua = people.add(boss, "Hua", Role.OPERATOR, Set.of(new StoreId("toys"))).orElseThrow();
        token = served.rooms.tokens().issue(hua, "test", Set.of(Right.WORK));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aChangeBecomesTheWorkOfWhoTakesIt() {
        var found = json(200, send("GET", "unlogged", "")).path("changes");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/told").asString()).isEqualTo("1042: price 12 % lower");
        assertThat(found.at("/0/parts").toString())
                .isEqualTo("[{\"product\":\"1042\",\"before\":50.0,\"now\":44.0}]");
        json(404, send("POST", "unlogged/take", "{\"change\": \"2025-05-13-fell\"}"));
        json(400, send("POST", "unlogged/take", CHANGE + ", \"owner\": \"Lin\"}"));
        var taken = json(201, send("POST", "unlogged/take", CHANGE + "}"));
        assertThat(taken.path("owner_name").asString()).isEqualTo("Hua");
        assertThat(taken.path("status").asString()).isEqualTo("running");
        assertThat(taken.path("from").asString()).isEqualTo("2025-05-12");
        assertThat(json(200, send("GET", "unlogged", "")).path("changes")).isEmpty();
        json(404, send("POST", "unlogged/take", CHANGE + "}"));
    }

    @Test
    void aChangeIsDeclinedWithAReason() {
        json(422, send("POST", "unlogged/decline", CHANGE + "}"));
        var left = send("POST", "unlogged/decline", CHANGE + ", \"why\": \"a sale\"}");
        assertThat(json(200, left).path("changes")).isEmpty();
        assertThat(served.rooms.log().newest(1).getFirst().person()).isEqualTo("Hua");
    }

    private static JsonNode json(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        var browser = served.stranger();
        return browser.send(
                browser.request(
                                "/api/v1/" + path + "?store=toys",
                                "Authorization",
                                "Bearer " + token)
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }
}
