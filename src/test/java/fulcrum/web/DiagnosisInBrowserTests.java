package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fulcrum.outlook.DailyShop;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A shop is taken over: diagnosed, its map written on, leaves turned into work, the map taken to
/// another program and back.
class DiagnosisInBrowserTests {

    private static final String PAGE = "/diagnosis?store=shop";

    /// A fifth less for each order in the last four weeks.
    private static final String FELL = "case when d >= 252 then 8 else 10 + d % 3 - 1 end";

    @TempDir Path directory;

    private static Locator card(Reader reader, String key) {
        return reader.page.locator("[role=treeitem][data-key='" + key + "']");
    }

    private static void press(Reader reader, String card, String key) {
        card(reader, card).focus();
        reader.page.keyboard().press(key);
    }

    @Test
    void aShopIsTakenOverByKeys() throws IOException {
        DailyShop.of(directory, FELL, "usual").open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 1280, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            aFaultMeanwhile(boss);
            boss.assertAccessible("a diagnosis");
            branches(boss);
            rivals(boss);
            writing(boss);
            work(boss);
            thereAndBack(boss);
            manyThoughts(boss);
            boss.assertNoComplaints("taking a shop over");
        }
    }

    /// The page comes before the facts are asked; where asking fails, it leaves a way on.
    private static void aFaultMeanwhile(Reader boss) {
        boss.page.route(
                "**" + PAGE,
                route -> {
                    if (route.request().headers().containsKey("hx-request")) {
                        route.fulfill(new Route.FulfillOptions().setStatus(500));
                    } else {
                        route.resume();
                    }
                });
        boss.open(PAGE);
        boss.page.click("[data-coming] a");
        assertThat(card(boss, "sales-fell")).isVisible();
        boss.page.unroute("**" + PAGE);
        boss.complaints.removeIf(one -> one.contains("500"));
    }

    private static void branches(Reader boss) {
        assertThat(card(boss, "sales-fell")).isVisible();
        press(boss, "branch-basics", " ");
        assertThat(card(boss, "sales-fell")).not().isVisible();
        assertThat(boss.page).hasURL(Pattern.compile("shut=branch-basics"));
        boss.page.reload();
        assertThat(card(boss, "sales-fell")).hasCount(0);
        press(boss, "branch-basics", " ");
        assertThat(card(boss, "sales-fell")).isVisible();
        var stop = boss.page.locator(".map [tabindex='0']");
        press(boss, "branch-basics", "ArrowRight");
        assertThat(stop).hasAttribute("aria-level", "3");
        var fold = card(boss, "branch-basics").locator("a.fold");
        fold.click();
        assertThat(stop).hasAttribute("data-key", "branch-basics");
        fold.click();
    }

    /// The facts have tested the other explanations; what was refuted is struck out.
    private static void rivals(Reader boss) {
        var finding = boss.page.locator("#f-sales-fell");
        assertThat(finding).containsText("What would make this wrong?");
        assertThat(finding.locator(".rivals .struck s").first()).isVisible();
        boss.open("/diagnosis/against?store=shop");
        assertThat(boss.page.locator(".against .finding").first()).isVisible();
        boss.assertAccessible("what speaks against");
        boss.assertFits("what speaks against");
        boss.open(PAGE);
    }

    private static void writing(Reader boss) {
        var page = boss.page;
        press(boss, "sales-fell", "r");
        assertThat(page.locator("#n-title")).isFocused();
        boss.assertAccessible("a node");
        page.fill("#n-title", "Lower prices since September");
        page.fill("#n-note", "asked three customers");
        page.keyboard().press("Tab");
        page.click("#sheet button[value=write]");
        assertThat(page.locator("#sheet")).not().isVisible();
        assertThat(card(boss, "sales-fell")).containsText("Lower prices since September");
        assertThat(card(boss, "sales-fell")).containsText("✎ asked three customers");

        press(boss, "branch-traffic", "a");
        page.fill("#n-add", "A new main picture");
        page.keyboard().press("Enter");
        assertThat(page.locator(".diagnosis-map .own")).containsText("A new main picture");
        press(boss, "branch-traffic", "u");
        assertThat(page.locator(".diagnosis-map .own")).hasCount(0);
        press(boss, "branch-traffic", "Shift+U");
        assertThat(page.locator(".diagnosis-map .own")).hasCount(1);
    }

    private static void work(Reader boss) {
        var page = boss.page;
        page.locator(".diagnosis-map .own").focus();
        page.keyboard().press("n");
        assertThat(page.locator(".diagnosis-map .own")).containsText("Action 1");

        press(boss, "sales-fell", "n");
        page.selectOption("#a-owner", new SelectOption().setIndex(1));
        page.fill("#a-share", "10");
        page.click("main button.main");
        assertThat(page.locator("h1")).not().hasText("New action");
        boss.open(PAGE);
        assertThat(card(boss, "sales-fell")).containsText("Action 2");
    }

    private static void thereAndBack(Reader boss) throws IOException {
        var page = boss.page;
        for (var format : new String[] {"opml", "freemind", "xmind"}) {
            page.click("summary:has-text('Take along')");
            var file =
                    page.waitForDownload(
                            () -> page.click("a[href*='format=%s']".formatted(format)));
            assertThat(Files.size(file.path())).isGreaterThan(1000);
            page.click("summary:has-text('Bring a map back')");
            page.setInputFiles("#d-file", file.path());
            page.click(".bring button.main");
            assertThat(page.locator("p.notice[role=status]")).containsText("0 changes");
            assertThat(card(boss, "sales-fell")).containsText("Lower prices since September");
        }
        for (var picture : new String[] {"png", "pdf"}) {
            page.click("summary:has-text('Take along')");
            var file = page.waitForDownload(() -> page.click("[data-%s]".formatted(picture)));
            var bytes = Files.readAllBytes(file.path());
            assertThat(new String(bytes, 0, 8, StandardCharsets.ISO_8859_1))
                    .contains(picture.toUpperCase(Locale.ROOT));
            page.keyboard().press("Escape");
        }
    }

    /// A browser draws of a large map what is in view; keys reach all of it.
    private static void manyThoughts(Reader boss) throws IOException {
        var page = boss.page;
        var thoughts =
                IntStream.range(0, 320).mapToObj("<outline text=\"thought %d\"/>"::formatted);
        var file = Files.createTempFile("thoughts", ".opml");
        Files.writeString(
                file,
                "<opml version=\"2.0\"><body><outline text=\"Kites\">%s</outline></body></opml>"
                        .formatted(thoughts.collect(Collectors.joining())));
        page.click("summary:has-text('Bring a map back')");
        page.setInputFiles("#d-file", file);
        page.click(".bring button.main");
        assertThat(page.locator("p.notice[role=status]")).containsText("320 changes");
        Files.delete(file);
        var first = page.locator("[role=treeitem]").first();
        var last = page.locator("[role=treeitem]").last();
        assertThat(first).isVisible();
        assertThat(last).not().isVisible();
        first.focus();
        page.keyboard().press("End");
        assertThat(last).isFocused();
        assertThat(last).isInViewport();
        var shown = page.locator("[role=treeitem]:visible").count();
        assertThat(shown).isBetween(5, 300);
        page.keyboard().press("Home");
        press(boss, "branch-basics", " ");
        assertThat(card(boss, "sales-fell")).not().isVisible();
        assertThat(first).isInViewport();
        page.keyboard().press("End");
        assertThat(last).isInViewport();
    }

    @Test
    void theMapIsWrittenOnAPhone() {
        DailyShop.of(directory, FELL, "usual").open().close();
        try (var chromium = Chromium.open();
                var served = new Served(directory);
                var boss = chromium.reader(served, 380, "zh-CN", ColorScheme.DARK)) {
            boss.firstStart();
            boss.makeStore("Kites", "shop", "any", "EUR");
            boss.open(PAGE);
            var page = boss.page;
            boss.assertAccessible("a diagnosis on a phone");
            boss.assertFits("a diagnosis on a phone");
            var pencil = "#n-branch-traffic > div a.button";
            page.click(pencil);
            page.fill("#n-add", "换一张主图");
            page.click("#sheet button[value=add]");
            assertThat(page.locator("#n-branch-traffic .own")).containsText("换一张主图");
            page.click("#n-branch-traffic .own a.button");
            page.fill("#n-amount", "120");
            page.fill("#n-why", "点击率 3 %，同行 4 %");
            boss.assertFits("a node on a phone");
            page.click("#sheet button[value=write]");
            assertThat(page.locator("#n-branch-traffic .own")).containsText("120");
            boss.assertNoComplaints("a phone");
        }
    }
}
