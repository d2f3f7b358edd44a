package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fulcrum.strategy.KiteShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A Monday: the week is read, talked over, decided, signed and taken along; a play is kept as a
/// lever and pulled.
class ReviewInBrowserTests {

    private static final String REVIEW = "/review?store=shop";

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"1280, en-GB, decision", "380, zh-CN, 决定"})
    void aWeekIsTalkedOverAndSigned(int width, String language, String decision)
            throws IOException {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, width, language, ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            var page = boss.page;

            made(boss);
            assertThat(page.locator(".review-lines tbody tr").first()).isVisible();
            boss.assertAccessible("a review");
            boss.assertFits("a review");

            var meeting = page.locator("section[aria-labelledby=notes-title]");
            meeting.locator("details > summary").click();
            meeting.locator("textarea").fill("Fly kites on Sunday");
            meeting.locator("select[name=kind]").selectOption("DECISION");
            meeting.locator("select[name=owner]").selectOption(new SelectOption().setIndex(1));
            meeting.locator("button:not(.plain)").click();
            assertThat(meeting).containsText(decision, ignoringCase());
            assertThat(meeting.locator("a")).containsText("#1 Fly kites on Sunday");

            page.click("form[action='/review/sign'] button");
            assertThat(page.locator("header.page .tag.done")).isVisible();
            assertThat(page.locator("textarea")).hasCount(0);

            var file = page.waitForDownload(() -> page.click("a[href*='/review/export']"));
            var text = Files.readString(file.path());
            assertThat(text).contains("Fly kites on Sunday").contains("<style>");
            assertThat(text).doesNotContain("<form").doesNotContain("href=\"/");
            boss.assertNoComplaints("a Monday");
        }
    }

    private static ContainsTextOptions ignoringCase() {
        return new ContainsTextOptions().setIgnoreCase(true);
    }

    private static void made(Reader boss) {
        boss.open(REVIEW);
        for (int i = 0; i < 100 && boss.page.locator("p.notice[role=status]").count() > 0; i++) {
            boss.page.waitForTimeout(200);
            boss.open(REVIEW);
        }
        assertThat(boss.page.locator("p.notice[role=status]")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"1280, en-GB", "380, zh-CN"})
    void aPlayIsKeptAndPulled(int width, String language) {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, width, language, ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            var page = boss.page;

            boss.open("/levers?store=shop");
            assertThat(page.locator(".empty")).isVisible();
            boss.assertAccessible("no levers");
            page.click("header.page a.button");
            page.fill("#l-name", "New main picture");
            page.fill("#l-steps", "Take it\nTest it\nChange it");
            page.fill("#l-days", "21");
            page.selectOption("#l-metric", "orders");
            page.click("form.card button.main");

            assertThat(page.locator("h1")).hasText("New main picture");
            boss.assertAccessible("a lever");
            boss.assertFits("a lever");
            page.click("form[action$='/pull'] button");
            assertThat(page.locator("h1")).hasText("New main picture");
            assertThat(page.locator("main")).containsText("Change it");
            boss.open("/levers?store=shop");
            assertThat(page.locator("#table tbody tr")).hasCount(1);
            boss.assertFits("levers");
            boss.assertNoComplaints("levers");
        }
    }
}
