package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import fulcrum.actions.Photographs;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The board by mouse and keys, evidence on a phone, an emergency, the calendar: in a real browser.
class BoardInBrowserTests {

    @TempDir Path directory;

    private static void add(Reader reader, String title, String from, String to, boolean now) {
        reader.open("/actions/new");
        reader.page.fill("#a-title", title);
        reader.page.selectOption("#a-link", "picture");
        reader.page.selectOption("#a-owner", new SelectOption().setLabel(Served.NAME));
        reader.page.fill("#a-from", from);
        reader.page.fill("#a-to", to);
        reader.page.locator("input[name=emergency]").setChecked(now);
        reader.page.click("main button.main");
        assertThat(reader.page.locator("h1")).hasText(title);
    }

    private static void shop(Reader reader) {
        reader.firstStart();
        reader.makeStore("Toys", "toys", "taobao", "CNY");
        add(reader, "New main picture", "2025-06-02", "2025-06-12", false);
        add(reader, "Better titles", "2025-06-04", "2025-06-05", false);
    }

    @Test
    void aCardIsDraggedAndRowsAreChosenByKeys() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.open("/actions");
            var card = boss.page.locator(".work:has-text('New main picture')");
            card.dragTo(boss.page.locator("[data-status=running]"));
            assertThat(boss.page.locator("#outcome")).containsText("running");
            assertThat(boss.page.locator("[data-status=running] .work"))
                    .containsText("New main picture");

            boss.open("/actions?view=list");
            boss.page.keyboard().press("j");
            boss.page.keyboard().press("x");
            assertThat(boss.page.locator("[data-picked]")).hasText("1");
            boss.page.keyboard().press("j");
            boss.page.keyboard().press("X");
            assertThat(boss.page.locator("[data-picked]")).hasText("2");
            boss.page.keyboard().press("k");
            boss.page.keyboard().press("x");
            assertThat(boss.page.locator("[data-picked]")).hasText("1");
            boss.assertNoComplaints("dragging and keys");
        }
    }

    @Test
    void moreCardsAreShownByKeysAndStayWhenOneIsMoved() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.open("/actions/many");
            boss.page.fill("#m-text", "title,link\n" + "Count the stock,stock\n".repeat(90));
            boss.page.click("main button.main");
            boss.open("/actions?link=stock");
            var cards = boss.page.locator("[data-status=planned] .work");
            assertThat(cards).hasCount(40);
            assertThat(boss.page.locator("#c-planned .count")).hasText("90");
            boss.assertAccessible("a long column");
            boss.page.locator("#more-planned").press("Enter");
            assertThat(cards).hasCount(80);
            assertThat(cards.nth(40).locator("h3 a")).isFocused();
            assertThat(boss.page).hasURL(Pattern.compile("link=stock.*planned=80"));
            boss.page.locator("#more-planned").press("Enter");
            assertThat(cards).hasCount(90);
            assertThat(boss.page.locator("#more-planned")).hasCount(0);
            cards.last().locator("button:has-text('Drop')").click();
            assertThat(boss.page.locator("#outcome")).containsText("dropped");
            assertThat(boss.page.locator("#c-planned .count")).hasText("89");
            assertThat(cards).hasCount(89);
            boss.assertNoComplaints("more cards");
        }
    }

    @Test
    void aPictureIsAddedOnAPhoneTakenAwayAndPutBack() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 380, "zh-CN", ColorScheme.DARK)) {
            shop(boss);
            boss.page.setInputFiles(
                    "#e-files",
                    new FilePayload("before.jpg", "image/jpeg", Photographs.jpegOfCamera()));
            boss.page.click("#evidence form[enctype] button");
            var picture = boss.page.locator("#evidence img");
            assertThat(picture).hasCount(1);
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).hasJSProperty("naturalWidth", 30);
            boss.assertFits("evidence");
            boss.assertAccessible("evidence");
            boss.page.locator("#evidence .exhibits button").click();
            assertThat(boss.page.locator("#evidence img")).hasCount(0);
            boss.page.locator("#evidence form:not([enctype]) button").click();
            assertThat(boss.page.locator("#evidence img")).hasCount(1);
            boss.assertNoComplaints("evidence");
        }
    }

    @Test
    void anEmergencyPutsWorkAsideAndStandsFirst() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.DARK)) {
            shop(boss);
            boss.open("/actions/1");
            boss.page.click("header.page button:has-text('Start')");
            add(boss, "Shop is blocked", "2025-06-03", "2025-06-04", true);
            assertThat(boss.page.locator("#aside")).containsText("#1 New main picture");
            boss.page.click("header.page button:has-text('Start')");
            assertThat(boss.page.locator("#aside")).containsText("Put aside for it");
            boss.assertAccessible("an emergency");
            boss.open("/actions");
            assertThat(boss.page.locator("[data-status=running] .work")).hasCount(1);
            assertThat(boss.page.locator("[data-status=planned] .work").first())
                    .containsText("waits for #3");
            boss.assertAccessible("a board with an emergency");
            boss.page.click("[data-status=running] .work button:has-text('Done')");
            assertThat(boss.page.locator("[data-status=running] .work"))
                    .containsText("New main picture");
            boss.assertNoComplaints("an emergency");
        }
    }

    @Test
    void groupsAreDrawnByChanceBeforeAnActionBegins() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 380, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.page.click("#groups summary");
            boss.assertAccessible("groups to be drawn");
            boss.page.fill("#d-members", "K-01\nK-02\nK-03");
            boss.page.click("#groups button");
            assertThat(boss.page.locator("#faults")).containsText("these are 3");
            boss.page.click("#groups summary");
            boss.page.fill("#d-members", "K-01\nK-02\nK-03\nK-04");
            boss.page.click("#groups button");
            assertThat(boss.page.locator("#groups details")).hasCount(2);
            assertThat(boss.page.locator("#groups")).containsText("from the seed");
            assertThat(boss.page.locator("#groups"))
                    .containsText("its effect is read from how these groups differ");
            boss.assertFits("groups");
            boss.page.click("header.page button:has-text('Start')");
            assertThat(boss.page.locator("#groups button")).hasCount(0);
            assertThat(boss.page.locator("#groups details")).hasCount(2);
        }
    }

    @Test
    void aCalendarIsAMonthOnAScreenAndAWeekOnAPhone() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.open("/actions?view=calendar");
            assertThat(boss.page.locator("td[data-day]:visible")).hasCount(42);
            assertThat(boss.page.locator("td[data-day='2025-06-12']")).containsText("New main");
            boss.assertAccessible("a month");
            boss.page.setViewportSize(380, 800);
            assertThat(boss.page.locator("td[data-day]:visible")).hasCount(7);
            boss.assertFits("a week");
            boss.assertAccessible("a week");
            boss.page.locator("nav.of-week a").last().click();
            assertThat(boss.page.locator("td[data-day]:visible").first())
                    .hasAttribute("data-day", "2025-06-09");
            boss.page.click("a[href^='/actions/feed']");
            boss.page.click("main button.main");
            assertThat(boss.page.locator("#feed-address")).containsText("/calendar/");
            boss.assertFits("an address");
            boss.assertAccessible("an address");
            boss.assertNoComplaints("the calendar");
        }
    }

    @Test
    void workIsToldApartInLanesAndGivenToAnother() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.open("/actions/many");
            boss.page.fill("#m-text", "title,link\n" + "Count the stock,stock\n".repeat(7));
            boss.page.click("main button.main");
            boss.page.setViewportSize(1600, 2400); // nothing scrolls away under the mouse
            boss.open("/actions");
            boss.page.selectOption("#f-by", "link");
            boss.page.click("#filters button");
            var pictures = boss.page.locator("[data-lane=link-picture]");
            var stock = boss.page.locator("[data-lane=link-stock]");
            assertThat(pictures.locator(".work")).hasCount(2);
            assertThat(stock.locator("h2 .count")).hasText("7");
            assertThat(stock.locator(".work")).hasCount(5);
            assertThat(stock.locator("[data-status=planned] > a")).hasText("All 7");
            boss.assertAccessible("lanes");
            var card = pictures.locator(".work:has-text('Better titles')");
            card.dragTo(stock.locator("[data-status=running]"));
            assertThat(stock.locator("[data-status=running] .work")).containsText("Better titles");
            assertThat(pictures.locator(".work")).hasCount(1);
            boss.page.locator("#outcome button").click();
            assertThat(pictures.locator("[data-status=planned] .work")).hasCount(2);
            boss.page.setViewportSize(380, 800);
            boss.assertFits("lanes");
            stock.locator("[data-status=planned] > a").click();
            assertThat(boss.page.locator("[data-status=planned] .work")).hasCount(7);
            boss.assertNoComplaints("lanes");
        }
    }

    @Test
    void anActionIsMovedToOtherDaysByMouseAndKeys() {
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            shop(boss);
            boss.open("/actions?view=calendar&at=2025-06-04");
            var chip = "td[data-day='%s'] .chip:has-text('Better titles')";
            boss.page
                    .locator(chip.formatted("2025-06-04"))
                    .dragTo(boss.page.locator("td[data-day='2025-06-11']"));
            assertThat(boss.page.locator(chip.formatted("2025-06-11"))).hasCount(1);
            assertThat(boss.page.locator(chip.formatted("2025-06-12"))).hasCount(1);
            assertThat(boss.page.locator(chip.formatted("2025-06-04"))).hasCount(0);
            assertThat(boss.page.locator(chip.formatted("2025-06-11"))).isFocused();
            boss.page.keyboard().press("Shift+ArrowRight");
            assertThat(boss.page.locator(chip.formatted("2025-06-13"))).hasCount(1);
            boss.page.locator("#outcome button").click();
            assertThat(boss.page.locator(chip.formatted("2025-06-13"))).hasCount(0);
            boss.assertAccessible("a month to move work in");

            boss.open("/actions?view=time");
            var row = boss.page.locator("tr:has-text('Better titles')");
            assertThat(row).hasAttribute("data-from", "2025-06-11");
            var bar = row.locator("rect").boundingBox();
            boss.page.mouse().move(bar.x + bar.width / 4, bar.y + bar.height / 2);
            boss.page.mouse().down();
            boss.page.mouse().move(bar.x - bar.width * 1.25, bar.y + bar.height / 2);
            boss.page.mouse().up();
            assertThat(row).hasAttribute("data-from", "2025-06-08");
            assertThat(row).hasAttribute("data-to", "2025-06-09");
            assertThat(row.locator("a")).isFocused();
            boss.page.keyboard().press("Shift+ArrowUp");
            assertThat(row).hasAttribute("data-from", "2025-06-01");
            boss.assertNoComplaints("moving work");
        }
    }
}
