package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Refunds by the month in which the money went back.
final class RefundReport implements Report {

    private static final Heading HEADING =
            Heading.of(
                    "订单编号,退款编号,支付宝交易号,订单付款时间,商家编码,退款的申请时间,退款完结时间,买家会员名称,"
                            + "买家实际支付金额,宝贝标题,买家退款金额,手工退款/系统退款,买家退款原因,是否需要退货,退款状态",
                    List.of(
                            Column.id("订单编号"),
                            Column.id("退款编号"),
                            Column.time("退款完结时间"),
                            Column.number("买家退款金额")));

    private final Workbench bench;
    private final Goods goods;
    private final People people;
    private final SortedMap<YearMonth, Table> open = new TreeMap<>();

    RefundReport(Workbench bench) {
        this.bench = bench;
        this.goods = new Goods(bench.setting().products());
        this.people = new People(bench.seed());
    }

    @Override
    public void order(Order order) throws IOException {
        for (var refund : order.refunds()) {
            var day = LocalDate.ofEpochDay(Math.floorDiv(refund.doneAt(), Workbench.SECONDS));
            if (day.isBefore(bench.end())) {
                write(order, refund, table(YearMonth.from(day)));
            }
        }
    }

    private Table table(YearMonth month) throws IOException {
        var known = open.get(month);
        if (known != null) {
            return known;
        }
        var day = bench.lastOf(month).plusDays(1).toString().replace("-", "");
        var table = bench.csv("ExportRefundList" + day + "0900.csv", Form.GBK_CSV, HEADING);
        open.put(month, table);
        return table;
    }

    private void write(Order order, Order.Refund refund, Table table) throws IOException {
        var row = table.row();
        var line = order.lines().get(refund.line());
        row.next().put("=\"").digits(order.number()).put('"');
        row.next().put("=\"").digits(refund.number()).put('"');
        row.next().put("=\"").digits(order.number()).put("00\"");
        row.moment(order.fate().paidAt().orElse(order.fate().placedAt()));
        row.cell(goods.sku(line)).moment(refund.askedAt()).moment(refund.doneAt());
        people.nick(row, order.customer());
        row.money(order.total(), bench.moneyDigits()).cell(goods.title(line.product()));
        row.money(refund.amount(), bench.moneyDigits()).cell("手工退款").cell(word(refund.reason()));
        row.cell(refund.returned() ? "需要" : "不需要").cell("退款成功");
        table.end();
    }

    private static String word(Order.Reason reason) {
        return switch (reason) {
            case DISLIKED -> "不喜欢/不想要";
            case WRONG_SIZE -> "尺寸不合适";
            case POOR_QUALITY -> "质量问题";
            case NOT_AS_DESCRIBED -> "与商品描述不符";
            case LATE -> "未按约定时间发货";
            case DAMAGED -> "收到商品破损";
        };
    }

    /// No later order can have been paid back in a month that is over.
    @Override
    public void day(Day day) throws IOException {
        var month = YearMonth.from(day.date());
        if (day.date().equals(month.atEndOfMonth()) && open.containsKey(month)) {
            open.remove(month).close();
        }
    }

    @Override
    public void close() throws IOException {
        for (var table : open.values()) {
            table.close();
        }
        open.clear();
    }
}
