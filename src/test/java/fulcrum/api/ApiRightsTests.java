package fulcrum.api;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import fulcrum.strategy.KiteShop;
import fulcrum.web.Served;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Every address for programs, asked with every token. A12 and A38 of the list of attacks.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRightsTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/api/rights.txt");
    private static final List<Right> RIGHTS = List.of(Right.READ, Right.WORK, Right.DECIDE);

    @TempDir static Path directory;
    Served served;
    final Map<Right, String> tokens = new EnumMap<>(Right.class);

    record Route(String method, String path) {

        String sample() {
            return path.replace("{number}", "77")
                            .replace("{position}", "1")
                            .replace("{link}", "pricing")
                            .replace("{id}", "123e4567-e89b-12d3-a456-426614174000")
                            .replace("{week}", "2020-01-06")
                            .replace("{goal}", "goal-1a2b3c4d")
                    + "?store=shop";
        }
    }

    @BeforeAll
    void serve() {
        KiteShop.of(directory, LocalDate.of(2025, 4, 1)).open().close();
        served =
                new Served(
                        directory,
                        (context, rooms) ->
                                ApiWiring.into(context, Programs.of(rooms, rooms.measurements())));
        served.boss().makeStore("shop", "any", "EUR");
        var boss = served.rooms.people().account(Served.NAME).orElseThrow().person();
        RIGHTS.forEach(right ->
                tokens.put(right, served.rooms.tokens().issue(boss, right.name(), Set.of(right))));
    }

    @AfterAll
    void stop() {
        served.close();
    }

    private List<Route> routes() {
        var described =
                new YAMLMapper()
                        .readTree(
                                served.stranger()
                                        .get(
                                                "/api/v1/openapi.yaml",
                                                "Authorization",
                                                "Bearer " + tokens.get(Right.READ))
                                        .body());
        var all = new ArrayList<Route>();
        for (var path : described.path("paths").propertyNames()) {
            for (var method : described.path("paths").path(path).propertyNames()) {
                if (!method.equals("parameters")) {
                    all.add(new Route(method.toUpperCase(Locale.ROOT), path));
                }
            }
        }
        return all;
    }

    private int asked(String method, String address, String... headers) {
        var browser = served.stranger();
        var request =
                browser.request(address, headers).method(method, BodyPublishers.ofString("{}"));
        return browser.send(request.build()).statusCode();
    }

    private int asked(Route route, Right right) {
        return asked(
                route.method(), route.sample(), "Authorization", "Bearer " + tokens.get(right));
    }

    /// The right that is enough, where a token of each right alone is tried.
    private String enough(Route route) {
        var enough = RIGHTS.stream().filter(right -> asked(route, right) != 403).toList();
        if (enough.equals(RIGHTS)) {
            return "READ";
        }
        assertThat(enough).as("%s", route).hasSize(1);
        return enough.getFirst().name();
    }

    @Test
    void a12EveryAddressAsksForTheRightThatIsWrittenDown() throws IOException {
        var lines = new ArrayList<String>();
        for (var route : routes()) {
            assertThat(asked(route.method(), route.sample())).as("%s", route).isEqualTo(401);
            lines.add(route.method() + " " + route.path() + " " + enough(route));
        }
        var told = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, told);
        }
        assertThat(told)
                .as("%s; rewrite it with -Dgolden.write=true", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
        assertThat(told).contains("signature DECIDE", "answers DECIDE", "groups WORK");
    }

    @Test
    void a12NoOtherMethodDoesAnything() {
        var known = routes();
        for (var path : known.stream().map(Route::path).distinct().toList()) {
            for (var method : List.of("PUT", "PATCH", "DELETE", "POST")) {
                if (!known.contains(new Route(method, path))) {
                    assertThat(asked(new Route(method, path), Right.WORK))
                            .as("%s %s", method, path)
                            .isBetween(400, 499);
                }
            }
        }
        int log = served.rooms.log().newest(50).size();
        for (var header : List.of("X-HTTP-Method-Override", "X-Method-Override")) {
            assertThat(
                            asked(
                                    "GET",
                                    "/api/v1/actions?store=shop&_method=DELETE",
                                    "Authorization",
                                    "Bearer " + tokens.get(Right.WORK),
                                    header,
                                    "POST"))
                    .isEqualTo(200);
        }
        assertThat(served.rooms.log().newest(50)).as("a GET has no effects").hasSize(log);
    }

    /// A38, A42: a cookie, a key in the address and a key of another scheme open nothing.
    @Test
    void a42OnlyATokenInItsHeaderOpensWhatIsNew() {
        var boss = served.boss();
        for (var path : List.of("reviews", "levers", "unlogged", "actions/77/evidence")) {
            var address = "/api/v1/" + path + "?store=shop";
            assertThat(boss.get(address).statusCode()).as("cookie: %s", path).isEqualTo(401);
            assertThat(asked("GET", address + "&token=" + tokens.get(Right.READ))).isEqualTo(401);
            assertThat(asked("GET", address, "Authorization", "Basic " + tokens.get(Right.READ)))
                    .isEqualTo(401);
        }
    }
}
