package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import fulcrum.store.StoreId;
import fulcrum.strategy.Goal;
import fulcrum.strategy.KiteShop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strategy is the boss's: an operator reads it, and what he wants to be otherwise is a proposal.
class StrategyInBrowserTests {

    private static final StoreId SHOP = new StoreId("shop");
    private static final String GOAL = "/goal?store=shop";

    @TempDir Path directory;

    @Test
    void anOperatorProposesWhatOnlyTheBossDecides() {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1280, "en-GB", ColorScheme.LIGHT);
                var hua = chromium.reader(served, 380, "en-GB", ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            WorkInBrowserTests.join(hua, WorkInBrowserTests.invite(boss, "Hua"));
            decide(boss);
            assertThat(served.rooms.strategies().budget(SHOP).orElseThrow().content())
                    .satisfies(budget ->
                            assertThat(budget.of(YearMonth.of(2025, 6)))
                                    .isEqualTo(Map.of("ads", new BigDecimal("500"))));

            hua.open(GOAL);
            assertThat(hua.page.locator("main button.main:visible").allTextContents())
                    .isNotEmpty()
                    .containsOnly("Propose");
            propose(hua, "6100");
            assertThat(goal(served)).isEqualByComparingTo("5900");
            hua.assertAccessible("a proposal made");
            hua.assertFits("a proposal made");
            assertThat(hua.page.locator(".wish button")).hasCount(0);
            hua.assertNoComplaints("proposing");

            boss.open(GOAL);
            assertThat(boss.page.locator(".wish").first()).containsText("Hua");
            boss.page.click(".wish button.main");
            assertThat(boss.page.locator("#outcome")).hasText("Answered.");
            assertThat(goal(served)).isEqualByComparingTo("6100");
            boss.assertNoComplaints("answering");
        }
    }

    /// Sets a goal, holds conversion, accepts the targets and sets a budget.
    private static void decide(Reader boss) {
        var page = boss.page;
        boss.open(GOAL);
        page.fill("#g-value", "5900");
        page.fill("#g-from", "2025-06-01");
        page.fill("#g-to", "2025-06-30");
        page.fill("#g-reason", "the first goal");
        page.click(".goal-form button.main");
        page.fill("#t2-hold", "5.0");
        assertThat(page.locator("#t2-target")).containsText("held");
        page.fill("#accept-reason", "as agreed");
        page.click("#accept button");
        assertThat(page.locator("#t2-hold")).hasValue("5");
        page.fill("#b-channel", "ads");
        page.fill("#b-amount", "500");
        page.fill("#b-reason", "to try");
        page.click("#budget-form button.main");
        assertThat(page.locator("#outcome")).hasText("Kept as the next version.");
    }

    private static void propose(Reader hua, String value) {
        var page = hua.page;
        page.click("#change summary");
        page.fill("#g-value", value);
        page.fill("#g-reason", "June has five weekends");
        page.click(".goal-form button.main");
        assertThat(page.locator("#outcome")).hasText("Proposed; the boss will answer.");
    }

    private static BigDecimal goal(Served served) {
        Goal goal = served.rooms.strategies().goals(SHOP).getFirst().content();
        return goal.value();
    }
}
