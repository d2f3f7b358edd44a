package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Work that comes back, for programs.
class RoutinesApiTests {

    private static final String ROUTINE =
            """
            {"title": "Count stock", "rhythm": "weekly monday", "lasts": 2, "link": "stock",
             "owner": "Hua", "metric": "conversion", "share": 0.05, "hours": 1.5,
             "scope": ["product=1042"], "steps": ["count shelf A", "write it down"]}\
            """;

    @TempDir Path directory;
    Kites kites;
    String works = "";

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
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

    private String refused(int status, String body) {
        return told(status, "POST", "routines", body).path("error").asString();
    }

    @Test
    void aRoutineIsAddedReadChangedPausedAndGoesOn() {
        var added = told(201, "POST", "routines", ROUTINE);
        assertThat(added.path("number").asInt()).isOne();
        assertThat(added.path("standing").asString()).isEqualTo("active");
        assertThat(added.path("owner_name").asString()).isEqualTo("Hua");
        assertThat(added.path("share").decimalValue()).isEqualByComparingTo("0.05");
        assertThat(added.path("steps").toString()).contains("count shelf A", "write it down");
        assertThat(added.path("comes_back").asString()).isEqualTo("every Monday");
        assertThat(added.has("next")).isTrue();
        assertThat(added.path("hindered_by")).isEmpty();

        var daily = "{\"after\": 1, \"rhythm\": \"daily\", \"steps\": []}";
        var changed = told(200, "PUT", "routines/1", daily);
        assertThat(changed.path("version").asInt()).isEqualTo(2);
        assertThat(changed.path("rhythm").asString()).isEqualTo("daily");
        assertThat(changed.path("title").asString()).as("it stays").isEqualTo("Count stock");
        assertThat(changed.path("lasts").asInt()).as("it stays").isEqualTo(2);
        assertThat(changed.path("steps")).isEmpty();
        told(200, "PUT", "routines/1", "{\"after\": 2, \"rhythm\": \"before 30 double-11\"}");
        var kept = told(200, "PUT", "routines/1", "{\"after\": 3, \"note\": \"both shelves\"}");
        assertThat(kept.path("rhythm").asString()).isEqualTo("before 30 double-11");

        var pause = "{\"after\": 4, \"standing\": \"paused\"}";
        var paused = told(200, "POST", "routines/1/standing", pause);
        assertThat(paused.path("standing").asString()).isEqualTo("paused");
        assertThat(paused.has("next")).isFalse();
        var on = pause.replace("4", "5").replace("paused", "active");
        told(200, "POST", "routines/1/standing", on);
        told(200, "POST", "routines/1/standing", on.replace("5", "6").replace("active", "ended"));
        assertThat(told(200, "GET", "routines", "").at("/routines/0/standing").asString())
                .isEqualTo("ended");
        assertThat(kites.served().rooms.log().newest(1).getFirst().deed())
                .isEqualTo("routine-ended");
    }

    @Test
    void oneOfItsActionsIsPlannedWhetherItIsDueOrNot() {
        told(201, "POST", "routines", ROUTINE);
        var planned = told(201, "POST", "routines/1/actions", "{\"from\": \"2025-07-02\"}");
        assertThat(planned.path("title").asString()).isEqualTo("Count stock");
        assertThat(planned.path("from").asString()).isEqualTo("2025-07-02");
        assertThat(planned.path("steps")).hasSize(2);
        told(201, "POST", "routines/1/actions", "{}");
        told(400, "POST", "routines/1/actions", "{\"from\": \"July\"}");
        told(404, "POST", "routines/9/actions", "{}");
        var reads = kites.token(kites.hua(), Right.READ);
        told(403, reads, "POST", "routines/1/actions?store=shop", "{}");
        assertThat(told(200, "GET", "actions", "").path("fitting").asInt()).isEqualTo(2);
    }

    @Test
    void itsDueDayBecomesAnActionOfItsLink() {
        told(201, "POST", "routines", ROUTINE.replace("weekly monday", "daily"));
        var store = kites.served().rooms.stores().all().getFirst();
        var today = kites.served().time.instant().atZone(store.zone()).toLocalDate();
        assertThat(kites.served().rooms.work().routines().due(store, today)).isOne();
        var action = told(200, "GET", "actions/1", "");
        assertThat(action.path("title").asString()).isEqualTo("Count stock");
        assertThat(action.path("steps")).hasSize(2);
        var due = told(200, "GET", "routines/1", "").at("/days/0");
        assertThat(due.path("action").asInt()).isOne();
        assertThat(due.path("day").asString()).isEqualTo(today.toString());
    }

    @Test
    void whoIsSlowerSeesWhatTheOtherMadeOfIt() {
        told(201, "POST", "routines", ROUTINE);
        told(200, "PUT", "routines/1", "{\"after\": 1, \"title\": \"mine\"}");
        var late = told(409, "PUT", "routines/1", "{\"after\": 1, \"title\": \"yours\"}");
        assertThat(late.path("error").asString()).contains("in the meantime");
        assertThat(late.at("/now/title").asString()).isEqualTo("mine");
        var end = "{\"after\": 1, \"standing\": \"ended\"}";
        assertThat(told(409, "POST", "routines/1/standing", end).at("/now/version").asInt())
                .isEqualTo(2);
        assertThat(told(200, "GET", "routines/1", "").path("standing").asString())
                .isEqualTo("active");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithWhatWouldBeRight() {
        assertThat(refused(400, ROUTINE.replace("weekly monday", "hourly")))
                .contains("“hourly” does not say when it comes back", "weekly monday");
        assertThat(refused(422, "{\"title\": \"x\"}")).contains("Say when it comes back");
        assertThat(refused(422, ROUTINE.replace("2,", "0,"))).contains("for how many days");
        assertThat(refused(422, ROUTINE.replace("2,", "2.5,"))).contains("for how many days");
        assertThat(refused(422, ROUTINE.replace("Count stock", "x".repeat(201))))
                .contains("1 to 200 characters");
        assertThat(refused(422, ROUTINE.replace("count shelf A", "x".repeat(301))))
                .contains("300 characters");
        assertThat(refused(400, ROUTINE.replace("Count stock", "x".repeat(1 << 19))))
                .contains("256 KiB");
        assertThat(refused(422, ROUTINE.replace("\"Hua\"", "\"Nobody\""))).contains("owner");
        assertThat(refused(422, ROUTINE.replace("conversion", "convesion")))
                .contains("Near it:", " conversion");
        assertThat(refused(400, ROUTINE.replace("\"stock\"", "\"x\""))).contains("pricing");
        assertThat(refused(400, ROUTINE.replace("hours", "from"))).contains("no field from");
        assertThat(told(200, "GET", "routines", "").path("routines")).isEmpty();
        told(201, "POST", "routines", ROUTINE);
        assertThat(told(400, "PUT", "routines/1", "{\"title\": \"x\"}").toString())
                .contains("after");
        var nowhere = "{\"after\": 1, \"standing\": \"gone\"}";
        assertThat(told(400, "POST", "routines/1/standing", nowhere).toString())
                .contains("active, paused, ended");
        told(404, "GET", "routines/2", "");
        told(404, "PUT", "routines/x", "{\"after\": 1}");
    }

    /// A13: who reads changes nothing, whatever the request says; A18: a routine of another store
    /// is none of this one.
    @Test
    void a13NobodyElseChangesThemAndA18NoOtherStoreIsReached() {
        told(201, "POST", "routines", ROUTINE);
        var reads = kites.token(kites.hua(), Right.READ);
        var decides = kites.token(kites.boss(), Right.READ, Right.DECIDE);
        for (var token : new String[] {reads, decides}) {
            told(403, token, "POST", "routines?store=shop", ROUTINE);
            told(403, token, "PUT", "routines/1?store=shop", "{\"after\": 1, \"role\": \"boss\"}");
            told(403, token, "POST", "routines/1/standing?store=shop", "{}");
        }
        told(400, "PUT", "routines/1", "{\"after\": 1, \"role\": \"boss\"}");
        kites.served().boss().makeStore("books", "any", "EUR");
        told(400, works, "GET", "routines/1?store=books", "");
        var bosses = kites.token(kites.boss(), Right.READ, Right.WORK);
        told(404, bosses, "GET", "routines/1?store=books", "");
        told(404, bosses, "PUT", "routines/1?store=books", "{\"after\": 1, \"title\": \"x\"}");
        assertThat(told(200, "GET", "routines/1", "").path("version").asInt()).isOne();
    }
}
