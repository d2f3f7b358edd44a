package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// Forms, frames and scripts of other sites, and what a browser keeps.
record Crossing(Cast cast) {

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A38", "every change without this session's token", this::a38),
                new Attempt("A39", "headers of every answer, faults included", this::a39),
                new Attempt("A40", "foreign origins", this::a40),
                new Attempt("A41", "htmx: addresses from headers; the kept history", this::a41));
    }

    private static void carriesHeaders(String path, HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .as(path)
                .contains("script-src 'self'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("Server")).as(path).isEmpty();
    }

    private void a38() throws IOException {
        var other = cast.stranger();
        other.get("/sign-in");
        for (var route : Route.all()) {
            if (!route.isGet()) {
                for (var fields : List.of(Map.of("x", "y"), Map.of("_csrf", other.token))) {
                    assertThat(
                                    cast.boss()
                                            .postRaw(route.path(), fields, "HX-Request", "true")
                                            .statusCode())
                            .as("%s", route)
                            .isEqualTo(403);
                }
            }
        }
        assertThat(cast.boss().get("/audit").body()).contains("Lin");
    }

    private void a39() throws IOException {
        for (var route : Route.all()) {
            if (route.isGet()) {
                carriesHeaders(route.path(), cast.boss().get(route.path()));
            }
        }
        for (var path :
                List.of("/nowhere", "/error", "/a;b=c", "/assets/00/x.js", "/api/v1/none")) {
            carriesHeaders(path, cast.stranger().get(path));
        }
    }

    private void a40() {
        for (var origin :
                List.of("null", "https://evil.example", "http://localhost.evil.example")) {
            for (var path : List.of("/figures?store=toys", "/api/v1/stores", "/health")) {
                assertThat(cast.boss().get(path, "Origin", origin).headers().map())
                        .doesNotContainKey("access-control-allow-origin")
                        .doesNotContainKey("access-control-allow-credentials");
            }
        }
    }

    private void a41() {
        var evil = "https://evil.example/";
        var answer =
                cast.boss()
                        .get(
                                "/figures?store=toys&next=" + evil,
                                "HX-Request",
                                "true",
                                "HX-Current-URL",
                                evil);
        assertThat(answer.headers().map().toString()).doesNotContain("evil.example");
        assertThat(cast.boss().get("/figures?store=toys").body())
                .contains(
                        "\"historyCacheSize\":0",
                        "\"selfRequestsOnly\":true",
                        "\"allowEval\":false");
    }
}
