package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fulcrum.actions.ActionId;
import fulcrum.actions.Status;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.store.StoreId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two months of a shop: its files are imported, the boss sets a goal of profit and decides what it
/// takes, an operator does something about it, and what it brought is known, talked over and used
/// again. What is said of it is compared with the truth, which only the invented world knows.
class LoopInBrowserTests {

    private static final StoreId SHOP = new StoreId("shop");
    private static final ActionId MESSAGE = new ActionId(SHOP, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate AUGUST = LocalDate.of(2025, 8, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @TempDir Path directory;

    @Test
    void aGoalLeadsToWorkAndWhatTheWorkBroughtToTheNextPlan() throws IOException {
        var world = LoopWorld.in(directory.resolve("world"));
        try (var chromium = Chromium.open();
                var served = new Served(directory.resolve("data"));
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT);
                var hua = chromium.reader(served, 380, "zh-CN", ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Dresses", "shop", "taobao", "CNY");
            served.time.until(AUGUST, ZONE);
            give(boss, served, world.exports(AUGUST.minusYears(1), AUGUST));
            theTreeStands(boss);
            theBossDecides(boss, served);

            WorkInBrowserTests.join(hua, WorkInBrowserTests.invite(boss, "Hua"));
            theOperatorTakesItOn(hua, served);
            served.time.until(LoopWorld.WAVE, ZONE);
            move(hua, served, Status.RUNNING);
            served.time.until(SEPTEMBER, ZONE);
            give(boss, served, world.exports(AUGUST, SEPTEMBER));
            move(hua, served, Status.DONE);

            itIsReadAsWhatItWas(boss, served, world);
            theBriefTellsWhereTheGoalStands(boss);
            theWeekIsTalkedOver(boss, served);
            whatWorkedIsPulledAgain(boss, served);
            boss.assertNoComplaints("the boss's months");
            hua.assertNoComplaints("the operator's months");
        }
    }

    /// All files at once, as they lie in the folder of downloads; two come again unchanged but for
    /// what was added.
    private static void give(Reader boss, Served served, List<Path> files) {
        boss.open("/data?store=shop");
        int before = served.rooms.imports().history(SHOP).size();
        boss.page.setInputFiles("#files", files.toArray(Path[]::new));
        int again = before == 0 ? 0 : 1;
        boss.await(
                () -> served.rooms.imports().history(SHOP).size() >= before + files.size() - again);
        assertThat(served.rooms.imports().history(SHOP))
                .allSatisfy(entry -> assertThat(entry.report().rows().refused()).isZero());
    }

    private static void theTreeStands(Reader boss) {
        boss.open("/tree?store=shop&tree=profit");
        assertThat(boss.page.locator("main").innerText())
                .contains("Profit", "Conversion", "Cost of goods");
    }

    private static Locator target(Reader boss, String metric) {
        return boss.page.locator(".targets tbody tr:has(a[href$='&m=%1$s'])".formatted(metric));
    }

    private static void theBossDecides(Reader boss, Served served) {
        var page = boss.page;
        boss.open("/goal?store=shop");
        page.selectOption("#g-metric", "profit");
        page.fill("#g-value", "450000");
        page.fill("#g-from", "2025-08-01");
        page.fill("#g-to", "2025-09-30");
        page.fill("#g-reason", "autumn begins");
        page.click(".goal-form button.main");
        var visitors = target(boss, "visitors").locator("b");
        visitors.waitFor();
        var free = visitors.textContent();
        target(boss, "conversion").locator("input[type=text]").fill("2.9");
        target(boss, "conversion").locator(".tag.note").waitFor();
        assertThat(visitors.textContent()).as("what is locked, others make up").isNotEqualTo(free);
        page.fill("#accept-reason", "as agreed");
        page.click("#accept button");
        page.locator("#outcome").waitFor();

        page.fill("#b-channel", "wanxiangtai");
        page.fill("#b-amount", "6000");
        page.fill("#b-reason", "as before");
        page.click("#budget-form button.main");
        page.locator("#outcome").waitFor();
        boss.assertAccessible("a goal of profit");
        boss.assertFits("a goal of profit");
        var goal = served.rooms.strategies().goals(SHOP).getFirst().content();
        assertThat(goal.metric()).isEqualTo(new MetricId("profit"));
        assertThat(goal.holds()).hasSize(1);
        assertThat(goal.targets()).hasSizeGreaterThan(8);
        assertThat(served.rooms.strategies().budget(SHOP)).isPresent();
    }

    /// Before she begins she reads whether it could be seen, and what it must bring.
    private static void theOperatorTakesItOn(Reader hua, Served served) {
        hua.open("/actions/new?store=shop");
        var page = hua.page;
        page.fill("#a-title", "给老客发消息");
        page.selectOption("#a-link", "customers");
        page.selectOption("#a-owner", new SelectOption().setLabel("Hua"));
        page.fill("#a-from", LoopWorld.WAVE.toString());
        page.fill("#a-to", LoopWorld.WAVE.plusDays(LoopWorld.WAVE_DAYS - 1).toString());
        page.selectOption("#a-metric", "orders");
        page.fill("#a-share", "30");
        page.fill("#a-hours", "5");
        page.fill("#a-coins", "600");
        page.click("main button.main");
        var answers = page.locator("section[aria-labelledby=ask-title]");
        assertThat(answers.innerText()).contains("预期的 30.00 % 更大", "利润");
        hua.assertFits("an action before it begins");
        assertThat(action(served).plan().expectation()).isPresent();
    }

    private static fulcrum.actions.Action action(Served served) {
        return served.rooms.work().actions().find(MESSAGE).orElseThrow();
    }

    private static void move(Reader hua, Served served, Status status) {
        hua.open("/actions/1?store=shop");
        hua.page.click("header button[value=" + status.word() + "]");
        hua.page.locator("#outcome").waitFor();
        assertThat(action(served).status()).isEqualTo(status);
    }

    private static void itIsReadAsWhatItWas(Reader boss, Served served, LoopWorld world)
            throws IOException {
        boss.open("/effects?store=shop");
        boss.page.click("form[action='/effects/refresh'] button");
        boss.openSettled("/effects?store=shop");
        boss.page.click("#table tbody a");
        assertThat(boss.page.locator("header.page").innerText()).contains("It worked");

        var reading = served.rooms.effects().last(MESSAGE).orElseThrow();
        assertThat(reading.result()).isEqualTo(Result.WORKED);
        assertThat(reading.measured().orElseThrow().share())
                .as("%.3f more orders in truth", world.share("orders"))
                .satisfies(share -> assertHolds(share, world.share("orders")));
        assertThat(reading.measured().flatMap(Reading.Measured::worth).orElseThrow())
                .as("%.0f more profit in truth", world.brought("profit"))
                .satisfies(worth -> assertHolds(worth, world.brought("profit")));
    }

    private static void assertHolds(Size size, double truth) {
        assertThat(truth).isBetween(size.low(), size.high());
    }

    private static void theBriefTellsWhereTheGoalStands(Reader boss) {
        boss.open("/today?store=shop");
        boss.openSettled("/today?store=shop");
        assertThat(boss.page.locator(".day-focus").innerText()).contains("Profit");
    }

    private static void theWeekIsTalkedOver(Reader boss, Served served) {
        var monday = LoopWorld.WAVE.plusDays(3);
        var address = "/review?store=shop&week=" + monday;
        boss.open(address);
        boss.page.click("form[action='/review/make'] button");
        boss.openSettled(address);
        var step = boss.page.locator("li:has(input[name=step])").first();
        assertThat(step.innerText()).contains("给老客发消息", "again");
        step.locator("button[value=yes]").click();
        var meeting = boss.page.locator("section[aria-labelledby=notes-title]");
        meeting.locator("details > summary").click();
        meeting.locator("textarea").fill("Write to old customers every month");
        meeting.locator("select[name=kind]").selectOption("DECISION");
        meeting.locator("select[name=owner]").selectOption(new SelectOption().setIndex(2));
        meeting.locator("button:not(.plain)").click();
        assertThat(meeting.locator("a").last().innerText()).contains("every month");
        boss.page.click("form[action='/review/sign'] button");
        boss.page.locator("header.page .tag.done").waitFor();
        assertThat(served.rooms.reviews().notes(SHOP, monday)).hasSize(2);
        assertThat(served.rooms.work().actions().of(SHOP)).as("repeat and decide").hasSize(3);
    }

    private static void whatWorkedIsPulledAgain(Reader boss, Served served) {
        boss.open("/effects/1?store=shop");
        boss.page.click("a[href*='/levers/new']");
        boss.page.click("form.card button.main");
        boss.page.click("form[action$='/pull'] button");
        boss.page.locator("#steps").waitFor();
        var pulled = served.rooms.work().actions().find(new ActionId(SHOP, 4)).orElseThrow();
        assertThat(pulled.status()).isEqualTo(Status.PLANNED);
        assertThat(pulled.plan().expectation().orElseThrow().share())
                .as("what it brought, believed as far as one time allows")
                .isPositive();
    }
}
