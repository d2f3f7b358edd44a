package fulcrum.attack;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.Program;
import fulcrum.web.Served;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/// Set-up, secrets, surface; then sign-in and session.
record Entering(Cast cast, Path folder) {

    List<Attempt> attempts() {
        return List.of(
                new Attempt("A01", "/start with the used code, /setup, /api/setup", this::a01),
                new Attempt("A02", "20 wrong codes; six set-ups at once", this::a02),
                new Attempt("A03", "every form's fields; a JDBC address as a webhook", this::a03),
                new Attempt("A04", "consoles and actuators as nobody, operator, boss", this::a04),
                new Attempt("A05", "a chosen key, a short key, a key others read", this::a05),
                new Attempt("A07", "the port from outside; the cookie", this::a07),
                new Attempt("A08", "wrong passwords in a row, then the right one", this::a08),
                new Attempt("A09", "unknown name, known name, 80 and 200 bytes", this::a09),
                new Attempt("A10", "short, common, endless, cut-off passwords", this::a10),
                new Attempt("A11", "a chosen session; a session after sign-out", this::a11));
    }

    private void a01() {
        var late = cast.stranger();
        late.get("/sign-in");
        for (var path : List.of("/start", "/start?code=" + cast.install().code)) {
            assertThat(late.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(cast.install().start(late)).isEqualTo(404);
        for (var path :
                List.of("/", "/sign-in", "/setup", "/api/setup", "/health", "/api/v1/stores")) {
            var answer = late.get(path);
            assertThat(answer.body()).as(path).doesNotContain(cast.install().code);
            if (path.contains("setup")) {
                assertThat(answer.statusCode()).as(path).isIn(303, 401, 404);
            }
        }
    }

    private void a02() throws Exception {
        try (var fresh = new Install(folder.resolve("guessed").resolve("data"))) {
            var guesser = fresh.stranger();
            int last = 0;
            for (int i = 0; i < 20; i++) {
                last = guesser.get("/start?code=wrong" + i).statusCode();
            }
            assertThat(last).isEqualTo(429);
            assertThat(guesser.get("/start?code=" + fresh.code).statusCode()).isEqualTo(429);
        }
        try (var fresh = new Install(folder.resolve("raced").resolve("data"));
                var pool = Executors.newFixedThreadPool(6)) {
            var runs =
                    IntStream.range(0, 6)
                            .mapToObj(_ ->
                                    pool.submit(() -> {
                                        var one = fresh.stranger();
                                        one.get("/start?code=" + fresh.code);
                                        return fresh.start(one);
                                    }))
                            .toList();
            var statuses = new ArrayList<Integer>();
            for (var run : runs) {
                statuses.add(run.get());
            }
            assertThat(statuses).containsOnlyOnce(303);
        }
    }

    private void a03() throws IOException {
        for (var path : Files.readAllLines(Path.of("src/test/resources/golden/web/routes.txt"))) {
            var parts = path.split(" ");
            if (!parts[0].equals("GET") || parts[1].contains("{")) {
                continue;
            }
            for (var field : Jsoup.parse(cast.boss().get(parts[1]).body()).select("[name]")) {
                assertThat(field.attr("name"))
                        .as(parts[1])
                        .doesNotContainPattern("(?i)jdbc|driver|dsn|classname|database|sql|script");
            }
        }
        for (var address : List.of("jdbc:h2:mem:;INIT=RUNSCRIPT FROM 'x'", "jdbc:duckdb:/etc/x")) {
            var given = Map.of("channel", "JSON", "where", address);
            assertThat(cast.boss().post("/account/delivery/addresses", given).statusCode())
                    .isEqualTo(422);
        }
    }

    private void a04() {
        var paths =
                List.of(
                        "/h2-console",
                        "/actuator",
                        "/actuator/env",
                        "/actuator/heapdump",
                        "/heapdump",
                        "/mappings",
                        "/loggers",
                        "/swagger-ui",
                        "/swagger-ui/index.html",
                        "/v3/api-docs",
                        "/error?trace=true");
        for (var path : paths) {
            for (var who : List.of(cast.stranger(), cast.operator(), cast.boss())) {
                var answer = who.get(path);
                assertThat(answer.statusCode()).as(path).isIn(303, 401, 403, 404);
                Install.tellsNothing(path, answer.body());
            }
        }
        assertThat(cast.stranger().get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private void a05() throws IOException {
        refusesKey("chosen", "secret=changeme", "rw-------");
        refusesKey("short", "sixteen bytes 16", "rw-------");
        refusesKey("open", "0123456789abcdef0123456789abcdef", "rw-r--r--");
    }

    private void refusesKey(String name, String secret, String mode) throws IOException {
        var data = folder.resolve("key-" + name).resolve("data");
        var key = Files.createDirectories(data.resolve("keys")).resolve("customer.key");
        Files.writeString(key, secret);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString(mode));
        try (var server = Program.start(data, List.of(), "serve", "--port", "0")) {
            var ended = server.ended();
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err()).contains(key.toString()).doesNotContain(secret);
        }
    }

    private void a07() throws IOException {
        int port = URI.create(cast.install().server.url()).getPort();
        for (var face : NetworkInterface.networkInterfaces().toList()) {
            for (var address : face.inetAddresses().toList()) {
                assertThat(opens(address, port))
                        .as("%s", address)
                        .isEqualTo(address.equals(InetAddress.getLoopbackAddress()));
            }
        }
        var cookie = cast.stranger().get("/sign-in").headers().firstValue("Set-Cookie");
        assertThat(cookie.orElse("")).contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private static boolean opens(InetAddress address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private void a08() throws InterruptedException {
        var guesser = cast.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.signIn("Mei", "wrong wrong wrong " + i).statusCode()).isEqualTo(401);
        }
        var waits = guesser.signIn("Mei", Served.JOINED_PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        int seconds = Integer.parseInt(waits.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(1, 5);
        Thread.sleep(1_000L * seconds + 200);
        assertThat(guesser.signIn("Mei", Served.JOINED_PASSWORD).statusCode()).isEqualTo(303);
    }

    private void a09() {
        var bodies =
                IntStream.of(18, 80, 200)
                        .boxed()
                        .flatMap(length ->
                                List.of("Hua", "Nobody").stream()
                                        .map(name -> wrong(name, "w".repeat(length))))
                        .distinct()
                        .toList();
        assertThat(bodies).hasSize(1);
    }

    private String wrong(String name, String password) {
        var answer = cast.stranger().signIn(name, password);
        return answer.statusCode()
                + answer.body()
                        .replaceAll("(content|value)=\"[\\w-]{60,}\"", "")
                        .replace("\"" + name + "\"", "");
    }

    private void a10() {
        var long30 = "violet kettles march again ";
        for (var bad : List.of("fourteen chars", "password12345678", long30.repeat(400))) {
            assertThat(changed(Served.PASSWORD, bad)).as(bad).isEqualTo(422);
        }
        var long72 = "quietly ferment violet kettles ".repeat(4).substring(0, 72);
        assertThat(changed(Served.PASSWORD, long72)).isEqualTo(303);
        assertThat(cast.stranger().signIn("Lin", long72 + "x").statusCode()).isEqualTo(401);
        assertThat(cast.stranger().signIn("Lin", long72).statusCode()).isEqualTo(303);
        assertThat(changed(long72, Served.PASSWORD)).isEqualTo(303);
    }

    private int changed(String current, String fresh) {
        cast.boss().get("/account");
        var fields = Map.of("current", current, "fresh", fresh, "again", fresh);
        return cast.boss().post("/account/password", fields).statusCode();
    }

    private void a11() {
        var browser = cast.stranger();
        keep(browser, "abc");
        browser.signIn("Hua", Served.JOINED_PASSWORD);
        var fixed = cast.stranger();
        keep(fixed, "abc");
        assertThat(fixed.get("/data").statusCode()).as("the chosen session").isEqualTo(303);

        var other = cast.stranger();
        other.signIn("Hua", Served.JOINED_PASSWORD);
        var session = other.session();
        assertThat(other.get("/data").statusCode()).isEqualTo(200);
        other.post("/sign-out", Map.of());
        var thief = cast.stranger();
        keep(thief, session);
        assertThat(thief.get("/data").statusCode()).as("after sign-out").isEqualTo(303);
    }

    private void keep(Served.Browser browser, String session) {
        var cookie = new HttpCookie("fulcrum", session);
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies.getCookieStore().add(URI.create(cast.install().server.url()), cookie);
    }
}
