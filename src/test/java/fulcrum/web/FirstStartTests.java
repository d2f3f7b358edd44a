package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTests {

    @TempDir Path directory;
    Served served;

    @BeforeEach
    void serve() {
        served = new Served(directory);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    static Map<String, String> form(String code, String password) {
        return Map.of("code", code, "name", "Lin", "password", password, "again", password);
    }

    @Test
    void theLinkOnTheConsoleMakesTheBossWhoIsThenSignedIn() {
        var browser = served.stranger();
        assertThat(browser.get("/start?code=" + served.code()).statusCode()).isEqualTo(200);
        var made = browser.post("/start", form(served.code(), Served.PASSWORD));
        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(browser.get("/design").statusCode()).isEqualTo(200);
        assertThat(served.rooms.log().newest(1).getFirst().deed()).isEqualTo("first-account");
    }

    @Test
    void theCodeStandsInAFileThatOnlyTheOwnerReadsAndThatGoesAway() throws IOException {
        var file = directory.resolve("first-start.txt");
        assertThat(file).content().isEqualToIgnoringNewLines(served.code());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        served.boss();
        assertThat(file).doesNotExist();
    }

    @Test
    void thePageIsGoneOnceThereIsAnAccount() {
        var code = served.code();
        served.boss();
        var late = served.stranger();
        late.get("/sign-in");
        assertThat(late.get("/start").statusCode()).isEqualTo(404);
        assertThat(late.get("/start?code=" + code).statusCode()).isEqualTo(404);
        assertThat(late.post("/start", form(code, Served.PASSWORD)).statusCode()).isEqualTo(404);
        served.restart();
        assertThat(served.console.getLast()).doesNotContain("code=");
    }

    @Test
    void theCodeIsOldAfterAQuarterOfAnHourAndARestartMakesANewOne() {
        var old = served.code();
        served.time.pass(Duration.ofMinutes(15));
        var browser = served.stranger();
        assertThat(browser.get("/start?code=" + old).statusCode()).isEqualTo(403);
        served.restart();
        assertThat(served.code()).isNotEqualTo(old);
        assertThat(browser.get("/start?code=" + served.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void twentyWrongCodesCloseTheDoorEvenForTheRightOne() {
        var browser = served.stranger();
        for (int i = 1; i < 20; i++) {
            assertThat(browser.get("/start?code=wrong" + i).statusCode()).isEqualTo(403);
        }
        assertThat(browser.get("/start?code=wrong20").statusCode()).isEqualTo(429);
        assertThat(browser.get("/start?code=" + served.code()).statusCode()).isEqualTo(429);
    }

    @Test
    void ofManyAtOnceExactlyOneMakesTheAccount() throws Exception {
        var code = served.code();
        try (var pool = Executors.newFixedThreadPool(6)) {
            Callable<Integer> attempt =
                    () -> {
                        var browser = served.stranger();
                        browser.get("/start?code=" + code);
                        return browser.post("/start", form(code, Served.PASSWORD)).statusCode();
                    };
            var statuses =
                    pool.invokeAll(Stream.generate(() -> attempt).limit(6).toList()).stream()
                            .map(future -> future.resultNow())
                            .toList();
            assertThat(statuses)
                    .containsOnlyOnce(303)
                    .allMatch(s -> s == 303 || s == 404 || s == 403);
        }
        assertThat(served.rooms.people().account("lin")).isPresent();
    }

    @Test
    void aWeakPasswordIsRefusedWithTheReasonAndNothingIsMade() {
        var browser = served.stranger();
        browser.get("/start?code=" + served.code());
        var answer = browser.post("/start", form(served.code(), "password12345678"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("guessers try first");
        assertThat(served.rooms.people().none()).isTrue();
    }

    @Test
    void noOtherPageTellsTheCode() {
        var browser = served.stranger();
        for (var path :
                new String[] {"/", "/sign-in", "/start", "/health", "/design", "/nothing"}) {
            assertThat(browser.get(path).body()).as(path).doesNotContain(served.code());
        }
    }
}
