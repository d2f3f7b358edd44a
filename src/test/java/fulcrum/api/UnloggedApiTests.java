package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import fulcrum.web.Served;
import fulcrum.web.actions.LoweredPrice;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnloggedApiTests {

    private static final String CHANGE = "{\"change\": \"" + LoweredPrice.KEY + "\"";

    @TempDir Path directory;
    Served served;
    String token = "";

    @BeforeEach
    void serve() {
        served = ApiDoor.beside(directory);
        LoweredPrice.in(served.boss());
        var people = served.rooms.people();
        var boss = people.account(Served.NAME).orElseThrow().person();
        var hua = ApiDoor.operator(served, boss, "toys");
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

    private HttpResponse<String> send(String method, String path, String body) {
        return ApiDoor.send(served, token, method, path + "?store=toys", body);
    }
}
