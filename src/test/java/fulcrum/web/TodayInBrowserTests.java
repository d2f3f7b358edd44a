package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ColorScheme;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A morning: the focus, what it is worth, what is done about it; and what an action did.
class TodayInBrowserTests {

    private static final StoreId SHOP = new StoreId("shop");

    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource({"1280, en-GB, was never started", "380, zh-CN, 一直没有开始"})
    void theFocusLeadsToItsActionAndCanBeDismissed(int width, String language, String missed) {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, width, language, ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            plan(served);
            var page = boss.page;

            var focus = today(boss);
            assertThat(focus.locator("h2")).containsText("#1 Sale");
            assertThat(focus.locator("h2")).containsText(missed);
            boss.assertAccessible("today");
            boss.assertFits("today");
            focus.locator("summary").click();
            focus.locator("input[name=why]").fill("too late");
            focus.locator("form button").click();

            assertThat(page.locator("main details summary b").last()).isVisible();
            assertThat(today(boss)).hasCount(0);
            assertThat(page.locator("main")).containsText("too late");
            page.locator("main > details > summary, .card > summary").last().click();
            page.click("form[action='/today/take-back'] button");

            today(boss).locator("a.main").click();
            assertThat(page.locator("h1")).hasText("Sale");
            boss.open("/effects?store=shop");
            page.click("form[action='/effects/refresh'] button");
            settled(boss, "/effects?store=shop");
            page.click("#table tbody a");
            assertThat(page.locator("h1")).hasText("Sale");
            boss.assertAccessible("an effect");
            boss.assertFits("an effect");
            boss.assertNoComplaints("a morning");
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, en-GB, running, done", "380, zh-CN, 进行中, 已完成"})
    void oneKeyPreparesAnActionAndStartsAndEndsOnesWork(
            int width, String language, String running, String done) {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26))
                .sql(
                        "delete from order_lines where day = date '2025-06-01'"
                                + " and source_row % 100 > 1")
                .open()
                .close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, width, language, ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            var me = served.rooms.people().all().getFirst().person().id().value();
            plan(served, "New picture", "2025-06-02", "2025-06-12", me);
            plan(served, "Tomorrow", "2025-06-04", "2025-06-12", me);
            var page = boss.page;
            var keys = page.keyboard();
            today(boss);
            var row = page.locator("#mine li");
            assertThat(row).hasCount(1);

            page.locator(".day-focus summary").click();
            page.locator(".day-focus input[name=why]").focus();
            keys.type("1a");
            assertThat(page.locator(".day-focus input[name=why]")).hasValue("1a");
            page.locator(".day-focus summary").click();
            keys.press("Control+a");
            keys.press("Shift+?");
            assertThat(page.locator("#shortcuts"))
                    .containsText(language.equals("zh-CN") ? "今日页" : "On Today");
            keys.press("a");
            keys.press("Escape");
            assertThat(row.locator("button")).hasAttribute("value", "running");

            keys.press("a");
            assertThat(page.locator("#outcome")).containsText(running);
            assertThat(row.locator("button")).hasAttribute("value", "done");
            boss.assertAccessible("work on today");
            boss.assertFits("work on today");
            page.locator("#outcome button").click();
            assertThat(row.locator("button")).hasAttribute("value", "running");
            var box = row.locator("button").boundingBox();
            assertThat(box.height).as("for a thumb").isGreaterThanOrEqualTo(width < 760 ? 44 : 28);
            row.locator("button").click();
            assertThat(page.locator("#outcome")).containsText(running);
            keys.press("a");
            assertThat(page.locator("#outcome")).containsText(done);
            assertThat(row).hasCount(0);

            assertThat(page.locator(".day-focus kbd"))
                    .isVisible(new IsVisibleOptions().setVisible(width > 760));
            keys.press("1");
            assertThat(page).hasURL(Pattern.compile(".*/actions/new\\?.*metric=.*"));
            assertThat(page.locator("#a-title")).not().hasValue("");
            boss.assertNoComplaints("one key");
        }
    }

    /// The focus, once the brief is made.
    private static Locator today(Reader boss) {
        boss.open("/today?store=shop");
        settled(boss, "/today?store=shop");
        return boss.page.locator(".day-focus");
    }

    private static void settled(Reader boss, String address) {
        for (int i = 0; i < 100 && boss.page.locator("p.notice[role=status]").count() > 0; i++) {
            boss.page.waitForTimeout(200);
            boss.open(address);
        }
        assertThat(boss.page.locator("p.notice[role=status]")).hasCount(0);
    }

    private static void plan(Served served) {
        plan(served, "Sale", "2025-04-01", "2025-04-07", "");
    }

    private static void plan(Served served, String title, String from, String to, String owner) {
        var boss = served.rooms.people().all().getFirst().person();
        var text =
                new PlanText(
                        title, "pricing", false, owner, "", from, to, "orders", "10", "3", "", "");
        assertThat(text.read()).isInstanceOf(PlanText.Read.Fine.class);
        var plan = ((PlanText.Read.Fine) text.read()).plan();
        assertThat(served.rooms.work().actions().add(boss, SHOP, plan))
                .isInstanceOf(Outcome.Kept.class);
    }
}
