package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A boss who wants to see what one buyer pays for one piece adds the metric, as a person does it.
class OwnMetricsInBrowserTests {

    static final String MARCH = "from=2024-03-01&to=2024-03-28";

    @TempDir static Path directory;
    static Served served;
    static Chromium chromium;

    @BeforeAll
    static void serve() {
        chromium = Chromium.open();
        served = new Served(directory);
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Toys", "toys", "taobao", "CNY");
            boss.give("orders.csv", Toys.TWO_MONTHS);
            assertThat(boss.page.locator("#results article")).hasCount(1);
        }
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    static Reader reader(int width, String locale, ColorScheme scheme) {
        return chromium.reader(served, width, locale, scheme);
    }

    @Test
    void aBossAddsAMetricSeesWhatIsWrongAndThenSeesItAmongTheFigures() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/tree?store=toys");
            page.click("header.page a:text-is('Own metrics')");

            page.fill("#d-id", "paid_per_buyer");
            page.fill("#d-en", "Paid per buyer");
            page.fill("#d-zh", "每位买家支付");
            page.fill("#d-formula", "paid / byers");
            page.selectOption("#d-unit", "money_each");
            page.selectOption("#d-better", "higher");
            page.click("button[value=add]");
            assertThat(page.locator("#outcome")).hasText("There are mistakes; nothing was kept.");
            assertThat(page.locator(".faults li")).hasCount(1);
            assertThat(page.locator(".faults code")).hasText("Line 6: formula: paid / byers");
            assertThat(page.locator(".faults .fault-line"))
                    .containsText("there is no metric 'byers'; the nearest are buyers");

            page.fill("#d-text", page.inputValue("#d-text").replace("byers", "buyers"));
            page.fill("#d-reason", "what one of them brings");
            page.click("button[value=save]");
            assertThat(page.locator("#outcome")).hasText("Version 1 is in force.");
            assertThat(page.locator(".difference .new")).hasCount(6);
            boss.assertAccessible("/definitions");

            boss.open("/figures?store=toys&m=paid_per_buyer&m=paid&m=buyers&grain=total&" + MARCH);
            assertThat(page.locator("main")).containsText("Paid per buyer");
            boss.open("/metric?store=toys&m=paid_per_buyer");
            assertThat(page.locator("h1")).hasText("Paid per buyer");
            assertThat(page.locator("main")).containsText("what one of them brings");
            page.click("a:text-matches('^Version 1')");
            assertThat(page).hasURL(Pattern.compile(".*version=1.*"));
            boss.assertNoComplaints("own metrics");
        }
    }

    @ParameterizedTest
    @CsvSource({"380, zh-CN, DARK", "1600, en-GB, LIGHT"})
    void thePageIsQuietFitsAndCanBeUsedByAll(int width, String locale, ColorScheme scheme) {
        try (var reader = reader(width, locale, scheme)) {
            reader.signIn();
            for (var path : List.of("/definitions?store=toys", "/metric?store=toys&m=profit")) {
                reader.open(path);
                reader.assertFits(path);
                reader.assertAccessible(path);
                reader.assertNoComplaints(path);
            }
        }
    }
}
