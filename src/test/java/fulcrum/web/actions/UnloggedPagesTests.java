package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.actions.Action;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.store.StoreId;
import fulcrum.web.Served;
import fulcrum.web.Served.Browser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A price that fell on 12 May 2025 and stayed, and nobody wrote it down.
class UnloggedPagesTests {

    private static final String PAGE = "/actions/unlogged?store=toys";
    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
    private static final LocalDate DAY = LocalDate.of(2025, 5, 12);
    private static final String KEY = DAY + "-fell";

    @TempDir Path directory;
    Served served;
    Browser boss;

    @BeforeEach
    void serve() {
        served = new Served(directory);
        boss = served.boss();
        boss.makeStore("toys", "taobao", "CNY");
        boss.makeStore("books", "taobao", "CNY");
        boss.get("/data?store=toys");
        var orders =
                new StringBuilder(
                        "订单编号,买家会员名,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝总数量\n");
        var lines = new StringBuilder("订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码\n");
        for (int i = 0; i < 32; i++) {
            var day = FIRST.plusDays(i);
            var price = day.isBefore(DAY) ? "50.00" : "44.00";
            orders.append(
                    "%d,lin,%2$s,0.00,%2$s,%2$s,交易成功,%3$s 10:00:00,%3$s 10:01:00,1\n"
                            .formatted(5000 + i, price, day));
            lines.append("%d,Kite,%s,1,1042,,,,交易成功,1042\n".formatted(5000 + i, price));
        }
        assertThat(boss.give("toys", "orders.csv", orders.toString()).statusCode()).isEqualTo(200);
        assertThat(boss.give("toys", "lines.csv", lines.toString()).statusCode()).isEqualTo(200);
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
}
