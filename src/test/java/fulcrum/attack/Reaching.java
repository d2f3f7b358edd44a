package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

/// Who reaches what: rights, stores, addresses, keys.
record Reaching(Cast cast) {

    private static final List<String> EVERYBODYS = List.of("anyone", "READ", "IMPORT", "WORK");

    List<Attempt> attempts() {
        return List.of(
                new Attempt(
                        "A12", "every address as nobody and operator; other methods", this::a12),
                new Attempt("A13", "an operator posts what a boss decides", this::a13),
                new Attempt("A14", "an operator of one store asks for another's work", this::a14),
                new Attempt("A15", "role, store and owner as further fields", this::a15),
                new Attempt(
                        "A17", "an operator asks for a boss's page as if it were kept", this::a17),
                new Attempt("A18", "an operator of one store names another everywhere", this::a18),
                new Attempt("A19", "addresses written otherwise", this::a19),
                new Attempt("A42", "a key in the address, in a session, after its end", this::a42));
    }

    private void a12() throws IOException {
        for (var route : Route.all()) {
            if (!route.right().equals("anyone")) {
                var stranger = cast.stranger();
                stranger.get("/sign-in");
                assertThat(route.asked(stranger)).as("nobody: %s", route).isIn(303, 401, 403);
            }
            if (route.isGet()) {
                assertThat(route.asked(cast.operator()) == 403)
                        .as("operator: %s", route)
                        .isEqualTo(!EVERYBODYS.contains(route.right()));
                assertThat(route.asked(cast.boss())).as("boss: %s", route).isNotEqualTo(403);
            }
            for (var method : List.of("PUT", "PATCH", "DELETE", "TRACE")) {
                var request = cast.boss().request(route.path(), "X-CSRF-TOKEN", cast.boss().token);
                var answer =
                        cast.boss().send(request.method(method, BodyPublishers.noBody()).build());
                assertThat(answer.statusCode()).as("%s %s", method, route).isBetween(400, 499);
            }
        }
    }

    private void a13() throws IOException {
        cast.operator().get("/account");
        for (var route : Route.all()) {
            if (!route.isGet() && !EVERYBODYS.contains(route.right())) {
                assertThat(route.asked(cast.operator())).as("%s", route).isEqualTo(403);
            }
        }
    }

    private void a14() {
        cast.boss().get("/actions/new?store=toys");
        var made =
                cast.boss()
                        .post(
                                "/actions/new",
                                Map.of("store", "toys", "title", "Secret plan", "link", "picture"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        assertThat(cast.boss().get("/actions?store=toys").body()).contains("Secret plan");
        for (var path : List.of("/actions/1?store=toys", "/actions/1?store=books", "/actions/1")) {
            var there = cast.confined().get(path);
            assertThat(there.statusCode()).as(path).isEqualTo(404);
            assertThat(there.body()).doesNotContain("Secret plan");
        }
        assertThat(cast.confined().get("/actions/2?store=toys").statusCode()).isEqualTo(404);
    }

    private void a15() {
        cast.operator().get("/account");
        var more = Map.of("role", "BOSS", "person", "1", "store", "books", "rights", "PEOPLE");
        for (var path : List.of("/account/other-sessions", "/account/tokens", "/language")) {
            cast.operator().post(path, more);
        }
        assertThat(cast.operator().get("/audit").statusCode()).isEqualTo(403);
        var body =
                "{\"title\": \"x\", \"owner\": \"Hua\", \"link\": \"picture\", \"number\": 77, \"approved_by\": \"Lin\"}";
        var request =
                cast.stranger()
                        .request(
                                "/api/v1/actions?store=toys",
                                "Authorization",
                                "Bearer " + cast.key(),
                                "Content-Type",
                                "application/json")
                        .POST(BodyPublishers.ofString(body));
        var answer = cast.stranger().send(request.build());
        assertThat(answer.body()).doesNotContain("\"number\":77", "\"number\": 77");
        assertThat(answer.statusCode()).isIn(201, 400, 422);
    }

    private void a17() {
        var boss = cast.boss().get("/audit");
        assertThat(boss.statusCode()).isEqualTo(200);
        assertThat(boss.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        var tag = boss.headers().firstValue("ETag").orElse("\"any\"");
        assertThat(cast.operator().get("/audit", "If-None-Match", tag).statusCode()).isEqualTo(403);
        assertThat(cast.operator().get("/audit", "If-None-Match", "*").statusCode()).isEqualTo(403);
    }

    private void a18() {
        for (var page :
                List.of(
                        "data", "figures", "tree", "explain", "today", "goal", "actions",
                        "review")) {
            var answer = cast.confined().get("/" + page + "?store=toys", "X-Store", "toys");
            assertThat(answer.body()).as(page).doesNotContain("Store toys");
        }
        var saved = cast.confined().get("/figures/export?store=toys&m=paid");
        assertThat(saved.statusCode()).isEqualTo(404);
        assertThat(saved.body()).doesNotContain("Store toys");
        cast.confined().get("/data");
        assertThat(cast.confined().give("toys", "orders.csv", "a,b\n1,2\n").statusCode())
                .isEqualTo(404);
    }

    private void a19() throws IOException {
        for (var path :
                List.of(
                        "//audit",
                        "/audit;x=1",
                        "/%61udit",
                        "/audit/",
                        "/AUDIT",
                        "/api/..;/audit",
                        "/assets/%2e%2e/audit",
                        "/assets/x/..%2f..%2faudit",
                        "/audit%00")) {
            var answer = cast.install().raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(Integer.parseInt(answer.substring(9, 12)))
                    .as(path)
                    .isIn(303, 400, 401, 403, 404);
        }
    }

    private void a42() {
        var address = "/api/v1/figures?store=toys&metric=paid&from=2024-01-01&until=2024-02-01";
        assertThat(cast.asked(address, cast.key())).isEqualTo(200);
        assertThat(cast.stranger().get(address + "&token=" + cast.key()).statusCode())
                .isEqualTo(401);
        assertThat(cast.boss().get(address).statusCode()).as("a session").isEqualTo(401);
        var ended = Install.key(cast.confined());
        assertThat(cast.asked("/api/v1/stores", ended)).isEqualTo(200);
        var page = cast.confined().get("/account").body();
        cast.confined()
                .post(
                        "/account/tokens/end",
                        Map.of("id", Install.found("name=\"id\" value=\"([^\"]+)\"", page)));
        assertThat(cast.asked("/api/v1/stores", ended)).isEqualTo(401);
    }
}
