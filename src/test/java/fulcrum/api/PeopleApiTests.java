package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Who is here, for programs.
class PeopleApiTests {

    @TempDir Path directory;
    Kites kites;

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        kites.served().boss().makeStore("books", "any", "EUR");
        var both = Set.of(new StoreId("shop"), new StoreId("books"));
        assertThat(kites.served().rooms.people().add(kites.boss(), "Wei", Role.ANALYST, both))
                .isPresent();
    }

    @AfterEach
    void stop() {
        kites.close();
    }

    private JsonNode people(String token) {
        return json(200, ApiDoor.send(kites.served(), token, "GET", "people", ""));
    }

    private static JsonNode named(JsonNode told, String name) {
        return told.path("people").values().stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everybodyIsListedAsOnThePage() {
        var told = people(kites.token(kites.boss(), Right.READ));
        assertThat(told.path("people")).hasSize(3);
        var boss = named(told, kites.boss().name());
        assertThat(boss.path("role").asString()).isEqualTo("boss");
        assertThat(boss.path("standing").asString()).isEqualTo("here");
        assertThat(boss.has("confined_to")).isFalse();
        var wei = named(told, "Wei");
        assertThat(wei.path("standing").asString()).isEqualTo("invited");
        assertThat(wei.path("confined_to").toString()).isEqualTo("[\"books\",\"shop\"]");
        assertThat(told.toString()).doesNotContain("hash", "password");
    }

    @Test
    void a18AStoreThatIsClosedToTheCallerIsNotNamed() {
        var told = people(kites.token(kites.hua(), Right.READ));
        assertThat(named(told, "Wei").path("confined_to").toString()).isEqualTo("[\"shop\"]");
        assertThat(told.toString()).doesNotContain("books");
    }

    /// A13: a token invites nobody and makes nobody a boss, whatever it was given.
    @Test
    void a13NoTokenChangesPeople() {
        var all = kites.token(kites.boss(), Right.values());
        for (var method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            for (var path : new String[] {"people", "people/" + kites.hua().id()}) {
                var answer =
                        ApiDoor.send(
                                kites.served(),
                                all,
                                method,
                                path,
                                "{\"name\": \"Eve\", \"role\": \"boss\"}");
                assertThat(answer.statusCode()).as("%s %s", method, path).isIn(404, 405);
            }
        }
        assertThat(kites.served().rooms.people().all()).hasSize(3);
        assertThat(kites.served().rooms.tokens().holder(all).orElseThrow().rights())
                .contains(Right.DECIDE)
                .doesNotContain(Right.PEOPLE);
    }
}
