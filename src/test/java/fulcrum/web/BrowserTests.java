package fulcrum.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route.FulfillOptions;
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

/// The pages as a person meets them, in a real browser.
class BrowserTests {

    static final List<String> PAGES =
            List.of(
                    "/design",
                    "/account",
                    "/data?store=toys",
                    "/data/new-store",
                    "/data/stores/toys",
                    "/figures?store=toys&from=2024-01-01&to=2024-01-07&m=paid&m=orders&m=visitors",
                    "/figures?store=toys&from=2024-01-01&to=2024-01-07&m=paid&by=channel&grain=total",
                    "/figures/trace?store=toys&from=2024-01-01&to=2024-01-07&grain=day&m=net_sales&metric=net_sales&date=2024-01-03",
                    "/nothing-here");

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
            boss.give("orders.csv", Toys.ORDERS);
            assertThat(boss.page.locator("#results article")).hasCount(1);
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

    static Reader boss() {
        var boss = reader(1280, "en-GB", ColorScheme.LIGHT);
        boss.signIn();
        return boss;
    }

    @ParameterizedTest
    @CsvSource({"380, zh-CN, DARK", "1600, en-GB, LIGHT"})
    void everyPageIsQuietFitsAndCanBeUsedByAll(int width, String locale, ColorScheme scheme) {
        try (var reader = reader(width, locale, scheme)) {
            reader.open("/sign-in");
            reader.assertAccessible("/sign-in");
            reader.assertFits("/sign-in");
            reader.signIn();
            for (var path : PAGES) {
                reader.open(path);
                reader.assertFits(path);
                reader.assertAccessible(path);
                reader.complaints.removeIf(c -> path.equals("/nothing-here") && c.contains("404"));
                reader.assertNoComplaints(path);
            }
        }
    }

    @Test
    void theLanguageIsSwitchedAndStays() {
        try (var boss = boss()) {
            boss.open("/design");
            boss.page.click(".me summary");
            boss.page.click("button[value=zh]");
            assertThat(boss.page).hasURL(Pattern.compile(".*/design$"));
            assertThat(boss.page.locator("h1")).hasText("设计");
            boss.open("/figures?store=toys");
            assertThat(boss.page.locator("h1")).hasText("指标");
            boss.assertNoComplaints("after the switch");
        }
    }

    @Test
    void filesAreGivenAMappingCorrectedAnImportUndoneAndAFigureFollowed() {
        try (var boss = boss()) {
            var page = boss.page;
            boss.makeStore("Till", "till", "any", "EUR");
            boss.give("till.csv", Toys.TILL);
            page.click("#results a.main");
            assertThat(page.locator("h1")).hasText("What the columns mean");
            page.selectOption("#m-0", "order_id");
            page.selectOption("#m-1", "title");
            page.selectOption("#m-2", "quantity");
            page.selectOption("#m-3", "ordered_at");
            page.selectOption("#m-4", "unit_price");
            assertThat(page.locator("#map-preview .counts")).containsText("3");
            page.click("text=Import with these meanings");
            assertThat(page.locator("h1")).hasText("till.csv");

            page.click("nav >> text=Figures");
            assertThat(page).hasURL(Pattern.compile(".*store=till.*"));
            boss.open("/figures?store=till&m=gross_sales&grain=total");
            assertThat(page.locator(".tiles")).containsText("€ 32.50");
            page.click("tbody tr:last-child td a.trace");
            assertThat(page.locator("h1")).hasText("Gross sales");
            assertThat(page.locator("main .figure")).hasText("€ 32.50");
            assertThat(page.locator("#rows tbody")).containsText("till.csv");

            page.click("nav >> text=Data");
            page.click("a[data-dialog]");
            assertThat(page.locator("#sheet")).containsText("Undo this import?");
            page.click("#sheet button.main");
            assertThat(page.locator("#data-state")).containsText("Nothing was imported");
            boss.assertNoComplaints("from file to figure and back");
        }
    }

    @Test
    void whatIsOpenTurnsGreenAsSoonAsTheMissingFileIsThere() {
        try (var boss = boss()) {
            var page = boss.page;
            boss.makeStore("Example", "example", "taobao", "CNY");
            page.setInputFiles("#files", Path.of("docs/example/ExportOrderList.csv"));
            assertThat(page.locator("#agreement .tag.unsure")).hasCount(1);
            assertThat(page.locator("#history .tag.unsure")).hasCount(1);
            page.setInputFiles("#files", Path.of("docs/example/ExportOrderDetailList.csv"));
            assertThat(page.locator("#history tbody tr")).hasCount(2);
            assertThat(page.locator("#agreement .tag.unsure")).hasCount(0);
            assertThat(page.locator("#agreement .tag.done")).hasCount(5);
            assertThat(page.locator("#history .tag.done")).hasCount(2);

            page.click("#history a:text('ExportOrderList.csv')");
            assertThat(page.locator("main article")).containsText("6 checks, all agree");
            page.click("summary:text('At the time of the import')");
            assertThat(page.locator("main article")).containsText("Orders that have no lines yet");
            boss.assertAccessible("an import that agrees by now");
            boss.assertNoComplaints("from open to green");
        }
    }

    @Test
    void whatIsChosenOnFiguresIsShownAtOnceAndStandsInTheAddress() {
        try (var boss = boss()) {
            var page = boss.page;
            boss.open("/figures?store=toys&from=2024-01-01&to=2024-01-07&m=paid");
            assertThat(page.locator(".chart-live canvas")).isVisible();
            page.click("#p-metrics summary");
            page.fill("#c-metrics-filter", "orders");
            page.check("#m-orders");
            assertThat(page).hasURL(Pattern.compile(".*m=paid.*m=orders.*|.*m=orders.*m=paid.*"));
            assertThat(page.locator(".tiles .tile")).hasCount(2);
            assertThat(page.locator("#p-metrics")).hasAttribute("open", "");
            page.keyboard().press("Escape");
            page.click("label:has(#g-total)");
            assertThat(page).hasURL(Pattern.compile(".*grain=total.*"));
            assertThat(page.locator("[data-chart]")).hasCount(0);
            page.reload();
            assertThat(page.locator(".tiles")).containsText("¥ 42.50");
            boss.assertNoComplaints("choosing");
        }
    }

    @ParameterizedTest
    @CsvSource({"380, zh-CN, DARK", "1600, en-GB, LIGHT"})
    void aFileThatLeavesItsDaysOpenAsksForThemByKeyboardToo(
            int width, String locale, ColorScheme scheme) {
        try (var reader = reader(width, locale, scheme)) {
            reader.signIn();
            reader.makeStore("Search " + width, "search" + width, "any", "EUR");
            reader.give("queries.csv", "Top queries,Clicks,Impressions\nkite,3,20\n");
            var page = reader.page;
            page.locator("#results .ask input[name=from]").fill("2024-01-01");
            page.locator("#results .ask input[name=last]").fill("2024-01-07");
            reader.assertFits("a question");
            reader.assertAccessible("a question");
            page.locator("#results .ask button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#results article")).hasAttribute("data-outcome", "done");
            assertThat(page.locator("#results .ask")).hasCount(0);
            reader.assertNoComplaints("a question");
        }
    }

    @Test
    void theKeyboardReachesEverything() {
        try (var boss = boss()) {
            var page = boss.page;
            boss.open("/data?store=toys");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*#main$"));
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            page.keyboard().press("f");
            assertThat(page).hasURL(Pattern.compile(".*/figures\\?store=toys"));
            assertThat(page.locator("h1")).hasText("Figures");
            page.keyboard().press("/");
            assertThat(page.locator("#table-filter")).isFocused();
            boss.open("/design");
            page.focus("#d-tab-1");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#d-panel-2")).isVisible();
            page.click("#d-rows th:nth-child(2) button");
            assertThat(page.locator("#d-rows tbody tr:first-child")).containsText("18,940");
            page.click("#d-rows th:nth-child(2) button");
            assertThat(page.locator("#d-rows tbody tr:first-child")).containsText("240");
            boss.assertNoComplaints("keyboard");
        }
    }

    @Test
    void aPageThatIsLongInComingSaysSo() {
        try (var boss = boss()) {
            var page = boss.page;
            boss.open("/data?store=toys");
            assertThat(page.locator(".going")).isHidden();
            // an answer without content leaves the reader where they are, as if none had come yet
            page.route("**/figures?*", route -> route.fulfill(new FulfillOptions().setStatus(204)));
            page.click("nav a[href^='/figures']");
            assertThat(page.locator(".going")).containsText("working on the next page");
            page.keyboard().press("Escape");
            assertThat(page.locator(".going")).isHidden();
            page.unroute("**/figures?*");
            page.click("nav a[href^='/figures']");
            assertThat(page.locator("h1")).hasText("Figures");
            assertThat(page.locator(".going")).isHidden();
            boss.assertNoComplaints("waiting");
        }
    }

    @Test
    void withoutAScriptEverythingStillWorks() {
        var context =
                chromium.browser()
                        .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        try (var boss = new Reader(context, served)) {
            boss.signIn();
            boss.makeStore("Plain", "plain", "taobao", "CNY");
            boss.give("plain.csv", Toys.ORDERS);
            boss.page.click("button.only-plain");
            assertThat(boss.page.locator("#results article")).containsText("plain.csv");
            boss.open("/figures?store=plain&from=2024-01-01&to=2024-01-07&m=paid");
            assertThat(boss.page.locator(".chart-still svg")).isVisible();
            boss.page.click("label:has(#g-week)");
            boss.page.click(".controls button.only-plain");
            assertThat(boss.page).hasURL(Pattern.compile(".*grain=week.*"));
            assertThat(boss.page.locator(".tiles")).containsText("¥ 42.50");
        }
    }

    @Test
    void whatUsersNameStaysText() {
        var hostile = "\"><img src=x onerror=alert(1)><b hx-get=/data hx-trigger=load>";
        try (var boss = boss()) {
            boss.makeStore(hostile, "hostile", "taobao", "CNY");
            boss.give(hostile.replace("/", "") + ".csv", Toys.ORDERS.replace("lin", hostile));
            assertThat(boss.page.locator("#results article")).hasCount(1);
            for (var path : List.of("/data?store=hostile", "/figures?store=hostile&by=channel")) {
                boss.open(path);
                assertThat(boss.page.locator("main img, main b[hx-get]")).hasCount(0);
                assertThat(boss.page.locator(".shop summary")).containsText("onerror");
            }
            boss.assertNoComplaints("hostile names");
        }
    }

    @Test
    void afterSigningOutTheBackButtonShowsNothing() {
        try (var boss = boss()) {
            boss.open("/data?store=toys");
            boss.page.click(".me summary");
            boss.page.click("text=Sign out");
            assertThat(boss.page.locator("main")).containsText("You are signed out.");
            boss.page.goBack();
            assertThat(boss.page.locator("h1")).hasText("Sign in");
            assertThat(boss.page.content()).doesNotContain("orders.csv");
        }
    }
}
