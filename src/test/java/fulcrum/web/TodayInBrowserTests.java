package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import java.nio.file.Path;
import java.time.LocalDate;
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
        var boss = served.rooms.people().all().getFirst().person();
        var text =
                new PlanText(
                        "Sale",
                        "pricing",
                        false,
                        "",
                        "",
                        "2025-04-01",
                        "2025-04-07",
                        "orders",
                        "10",
                        "3",
                        "",
                        "");
        assertThat(text.read()).isInstanceOf(PlanText.Read.Fine.class);
        var plan = ((PlanText.Read.Fine) text.read()).plan();
        assertThat(served.rooms.work().actions().add(boss, SHOP, plan))
                .isInstanceOf(Outcome.Kept.class);
    }
}
