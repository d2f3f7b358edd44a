package fulcrum.warehouse;

import static fulcrum.warehouse.Column.read;
import static fulcrum.warehouse.Column.settled;
import static fulcrum.warehouse.ColumnType.CODE;
import static fulcrum.warehouse.ColumnType.DAY;
import static fulcrum.warehouse.ColumnType.FLAG;
import static fulcrum.warehouse.ColumnType.ID;
import static fulcrum.warehouse.ColumnType.MONEY;
import static fulcrum.warehouse.ColumnType.NUMBER;
import static fulcrum.warehouse.ColumnType.TEXT;
import static fulcrum.warehouse.ColumnType.TIME;

import java.util.List;

/// Columns of the kinds of fact about what was sold, returned and settled.
final class SalesColumns {

    private SalesColumns() {}

    static final List<Column> ORDERS =
            List.of(
                    read("order_id", ID, "the platform's order number"),
                    read("ordered_at", TIME, "when the buyer ordered"),
                    read("ordered_on", DAY, "business day of the order"),
                    read("paid_at", TIME, "when the buyer paid; empty for an unpaid order"),
                    read("paid_on", DAY, "business day of the payment"),
                    read("completed_at", TIME, "when the platform closed the order as completed"),
                    read("status", CODE, "unpaid, paid, shipped, completed, cancelled or returned"),
                    read("customer", ID, "keyed hash of the platform's customer id"),
                    read("goods_due", MONEY, "payable for the goods after all discounts"),
                    read("shipping_due", MONEY, "payable for shipping"),
                    read("tax", MONEY, "tax stated beside the goods"),
                    read("discount", MONEY, "discounts stated on the order"),
                    read("total_due", MONEY, "payable in all"),
                    read("paid", MONEY, "what the buyer paid, as the platform states it"),
                    read(
                            "paid_is_net",
                            FLAG,
                            "true where the platform has already taken refunds off `paid`"),
                    read("refunded", MONEY, "refunds stated on the order, without a date"),
                    read("platform_fee", MONEY, "fees that the platform took on this order"),
                    read("units", NUMBER, "pieces in the order"),
                    read("customer_kind", CODE, "new or returning, where the platform says so"),
                    read("channel", TEXT, "sales channel or referring source"),
                    read("terminal", CODE, "mobile or pc"),
                    read("country", TEXT, "country of delivery"),
                    read("region", TEXT, "province or state of delivery"),
                    read("city", TEXT, "city of delivery"),
                    read("currency", CODE, "ISO 4217 code stated in the file"));

    static final List<Column> ORDER_LINES =
            List.of(
                    read("order_id", ID, "the platform's order number"),
                    read("line_id", ID, "the platform's line number, where it gives one"),
                    read("line_kind", CODE, "goods, charge, adjustment or unitemised"),
                    read(
                            "product_id",
                            ID,
                            "the platform's product number, else the sku, else the title"),
                    read("sku", ID, "the seller's own article code"),
                    read(
                            "item_code",
                            ID,
                            "the seller's code of the whole article, where each variant has a sku"),
                    read("title", TEXT, "name of the product"),
                    read("variant", TEXT, "colour, size and the like"),
                    read("category", TEXT, "category of the product"),
                    read("quantity", NUMBER, "pieces"),
                    read("unit_price", MONEY, "list price of one piece"),
                    read("list_amount", MONEY, "quantity at list price"),
                    read(
                            "stated_amount",
                            MONEY,
                            "what the file states for the line after discounts"),
                    read("shipping", MONEY, "shipping paid for this line"),
                    read("tax", MONEY, "tax stated beside the line"),
                    read("status", CODE, "status of the line, in the words of orders.status"),
                    read("ordered_at", TIME, "when the buyer ordered"),
                    read("ordered_on", DAY, "business day of the order"),
                    read("updated_at", TIME, "when the platform last changed the order"),
                    read("customer", ID, "keyed hash of the platform's customer id"),
                    read("channel", TEXT, "sales channel or referring source"),
                    read("terminal", CODE, "mobile or pc"),
                    read("country", TEXT, "country of delivery"),
                    read("region", TEXT, "province or state of delivery"),
                    read("city", TEXT, "city of delivery"),
                    read("currency", CODE, "ISO 4217 code stated in the file"),
                    settled(
                            "item_id",
                            ID,
                            "the product that it counts for: found by code or title where the row does not name the platform's"),
                    settled(
                            "inherited",
                            FLAG,
                            "true where buyer, time and place are the order's, not the line's own"),
                    settled(
                            "day",
                            DAY,
                            "business day on which the sale counts: payment, else order"),
                    settled(
                            "sold",
                            FLAG,
                            "true where the order is a sale: neither unpaid nor cancelled"),
                    settled(
                            "due",
                            MONEY,
                            "payable share of the line; lines of an order add up to its goods_due"),
                    settled(
                            "paid",
                            MONEY,
                            "paid share of the line; lines of an order add up to its paid"),
                    settled("received", MONEY, "paid share before any refund was taken off"),
                    settled("refunded", MONEY, "refunds of this line, whenever they happened"));

    static final List<Column> REFUNDS =
            List.of(
                    read("refund_id", ID, "the platform's refund number"),
                    read("order_id", ID, "the order that it reduces"),
                    read("line_id", ID, "the line that it reduces"),
                    read("product_id", ID, "the product that came back"),
                    read("sku", ID, "the seller's own article code"),
                    read(
                            "item_code",
                            ID,
                            "the seller's code of the whole article, where each variant has a sku"),
                    read("title", TEXT, "name of the product"),
                    read("quantity", NUMBER, "pieces that came back"),
                    read("amount", MONEY, "money returned; positive"),
                    read("refunded_at", TIME, "when the money went back"),
                    read("refunded_on", DAY, "business day of the refund"),
                    read("refund_kind", CODE, "goods, charge, order or stated"),
                    read("reason", TEXT, "reason in the platform's words"),
                    read("customer", ID, "keyed hash of the platform's customer id"),
                    read("country", TEXT, "country of delivery"),
                    read("currency", CODE, "ISO 4217 code stated in the file"),
                    settled(
                            "item_id",
                            ID,
                            "the product that it counts for: found by code or title where the row does not name the platform's"),
                    settled(
                            "day",
                            DAY,
                            "day on which the refund counts: refunded_on, else the day of the sale"),
                    settled("sold_on", DAY, "day of the sale that it reduces"),
                    settled("channel", TEXT, "channel of that sale, where all its lines have one"),
                    settled("terminal", CODE, "mobile or pc, of that sale"),
                    settled("region", TEXT, "province or state to which that sale went"),
                    settled("city", TEXT, "city to which that sale went"),
                    settled(
                            "counted",
                            FLAG,
                            "false where a refund report replaces what the order states"));

    static final List<Column> SETTLEMENTS =
            List.of(
                    read("settlement_id", ID, "the settlement"),
                    read("day", DAY, "business day of the entry"),
                    read("order_id", ID, "order it belongs to"),
                    read("product_id", ID, "product it belongs to"),
                    read(
                            "entry_kind",
                            CODE,
                            "sale, refund, platform_fee, fulfilment, tax, advertising, transfer or other"),
                    read("description", TEXT, "the platform's words"),
                    read("amount", MONEY, "positive: to the shop; negative: from it"),
                    read("currency", CODE, "ISO 4217 code stated in the file"));
}
