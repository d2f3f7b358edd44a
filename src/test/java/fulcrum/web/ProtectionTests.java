package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectionTests {

    static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.get("/design");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    static void carriesHeaders(String what, HttpResponse<String> response) {
        var headers = response.headers();
        assertThat(headers.allValues("Content-Security-Policy")).as(what).containsExactly(POLICY);
        assertThat(headers.allValues("X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).as(what).isEmpty();
        assertThat(headers.firstValue("Server")).as(what).isEmpty();
    }

    @Test
    void everyRouteCarriesTheProtectingHeaders() {
        var routes = Routes.of(served);
        assertThat(routes).hasSizeGreaterThan(8);
        for (var route : routes) {
            var path = route.sample();
            for (var browser : List.of(boss, served.stranger())) {
                var request =
                        browser.request(path, "Origin", "https://evil.example")
                                .method(route.method(), BodyPublishers.noBody())
                                .build();
                carriesHeaders(route.toString(), browser.send(request));
            }
            boss = served.boss();
        }
    }

    @Test
    void errorsCarryThemTooAndSayNothingOfTheInside() {
        for (var path :
                List.of(
                        "/nothing-here",
                        "/error",
                        "/error?trace=true",
                        "/assets/00/fulcrum.css",
                        "/a;b=c",
                        "/h2-console",
                        "/actuator/env",
                        "/design/%2e%2e/x",
                        "/design//x",
                        "/figurez?from=$%7B7*7%7D",
                        "/WEB-INF/web.xml",
                        "/setup",
                        "/api/setup")) {
            for (var browser : List.of(boss, served.stranger())) {
                var answer = browser.get(path);
                carriesHeaders(path, answer);
                assertThat(answer.statusCode()).as(path).isBetween(300, 499);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain("Exception", "at org.", "Tomcat", "springframework");
            }
        }
    }

    @Test
    void aPageIsNotKeptAndAnAssetIsKeptForGood() {
        assertThat(boss.get("/design").headers().firstValue("Cache-Control")).contains("no-store");
        var style =
                boss.get("/design").body().replaceAll("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
        var asset = served.stranger().get(style);
        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
        carriesHeaders(style, asset);
    }

    @Test
    void noChangeWithoutATokenOfThisSession() {
        var other = served.stranger();
        other.get("/sign-in");
        for (var route : Routes.of(served)) {
            if (route.method().equals("GET")) {
                continue;
            }
            var none = boss.postRaw(route.sample(), Map.of("x", "y"));
            assertThat(none.statusCode()).as("%s without a token", route).isEqualTo(403);
            var foreign = boss.postRaw(route.sample(), Map.of("_csrf", other.token));
            assertThat(foreign.statusCode()).as("%s with a foreign token", route).isEqualTo(403);
            var htmx = boss.postRaw(route.sample(), Map.of("x", "y"), "HX-Request", "true");
            assertThat(htmx.statusCode()).as("%s from htmx", route).isEqualTo(403);
        }
    }

    @Test
    void aStrangerReachesNothingButWhatIsOpen() {
        for (var route : Routes.of(served)) {
            if (route.right().isEmpty()) {
                continue;
            }
            var stranger = served.stranger();
            stranger.get("/sign-in");
            var answer =
                    route.method().equals("GET")
                            ? stranger.get(route.sample())
                            : stranger.post(route.sample(), Map.of());
            assertThat(answer.statusCode()).as(route.toString()).isIn(303, 401, 403);
        }
    }

    @Test
    void aForeignNameForThisMachineIsRefused() throws IOException {
        assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: evil.example\r\n")).contains(" 421 ");
        assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n")).contains(" 200 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Forwarded-Host: evil.example\r\n"))
                .contains("Location: /")
                .doesNotContain("evil.example");
    }

    @Test
    void aBrokenRequestGetsNoWordsOfTheServer() throws IOException {
        assertThat(raw("GET /|<script> HTTP/1.1\r\nHost: localhost\r\n"))
                .contains(" 400 ")
                .doesNotContain("Tomcat", "Exception", "at org", "<script>");
    }

    @Test
    void filesOfStrangersAreNotRead() {
        var stranger = served.stranger();
        stranger.get("/sign-in");
        var request =
                stranger.request("/sign-in", "Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString("--b\r\n\r\n"))
                        .build();
        assertThat(stranger.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void healthSaysTheStatusOnly() {
        assertThat(served.stranger().get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private static String raw(String head) throws IOException {
        try (var socket = new Socket("127.0.0.1", served.door().port())) {
            socket.getOutputStream()
                    .write(
                            (head + "Connection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
