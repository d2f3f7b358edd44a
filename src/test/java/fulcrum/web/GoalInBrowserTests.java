package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.ColorScheme;
import fulcrum.store.StoreId;
import fulcrum.strategy.KiteShop;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The boss sets a goal of sales, holds conversion, sees what must give, accepts the targets.
class GoalInBrowserTests {

    @TempDir static Path directory;
    static Served served;
    static Chromium chromium;

    @BeforeAll
    static void start() {
        KiteShop.of(directory, LocalDate.of(2024, 8, 26)).open().close();
        served = new Served(directory);
        chromium = Chromium.open();
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
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
    void aBossSetsAGoalHoldsAFigureAndAcceptsTheTargets() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/goal?store=shop");
            assertThat(page.locator("#first"))
                    .containsText("a tenth more Paid than the last whole month");

            page.fill("#g-value", "5900");
            page.fill("#g-from", "2025-06-01");
            page.fill("#g-to", "2025-06-30");
            page.fill("#g-reason", "the first goal");
            page.click(".goal-form button.main");
            assertThat(page.locator("#outcome")).hasText("Kept as the next version.");
            assertThat(page.locator(".wanted")).hasText("Paid at least € 5,900.00");
            assertThat(page.locator(".targets tbody tr")).hasCount(4);

            var visitors = page.locator("#t1-target b");
            var free = visitors.textContent();
            page.fill("#t2-hold", "5.0");
            assertThat(page.locator("#t2-target")).containsText("held");
            assertThat(visitors).not().hasText(free);
            page.fill("#t2-hold", "0.1");
            page.fill("#t1-hold", "..100");
            page.fill("#t3-hold", "10");
            assertThat(page.locator("#verdict .notice"))
                    .containsText("with what is held, the nearest is € 1.00");
            page.fill("#t1-hold", "");
            page.fill("#t3-hold", "");
            page.fill("#t2-hold", "5.0");
            assertThat(page.locator("#verdict .notice")).containsText("It takes this together");

            page.fill("#accept-reason", "as agreed");
            page.click("#accept button");
            assertThat(page.locator("#outcome")).hasText("Kept as the next version.");
            assertThat(page.locator("#t2-hold")).hasValue("5");
            boss.assertNoComplaints("goal");
            var goal = served.rooms.strategies().goals(new StoreId("shop")).getFirst();
            assertThat(goal.number()).isEqualTo(2);
            assertThat(goal.content().targets()).hasSize(4);
            assertThat(goal.content().targets().getFirst().value().doubleValue())
                    .isCloseTo(5900, within(0.0049));
        }
    }

    @ParameterizedTest
    @CsvSource({"380, zh-CN, DARK", "1600, en-GB, LIGHT"})
    void thePageIsQuietFitsAndCanBeUsedByAll(int width, String locale, ColorScheme scheme) {
        try (var reader = reader(width, locale, scheme)) {
            reader.signIn();
            for (var path : new String[] {"/goal?store=shop", "/goal?store=shop&goal=new"}) {
                reader.open(path);
                reader.assertFits(path);
                reader.assertAccessible(path);
                reader.assertNoComplaints(path);
            }
            assertThat(reader.page).hasURL(Pattern.compile(".*goal=new"));
        }
    }
}
