package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.western.Invented;
import fulcrum.storeworld.exports.western.Region;
import fulcrum.storeworld.exports.western.ShopClock;
import java.util.List;
import java.util.OptionalLong;

/// The rows of one order in `orders_export.csv`: all of it in the first, and only their line in the
/// others.
final class OrderRows {

    static final Heading HEADING =
            Heading.of(
                    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,"
                            + "Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,"
                            + "Discount Code,Discount Amount,Shipping Method,Created at,"
                            + "Lineitem quantity,Lineitem name,Lineitem price,"
                            + "Lineitem compare at price,Lineitem sku,"
                            + "Lineitem requires shipping,Lineitem taxable,"
                            + "Lineitem fulfillment status,"
                            + "Billing Name,Billing Street,Billing Address1,Billing Address2,"
                            + "Billing Company,Billing City,Billing Zip,Billing Province,"
                            + "Billing Country,Billing Phone,"
                            + "Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,"
                            + "Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
                            + "Shipping Country,Shipping Phone,"
                            + "Notes,Note Attributes,Cancelled at,Payment Method,"
                            + "Payment Reference,Refunded Amount,Vendor,Outstanding Balance,"
                            + "Employee,Location,Device ID,Id,Tags,Risk Level,Source,"
                            + "Lineitem discount,Tax 1 Name,Tax 1 Value,Tax 2 Name,Tax 2 Value,"
                            + "Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,"
                            + "Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,"
                            + "Shipping Province Name,Payment ID,Payment Terms Name,"
                            + "Next Payment Due At,Payment References",
                    // further rows of an order leave its times and its money empty
                    List.of(
                            Column.id("Name"),
                            Column.number("Lineitem quantity"),
                            Column.number("Lineitem price")));

    private static final int ADDRESS = 10;
    private static final int TAXES = 10;

    private final Setting.Shop shop;
    private final ShopClock clock;
    private final byte[] vendor;
    private final byte[][][] names;
    private final byte[][][] skus;

    OrderRows(Setting setting) {
        this.shop = setting.shop();
        this.clock = new ShopClock(shop.zone());
        this.vendor = Form.PLAIN_CSV.encoded(shop.name());
        this.names = new byte[setting.products().size()][][];
        this.skus = new byte[setting.products().size()][][];
        for (var product : setting.products()) {
            names[product.index()] = encoded(product, true);
            skus[product.index()] = encoded(product, false);
        }
    }

    private static byte[][] encoded(Product product, boolean name) {
        return product.variants().stream()
                .map(variant -> name ? name(product, variant) : variant.sku())
                .map(Form.PLAIN_CSV::encoded)
                .toArray(byte[][]::new);
    }

    /// `Crew Tee - Black / S`
    private static String name(Product product, Product.Variant variant) {
        return variant.options().isEmpty()
                ? product.title()
                : product.title() + " - " + String.join(" / ", variant.options().values());
    }

    /// The first row, as an export shows it whose last second is `moment`.
    void first(Row row, Order order, long moment) {
        var fate = order.fate();
        boolean sent = Order.by(fate.shippedAt(), moment);
        var buyer = Invented.of(order.customer());
        row.next().put('#').digits(order.number()).next().put(buyer.mail());
        row.next().put(status(order, moment));
        time(row, fate.paidAt(), moment);
        row.next().put(sent ? "fulfilled" : "unfulfilled");
        time(row, fate.shippedAt(), moment);
        row.next().put(order.customer().number() % 3 == 0 ? "yes" : "no");
        row.next().put(shop.currency());
        money(row, order.goodsDue());
        money(row, order.shippingDue());
        money(row, 0);
        money(row, order.total());
        row.next().put(order.coupon() > 0 ? "WELCOME" : "");
        money(row, order.discount());
        row.next().put("Standard");
        clock.shopify(row, fate.placedAt());
        line(row, order.lines().getFirst(), sent);
        people(row, order, buyer);
        time(row, fate.closedAt(), moment);
        row.next().put(Order.by(fate.paidAt(), moment) ? "Shopify Payments" : "").blank();
        money(row, order.refundedBy(moment));
        row.cell(vendor);
        money(row, owed(order, moment));
        row.blanks(3).number(order.number()).blank().next().put("Low").next().put("web");
        money(row, 0);
        row.blanks(TAXES).blanks(3);
        var region = Region.of(order.customer().region());
        row.cell(region.name()).cell(region.name()).blanks(4);
    }

    /// A further row: its line and little else.
    void further(Row row, Order order, int line, long moment) {
        row.next().put('#').digits(order.number());
        row.next().put(Invented.of(order.customer()).mail()).blanks(14);
        line(row, order.lines().get(line), Order.by(order.fate().shippedAt(), moment));
        row.blanks(2 * ADDRESS).blanks(6).cell(vendor).blanks(8);
        money(row, 0);
        row.blanks(TAXES).blanks(9);
    }

    private void line(Row row, Order.Line line, boolean sent) {
        row.number(line.quantity()).cell(names[line.product()][line.variant()]);
        money(row, line.unitPrice());
        row.blank().cell(skus[line.product()][line.variant()]);
        row.next().put("true").next().put("true").next().put(sent ? "fulfilled" : "pending");
    }

    private static void people(Row row, Order order, Invented buyer) {
        var region = Region.of(order.customer().region());
        for (int i = 0; i < 2; i++) {
            row.next().put(buyer.name()).next().put(buyer.street()).next().put(buyer.street());
            row.blanks(2).next().put(region.city()).next().put('\'').put(region.zip());
            row.next().put(region.code()).next().put("US").blank();
        }
        row.blanks(2);
    }

    static String status(Order order, long moment) {
        if (!Order.by(order.fate().paidAt(), moment)) {
            return Order.by(order.fate().closedAt(), moment) ? "voided" : "pending";
        }
        long back = order.refundedBy(moment);
        if (back == 0) {
            return "paid";
        }
        return back < order.total() ? "partially_refunded" : "refunded";
    }

    private static long owed(Order order, long moment) {
        return status(order, moment).equals("pending") ? order.total() : 0;
    }

    private void time(Row row, OptionalLong when, long moment) {
        if (Order.by(when, moment)) {
            clock.shopify(row, when.getAsLong());
        } else {
            row.blank();
        }
    }

    private void money(Row row, long coins) {
        row.money(coins, shop.moneyDigits());
    }
}
