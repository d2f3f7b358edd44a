package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A price that fell on 12 May 2025 and stayed, and nobody wrote it down.
class UnloggedPagesTests {

    private static final String PAGE = "/actions/unlogged?store=toys";
    private static final LocalDate DAY = LoweredPrice.DAY;
    private static final String KEY = LoweredPrice.KEY;

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        LoweredPrice.in(boss);
        boss.get(PAGE);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private Action first() {
        return served.rooms.work().actions().of(new StoreId("toys")).getFirst();
    }

    @Test
    void oneClickMakesItAnActionThatRunsSinceThatDayAndSaysWhenItWasWritten() {
        assertThat(boss.get(PAGE).body())
                .contains("1042: price 12 % lower since 2025-05-12", "50.00 → 44.00");
        var answer = boss.post("/actions/unlogged/take", Map.of("store", "toys", "change", KEY));
        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/actions/1?");
        var action = first();
        assertThat(action.status()).isEqualTo(Status.RUNNING);
        assertThat(action.plan().link()).isEqualTo(Link.PRICING);
        assertThat(action.plan().days().orElseThrow().from()).isEqualTo(DAY);
        assertThat(action.plan().expectation().orElseThrow().share())
                .as("pieces that keep turnover: 50 / 44 - 1")
                .isEqualByComparingTo("0.136");
        assertThat(boss.get("/actions/1?store=toys").body()).contains("written down afterwards");
        assertThat(boss.get(PAGE).body()).doesNotContain("1042");
    }

    @Test
    void whatIsNobodysNeedsAReasonAndIsNotAskedAgain() {
        var without =
                boss.post(
                        "/actions/unlogged/nobodys",
                        Map.of("store", "toys", "change", KEY, "why", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say whose or what it was");
        assertThat(
                        boss.post(
                                        "/actions/unlogged/nobodys",
                                        Map.of(
                                                "store",
                                                "toys",
                                                "change",
                                                KEY,
                                                "why",
                                                "the platform's campaign"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(boss.get(PAGE).body()).doesNotContain("1042");
        assertThat(served.rooms.log().newest(1).getFirst().details()).contains("campaign");
    }

    @Test
    void anActionOnItsPriceCoversIt() {
        boss.post(
                "/actions/new",
                Map.of(
                        "store",
                        "toys",
                        "title",
                        "Cheaper kites",
                        "link",
                        "pricing",
                        "scope",
                        "product=1042",
                        "from",
                        "2025-05-11",
                        "to",
                        "2025-05-20"));
        assertThat(boss.get(PAGE).body()).doesNotContain("price 12 %");
    }

    @Test
    void aChangeOfAnotherStoreIsNotFound() {
        var books = Map.of("store", "books", "change", KEY);
        assertThat(boss.post("/actions/unlogged/take", books).statusCode()).isEqualTo(404);
        assertThat(boss.get("/actions/unlogged?store=books").body()).doesNotContain("1042");
    }

    private void giveProducts(String name, String title) {
        giveProducts(name, title, "风筝", "布");
    }

    private void giveProducts(String name, String title, String category, String material) {
        boss.get("/data?store=toys");
        var list =
                "宝贝ID,商家编码,标题,价格,类目,材质,风格,适用季节\n610000007919,T-1,%s,79.00,%s,%s,卡通,春\n"
                        .formatted(title, category, material);
        assertThat(boss.give("toys", name, list).statusCode()).isEqualTo(200);
    }

    @Test
    void aTitleThatIsAnotherOneSinceIsOffered() {
        giveProducts("宝贝属性表_20250520.csv", "Kite");
        served.time.pass(Duration.ofDays(5));
        giveProducts("宝贝属性表_20250601.csv", "Red <b>kite</b>");
        var page = boss.get(PAGE).body();
        assertThat(page)
                .contains("610000007919: another title", "Kite → Red &lt;b&gt;kite&lt;/b&gt;")
                .doesNotContain("<b>kite");
        var found =
                served.rooms
                        .unlogged()
                        .open(served.rooms.stores().find(new StoreId("toys")).orElseThrow());
        var listing = found.stream().filter(one -> one.key().endsWith("-listing")).findFirst();
        var answer =
                boss.post(
                        "/actions/unlogged/take",
                        Map.of("store", "toys", "change", listing.orElseThrow().key()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(first().plan().link()).isEqualTo(Link.LISTING);
        assertThat(first().plan().expectation()).isEmpty();
        assertThat(boss.get(PAGE).body()).doesNotContain("another title");
    }

    @Test
    void whatElseIsAnotherInAListingIsOffered() {
        giveProducts("宝贝属性表_20250520.csv", "Kite", "风筝", "布");
        served.time.pass(Duration.ofDays(5));
        giveProducts("宝贝属性表_20250601.csv", "Kite", "玩具", "纸");
        assertThat(boss.get(PAGE).body())
                .contains("610000007919: another category", "风筝 → 玩具")
                .contains("610000007919: other attributes", "布 → ", "纸")
                .doesNotContain("another title", "卡通");
    }

    /// A plan that pays 0.40 a click, and 0.52 from 12 May on; another that pays the same
    /// throughout.
    @Test
    void aBidThatWasChangedIsOffered() {
        var report = new StringBuilder("日期,场景ID,场景名字,计划ID,计划名字,展现量,点击量,花费\n");
        for (int i = 0; i < 32; i++) {
            var day = LocalDate.of(2025, 5, 1).plusDays(i);
            int clicks = 80 + i * 7 % 11;
            double bid = day.isBefore(DAY) ? 0.40 : 0.52;
            report.append(
                    "%s,372,人群推广,70000001009,Kites,2953,%d,%.2f\n"
                            .formatted(day, clicks, clicks * bid));
            report.append(
                    "%s,372,人群推广,70000001010,Balls,2953,%d,%.2f\n"
                            .formatted(day, clicks, clicks * 0.3));
        }
        boss.get("/data?store=toys");
        assertThat(boss.give("toys", "计划报表_20250602_000803.csv", report.toString()).statusCode())
                .isEqualTo(200);
        var page = boss.get(PAGE).body();
        assertThat(page)
                .contains("Kites: a click costs 30 % more since 2025-05-12", "0.40 → ")
                .doesNotContain("Balls");
        boss.post("/actions/unlogged/take", Map.of("store", "toys", "change", DAY + "-bid-rose"));
        assertThat(first().plan().link()).isEqualTo(Link.PAID);
        assertThat(first().plan().scope()).isEmpty();
        assertThat(boss.get(PAGE).body()).doesNotContain("Kites");
    }
}
