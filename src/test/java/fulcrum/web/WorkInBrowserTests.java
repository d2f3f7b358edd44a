package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Work, as the people do it: a boss lets an operator in, who works on a phone.
class WorkInBrowserTests {

    static final String PASSWORD = "seven lanterns under the old bridge";

    @TempDir Path directory;

    static String invite(Reader boss, String name) {
        boss.open("/people");
        boss.assertAccessible("people");
        boss.page.fill("#p-name", name);
        boss.page.click("#invite button.main");
        var link = boss.page.locator("#link").textContent();
        return link.substring(link.indexOf("/join"));
    }

    static void join(Reader reader, String link) {
        reader.open(link);
        reader.assertAccessible("joining");
        reader.page.fill("#password", PASSWORD);
        reader.page.fill("#again", PASSWORD);
        reader.page.click("button.main");
    }

    static void takeOn(Reader reader, String title) {
        reader.page.fill("#a-title", title);
        reader.page.selectOption("#a-link", "picture");
        reader.page.selectOption("#a-owner", new SelectOption().setLabel("Hua"));
        reader.page.fill("#a-from", "2025-06-03");
        reader.page.fill("#a-to", "2025-06-16");
        reader.page.selectOption("#a-metric", "conversion");
        reader.page.fill("#a-share", "10");
        reader.page.fill("#a-steps", "take photos\nswap the picture");
        reader.page.click("main button.main");
    }

    @Test
    void anOperatorIsLetInTakesAnActionAndCarriesItOutOnAPhone() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT);
                var hua = chromium.reader(served, 380, "en-GB", ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Toys", "toys", "taobao", "CNY");
            join(hua, invite(boss, "Hua"));

            hua.open("/actions");
            assertThat(hua.page.locator("main")).containsText("No work here yet");
            hua.assertFits("no work");
            hua.page.click("a.button.main:visible");
            hua.assertAccessible("a new action");
            takeOn(hua, "New main picture");
            assertThat(hua.page.locator("h1")).hasText("New main picture");
            assertThat(hua.page.locator("main")).containsText("Conversion +10 %");
            hua.assertAccessible("an action");
            hua.assertFits("an action");

            hua.page.click("button:has-text('Start')");
            hua.page.locator("button.tick").first().click();
            assertThat(hua.page.locator("#steps")).containsText("1 / 2");
            hua.page.fill("#r-words", "before and after");
            hua.page.fill("#r-link", "https://example.com/picture");
            hua.page.click("#remarks button");
            assertThat(hua.page.locator("#remarks a"))
                    .hasAttribute("href", "https://example.com/picture");
            hua.page.click("button:has-text('Done')");
            assertThat(hua.page.locator("#outcome")).containsText("done");
            hua.page.click("#outcome button");
            assertThat(hua.page.locator("header.page .tag").first()).hasText("running");

            hua.open("/actions");
            hua.assertAccessible("the board");
            hua.assertFits("the board");
            hua.assertNoComplaints("an operator's work");
            boss.open("/actions?view=time");
            assertThat(boss.page.locator("svg.time")).hasCount(1);
            boss.assertAccessible("the timeline");
            boss.assertNoComplaints("looking on");
        }
    }

    @Test
    void anOperatorReadsWhatOnlyABossDecides() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "zh-CN", ColorScheme.LIGHT);
                var hua = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Toys", "toys", "taobao", "CNY");
            join(hua, invite(boss, "Hua"));
            hua.open("/processes");
            assertThat(hua.page.locator("main")).containsText("14 links have nobody");
            assertThat(hua.page.locator("main select")).hasCount(0);
            hua.open("/people");
            assertThat(hua.page.locator("#invite")).hasCount(0);
            hua.assertNoComplaints("reading");
            hua.open("/data/new-store");
            assertThat(hua.page.locator("main")).containsText("Your role does not allow this");
            hua.page.click("a.button");
            assertThat(hua.page).hasURL(Pattern.compile(".*/data.*"));

            boss.open("/processes");
            boss.page.selectOption("select[name=paid]", new SelectOption().setLabel("Hua"));
            boss.page.click("main button.main");
            assertThat(boss.page.locator("main")).containsText("已保存");
            boss.assertAccessible("the process");
            hua.open("/processes");
            assertThat(hua.page.locator("main")).containsText("13 links have nobody");
        }
    }
}
