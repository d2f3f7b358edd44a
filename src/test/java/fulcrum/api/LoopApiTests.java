package fulcrum.api;

import static fulcrum.api.ApiDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Photographs;
import fulcrum.api.ApiDoor.Kites;
import fulcrum.store.Person;
import fulcrum.store.Right;
import fulcrum.web.Served;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// What a program can do around the work: evidence, groups, levers, reviews.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoopApiTests {

    @TempDir static Path directory;
    Kites kites;
    Served served;
    Person boss;
    String operator = "";
    String decides = "";

    @BeforeAll
    void serve() {
        kites = Kites.in(directory);
        served = kites.served();
        served.boss().makeStore("books", "any", "EUR");
        boss = kites.boss();
        operator = kites.token(kites.hua(), Right.WORK);
        decides = kites.token(boss, Right.WORK, Right.DECIDE);
    }

    @AfterAll
    void stop() {
        kites.close();
    }

    private int action(String title) {
        var added =
                send(
                        operator,
                        "POST",
                        "actions",
                        "{\"title\": \"%s\", \"owner\": \"Hua\", \"link\": \"picture\"}"
                                .formatted(title));
        return json(201, added).path("number").asInt();
    }

    @Test
    void evidenceIsAddedSavedTakenAwayAndPutBack() {
        var files = "actions/" + action("New picture") + "/evidence";
        var sent =
                send(
                        operator,
                        "POST",
                        files,
                        "&name=..%2F..%2Fetc%2Fpasswd.jpg",
                        BodyPublishers.ofByteArray(Photographs.jpegOfCamera()));
        var file = json(201, sent);
        assertThat(file.path("name").asString()).as("A47: a name, no path").isEqualTo("passwd.jpg");
        assertThat(file.path("type").asString()).isEqualTo("image/jpeg");
        var one = files + "/" + file.path("id").asString();

        var saved = send(operator, "GET", one, "");
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().firstValue("Content-Disposition").orElse(""))
                .as("A50: saved, not shown")
                .startsWith("attachment");
        assertThat(saved.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(saved.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(saved.body()).as("where it was taken").doesNotContain(Photographs.SECRET);

        var taken = json(200, send(operator, "DELETE", one, ""));
        assertThat(taken.at("/files/0/taken_away_by").asString()).isEqualTo("Hua");
        json(404, send(operator, "GET", one, ""));
        json(404, send(operator, "DELETE", one, ""));
        json(200, send(operator, "POST", one + "/back", ""));
        assertThat(send(operator, "GET", one, "").statusCode()).isEqualTo(200);
    }

    /// A46: what a browser could run is not taken; A44: nor what is too large.
    @Test
    void a46WhatIsNoEvidenceIsRefusedWithWhatWouldBeRight() {
        var files = "actions/" + action("Bad evidence") + "/evidence";
        var large = new byte[10_000_001];
        for (var bad :
                new byte[][] {
                    "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                    "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                    large
                }) {
            var answer =
                    send(operator, "POST", files, "&name=a.png", BodyPublishers.ofByteArray(bad));
            assertThat(json(422, answer).path("error").asString()).contains("a.png");
        }
        assertThat(json(200, send(operator, "GET", files, "")).path("files")).isEmpty();
    }

    @Test
    void groupsAreDrawnOnceMoreAndFrozenWithTheStart() {
        int number = action("A letter to old customers");
        var groups = "actions/" + number + "/groups";
        json(404, send(operator, "GET", groups, ""));
        var members =
                IntStream.range(0, 40)
                        .mapToObj(i -> "\"c" + i + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        var drawn =
                json(
                        201,
                        send(
                                operator,
                                "PUT",
                                groups,
                                "{\"kind\": \"hold-out\", \"members\": " + members + "}"));
        assertThat(drawn.path("groups")).hasSize(2);
        var all = new TreeSet<String>();
        drawn.path("groups").forEach(group -> group.forEach(one -> all.add(one.asString())));
        assertThat(all).hasSize(40);
        assertThat(drawn.path("drawn_by").asString()).isEqualTo("Hua");
        var wish =
                "{\"kind\": \"%s\", \"members\": %s, \"groups\": 3, \"gap\": 14}"
                        .formatted("staggered", members);
        assertThat(json(201, send(operator, "PUT", groups, wish)).path("groups")).hasSize(3);
        json(422, send(operator, "PUT", groups, "{\"kind\": \"hold-out\", \"members\": []}"));
        assertThat(
                        json(400, send(operator, "PUT", groups, "{\"kind\": \"half\"}"))
                                .path("error")
                                .asString())
                .contains("hold-out, staggered");

        var days = "{\"after\": 1, \"from\": \"2025-06-03\", \"until\": \"2025-06-17\"}";
        json(200, send(operator, "PATCH", "actions/" + number, days));
        var start = "{\"after\": 2, \"status\": \"running\"}";
        json(200, send(operator, "POST", "actions/" + number + "/status", start));
        json(422, send(operator, "PUT", groups, wish));
        json(422, send(operator, "DELETE", groups, ""));
        assertThat(json(200, send(operator, "GET", groups, "")).path("gap").asInt()).isEqualTo(14);
    }

    @Test
    void aLeverIsKeptChangedPutAsideAndPulled() {
        int shown = action("Sunday picture");
        var kept =
                json(
                        201,
                        send(
                                operator,
                                "POST",
                                "levers",
                                """
                                {"action": %d, "metric": "orders", "days": 21,
                                 "steps": ["Take it", "Test it"], "hours": 2.5}\
                                """
                                        .formatted(shown)));
        assertThat(kept.path("name").asString()).isEqualTo("Sunday picture");
        assertThat(kept.path("actions").toString()).isEqualTo("[" + shown + "]");
        var lever = "levers/" + kept.path("lever").asInt();
        var changed =
                json(200, send(operator, "PATCH", lever, "{\"after\": 1, \"risk\": \"none\"}"));
        assertThat(changed.path("steps")).hasSize(2);
        assertThat(changed.path("hours").decimalValue()).isEqualByComparingTo("2.5");
        var late = json(409, send(operator, "PATCH", lever, "{\"after\": 1, \"risk\": \"x\"}"));
        assertThat(late.at("/now/risk").asString()).isEqualTo("none");
        json(422, send(operator, "PATCH", lever, "{\"after\": 2, \"days\": 0}"));
        json(400, send(operator, "PATCH", lever, "{\"after\": 2, \"version\": 9}"));
        json(200, send(operator, "POST", lever + "/offer", "{\"after\": 2, \"offered\": false}"));
        assertThat(json(200, send(operator, "GET", lever, "")).path("offered").asBoolean())
                .isFalse();

        var pulled =
                json(201, send(operator, "POST", lever + "/pull", "{\"from\": \"2025-06-09\"}"));
        assertThat(pulled.path("until").asString()).isEqualTo("2025-06-30");
        assertThat(pulled.path("owner_name").asString()).isEqualTo("Hua");
        assertThat(pulled.path("steps")).hasSize(2);
        assertThat(json(200, send(operator, "GET", "levers", "")).at("/levers/0/actions"))
                .hasSize(2);
        json(404, send(operator, "GET", "levers/99", ""));
    }

    /// A13: an operator says what is to be done, and neither decides it nor signs.
    @Test
    void aWeekIsMadeTalkedOverAndSignedByWhoMay() {
        var listed = json(200, send(operator, "GET", "reviews", ""));
        var week = "reviews/" + listed.path("last").asString();
        json(404, send(operator, "GET", week, ""));
        var made = json(201, send(operator, "POST", week, ""));
        assertThat(made.path("figures")).isNotEmpty();
        assertThat(made.path("making").asInt()).isEqualTo(1);
        json(400, send(operator, "POST", "reviews/2031-01-01", ""));

        var said =
                json(
                        200,
                        send(
                                operator,
                                "POST",
                                week + "/notes",
                                "{\"kind\": \"decision\", \"words\": \"Fly kites\", \"owner\": \"Hua\"}"));
        assertThat(said.at("/notes/0/action").asInt()).isPositive();
        json(
                400,
                send(
                        operator,
                        "POST",
                        week + "/notes",
                        "{\"kind\": \"accepted\", \"words\": \"x\"}"));
        json(403, send(operator, "POST", week + "/signature", "{\"making\": 1}"));
        json(403, send(operator, "POST", week + "/answers", "{\"step\": \"x\", \"taken\": true}"));

        json(422, send(decides, "POST", week + "/answers", "{\"step\": \"x\", \"taken\": true}"));
        json(422, send(decides, "POST", week + "/signature", "{\"making\": 2}"));
        var signed = json(200, send(decides, "POST", week + "/signature", "{\"making\": 1}"));
        assertThat(signed.at("/signature/signed_by").asString()).isEqualTo(Served.NAME);
        json(422, send(operator, "POST", week + "/notes", "{\"words\": \"too late\"}"));
        json(422, send(operator, "DELETE", week + "/notes/1", ""));
        assertThat(json(200, send(operator, "GET", week, "")).path("notes")).hasSize(1);
    }

    /// A14, A18: of another store nothing is shown, whatever address names it; A15: what is not a
    /// field is no field.
    @Test
    void a18NothingOfAnotherStoreIsReached() {
        int mine = action("Of the shop");
        for (var path :
                new String[] {
                    "unlogged",
                    "levers",
                    "levers/1",
                    "reviews",
                    "reviews/2025-05-26",
                    "actions/" + mine + "/evidence",
                    "actions/" + mine + "/groups"
                }) {
            var address = "/api/v1/" + path + "?store=books";
            var answer = served.stranger().get(address, "Authorization", "Bearer " + operator);
            assertThat(json(400, answer).path("error").asString()).contains("there are: shop");
            var other = served.stranger().get(address, "Authorization", "Bearer " + decides);
            assertThat(other.body()).doesNotContain("Of the shop");
        }
        json(400, send(operator, "POST", "levers", "{\"name\": \"x\", \"storeId\": \"books\"}"));
        json(
                400,
                send(
                        operator,
                        "PUT",
                        "actions/" + mine + "/groups",
                        "{\"kind\": \"hold-out\", \"seed\": 1}"));
    }

    private HttpResponse<String> send(String token, String method, String path, String body) {
        return send(token, method, path, "", BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(
            String token, String method, String path, String more, BodyPublisher body) {
        return ApiDoor.send(served, token, method, path + "?store=shop" + more, body);
    }
}
