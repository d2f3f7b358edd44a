package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Right;
import fulcrum.store.StoreId;
import fulcrum.strategy.Matter;
import fulcrum.web.Served;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Direction, budget and targets of parts, set by a program.
class DirectionApiTests {

    @TempDir Path directory;
    Kites kites;
    Served served;
    String works = "";
    String decides = "";

    @BeforeEach
    void serve() {
        kites = Kites.in(directory);
        served = kites.served();
        works = kites.token(kites.hua(), Right.READ, Right.WORK);
        decides = kites.token(kites.boss(), Right.READ, Right.DECIDE);
    }

    @AfterEach
    void stop() {
        kites.close();
    }

    @Test
    void aDirectionIsSetAndWhatIsNotNamedStays() {
        var first =
                """
                {"after": 0, "positioning": "Kites for windy days", "not": "no toys for babies",
                 "price_low": 5, "price_high": 30.5, "reason": "as agreed"}\
                """;
        var set = json(200, send(decides, "PUT", "goal/direction", first));
        assertThat(set.at("/direction/version").asInt()).isEqualTo(1);
        assertThat(set.at("/direction/changed_by").asString()).isEqualTo(Served.NAME);
        assertThat(set.at("/direction/prices/high").asDouble()).isEqualTo(30.5);
        var late = json(409, send(decides, "PUT", "goal/direction", first.replace("Kites", "X")));
        assertThat(late.at("/now/direction/positioning").asString()).startsWith("Kites");
        var next =
                """
                {"after": 1, "not": "no toys", "price_low": null, "price_high": null, "reason": "shorter"}\
                """;
        var changed = json(200, send(decides, "PUT", "goal/direction", next));
        assertThat(changed.at("/direction/positioning").asString()).startsWith("Kites");
        assertThat(changed.at("/direction/not").asString()).isEqualTo("no toys");
        assertThat(changed.path("direction").has("prices")).isFalse();
        assertThat(served.rooms.log().newest(1).getFirst().deed()).isEqualTo("decide-strategy");
        for (var bad :
                new String[] {
                    "{\"after\": 2, \"price_low\": 9, \"price_high\": 5, \"reason\": \"x\"}",
                    "{\"after\": 2, \"price_low\": 9, \"reason\": \"x\"}",
                    "{\"after\": 2, \"audience\": [\"everybody\"], \"reason\": \"x\"}",
                    "{\"after\": 2, \"not\": \"x\"}",
                    "{\"not\": \"x\", \"reason\": \"x\"}"
                }) {
            json(400, send(decides, "PUT", "goal/direction", bad));
        }
        var nobody = "{\"after\": 2, \"audience\": [\"shoe_size = 42\"], \"reason\": \"x\"}";
        assertThat(json(422, send(decides, "PUT", "goal/direction", nobody)).toString())
                .contains("shoe_size");
        assertThat(version(Matter.DIRECTION)).isEqualTo(2);
    }

    @Test
    void aMonthsBudgetIsSetChannelByChannel() {
        var first =
                """
                {"after": 0, "month": "2025-07", "channels": {"search": 1200.50, "feeds": 300}, "reason": "July"}\
                """;
        var set = json(200, send(decides, "PUT", "goal/budget", first));
        assertThat(set.path("budget")).hasSize(2);
        assertThat(set.path("budget_version").asInt()).isEqualTo(1);
        var late = json(409, send(decides, "PUT", "goal/budget", first.replace("300", "1")));
        assertThat(late.at("/now/budget_version").asInt()).isEqualTo(1);
        var next =
                """
                {"after": 1, "month": "2025-07", "channels": {"feeds": null, "live": 50}, "reason": "less"}\
                """;
        var changed = json(200, send(decides, "PUT", "goal/budget", next));
        assertThat(changed.path("budget").toString())
                .contains("search", "1200.5", "live")
                .doesNotContain("feeds");
        for (var bad : new String[] {"2025-7", "2025-13", "x"}) {
            json(400, send(decides, "PUT", "goal/budget", next.replace("2025-07", bad)));
        }
        for (var bad : new String[] {"-50", "\"50\"", "{}"}) {
            json(400, send(decides, "PUT", "goal/budget", next.replace("50", bad)));
        }
        json(422, send(decides, "PUT", "goal/budget", edit(next, "2025-07", "2025-05")));
        json(422, send(decides, "PUT", "goal/budget", edit(next, "50", "0.001")));
        assertThat(version(Matter.BUDGET)).isEqualTo(2);
    }

    private static String edit(String body, String from, String to) {
        return body.replace("\"after\": 1", "\"after\": 2").replace(from, to);
    }

    /// A13: who works decides nothing, with no token nobody does.
    @Test
    void a13NobodyElseDecides() {
        for (var path : new String[] {"goal/direction", "goal/budget", "part-targets/spread"}) {
            var method = path.endsWith("spread") ? "POST" : "PUT";
            json(403, send(works, method, path, "{\"role\": \"boss\"}"));
            json(401, send("x", method, path, "{}"));
            json(400, send(decides, method, path, "{\"role\": \"boss\"}"));
        }
        assertThat(version(Matter.DIRECTION)).isZero();
        assertThat(version(Matter.BUDGET)).isZero();
    }

    @Test
    void aTargetIsLaidOutOverItsPartsAndKept() {
        var goal = goal();
        var path = "part-targets/spread?goal=%s&metric=paid&by=product".formatted(goal);
        assertThat(json(422, send(works, "GET", path, "")).toString()).contains("product");
        var laid = json(200, send(works, "GET", path + "&lock=1042=900", ""));
        assertThat(laid.at("/parts/0/target").asDouble()).isEqualTo(900);
        assertThat(laid.at("/others/target").asDouble()).isEqualTo(5100);
        assertThat(json(422, send(works, "GET", path + "&lock=1042=7000", "")).toString())
                .contains("7000", "6000", "1000");
        var keep =
                """
                {"after": 0, "goal": "%s", "metric": "paid", "by": "product", "locks": ["1042=900"],
                 "owner": "Hua", "reason": "shared out"}\
                """
                        .formatted(goal);
        var kept = json(200, send(decides, "POST", "part-targets/spread", keep));
        assertThat(kept.at("/parts/0/part").asString()).isEqualTo("product=1042");
        assertThat(kept.at("/parts/0/value").asDouble()).isEqualTo(900);
        json(409, send(decides, "POST", "part-targets/spread", keep.replace("900", "800")));
    }

    /// The same as on the page.
    @Test
    void targetsThatReachedAnotherGoalAreDroppedAndTheAnswerSaysSo() {
        var goal = "goals/" + goal();
        json(200, send(decides, "POST", goal + "/targets", "{\"after\": 1, \"reason\": \"yes\"}"));
        var same = "{\"after\": 2, \"value\": 6000.00, \"reason\": \"still\"}";
        var kept = json(200, send(decides, "PATCH", goal, same));
        assertThat(kept.path("accepted")).isNotEmpty();
        assertThat(kept.has("targets_dropped")).isFalse();
        var more = "{\"after\": 2, \"value\": 6500, \"reason\": \"more\"}";
        var changed = json(200, send(decides, "PATCH", goal, more));
        assertThat(changed.path("accepted")).isEmpty();
        assertThat(changed.path("targets_dropped").asInt()).isPositive();
    }

    private String goal() {
        var goal =
                """
                {"metric": "paid", "value": 6000, "from": "2025-07-01", "until": "2025-08-01", "reason": "x"}\
                """;
        return json(201, send(decides, "POST", "goals", goal)).path("id").asString();
    }

    private int version(Matter matter) {
        return served.rooms
                .strategies()
                .last(new StoreId("shop"), matter)
                .map(one -> one.number())
                .orElse(0);
    }

    private HttpResponse<String> send(String token, String method, String path, String body) {
        var address = path + (path.contains("?") ? "&" : "?") + "store=shop";
        return ApiDoor.send(served, token, method, address, body);
    }
}
