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
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The kinds of fact, one table each.
///
/// Rows that agree on the identity are one thing: a newer export's rows for it replace an older
/// export's. A kind that `repeats` may have several rows for one identity in one export (the lines
/// of an order); otherwise a second, different row for it in the same export contradicts the first.
public enum FactKind {
    ORDERS(
            "One row per order, as the platform's order report states it.",
            once("order_id"),
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
                    read("currency", CODE, "ISO 4217 code stated in the file"))),
    ORDER_LINES(
            "One row per line sold; an order whose lines nobody exported has one line of kind `unitemised`. Money figures are computed from here.",
            many("order_id"),
            List.of(
                    read("order_id", ID, "the platform's order number"),
                    read("line_id", ID, "the platform's line number, where it gives one"),
                    read("line_kind", CODE, "goods, charge, adjustment or unitemised"),
                    read(
                            "product_id",
                            ID,
                            "the platform's product number, else the sku, else the title"),
                    read("sku", ID, "the seller's own article code"),
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
                    settled("refunded", MONEY, "refunds of this line, whenever they happened"))),
    REFUNDS(
            "One row per refund; refunds that only the order report states are derived from it.",
            many("refund_id"),
            List.of(
                    read("refund_id", ID, "the platform's refund number"),
                    read("order_id", ID, "the order that it reduces"),
                    read("line_id", ID, "the line that it reduces"),
                    read("product_id", ID, "the product that came back"),
                    read("sku", ID, "the seller's own article code"),
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
                            "false where a refund report replaces what the order states"))),
    PRODUCTS(
            "One row per product or variant.",
            once("product_id", "sku"),
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
                    read("state", CODE, "on_sale, draft or archived"))),
    CUSTOMERS(
            "One row per customer.",
            once("customer"),
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
                    read("attributes", TEXT, "further attributes as `name: value; name: value`"))),
    TRAFFIC(
            "Visits per day, source, terminal and product.",
            once(
                    "report",
                    "day",
                    "days",
                    "terminal",
                    "source_1",
                    "source_2",
                    "source_3",
                    "source_4",
                    "product_id"),
            List.of(
                    read("report", CODE, "which report states it: store, source, product or page"),
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read("terminal", CODE, "mobile or pc; empty for both"),
                    read("source_1", TEXT, "source, first level"),
                    read("source_2", TEXT, "source, second level"),
                    read("source_3", TEXT, "source, third level"),
                    read("source_4", TEXT, "source, fourth level"),
                    read("product_id", ID, "product visited"),
                    read("title", TEXT, "name of the product"),
                    read("visitors", COUNT, "different visitors"),
                    read("new_visitors", COUNT, "visitors seen for the first time"),
                    read("sessions", COUNT, "visits"),
                    read("engaged_sessions", COUNT, "visits that the platform calls engaged"),
                    read("page_views", COUNT, "pages shown"),
                    read("bounce_rate", SHARE, "share of visits that saw one page"),
                    read("stay_seconds", NUMBER, "mean stay, seconds"),
                    read("favourites", COUNT, "people who marked a favourite"),
                    read("carts", COUNT, "people who put something into the cart"),
                    read("cart_units", COUNT, "pieces put into the cart"),
                    read("ordering_buyers", COUNT, "buyers who ordered"),
                    read("ordered_amount", MONEY, "money ordered"),
                    read("buyers", COUNT, "buyers who paid, as the platform states them"),
                    read("units", COUNT, "pieces paid, as the platform states them"),
                    read("paid", MONEY, "money paid, as the platform states it"),
                    read("refunded", MONEY, "refunds, as the platform states them"),
                    settled(
                            "counted",
                            FLAG,
                            "true on the rows that add up to the store without counting twice"))),
    SESSIONS(
            "One row per visit, where an export lists single visits.",
            many("day", "month", "visit_id"),
            List.of(
                    read("visit_id", ID, "the visit's number, where there is one"),
                    read("day", DAY, "business day of the visit"),
                    read("month", TEXT, "month as stated, where there is no day"),
                    read("source_1", TEXT, "kind of traffic"),
                    read("region", TEXT, "region code"),
                    read("device", TEXT, "operating system and browser"),
                    read("visitor_kind", TEXT, "new or returning"),
                    read("page_views", COUNT, "pages seen"),
                    read("stay_seconds", NUMBER, "seconds on the pages"),
                    read("bounce_rate", SHARE, "mean bounce rate of its pages"),
                    read("exit_rate", SHARE, "mean exit rate of its pages"),
                    read("bought", FLAG, "true where the visit ended in a purchase"))),
    PAGES(
            "Exposure and clicks per page and module.",
            once("day", "days", "page", "module", "terminal"),
            List.of(
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read("page", TEXT, "page"),
                    read("module", TEXT, "module on the page"),
                    read("terminal", CODE, "mobile or pc"),
                    read("exposures", COUNT, "times shown"),
                    read("visitors", COUNT, "different visitors"),
                    read("clicks", COUNT, "clicks"),
                    read("exits", COUNT, "visits that ended here"),
                    read(
                            "paid",
                            MONEY,
                            "money paid after a click here, as the platform states it"))),
    KEYWORDS(
            "Search words: the store's own results and the market's.",
            once("scope", "day", "days", "word", "terminal", "product_id", "country"),
            List.of(
                    read(
                            "scope",
                            CODE,
                            "own, own_total (all own words together), own_devices, own_countries or market"),
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read("word", TEXT, "search word"),
                    read("terminal", CODE, "mobile or pc; tablet in own_devices"),
                    read("product_id", ID, "product found by it"),
                    read("country", TEXT, "country of the searcher, in own_countries"),
                    read("impressions", COUNT, "times shown"),
                    read("clicks", COUNT, "clicks"),
                    read("position", NUMBER, "mean position, 1 is the top"),
                    read("visitors", COUNT, "visitors brought"),
                    read("buyers", COUNT, "buyers brought"),
                    read("paid", MONEY, "money paid by them"),
                    read("rank", COUNT, "rank in the market's list"),
                    read("popularity_low", NUMBER, "search popularity, lower end"),
                    read("popularity_high", NUMBER, "search popularity, upper end"),
                    read("click_rate_low", SHARE, "click rate, lower end"),
                    read("click_rate_high", SHARE, "click rate, upper end"),
                    read("conversion_low", SHARE, "paying share, lower end"),
                    read("conversion_high", SHARE, "paying share, upper end"))),
    ADS(
            "Advertising by day, plan, scene, group, product and word.",
            once(
                    "channel",
                    "level",
                    "day",
                    "days",
                    "attribution_days",
                    "campaign_id",
                    "campaign",
                    "scene",
                    "group_id",
                    "ad_group",
                    "ad",
                    "product_id",
                    "word_id",
                    "word",
                    "target",
                    "match",
                    "audience"),
            List.of(
                    read(
                            "channel",
                            TEXT,
                            "advertising product: zhitongche, wanxiangtai, google, meta, amazon …"),
                    read(
                            "level",
                            CODE,
                            "campaign, product, group, keyword, search_term, audience or ad"),
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read(
                            "attribution_days",
                            COUNT,
                            "days after a click in which sales are credited"),
                    read("campaign_id", ID, "number of the plan or campaign"),
                    read("campaign", TEXT, "plan or campaign"),
                    read("scene", TEXT, "scene of the campaign"),
                    read("group_id", ID, "number of the ad group"),
                    read("ad_group", TEXT, "ad group"),
                    read("ad", TEXT, "single ad"),
                    read("product_id", ID, "product advertised"),
                    read("title", TEXT, "name of the product advertised"),
                    read("word_id", ID, "the platform's number of the word"),
                    read("word", TEXT, "word bid on, or searched"),
                    read("target", TEXT, "what was bid on where `word` is what was searched"),
                    read("match", TEXT, "match type"),
                    read("audience", TEXT, "audience"),
                    read("impressions", COUNT, "times shown"),
                    read("clicks", COUNT, "clicks"),
                    read("cost", MONEY, "money spent"),
                    read("orders", NUMBER, "orders credited"),
                    read("sales", MONEY, "sales credited"),
                    read("direct_orders", NUMBER, "orders of the product clicked"),
                    read("direct_sales", MONEY, "sales of the product clicked"),
                    read("conversions", NUMBER, "conversions in the platform's own sense"),
                    read("carts", COUNT, "carts credited"),
                    read("favourites", COUNT, "favourites credited"),
                    read("new_customers", COUNT, "new customers credited"),
                    read("currency", CODE, "ISO 4217 code stated in the file"),
                    settled(
                            "counted",
                            FLAG,
                            "true on the level that is added up, so that no cost counts twice"))),
    REVIEWS(
            "One row per review.",
            many("review_id", "order_id", "day", "product_id", "text"),
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
                    read("replied_at", TIME, "when the shop replied"))),
    SERVICE_SCORES(
            "Scores that the platform gives to the shop.",
            once("day", "score"),
            List.of(
                    read("day", DAY, "business day"),
                    read("score", TEXT, "name of the score"),
                    read("value", NUMBER, "the score"),
                    read("scale", NUMBER, "best possible score"),
                    read("weight", SHARE, "official weight"),
                    read("beats", SHARE, "share of peers that it beats"))),
    MARKET(
            "Measures of the market, as intervals.",
            once("day", "days", "category", "word", "measure"),
            List.of(
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read("category", TEXT, "category"),
                    read("word", TEXT, "search word"),
                    read("measure", TEXT, "what is measured"),
                    read("low", NUMBER, "lower end"),
                    read("high", NUMBER, "upper end"))),
    LISTINGS(
            "Rivals' listings as seen on a day.",
            once("day", "shop", "listing_id"),
            List.of(
                    read("day", DAY, "day of the snapshot"),
                    read("shop", TEXT, "the rival shop"),
                    read("listing_id", ID, "the platform's number"),
                    read("title", TEXT, "title"),
                    read("price", MONEY, "price asked"),
                    read("sales", COUNT, "sales shown"),
                    read("comments", COUNT, "comments shown"))),
    COSTS(
            "Costs of the shop that no platform exports.",
            once("day", "days", "cost_kind", "product_id", "channel", "description"),
            List.of(
                    read("day", DAY, "first day that the cost belongs to"),
                    read("days", COUNT, "days over which it is spread evenly"),
                    read("cost_kind", CODE, "goods, advertising, platform, fulfilment or fixed"),
                    read("product_id", ID, "product, where it belongs to one"),
                    read("channel", TEXT, "advertising channel, where it belongs to one"),
                    read("description", TEXT, "what it was"),
                    read("amount", MONEY, "amount; positive"),
                    read("currency", CODE, "ISO 4217 code stated in the file"))),
    SETTLEMENTS(
            "Entries of the platform's settlement: fees, and the money behind each order.",
            many("settlement_id"),
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
                    read("currency", CODE, "ISO 4217 code stated in the file"))),
    STOCK(
            "Stock as counted on a day.",
            once("day", "product_id", "sku", "location"),
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
                    read("quantity", NUMBER, "pieces"))),
    NOTICES(
            "Rules and announcements of platforms.",
            once("notice_id"),
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
                    read("source", TEXT, "where it was published")));

    /// Columns that every fact table has beside its own.
    public static final Column STORE = read("store", ID, "the store");

    public static final Column IMPORT = read("import_id", ID, "the import that brought the row");
    public static final Column ROW =
            read("source_row", COUNT, "line of the file on which the row begins");
    public static final Column IN_FORCE =
            settled("in_force", FLAG, "false for a row that a newer export has replaced");
    public static final Column PROVISIONAL =
            read("provisional", FLAG, "true while the platform may still restate it");

    private final String meaning;
    private final Identity identity;
    private final List<Column> columns;

    FactKind(String meaning, Identity identity, List<Column> columns) {
        this.meaning = meaning;
        this.identity = identity;
        this.columns = columns;
    }

    /// What makes two rows one thing, and whether one export may list it more than once.
    record Identity(List<String> columns, boolean repeats) {}

    private static Identity once(String... columns) {
        return new Identity(List.of(columns), false);
    }

    private static Identity many(String... columns) {
        return new Identity(List.of(columns), true);
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String meaning() {
        return meaning;
    }

    public List<String> identity() {
        return identity.columns();
    }

    public boolean repeats() {
        return identity.repeats();
    }

    /// Its own columns, read and settled, without those that every table has.
    public List<Column> columns() {
        return columns;
    }

    /// The columns that a layout may fill.
    public List<Column> readable() {
        return columns.stream().filter(column -> !column.settled()).toList();
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /// The column of that name; a name that is not there is a mistake in the program.
    public Column column(String name) {
        return find(name)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "table %s has no column '%s'".formatted(table(), name)));
    }

    public static Optional<FactKind> named(String table) {
        for (var kind : values()) {
            if (kind.table().equals(table)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// The table in a question.
    public Table<Record> asTable() {
        return DSL.table(DSL.name(table()));
    }
}
