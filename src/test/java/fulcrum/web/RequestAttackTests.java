package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/// Attacks by requests, by their ids on the project's list of attacks.
class RequestAttackTests {

    @TempDir static Path directory;
    static Served served;
    static Browser boss;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /// A19: an address written otherwise opens nothing that the plain one does not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//data",
                "/data;x=1",
                "/%64ata",
                "/data/",
                "/DATA",
                "/api/..;/data",
                "/./data",
                "/assets/../data",
                "/assets/%2e%2e/data",
                "/sign-in/..;/data",
                "/assets/x/..%2f..%2fdata",
                "/data%00",
                "/data%0a",
                "/health/../data"
            })
    void a19AnAddressWrittenOtherwiseOpensNothing(String address) throws IOException {
        var answer = raw("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var status = Integer.parseInt(answer.substring(9, 12));
        assertThat(status).as(answer.lines().findFirst().orElse("")).isIn(303, 400, 401, 403, 404);
        assertThat(answer).doesNotContain("Store toys");
    }

    /// A36: what looks like an expression of a template is text, wherever it stands.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
                "${7*7}",
                "*{7*7}",
                "~{7*7}",
                "#{7*7}",
                "@{7*7}",
                "@if(true)49@endif",
                "!{var x = 49;}",
                "{{7*7}}",
                "<%= 7*7 %>"
            })
    void a36ExpressionsAreText(String expression) {
        var made =
                boss.post(
                        "/data/new-store",
                        Map.of(
                                "name",
                                expression,
                                "id",
                                "x".repeat(70),
                                "platform",
                                "taobao",
                                "currency",
                                "CNY",
                                "zone",
                                "UTC"));
        assertThat(made.statusCode()).isEqualTo(422);
        var shown = org.jsoup.Jsoup.parse(made.body()).getElementsByAttributeValue("name", "name");
        assertThat(shown.attr("value")).isEqualTo(expression);
        var asked = boss.get("/figures?store=toys&metrics=" + encoded(expression));
        assertThat(asked.statusCode()).isIn(200, 400);
        assertThat(asked.body()).doesNotContain(">49<");
    }

    /// A26: a name with lines and colours in it does not write lines of its own into the log.
    @Test
    void a26NobodyForgesALineOfTheLog() {
        var heard = new ListAppender<ILoggingEvent>();
        heard.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(heard);
        try {
            var forged = "Lin\r\n2026-06-03 INFO login ok for boss \u001b[32m";
            var stranger = served.stranger();
            for (int i = 0; i < 12; i++) {
                stranger.signIn(forged, "wrong wrong wrong wrong");
            }
            assertThat(heard.list)
                    .noneMatch(event -> event.getFormattedMessage().contains("login ok"));
            var entry = served.rooms.log().newest(1).getFirst();
            assertThat(entry.deed()).isEqualTo("sign-in-refused");
            assertThat(entry.details()).doesNotContain("\r", "\n", "\u001b");
        } finally {
            root.detachAppender(heard);
        }
    }

    /// A43: a request whose end two readers would see in two places is read by none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nContent-Length: 60\r\n\r\nnext=/",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked, x\r\n\r\n0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: +6\r\n\r\nnext=/",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x6\r\n\r\nnext=/",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nHost : localhost\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\n\r\n",
                "GET http://evil.example/sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void a43ARequestWithTwoEndsIsRefused(String request) throws IOException {
        var answer = raw(request);
        assertThat(answer.lines().findFirst().orElse("")).matches("HTTP/1.1 (400|403|421|501) .*");
        assertThat(answer).doesNotContain("Exception", "Tomcat");
    }

    @Test
    void a43AHeaderWithoutEndIsRefusedAndTheServerGoesOn() throws IOException {
        var answer =
                raw(
                        "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nX: "
                                + "a".repeat(65_536)
                                + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(served.stranger().get("/health").statusCode()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The first answer of the server.
    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", served.door().port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            var bytes = new byte[16_384];
            int read = socket.getInputStream().read(bytes);
            return new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("no answer", e);
        }
    }
}
