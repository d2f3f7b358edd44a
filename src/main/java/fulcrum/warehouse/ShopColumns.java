package fulcrum.warehouse;

import static fulcrum.warehouse.Column.read;
import static fulcrum.warehouse.Column.settled;
import static fulcrum.warehouse.ColumnType.CODE;
import static fulcrum.warehouse.ColumnType.COUNT;
import static fulcrum.warehouse.ColumnType.DAY;
import static fulcrum.warehouse.ColumnType.FLAG;
import static fulcrum.warehouse.ColumnType.ID;
import static fulcrum.warehouse.ColumnType.MONEY;
import static fulcrum.warehouse.ColumnType.NUMBER;
import static fulcrum.warehouse.ColumnType.SHARE;
import static fulcrum.warehouse.ColumnType.TEXT;
import static fulcrum.warehouse.ColumnType.TIME;

import java.util.List;

/// Columns of the kinds of fact about the shop itself: goods, customers, scores, costs, stock,
/// notices.
final class ShopColumns {

    private ShopColumns() {}

    static final List<Column> PRODUCTS =
            List.of(
                    read("product_id", ID, "the platform's product number, else the sku"),
                    read("sku", ID, "the seller's own article code"),
                    read("title", TEXT, "name of the product"),
                    read("category", TEXT, "category"),
                    read("brand", TEXT, "brand or vendor"),
                    read("style", TEXT, "style or design number"),
                    read("variant", TEXT, "colour, size and the like"),
                    read("attributes", TEXT, "further attributes as `name: value; name: value`"),
                    read("price", MONEY, "present price"),
                    read("list_price", MONEY, "price before reduction"),
                    read("cost", MONEY, "what one piece costs the shop"),
                    read("weight_grams", NUMBER, "weight, grams"),
                    read("state", CODE, "on_sale, draft or archived"));

    static final List<Column> CUSTOMERS =
            List.of(
                    read("customer", ID, "keyed hash of the platform's customer id"),
                    read(
                            "person",
                            ID,
                            "keyed hash of the person, where the platform numbers customers anew for every order"),
                    read("country", TEXT, "country"),
                    read("region", TEXT, "province or state"),
                    read("city", TEXT, "city"),
                    read(
                            "accepts_marketing",
                            FLAG,
                            "true where the customer agreed to be written to"),
                    read("orders", COUNT, "orders, as the platform states them"),
                    read("spent", MONEY, "money spent, as the platform states it"),
                    read("joined_on", DAY, "day of registration"),
                    read("attributes", TEXT, "further attributes as `name: value; name: value`"));

    static final List<Column> REVIEWS =
            List.of(
                    read("review_id", ID, "the platform's review number"),
                    read("order_id", ID, "order reviewed"),
                    read("product_id", ID, "product reviewed"),
                    read("category", TEXT, "category reviewed"),
                    read("day", DAY, "business day of the review"),
                    read("rating", NUMBER, "stars, 1 to 5"),
                    read(
                            "negative",
                            FLAG,
                            "true for a bad review: labelled so, or at most 2 stars"),
                    read("title", TEXT, "headline"),
                    read("text", TEXT, "what the buyer wrote"),
                    read("replied_at", TIME, "when the shop replied"));

    static final List<Column> SERVICE_SCORES =
            List.of(
                    read("day", DAY, "business day"),
                    read("score", TEXT, "name of the score"),
                    read("value", NUMBER, "the score"),
                    read("scale", NUMBER, "best possible score"),
                    read("weight", SHARE, "official weight"),
                    read("beats", SHARE, "share of peers that it beats"));

    static final List<Column> COSTS =
            List.of(
                    read("day", DAY, "first day that the cost belongs to"),
                    read("days", COUNT, "days over which it is spread evenly"),
                    read("cost_kind", CODE, "goods, advertising, platform, fulfilment or fixed"),
                    read("product_id", ID, "product, where it belongs to one"),
                    read("channel", TEXT, "advertising channel, where it belongs to one"),
                    read("description", TEXT, "what it was"),
                    read("amount", MONEY, "amount; positive"),
                    read("currency", CODE, "ISO 4217 code stated in the file"));

    static final List<Column> STOCK =
            List.of(
                    read(
                            "day",
                            DAY,
                            "day of the count; the day of the export where the file has none"),
                    read("product_id", ID, "product, else the sku"),
                    read("sku", ID, "the seller's own article code"),
                    read("title", TEXT, "name of the product"),
                    read("category", TEXT, "category"),
                    read("variant", TEXT, "colour, size and the like"),
                    read("location", TEXT, "warehouse"),
                    read("quantity", NUMBER, "pieces"),
                    settled(
                            "item_id",
                            ID,
                            "the product that it counts for: found by code or title where the row does not name the platform's"));

    static final List<Column> NOTICES =
            List.of(
                    read("notice_id", ID, "number of the notice"),
                    read("platform", TEXT, "platform"),
                    read("market", TEXT, "market"),
                    read("language", TEXT, "language"),
                    read("announced_on", DAY, "day of the announcement"),
                    read("effective_on", DAY, "day on which it takes effect"),
                    read("ends_on", DAY, "last day"),
                    read("title", TEXT, "title"),
                    read("summary", TEXT, "what it says"),
                    read("topic", TEXT, "topic"),
                    read("source", TEXT, "where it was published"));
}
