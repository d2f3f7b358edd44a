package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
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

/// A change followed from its figure to its rows, as a person does it.
class ExplainInBrowserTests {

    static final String MARCH = "store=toys&m=paid&from=2024-03-01&to=2024-03-28";

    static final List<String> PAGES =
            List.of(
                    "/explain?" + MARCH,
                    "/explain?" + MARCH + "&compare=days&by=title&by=sku",
                    "/explain?store=toys&m=visitors",
                    "/metric?store=toys&m=paid",
                    "/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-28",
                    "/tree?store=toys&tree=profit&from=2024-03-01&to=2024-03-28&compare=days");

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
            boss.give("lines.csv", Toys.TWO_MONTHS_LINES);
            assertThat(boss.page.locator("#results article")).hasCount(2);
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

    @ParameterizedTest
    @CsvSource({"380, zh-CN, DARK", "1600, en-GB, LIGHT"})
    void everyAnswerIsQuietFitsAndCanBeUsedByAll(int width, String locale, ColorScheme scheme) {
        try (var reader = reader(width, locale, scheme)) {
            reader.signIn();
            for (var path : PAGES) {
                reader.open(path);
                reader.assertFits(path);
                reader.assertAccessible(path);
                reader.assertNoComplaints(path);
            }
        }
    }

    /// Kites: 10.00 in February, 30.00 in March.
    @Test
    void aRiseIsFollowedFromItsFigureToItsProductAndToItsRows() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/figures?" + MARCH + "&compare=before");
            page.click("a.why");
            assertThat(page.locator("#told-title"))
                    .hasText("Paid rose by ¥ 25.00 (250.0 %), from ¥ 10.00 to ¥ 35.00.");
            assertThat(page.locator("#causes-title + p")).containsText("No single cause");
            page.selectOption("#c-by", "title");
            assertThat(page).hasURL(Pattern.compile(".*by=title.*"));
            page.click("table.parts a:text-is('Kite')");
            assertThat(page.locator(".chips")).containsText("Product name: Kite");
            assertThat(page.locator("#told-title")).containsText("to ¥ 30.00");
            page.click("table.parts tbody tr:first-child td:nth-child(3) a");
            assertThat(page.locator("main .figure")).hasText("¥ 30.00");
            assertThat(page.locator("#rows tbody tr")).hasCount(3);
            assertThat(page.locator("#rows tbody")).containsText("lines.csv");
            boss.assertNoComplaints("from a rise to its rows");
        }
    }

    /// March: four orders of 8.75, February: one of 10.00.
    @Test
    void aTreeAsAListIsFoldedAndFollowedToWhyAndToItsRows() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-28&view=list");
            var goal = page.locator(".tree > li > .node");
            var orders = page.locator(".tree a:text-is('Orders')");
            assertThat(goal).containsText("¥ 35.00");
            assertThat(orders).isVisible();
            page.locator(".tree summary").first().focus();
            page.keyboard().press("Enter");
            assertThat(orders).isHidden();
            assertThat(goal).isVisible();
            page.keyboard().press("Enter");

            orders.click();
            assertThat(page.locator("h1")).hasText("Why Orders changed");
            page.goBack();
            goal.locator(".now a").click();
            assertThat(page.locator("main .figure")).hasText("¥ 35.00");
            assertThat(page.locator("#rows tbody")).containsText("lines.csv");
            boss.assertNoComplaints("from a tree to its rows");
        }
    }

    /// Without a pointer: from the goal to order value, folded, alone, and on to why it changed.
    @Test
    void theDrawingOfATreeIsWalkedByKeyboard() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-28");
            page.locator(".map [data-key=paid]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(".map [data-key=orders]")).isFocused();
            page.keyboard().press("ArrowDown");
            page.keyboard().press(" ");
            var value = page.locator(".map [data-key=order_value]");
            assertThat(value).hasAttribute("aria-expanded", "false");
            assertThat(value).isFocused();
            page.keyboard().press(" ");
            assertThat(value).hasAttribute("aria-expanded", "true");
            assertThat(value).isFocused();
            page.keyboard().press("b");
            assertThat(page.locator(".map [data-key=orders]")).hasCount(0);
            assertThat(page.locator("#tree-whole")).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*branch=order_value.*"));
            assertThat(page.locator(".map [data-key=order_value]")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Why Order value changed");
            boss.assertNoComplaints("a tree by keyboard");
        }
    }

    /// From the drawing to the product, and to the rows of the files.
    @Test
    void theDrawingIsZoomedSavedAndFollowedToAProductAndItsRows() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-28");
            page.click("[data-zoom=fit]");
            var level = page.locator("[data-zoom-level]");
            var fitted = level.textContent();
            page.click("[data-zoom=in]");
            assertThat(level).not().hasText(fitted);
            var picture = page.waitForDownload(() -> page.click("[data-png]"));
            org.assertj.core.api.Assertions.assertThat(picture.suggestedFilename())
                    .isEqualTo("Sales.png");
            org.assertj.core.api.Assertions.assertThat(picture.path()).isNotEmptyFile();

            page.click(".map [data-key=paid] a.leads >> nth=0");
            page.selectOption("#c-by", "title");
            page.click("table.parts a:text-is('Kite')");
            page.click("table.parts tbody tr:first-child td:nth-child(3) a");
            assertThat(page.locator("#rows tbody tr")).hasCount(3);
            boss.assertNoComplaints("from the drawing to rows");
        }
    }

    /// Somebody looks after orders and has an idea of what moves them.
    @Test
    void anIdeaIsStatedSeenOnTheTreeAndTakenBack() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/metric?store=toys&m=orders");
            page.selectOption("#m-owner", Served.NAME);
            page.click("form[action='/metric/owner'] button");
            page.selectOption("#m-cause", "visitors");
            page.fill("#m-claim", "More who look, more who buy");
            page.click("form[action='/metric/hypotheses'] button");
            assertThat(page.locator(".supposed")).containsText("Visitors → Orders");
            boss.assertAccessible("what people say");
            boss.open("/tree?store=toys&tree=sales&from=2024-03-01&to=2024-03-28");
            assertThat(page.locator(".map .box.supposed")).containsText("Visitors");
            assertThat(page.locator(".map [data-key=orders]")).containsText("@" + Served.NAME);
            boss.assertAccessible("a tree with an idea");
            page.goBack();
            page.click("form.supposed button");
            assertThat(page.locator(".supposed")).containsText("withdrawn");
            boss.assertNoComplaints("an idea");
        }
    }

    @Test
    void partsOpenAndCloseByKeyboard() {
        try (var boss = reader(1280, "en-GB", ColorScheme.LIGHT)) {
            var page = boss.page;
            boss.signIn();
            boss.open("/explain?" + MARCH + "&by=title&by=sku");
            var inside = page.locator("table.parts tr[data-level='2']").first();
            assertThat(inside).isVisible();
            page.locator("table.parts tr[data-level='1'] button.twist").first().focus();
            page.keyboard().press("ArrowLeft");
            assertThat(inside).isHidden();
            page.keyboard().press("Enter");
            assertThat(inside).isVisible();
            boss.assertNoComplaints("opening and closing");
        }
    }

    @Test
    void withoutAScriptItIsAskedAndReadAllTheSame() {
        var context =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        try (var boss = new Reader(context, served)) {
            boss.signIn();
            boss.open("/explain?" + MARCH);
            boss.page.selectOption("#c-by", "title");
            boss.page.click(".controls button.only-plain");
            assertThat(boss.page).hasURL(Pattern.compile(".*by=title.*"));
            assertThat(boss.page.locator("table.parts")).containsText("Kite");
        }
    }
}
