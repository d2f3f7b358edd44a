package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Addresses that lead elsewhere: inwards, out of the house, to a second reader or request.
record Leading(Cast cast) {

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A28", "addresses that lead inwards as a webhook", this::a28),
                new Attempt("A32", "foreign hosts, redirects out of the house", this::a32),
                new Attempt("A33", "an address for mail with two lines", this::a33),
                new Attempt("A43", "requests with two ends, a header without end", this::a43));
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
                                    Served.JOINED_PASSWORD,
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
