package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.web.Served.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What gets out when something goes wrong, by its id on the project's list of attacks.
class FaultAttackTests {

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

    /// A06: what people type and what they are given once stands nowhere in clear.
    @Test
    void a06NoSecretLiesInTheDataDirectory() throws IOException {
        var stranger = served.stranger();
        stranger.signIn(Served.NAME, "a wrong password that was tried");
        boss.get("/account");
        var made = boss.post("/account/tokens", Map.of("label", "sheet")).body();
        var token = made.replaceAll("(?s).*<code id=\"secret\"[^>]*>([^<]+)<.*", "$1");
        assertThat(token).startsWith("fulcrum_");
        assertThat(boss.get("/account").body()).doesNotContain(token);
        try (var files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                    .doesNotContain(
                                            Served.PASSWORD,
                                            "a wrong password that was tried",
                                            token.substring("fulcrum_".length()),
                                            boss.session()));
        }
    }

    /// A34: whatever is asked wrongly, the answer tells nothing of what is inside.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/data?store=nope",
                "/data/imports/nope",
                "/data/imports/i000000000000",
                "/data/uploads/nope",
                "/data/stores/nope",
                "/figures?store=toys&from=2025-13-45&to=nonsense",
                "/figures?store=toys&m=no_such_metric&grain=century&by=%27;drop",
                "/figures?store=toys&as-of=nonsense",
                "/figures/export?store=toys&as-of=nonsense",
                "/figures/export?store=nope",
                "/figures/trace?store=toys&metric=nope&date=2025-01-01",
                "/figures/trace?store=toys&metric=paid&date=nonsense",
                "/figures/trace",
                "/explain?store=toys&m=nope&compare=x",
                "/explain?store=toys&from=0000-00-00",
                "/tree?store=toys&tree=nope",
                "/actions/99999999",
                "/actions/nonsense",
                "/actions/-1",
                "/effects/nonsense",
                "/api/v1/figures?metrics=nope",
                "/api/v1/nowhere",
                "/start?code=nonsense",
                "/invitation?code=nonsense",
                "/assets/nowhere.js",
                "/design/nowhere",
                "/people/nonsense",
                "/goal?store=nope",
                "/error"
            })
    void a34FaultsTellNothingOfTheInside(String address) {
        var answer = boss.get(address);
        assertThat(answer.statusCode()).isBetween(200, 499);
        tellsNothing(answer.body());
    }

    /// A35: without its state the program lets nobody in and does nothing by halves.
    @Test
    void a35WithoutItsStateItIsClosed() throws IOException {
        var file = directory.resolve("state.db");
        var aside = directory.resolve("state.aside");
        boss.get("/data/new-store");
        var stranger = served.stranger();
        stranger.get("/sign-in");
        Files.move(file, aside);
        Files.createDirectory(file);
        try {
            var entering =
                    stranger.post(
                            "/sign-in",
                            Map.of("name", Served.NAME, "password", Served.PASSWORD, "next", "/"));
            assertThat(entering.statusCode()).isEqualTo(503);
            var approving = boss.makeStore("half", "taobao", "CNY");
            assertThat(approving.statusCode()).isEqualTo(503);
            tellsNothing(approving.body());
            assertThat(boss.get("/data").statusCode()).isEqualTo(503);
        } finally {
            Files.delete(file);
            Files.move(aside, file);
        }
        assertThat(served.rooms.stores().find(new StoreId("half"))).isEmpty();
        assertThat(stranger.get("/data").statusCode()).isEqualTo(303);
        assertThat(boss.get("/data").statusCode()).isEqualTo(200);
    }

    private static void tellsNothing(String body) {
        assertThat(body)
                .doesNotContain(
                        "Exception",
                        "\tat ",
                        "at fulcrum.",
                        "java.",
                        "org.jooq",
                        "SQLITE",
                        "jdbc:",
                        "springframework",
                        directory.toString())
                .doesNotContainIgnoringCase("select * from", "stack trace", "duckdb error");
    }
}
