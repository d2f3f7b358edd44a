package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Lots;
import fulcrum.storeworld.exports.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

/// A row of `ExportOrderList` (the 54 columns of 2018) and the rows of `ExportOrderDetailList`, as
/// both were at a moment.
final class OrderRows {

    static final Heading ORDERS =
            Heading.of(
                    "订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,"
                            + "买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,联系电话 ,"
                            + "联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,"
                            + "宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,"
                            + "分阶段订单信息,特权订金订单id,是否上传合同照片,是否上传小票,是否代付,定金排名,修改后的sku,"
                            + "修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易,新零售交易类型,"
                            + "新零售导购门店名称,新零售导购门店id,新零售发货门店名称,新零售发货门店id,退款金额,预约门店,"
                            + "确认收货时间,打款商家金额,含应开票给个人的个人红包",
                    List.of(
                            Column.id("订单编号"),
                            Column.number("买家应付货款"),
                            Column.number("买家应付邮费"),
                            Column.number("总金额"),
                            Column.number("买家实际支付金额"),
                            Column.time("订单创建时间"),
                            Column.time("订单付款时间 "),
                            Column.number("宝贝总数量"),
                            Column.number("卖家服务费"),
                            Column.number("退款金额"),
                            Column.time("确认收货时间")));

    static final Heading LINES =
            Heading.of(
                    "订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码",
                    List.of(Column.id("订单编号"), Column.number("价格"), Column.number("购买数量")));

    private static final byte[] EXPRESS = "快递".getBytes(Form.GBK);
    private static final byte[] CARRIER = "虚构快递".getBytes(Form.GBK);
    private static final byte[] NO_FEE = "0元".getBytes(Form.GBK);
    private static final byte[] MOBILE = "手机订单".getBytes(Form.GBK);
    private static final byte[] NOBODY_PAID = "买家未付款".getBytes(Form.GBK);
    private static final byte[] GIVEN_BACK = "退款".getBytes(Form.GBK);
    private static final Map<Order.Status, byte[]> STATUS = new EnumMap<>(Order.Status.class);

    static {
        for (var status : Order.Status.values()) {
            STATUS.put(status, word(status).getBytes(Form.GBK));
        }
    }

    private final Workbench bench;
    private final Goods goods;
    private final People people;
    private final byte[] shop;
    private final int digits;

    OrderRows(Workbench bench) {
        this.bench = bench;
        this.goods = new Goods(bench.setting().products());
        this.people = new People(bench.seed());
        this.shop = Form.GBK_CSV.encoded(bench.setting().shop().name());
        this.digits = bench.moneyDigits();
    }

    private static byte[] status(Order.Status status) {
        return Objects.requireNonNull(STATUS.get(status));
    }

    private static String word(Order.Status status) {
        return switch (status) {
            case UNPAID -> "等待买家付款";
            case PAID -> "买家已付款，等待卖家发货";
            case SHIPPED -> "卖家已发货，等待买家确认";
            case COMPLETED -> "交易成功";
            case CLOSED -> "交易关闭";
        };
    }

    /// The row of an order as an export made at `moment` shows it.
    void order(Row row, Order order, long moment) {
        boolean paid = Order.by(order.fate().paidAt(), moment);
        long refunded = order.refundedBy(moment);
        guarded(row, order);
        money(row, order, paid ? order.total() - refunded : 0);
        row.number(0).cell(status(order.statusAt(moment))).blank();
        whereTo(row, order);
        row.moment(order.fate().placedAt());
        happened(row, order.fate().paidAt(), moment);
        contents(row, order, moment);
        reason(row, order, moment, paid);
        row.money(paid ? order.fee() : 0, digits).cell(NO_FEE).blank();
        row.cell(order.terminal() == Terminal.MOBILE ? MOBILE : new byte[0]);
        row.blanks(9).number(0).number(0).blanks(6);
        row.money(refunded, digits).blank();
        happened(row, order.fate().completedAt(), moment);
        boolean done = Order.by(order.fate().completedAt(), moment);
        row.money(done ? order.total() - refunded : 0, digits).put("元").money(0, digits).put("元");
    }

    /// The number as a formula, so that Excel leaves it alone.
    private static void guarded(Row row, Order order) {
        row.next().put("=\"").digits(order.number()).put('"');
    }

    private void money(Row row, Order order, long paid) {
        people.nick(row, order.customer());
        people.account(row, order.customer());
        row.money(order.goodsDue(), digits).money(order.shippingDue(), digits).number(0);
        row.money(order.total(), digits).number(0).money(paid, digits);
    }

    private void whereTo(Row row, Order order) {
        people.name(row, order.customer());
        people.address(row, order.customer());
        row.cell(EXPRESS).blank();
        people.phone(row, order.customer());
    }

    private void contents(Row row, Order order, long moment) {
        goods.titles(row, order.lines());
        row.number(order.lines().size());
        if (Order.by(order.fate().shippedAt(), moment)) {
            long parcel = Math.floorMod(Lots.draw(bench.seed(), order.number()), 1_000_000_000L);
            row.next().put("No:100").padded(parcel, 9).cell(CARRIER);
        } else {
            row.blanks(2);
        }
        row.blank().number(order.pieces()).number(bench.setting().shop().id()).cell(shop);
    }

    private static void reason(Row row, Order order, long moment, boolean paid) {
        if (Order.by(order.fate().closedAt(), moment)) {
            row.cell(paid ? GIVEN_BACK : NOBODY_PAID);
        } else {
            row.blank();
        }
    }

    private static void happened(Row row, OptionalLong when, long moment) {
        if (Order.by(when, moment)) {
            row.moment(when.getAsLong());
        } else {
            row.blank();
        }
    }

    /// The row of one line; its price is the list price, discounts stand with the order only.
    void line(Row row, Order order, Order.Line line, Order.Status status) {
        guarded(row, order);
        row.cell(goods.title(line.product()))
                .money(line.unitPrice(), digits)
                .number(line.quantity())
                .cell(goods.sku(line))
                .cell(goods.properties(line))
                .blanks(2)
                .cell(status(status))
                .cell(goods.code(line.product()));
    }
}
