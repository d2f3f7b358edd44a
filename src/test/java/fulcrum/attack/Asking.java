package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// What is asked and typed: injection, endless input, faults.
record Asking(Cast cast) {

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A20", "SQL, calls and 10,000 brackets as a formula", this::a20),
                new Attempt("A21", "SQL as dimension, grain, metric, part, as-of", this::a21),
                new Attempt("A24", "patterns that search without end", this::a24),
                new Attempt("A25", "names of files that a shell would run", this::a25),
                new Attempt("A26", "a name with lines and colours in it", this::a26),
                new Attempt("A27", "deep, endless and huge JSON", this::a27),
                new Attempt("A34", "what is asked wrongly tells nothing", this::a34));
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
}
