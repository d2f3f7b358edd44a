package fulcrum.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.state.AuditLog;
import fulcrum.store.Right;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountTests {

    static final String FRESH = "fünf Krüge wandern über den Deich";

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    HttpResponse<String> change(String current, String fresh, String again) {
        boss.get("/account");
        return boss.post(
                "/account/password", Map.of("current", current, "fresh", fresh, "again", again));
    }

    boolean opens(String password) {
        served.time.pass(Duration.ofHours(2));
        return served.stranger().signIn(Served.NAME, password).statusCode() == 303;
    }

    @Test
    void aChangedPasswordIsTheOnlyOneFromThenOnAndEndsEveryOtherSession() {
        var other = served.boss();
        assertThat(other.get("/data").statusCode()).isEqualTo(200);
        var before = boss.session();
        var changed = change(Served.PASSWORD, FRESH, FRESH);
        assertThat(changed.headers().firstValue("Location")).contains("/account?changed");
        assertThat(boss.session()).isNotEqualTo(before);
        assertThat(boss.get("/account?changed").body()).contains("Your password is changed.");
        assertThat(other.get("/data").statusCode()).isEqualTo(303);
        assertThat(opens(Served.PASSWORD)).isFalse();
        assertThat(opens(Normalizer.normalize(FRESH, Normalizer.Form.NFD))).isTrue();
        var log = new AuditLog(served.rooms.state(), served.time);
        assertThat(log.newest(20)).extracting(AuditLog.Entry::deed).contains("change-password");
    }

    @ParameterizedTest
    @CsvSource({
        "short one,short one,The password is too short: use at least 15,密码太短",
        "iloveyouiloveyou2024,iloveyouiloveyou2024,words that guessers try first,容易被猜到",
        "violet kettles march again,violet kettles march agian,not the same,不一致",
        "violet kettles march at dawn,violet kettles march at dawn,the password that you have,现在的密码"
    })
    void whatCannotBeTakenIsSaidInBothLanguagesAndChangesNothing(
            String fresh, String again, String english, String chinese) {
        var refused = change(Served.PASSWORD, fresh, again);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(english).contains("aria-invalid=\"true\"");
        boss.post("/language", Map.of("language", "zh", "back", "/account"));
        assertThat(change(Served.PASSWORD, fresh, again).body()).contains(chinese);
        assertThat(opens(Served.PASSWORD)).isTrue();
    }

    @Test
    void neitherCutOffNorEndless() {
        var endless = "violet kettles ".repeat(700);
        assertThat(change(Served.PASSWORD, endless, endless).body()).contains("at most 128");
        var long72 = "quietly ferment violet kettles ".repeat(4).substring(0, 72);
        assertThat(change(Served.PASSWORD, long72, long72).statusCode()).isEqualTo(303);
        assertThat(opens(long72 + "x")).isFalse();
        assertThat(opens(long72)).isTrue();
    }

    @Test
    void whoDoesNotKnowThePasswordCannotChangeItAndMustWait() {
        for (int i = 0; i < 5; i++) {
            assertThat(change("not the password of Lin", FRESH, FRESH).body())
                    .contains("This is not your password.");
        }
        assertThat(change(Served.PASSWORD, FRESH, FRESH).body())
                .contains("Too many wrong attempts");
        assertThat(opens(Served.PASSWORD)).isTrue();
    }

    @Test
    void otherBrowsersAreCountedAndSignedOutWhenOneWishesSo() {
        assertThat(boss.get("/account").body()).contains("Only in this browser.");
        var phone = served.boss();
        var laptop = served.boss();
        assertThat(boss.get("/account").body()).contains("In this browser and in 2 others.");
        boss.post("/account/other-sessions", Map.of());
        assertThat(boss.get("/account?alone").body())
                .contains("signed out everywhere else", "Only in this browser.");
        assertThat(phone.get("/data").statusCode()).isEqualTo(303);
        assertThat(laptop.get("/data").statusCode()).isEqualTo(303);
        assertThat(boss.get("/data").statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionThatWasSignedOutIsNoLongerCounted() {
        var phone = served.boss();
        phone.get("/data");
        phone.post("/sign-out", Map.of());
        assertThat(boss.get("/account").body()).contains("Only in this browser.");
    }

    @Test
    void aTokenIsShownOnceAndEndedByItsOwner() {
        boss.get("/account");
        var made = boss.post("/account/tokens", Map.of("label", "spreadsheet <b>")).body();
        var secret = made.replaceAll("(?s).*<code id=\"secret\"[^>]*>([^<]+)<.*", "$1");
        assertThat(secret).startsWith("fulcrum_").hasSizeGreaterThan(40);
        assertThat(served.rooms.tokens().holder(secret)).isPresent();
        assertThat(made).contains("spreadsheet &lt;b&gt;").doesNotContain("spreadsheet <b>");

        var later = boss.get("/account").body();
        assertThat(later).contains("spreadsheet").doesNotContain(secret);
        var id = later.replaceAll("(?s).*name=\"id\" value=\"([^\"]+)\".*", "$1");
        assertThat(
                        boss.post("/account/tokens/end", Map.of("id", id))
                                .headers()
                                .firstValue("Location"))
                .contains("/account?ended");
        assertThat(served.rooms.tokens().holder(secret)).isEmpty();
    }

    @Test
    void aTokenMayDecideWhereItsOwnerMayAndSaysSo() {
        boss.get("/account");
        var made = boss.post("/account/tokens", Map.of("label", "plans", "may", "DECIDE")).body();
        assertThat(rightsOf(made)).containsExactlyInAnyOrder(Right.READ, Right.DECIDE);
        assertThat(made).contains("may decide goals, targets and budget");
    }

    @Test
    void nobodyMakesATokenOfRightsThatTheyDoNotHave() {
        var operator = boss.invites("Mei", "operator");
        assertThat(operator.get("/account").body())
                .contains("may also change work")
                .doesNotContain("may also decide goals");
        var made = operator.post("/account/tokens", Map.of("label", "p", "may", "DECIDE")).body();
        assertThat(rightsOf(made)).containsExactly(Right.READ);
    }

    private Set<Right> rightsOf(String page) {
        var secret = page.replaceAll("(?s).*<code id=\"secret\"[^>]*>([^<]+)<.*", "$1");
        return served.rooms.tokens().holder(secret).orElseThrow().rights();
    }

    @Test
    void oneOtherBrowserIsNamedAndSignedOutAlone() {
        var phone = served.boss();
        var laptop = served.boss();
        var page = boss.get("/account").body();
        assertThat(page).contains("127.0.0.1", "Sign out there");
        var handle = page.replaceAll("(?s).*?name=\"handle\" value=\"([^\"]+)\".*", "$1");
        assertThat(page).doesNotContain(phone.session()).doesNotContain(laptop.session());
        boss.post("/account/sessions/end", Map.of("handle", handle));
        assertThat(boss.get("/account?alone=one").body())
                .contains("You are signed out there.", "In this browser and in 1 other.");
        assertThat(List.of(phone.get("/data").statusCode(), laptop.get("/data").statusCode()))
                .containsExactlyInAnyOrder(200, 303);
    }

    @Test
    void nobodySignsOutSomebodyElse() {
        var operator = boss.invites("Mei", "operator");
        var _ = served.boss();
        var page = boss.get("/account").body();
        var handle = page.replaceAll("(?s).*?name=\"handle\" value=\"([^\"]+)\".*", "$1");
        operator.get("/account");
        operator.post("/account/sessions/end", Map.of("handle", handle));
        assertThat(boss.get("/account").body()).contains("In this browser and in 1 other.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
                        + "| Firefox · Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0| Edge · Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
                        + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1"
                        + "| Safari · iPhone",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/143.0.0.0 Mobile Safari/537.36| Chrome · Android",
                "curl/8.5.0| ''",
            })
    void aBrowserIsToldByWhatItSaysOfItself(String agent, String name) {
        assertThat(Browsers.named(agent)).isEqualTo(name);
    }
}
