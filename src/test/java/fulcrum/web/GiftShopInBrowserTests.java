package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import fulcrum.RealShops;
import fulcrum.actions.ActionId;
import fulcrum.actions.Status;
import fulcrum.effects.Execution;
import fulcrum.effects.Result;
import fulcrum.ingest.RawFile;
import fulcrum.metrics.MetricId;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The autumn of a real gift shop, on its own days: its table, which no layout describes, is mapped
/// by a click; a goal, its targets, an action on its Christmas paper chains, which sell more every
/// week of that season, and what is to be said of it.
class GiftShopInBrowserTests {

    private static final StoreId SHOP = new StoreId("gifts");
    private static final ActionId CHAINS = new ActionId(SHOP, 1);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final RawFile FILE =
            new RawFile(
                    RealShops.FOLDER.resolve(
                            "uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz"));
    private static final LocalDate OCTOBER = LocalDate.of(2010, 10, 1);
    private static final Period FORTNIGHT =
            new Period(LocalDate.of(2010, 10, 18), LocalDate.of(2010, 11, 1));
    private static final LocalDate MONDAY = LocalDate.of(2010, 11, 8);
    @TempDir Path directory;

    @BeforeEach
    void onlyWhereItIs() {
        RealShops.needed();
    }

    @Test
    void anAutumnOfARealShopIsWalkedFromItsTableToTheNextPlan() {
        try (var chromium = Chromium.open();
                var served = new Served(directory.resolve("data"));
                var boss = chromium.reader(served, 1600, "en-GB", ColorScheme.LIGHT)) {
            boss.firstStart();
            makeTheStore(boss);
            served.time.until(OCTOBER, ZONE);
            theTableIsMappedByAClick(boss, served);
            theBossDecides(boss, served);
            theChainsAreShownFirst(boss);
            served.time.until(FORTNIGHT.from(), ZONE);
            move(boss, served, Status.RUNNING);
            served.time.until(MONDAY, ZONE);
            theNextTableIsKnown(boss, served);
            move(boss, served, Status.DONE);
            whatItBroughtIsSaidOrWhyNot(boss, served);
            theBriefTellsOfTheLastDay(boss);
            theWeekIsTalkedOver(boss, served);
            boss.assertNoComplaints("an autumn");
        }
    }

    private static void makeTheStore(Reader boss) {
        boss.open("/data/new-store");
        boss.page.fill("#s-name", "Gifts");
        boss.page.fill("#s-id", SHOP.value());
        boss.page.selectOption("#s-platform", "other");
        boss.page.fill("#s-currency", "GBP");
        boss.page.fill("#s-zone", ZONE.getId());
        boss.page.click("form button.main");
    }

    private Path lines(LocalDate from, LocalDate until) {
        var part = directory.resolve("gifts-%s.csv".formatted(from));
        FILE.copy(
                part,
                """
                select * from read_csv('{file}', all_varchar = true, header = true)
                where InvoiceDate >= '%s' and InvoiceDate < '%s'
                """
                        .formatted(from, until));
        return part;
    }

    private void theTableIsMappedByAClick(Reader boss, Served served) {
        boss.open("/data?store=gifts");
        boss.page.setInputFiles("#files", lines(LocalDate.of(2009, 12, 1), OCTOBER));
        boss.page.click("#waiting a.button.main");
        boss.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Import with these meanings"))
                .click();
        boss.await(() -> served.rooms.imports().history(SHOP).size() == 1);
    }

    private void theNextTableIsKnown(Reader boss, Served served) {
        boss.open("/data?store=gifts");
        boss.page.setInputFiles("#files", lines(OCTOBER, MONDAY));
        boss.await(() -> served.rooms.imports().history(SHOP).size() == 2);
    }

    private static void theBossDecides(Reader boss, Served served) {
        var page = boss.page;
        boss.open("/goal?store=gifts");
        page.selectOption("#g-metric", "net_sales");
        page.fill("#g-value", "1800000");
        page.fill("#g-from", "2010-10-01");
        page.fill("#g-to", "2010-11-30");
        page.fill("#g-reason", "Christmas");
        page.click(".goal-form button.main");
        page.fill("#accept-reason", "as agreed");
        page.click("#accept button");
        page.locator("#outcome").waitFor();
        var goal = served.rooms.strategies().goals(SHOP).getFirst().content();
        assertThat(goal.metric()).isEqualTo(new MetricId("net_sales"));
        assertThat(goal.targets()).isNotEmpty();
    }

    private static void theChainsAreShownFirst(Reader boss) {
        var page = boss.page;
        boss.open("/actions/new?store=gifts");
        page.fill("#a-title", "Paper chains on the first page");
        page.fill("#a-from", FORTNIGHT.from().toString());
        page.fill("#a-to", FORTNIGHT.until().minusDays(1).toString());
        page.selectOption("#a-metric", "units");
        page.fill("#a-share", "20");
        page.click("details:has(#a-scope) > summary");
        page.fill("#a-scope", "product=22086");
        page.click("main button.main");
        page.locator("section[aria-labelledby=ask-title]").waitFor();
    }

    private static void move(Reader boss, Served served, Status status) {
        boss.open("/actions/1?store=gifts");
        boss.page.click("header button[value=" + status.word() + "]");
        boss.page.locator("#outcome").waitFor();
        assertThat(served.rooms.work().actions().find(CHAINS).orElseThrow().status())
                .isEqualTo(status);
    }

    /// Paper chains sell more every week before Christmas with or without anybody's work: that they
    /// did is no effect.
    private static void whatItBroughtIsSaidOrWhyNot(Reader boss, Served served) {
        boss.open("/effects?store=gifts");
        boss.page.click("form[action='/effects/refresh'] button");
        boss.openSettled("/effects?store=gifts");
        boss.page.click("#table tbody a");
        boss.page.locator("section[aria-labelledby=told-title]").waitFor();
        var reading = served.rooms.effects().last(CHAINS).orElseThrow();
        assertThat(reading.execution()).isEqualTo(Execution.How.AS_PLANNED);
        assertThat(reading.result()).isEqualTo(Result.CANNOT_TELL);
        assertThat(boss.page.locator("main").innerText())
                .contains("Cannot tell", "Measured", "where nothing was done");
        boss.assertAccessible("an effect in a real shop");
        boss.assertFits("an effect in a real shop");
    }

    private static void theBriefTellsOfTheLastDay(Reader boss) {
        boss.open("/today?store=gifts");
        boss.openSettled("/today?store=gifts");
        var sunday = MONDAY.minusDays(1);
        assertThat(boss.page.locator("main").innerText())
                .contains("facts until " + sunday, "Orders\n" + orders(sunday, MONDAY));
    }

    /// Invoices that sold something, counted over the raw table.
    private static String orders(LocalDate from, LocalDate until) {
        return FILE.ask(
                        """
                        select count(distinct Invoice)
                        from read_csv('{file}', all_varchar = true, header = true)
                        where InvoiceDate >= '%s' and InvoiceDate < '%s'
                            and regexp_matches(Invoice, '^[0-9]') and Quantity not like '-%%'
                            and Price not like '-%%' and upper(StockCode) not like 'ADJUST%%'
                        """
                                .formatted(from, until))
                .getFirst();
    }

    private static void theWeekIsTalkedOver(Reader boss, Served served) {
        var week = MONDAY.minusDays(7);
        var address = "/review?store=gifts&week=" + week;
        boss.openSettled(address);
        assertThat(boss.page.locator("main").innerText()).contains(orders(week, MONDAY));
        var meeting = boss.page.locator("section[aria-labelledby=notes-title]");
        meeting.locator("details > summary").click();
        meeting.locator("textarea").fill("Order more paper chains");
        meeting.locator("select[name=kind]").selectOption("DECISION");
        meeting.locator("select[name=owner]").selectOption(new SelectOption().setIndex(1));
        meeting.locator("button:not(.plain)").click();
        boss.page.click("form[action='/review/sign'] button");
        boss.page.locator("header.page .tag.done").waitFor();
        assertThat(served.rooms.reviews().notes(SHOP, week)).hasSize(1);
        assertThat(served.rooms.work().actions().of(SHOP)).as("the decision is work").hasSize(2);
    }
}
