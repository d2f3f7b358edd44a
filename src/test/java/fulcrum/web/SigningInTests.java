package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningInTests {

    @TempDir static Path directory;
    static Served served;

    @BeforeAll
    static void serve() {
        served = new Served(directory);
        served.boss();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void aStrangerIsSentToSignInAndAfterwardsWhereHeWantedToGo() {
        var browser = served.stranger();
        var sent = browser.get("/design?store=x");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location"))
                .contains("/sign-in?next=%2Fdesign%3Fstore%3Dx");
        var page = browser.get("/sign-in?next=%2Fdesign%3Fstore%3Dx");
        assertThat(page.body()).contains("name=\"next\" value=\"/design?store=x\"");
        var in =
                browser.post(
                        "/sign-in",
                        Map.of(
                                "name",
                                "LIN",
                                "password",
                                Served.PASSWORD,
                                "next",
                                "/design?store=x"));
        assertThat(in.headers().firstValue("Location")).contains("/design?store=x");
    }

    @Test
    void noRedirectLeavesTheHouse() {
        for (var evil :
                new String[] {
                    "//evil.example",
                    "/\\evil.example",
                    "https://evil.example",
                    "javascript:x",
                    "/%0d%0aSet-Cookie:x",
                    " //evil.example",
                    "/\t/evil.example"
                }) {
            var browser = served.stranger();
            browser.get("/sign-in");
            var in =
                    browser.post(
                            "/sign-in",
                            Map.of("name", "Lin", "password", Served.PASSWORD, "next", evil));
            assertThat(in.statusCode()).isEqualTo(303);
            assertThat(in.headers().firstValue("Location").orElseThrow())
                    .as(evil)
                    .matches("/([^/\\\\].*)?");
        }
    }

    @Test
    void theSessionGetsANewIdAndEndsWithSigningOut() {
        var browser = served.stranger();
        browser.get("/sign-in");
        var before = browser.session();
        browser.post("/sign-in", Map.of("name", "Lin", "password", Served.PASSWORD));
        var after = browser.session();
        assertThat(after).isNotEmpty().isNotEqualTo(before);
        browser.get("/design");
        assertThat(browser.post("/sign-out", Map.of()).headers().firstValue("Location"))
                .contains("/sign-in?left");
        var thief = served.stranger();
        var kept = new HttpCookie("fulcrum", after);
        kept.setPath("/");
        kept.setVersion(0);
        thief.cookies.getCookieStore().add(served.uri("/"), kept);
        assertThat(thief.get("/design").statusCode()).isEqualTo(303);
    }

    @Test
    void theCookieIsForTheServerOnlyAndNotForOtherSites() {
        var cookie =
                served.stranger().get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("fulcrum=").contains("Path=/", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void whichOfNameAndPasswordIsWrongIsNotSaid() {
        var first = served.stranger().signIn("Lin", "not the password of Lin");
        var second = served.stranger().signIn("Nobody", "not the password of Lin");
        assertThat(first.statusCode()).isEqualTo(401).isEqualTo(second.statusCode());
        assertThat(plain(first.body(), "Lin")).isEqualTo(plain(second.body(), "Nobody"));
        served.time.pass(Duration.ofHours(2));
    }

    private static String plain(String body, String name) {
        return body.replaceAll("(content|value)=\"[\\w-]{60,}\"", "")
                .replace("\"" + name + "\"", "");
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() {
        var known = new long[15];
        var unknown = new long[15];
        for (int i = 0; i < known.length; i++) {
            served.time.pass(Duration.ofHours(2));
            known[i] = nanos("Lin");
            unknown[i] = nanos("Nobody" + i);
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        // Leaving out the hash for unknown names would make them at least five times as fast.
        assertThat((double) unknown[4] / known[4]).isBetween(0.5, 2.0);
    }

    private static long nanos(String name) {
        var browser = served.stranger();
        browser.get("/sign-in");
        long start = System.nanoTime();
        var answer =
                browser.post("/sign-in", Map.of("name", name, "password", "a wrong one, and long"));
        assertThat(answer.statusCode()).isEqualTo(401);
        return System.nanoTime() - start;
    }

    @Test
    void whoFailsAgainAndAgainWaitsAndIsNotLockedOutForGood() {
        served.time.pass(Duration.ofHours(2));
        var browser = served.stranger();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("Lin", "wrong").statusCode()).isEqualTo(401);
        }
        var waiting = browser.signIn("Lin", Served.PASSWORD);
        assertThat(waiting.statusCode()).isEqualTo(429);
        assertThat(waiting.headers().firstValue("Retry-After")).isPresent();
        assertThat(waiting.body()).contains("Too many wrong attempts");
        served.time.pass(Duration.ofSeconds(2));
        assertThat(browser.signIn("Lin", Served.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aDecomposedPasswordOrNameIsTheSame() {
        var browser = served.stranger();
        assertThat(browser.signIn(" lin ", Served.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void theLanguageIsAskedOfTheBrowserAndRememberedOnceChosen() {
        var browser = served.stranger();
        assertThat(browser.get("/sign-in", "Accept-Language", "fr, zh-TW;q=0.8, en;q=0.5").body())
                .contains("lang=\"zh-CN\"", "登录");
        var chosen = browser.post("/language", Map.of("language", "en", "back", "/sign-in?left"));
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/sign-in?left");
        assertThat(browser.get("/sign-in", "Accept-Language", "zh-CN").body()).contains("Sign in");
    }
}
