package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Several actions at once, for programs: all or none.
class TogetherApiTests {

    @TempDir Path directory;
    Kites kites;
    String works = "";

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
        for (var title : List.of("One", "Two", "Three")) {
            told(201, "POST", "actions", "{\"title\": \"%s\"}".formatted(title));
        }
    }

    @AfterEach
    void stop() {
        kites.close();
    }

    private JsonNode told(int status, String method, String path, String body) {
        return told(status, works, method, path + "?store=shop", body);
    }

    private JsonNode told(int status, String token, String method, String address, String body) {
        return json(status, ApiDoor.send(kites.served(), token, method, address, body));
    }

    private JsonNode together(int status, String seen, String change) {
        return told(
                status,
                "POST",
                "actions/together",
                "{\"actions\": [%s]%s}".formatted(seen, change));
    }

    /// Such as `1:1 2:1`, number and version.
    private static String seen(String pairs) {
        return List.of(pairs.split(" ")).stream()
                .map(pair -> pair.split(":"))
                .map(pair -> "{\"number\": %s, \"version\": %s}".formatted(pair[0], pair[1]))
                .collect(Collectors.joining(", "));
    }

    private String version(int number) {
        return told(200, "GET", "actions/" + number, "").path("version").asString();
    }

    @Test
    void ownerLinkDaysAndStatusChangeTogetherAndAreTakenBackInOne() {
        var change =
                ", \"owner\": \"Hua\", \"link\": \"stock\", \"from\": \"2025-06-01\","
                        + " \"until\": \"2025-06-08\", \"status\": \"running\"";
        var done = together(200, seen("1:1 2:1"), change);
        assertThat(done.path("actions")).hasSize(2);
        for (var action : done.path("actions")) {
            assertThat(action.path("owner_name").asString()).isEqualTo("Hua");
            assertThat(action.path("link").asString()).isEqualTo("stock");
            assertThat(action.path("until").asString()).isEqualTo("2025-06-08");
            assertThat(action.path("status").asString()).isEqualTo("running");
        }
        assertThat(version(3)).isEqualTo("1");
        var steps = "{\"steps\": " + done.path("steps") + "}";
        var back = told(200, "POST", "actions/together/undo", steps);
        assertThat(back.at("/actions/0/status").asString()).isEqualTo("planned");
        assertThat(back.at("/actions/0").has("owner")).isFalse();
        assertThat(version(1)).as("every version stays").isEqualTo("3");
        var nobody = together(200, seen("3:1"), ", \"owner\": \"Hua\"");
        assertThat(nobody.at("/actions/0/owner_name").asString()).isEqualTo("Hua");
        together(200, seen("3:2"), ", \"owner\": null");
        assertThat(told(200, "GET", "actions/3", "").has("owner")).isFalse();
    }

    @Test
    void oneThatCannotKeepsAllAsTheyWereAndIsNamedWithTheReason() {
        told(200, "PATCH", "actions/1", "{\"after\": 1, \"owner\": \"Hua\"}");
        var start =
                ", \"status\": \"running\", \"from\": \"2025-06-01\", \"until\": \"2025-06-02\"";
        var refused = together(422, seen("1:2 2:1"), start);
        assertThat(refused.path("refused")).hasSize(1);
        assertThat(refused.at("/refused/0/action").asString()).isEqualTo("#2 Two");
        assertThat(refused.at("/refused/0/why").asString()).contains("no owner");
        assertThat(refused.path("error").asString()).contains("#2 Two", "no owner");
        assertThat(version(1)).isEqualTo("2");
        assertThat(version(2)).isEqualTo("1");
    }

    @Test
    void whatSomebodyChangedSinceIsNeitherChangedNorTakenBack() {
        var done = together(200, seen("1:1 2:1"), ", \"link\": \"stock\"");
        told(200, "PATCH", "actions/2", "{\"after\": 2, \"title\": \"mine\"}");
        var late = together(409, seen("1:2 2:2"), ", \"link\": \"paid\"");
        assertThat(late.at("/refused/0/action").asString()).isEqualTo("#2 mine");
        assertThat(late.path("now")).hasSize(1);
        assertThat(late.at("/now/0/title").asString()).isEqualTo("mine");
        assertThat(late.at("/now/0/version").asInt()).isEqualTo(3);
        var steps = "{\"steps\": " + done.path("steps") + "}";
        assertThat(told(409, "POST", "actions/together/undo", steps).path("now")).hasSize(1);
        assertThat(told(200, "GET", "actions/1", "").path("link").asString()).isEqualTo("stock");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWouldBeRight() {
        var link = ", \"link\": \"stock\"";
        assertThat(together(422, seen("1:1"), "").toString()).contains("1 to 200 actions");
        assertThat(together(422, "", link).toString()).contains("1 to 200 actions");
        assertThat(together(422, seen("1:1 1:1"), link).toString()).contains("#1", "named twice");
        assertThat(together(404, seen("1:1 9:1"), link).toString()).contains("no action 9");
        assertThat(together(400, seen("1:1"), ", \"link\": \"x\"").toString()).contains("pricing");
        assertThat(together(400, seen("1:1"), ", \"status\": \"gone\"").toString())
                .contains("planned");
        assertThat(together(422, seen("1:1"), ", \"owner\": \"Nobody\"").toString())
                .contains("#1 One");
        assertThat(together(422, seen("1:1"), ", \"from\": \"2025-06-01\"").toString())
                .contains("must be days");
        assertThat(together(400, "{\"number\": 1.5, \"version\": 1}", link).toString())
                .contains("number is a whole number");
        assertThat(together(400, "{\"number\": 1}", link).toString()).contains("version");
        assertThat(together(400, "1", link).toString()).contains("list of objects");
        assertThat(together(400, "{\"number\": 1, \"versoin\": 1}", link).toString())
                .contains("versoin");
        assertThat(
                        together(
                                        400,
                                        seen("1:1"),
                                        link + ", \"x\": \"" + "x".repeat(1 << 19) + "\"")
                                .toString())
                .contains("256 KiB");
        var many =
                IntStream.range(0, 201).mapToObj(_ -> seen("1:1")).collect(Collectors.joining(","));
        assertThat(together(422, many, link).toString()).contains("1 to 200 actions");
        var never = "{\"steps\": [{\"number\": 1, \"before\": 7, \"after\": 1}]}";
        assertThat(told(422, "POST", "actions/together/undo", never).toString())
                .contains("no version 7");
        told(400, "POST", "actions/together/undo", "{}");
        assertThat(version(1)).isEqualTo("1");
    }

    /// A13: who reads or decides changes no work; A18: an action of another store is none of this
    /// one.
    @Test
    void a13NobodyElseChangesThemAndA18NoOtherStoreIsReached() {
        var body = "{\"actions\": [%s], \"link\": \"stock\"}".formatted(seen("1:1"));
        for (var right : List.of(Right.READ, Right.DECIDE)) {
            var token = kites.token(kites.boss(), right);
            told(403, token, "POST", "actions/together?store=shop", body);
            told(403, token, "POST", "actions/together/undo?store=shop", "{\"role\": \"boss\"}");
        }
        together(400, seen("1:1"), ", \"role\": \"boss\"");
        kites.served().boss().makeStore("books", "any", "EUR");
        told(400, works, "POST", "actions/together?store=books", body);
        var bosses = kites.token(kites.boss(), Right.READ, Right.WORK);
        told(404, bosses, "POST", "actions/together?store=books", body);
        var steps = "{\"steps\": [{\"number\": 1, \"before\": 1, \"after\": 1}]}";
        told(404, bosses, "POST", "actions/together/undo?store=books", steps);
        assertThat(version(1)).isEqualTo("1");
    }
}
