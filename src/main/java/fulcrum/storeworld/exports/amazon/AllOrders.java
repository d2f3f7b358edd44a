package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.Edition;
import fulcrum.storeworld.exports.western.Region;
import fulcrum.storeworld.exports.western.Shares;
import fulcrum.storeworld.exports.western.ShopClock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/// The All Orders report of the orders that were placed in a month: a row for each line.
final class AllOrders implements Closeable {

    static final Form FORM = Form.flat(Form.WINDOWS_1252);
    private static final Heading HEADING =
            Heading.of(
                    "amazon-order-id,merchant-order-id,purchase-date,last-updated-date,"
                            + "order-status,fulfillment-channel,sales-channel,order-channel,url,"
                            + "ship-service-level,product-name,sku,asin,item-status,quantity,"
                            + "currency,item-price,item-tax,shipping-price,shipping-tax,"
                            + "gift-wrap-price,gift-wrap-tax,item-promotion-discount,"
                            + "ship-promotion-discount,ship-city,ship-state,ship-postal-code,"
                            + "ship-country,promotion-ids,is-business-order,"
                            + "purchase-order-number,price-designation",
                    List.of(
                            Column.id("amazon-order-id"),
                            Column.time("purchase-date", "2025-02-30T10:00:00-05:00"),
                            Column.number("quantity"),
                            Column.number("item-price")));

    private final Setting.Shop shop;
    private final Articles articles;
    private final ShopClock clock;
    private final long moment;
    private final Table table;

    AllOrders(Path folder, Setting setting, YearMonth month, Edition edition, Dirt dirt)
            throws IOException {
        this.shop = setting.shop();
        this.articles = new Articles(setting, FORM);
        this.clock = new ShopClock(shop.zone());
        this.moment = edition.lastSecond();
        var name = "All Orders %s, requested %s.txt".formatted(month, edition.madeOn());
        this.table = Table.text(folder.resolve(name), FORM, HEADING, dirt);
    }

    /// How an order stands: its items may be shipped or not before it is paid.
    private enum State {
        PENDING("Pending", "Unshipped"),
        CANCELLED("Cancelled", "Cancelled"),
        UNSHIPPED("Unshipped", "Unshipped"),
        SHIPPED("Shipped", "Shipped");

        private final String order;
        private final String item;

        State(String order, String item) {
            this.order = order;
            this.item = item;
        }

        static State of(Order order, long moment) {
            if (!Order.by(order.fate().paidAt(), moment)) {
                return Order.by(order.fate().closedAt(), moment) ? CANCELLED : PENDING;
            }
            return Order.by(order.fate().shippedAt(), moment) ? SHIPPED : UNSHIPPED;
        }

        /// Prices are stated once an order is paid.
        boolean priced() {
            return this == UNSHIPPED || this == SHIPPED;
        }
    }

    void add(Order order) throws IOException {
        var state = State.of(order, moment);
        var discounts = Shares.ofDiscount(order);
        for (int i = 0; i < order.lines().size(); i++) {
            var row = table.row();
            head(row, order, state);
            article(row, order.lines().get(i), state);
            if (state.priced()) {
                prices(row, order, i, discounts[i]);
            } else {
                row.blanks(9);
            }
            place(row, order);
            table.end();
        }
    }

    private void head(Row row, Order order, State state) {
        AmazonIds.order(row, order.number()).blank();
        clock.amazon(row, order.fate().placedAt());
        clock.amazon(row, updated(order));
        row.next().put(state.order).next().put("Amazon").next().put("Amazon.com").blanks(2);
        row.next().put("Standard");
    }

    private long updated(Order order) {
        var fate = order.fate();
        long last = fate.placedAt();
        for (var when : List.of(fate.paidAt(), fate.shippedAt(), fate.closedAt())) {
            last = Order.by(when, moment) ? Math.max(last, when.getAsLong()) : last;
        }
        return last;
    }

    private void article(Row row, Order.Line line, State state) {
        row.cell(articles.title(line.product()));
        row.cell(articles.sku(line.product(), line.variant()));
        row.cell(articles.asin(line.product(), line.variant()));
        row.next().put(state.item);
        row.number(state == State.CANCELLED ? 0 : line.quantity());
    }

    /// The price of a whole line; shipping stands on the first.
    private void prices(Row row, Order order, int line, long discount) {
        int digits = shop.moneyDigits();
        row.next().put(shop.currency()).money(order.lines().get(line).listAmount(), digits);
        row.money(0, digits).money(line == 0 ? order.shippingDue() : 0, digits).money(0, digits);
        row.blanks(2).money(discount, digits).money(0, digits);
    }

    private static void place(Row row, Order order) {
        var region = Region.of(order.customer().region());
        row.cell(region.city()).cell(region.code()).cell(region.zip()).cell("US");
        row.next().put(order.coupon() > 0 ? "PAWS-WELCOME" : "").next().put("false").blanks(2);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
