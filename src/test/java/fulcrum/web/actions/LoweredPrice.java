package fulcrum.web.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.web.Served.Browser;
import java.time.LocalDate;

/// A shop of toys whose kite, 1042, costs 44 instead of 50 since a day, and nobody wrote it down;
/// and a shop of books that sells nothing.
public final class LoweredPrice {

    public static final LocalDate DAY = LocalDate.of(2025, 5, 12);
    public static final String KEY = DAY + "-fell";

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);

    private LoweredPrice() {}

    public static void in(Browser boss) {
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
    }
}
