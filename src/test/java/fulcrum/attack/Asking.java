package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import fulcrum.web.Served;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// What is asked and typed: injection, redirects, faults, templates.
record Asking(Cast cast) {

    private static final String HOSTILE =
            "\"><img src=x onerror=alert(1)><b hx-get=/people hx-trigger=load>";

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A20", "SQL, calls and 10,000 brackets as a formula", this::a20),
                new Attempt("A21", "SQL as dimension, grain, metric, part, as-of", this::a21),
                new Attempt("A24", "patterns that search without end", this::a24),
                new Attempt("A25", "names of files that a shell would run", this::a25),
                new Attempt("A26", "a name with lines and colours in it", this::a26),
                new Attempt("A27", "deep, endless and huge JSON", this::a27),
                new Attempt("A28", "addresses that lead inwards as a webhook", this::a28),
                new Attempt("A32", "foreign hosts, redirects out of the house", this::a32),
                new Attempt("A33", "an address for mail with two lines", this::a33),
                new Attempt("A34", "what is asked wrongly tells nothing", this::a34),
                new Attempt("A36", "expressions of templates as names and questions", this::a36),
                new Attempt("A37", "marks and scripts as names, on every page", this::a37),
                new Attempt("A43", "requests with two ends, a header without end", this::a43));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void a20() {
        cast.boss().get("/definitions?store=toys");
        for (var formula :
                List.of(
                        "1);drop table orders--",
                        "read_csv('/etc/passwd')",
                        "(select 1)",
                        "repeat('x',2000000000)",
                        "(".repeat(10_000))) {
            var text =
                    "metrics:\n  x:\n    name: X\n    unit: money\n    better: higher\n    formula: '%s'\n"
                            .formatted(formula.replace("'", "''"));
            var answer =
                    cast.boss()
                            .post(
                                    "/definitions",
                                    Map.of(
                                            "store", "toys", "text", text, "do", "save", "after",
                                            "0"));
            assertThat(answer.statusCode()).as(formula).isEqualTo(200);
            assertThat(answer.body()).as(formula).containsAnyOf("at character", "too long");
        }
    }

    private void a21() {
        for (var name :
                List.of(
                        "order_date;--",
                        "\"x\" or 1=1",
                        "channel) union select",
                        "сhannel",
                        "x".repeat(6_000))) {
            for (var field : List.of("by", "grain", "metric", "where", "as-of", "store")) {
                var usual =
                        "/api/v1/figures?from=2024-01-01&until=2024-02-01"
                                + (field.equals("store") ? "" : "&store=toys")
                                + (field.equals("metric") ? "" : "&metric=paid");
                var answer =
                        cast.stranger()
                                .get(
                                        usual + "&" + field + "=" + encoded(name),
                                        "Authorization",
                                        "Bearer " + cast.key());
                assertThat(answer.statusCode()).as("%s %s", field, name).isBetween(400, 422);
                Install.tellsNothing(name, answer.body());
            }
        }
    }

    private void a24() {
        cast.boss().get("/audit");
        for (var pattern : List.of("(a+)+$", "%_%_%_%_%_%_%_%_%", "a".repeat(4_000), "\\")) {
            long start = System.nanoTime();
            var answer = cast.boss().get("/audit?about=" + encoded(pattern));
            assertThat((System.nanoTime() - start) / 1_000_000).as(pattern).isLessThan(1_000);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(cast.boss().get("/audit?about=" + "a".repeat(1_000_000)).statusCode())
                .isBetween(400, 431);
    }

    private void a25() throws IOException {
        var from = Program.calledFrom(cast.install().data);
        for (var name :
                List.of("$(touch pwn).csv", "a;touch pwn;.csv", "`touch pwn`.csv", "--x.csv")) {
            Files.writeString(from.resolve(name), "a,b\n1,2\n");
            var ended = Program.run(cast.install().data, "import", "--store", "toys", "--", name);
            assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(4);
            assertThat(ended.out() + ended.err()).contains(name);
        }
        assertThat(from.resolve("pwn")).doesNotExist();
    }

    private void a26() {
        cast.stranger().signIn("Lin\r\n2026-06-03 INFO login ok for boss \u001b[32m", "wrong");
        assertThat(cast.install().server.out() + cast.install().server.err())
                .doesNotContain("login ok", "\u001b[32m");
        assertThat(cast.boss().get("/audit/export").body()).doesNotContain("\u001b[32m");
    }

    private void a27() {
        for (var body :
                List.of(
                        "[".repeat(10_000),
                        "{\"title\":".repeat(10_000),
                        "{\"title\": 1e999999999}",
                        "{\"a\":1,\"a\":2}",
                        "{\"title\":\"" + "x".repeat(20_000_000) + "\"}")) {
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
            assertThat(answer.statusCode()).as(body.substring(0, 12)).isBetween(400, 422);
            Install.tellsNothing("json", answer.body());
        }
        assertThat(cast.stranger().get("/health").statusCode()).isEqualTo(200);
    }

    private void a28() {
        cast.boss().get("/account/delivery");
        for (var address :
                List.of(
                        "http://127.0.0.1:22",
                        "https://[::1]/",
                        "https://0/",
                        "https://2130706433/",
                        "https://[::ffff:169.254.169.254]/",
                        "https://100.100.100.200/",
                        "https://10.0.0.1/",
                        "file:///etc/passwd",
                        "gopher://x/",
                        "jar:https://x!/y")) {
            var given = Map.of("channel", "JSON", "where", address);
            assertThat(cast.boss().post("/account/delivery/addresses", given).statusCode())
                    .as(address)
                    .isEqualTo(422);
        }
    }

    private void a32() throws IOException {
        assertThat(cast.install().raw("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
                .contains(" 421 ");
        assertThat(
                        cast.install()
                                .raw(
                                        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n\r\n"))
                .doesNotContain("evil.example");
        for (var next :
                List.of("//evil.example", "/\\evil.example", "javascript:x", "/\t/evil.example")) {
            var browser = cast.stranger();
            browser.get("/sign-in");
            var in =
                    browser.post(
                            "/sign-in",
                            Map.of(
                                    "name",
                                    "Hua",
                                    "password",
                                    Install.OPERATORS_PASSWORD,
                                    "next",
                                    next));
            assertThat(in.headers().firstValue("Location").orElseThrow())
                    .as(next)
                    .matches("/([^/\\\\].*)?");
        }
    }

    private void a33() {
        cast.boss().get("/account/delivery");
        for (var address :
                List.of(
                        "a@b.example\r\nBcc: c@d.example",
                        "a@b.example, c@d.example",
                        "a@b.example\nc@d.example")) {
            var given = Map.of("channel", "EMAIL", "where", address);
            var answer = cast.boss().post("/account/delivery/addresses", given);
            assertThat(answer.statusCode()).as(address).isIn(400, 422);
        }
    }

    private void a34() {
        for (var path :
                List.of(
                        "/nowhere",
                        "/data/imports/nope",
                        "/data/uploads/nope",
                        "/figures?store=toys&from=2025-13-45&to=x",
                        "/figures?store=toys&m=none&grain=century&by=%27;drop",
                        "/figures/trace?store=toys&metric=paid&date=x",
                        "/explain?store=toys&from=0000-00-00",
                        "/tree?store=toys&tree=nope",
                        "/actions/99999999999999999999",
                        "/effects/nope",
                        "/levers/nope?store=toys",
                        "/routines/-1?store=toys",
                        "/review?store=toys&week=x",
                        "/today?store=toys&day=x",
                        "/diagnosis/node?store=toys&node=x",
                        "/people/nope",
                        "/api/v1/nowhere",
                        "/error")) {
            for (var who : List.of(cast.boss(), cast.operator(), cast.stranger())) {
                var answer = who.get(path);
                assertThat(answer.statusCode()).as(path).isBetween(200, 499);
                Install.tellsNothing(path, answer.body());
            }
        }
    }

    private void a36() {
        for (var text :
                List.of(
                        "${7*7}",
                        "*{7*7}",
                        "__${7*7}__::.x",
                        "@if(true)49@endif",
                        "{{7*7}}",
                        "<%= 7*7 %>")) {
            var named = invented(text, "x".repeat(70));
            assertThat(named.statusCode()).isEqualTo(422);
            var asked = cast.boss().get("/figures?store=toys&m=" + encoded(text)).body();
            assertThat(named.body() + asked).doesNotContain(">49<", "value=\"49\"");
        }
    }

    private java.net.http.HttpResponse<String> invented(String name, String id) {
        cast.boss().get("/data/new-store");
        return cast.boss()
                .post(
                        "/data/new-store",
                        Map.of(
                                "name",
                                name,
                                "id",
                                id,
                                "platform",
                                "taobao",
                                "currency",
                                "CNY",
                                "zone",
                                "UTC"));
    }

    private void a37() {
        assertThat(invented(HOSTILE, "hostile").statusCode()).isEqualTo(303);
        cast.boss().get("/people");
        cast.boss().post("/people", Map.of("name", HOSTILE, "role", "operator"));
        cast.boss().get("/data?store=hostile");
        cast.boss()
                .give("hostile", HOSTILE.replace("\"", "").replace("/", "") + ".csv", "a,b\n1,2\n");
        for (var page :
                List.of(
                        "data",
                        "figures",
                        "tree",
                        "explain",
                        "today",
                        "goal",
                        "actions",
                        "people",
                        "audit",
                        "metric",
                        "levers",
                        "effects",
                        "review",
                        "diagnosis",
                        "processes",
                        "definitions")) {
            var body = cast.boss().get("/" + page + "?store=hostile").body();
            assertThat(body).as(page).doesNotContain("<img src=x", "<b hx-get");
        }
        assertThat(cast.boss().get("/people").body()).contains("&lt;img src=x");
    }

    private void a43() throws IOException {
        var ends =
                List.of(
                        "Content-Length: 6\r\nContent-Length: 60\r\n\r\nnext=/",
                        "Content-Length: 4\r\nTransfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n",
                        "Content-Length: +6\r\n\r\nnext=/",
                        "X: " + "a".repeat(65_536) + "\r\n\r\n");
        for (var end : ends) {
            assertThat(cast.install().raw("POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + end))
                    .matches("(?s)HTTP/1.1 (400|403|413|421|431|501) .*")
                    .doesNotContain("Tomcat");
        }
        assertThat(cast.stranger().get("/health").statusCode()).isEqualTo(200);
        assertThat(cast.stranger().signIn("Lin", Served.PASSWORD).statusCode()).isEqualTo(303);
    }
}
