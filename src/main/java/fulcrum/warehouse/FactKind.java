package fulcrum.warehouse;

import static fulcrum.warehouse.Column.read;
import static fulcrum.warehouse.Column.settled;
import static fulcrum.warehouse.ColumnType.COUNT;
import static fulcrum.warehouse.ColumnType.FLAG;
import static fulcrum.warehouse.ColumnType.ID;

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
            SalesColumns.ORDERS),
    ORDER_LINES(
            "One row per line sold; an order whose lines nobody exported has one line of kind `unitemised`. Money figures are computed from here.",
            many("order_id"),
            SalesColumns.ORDER_LINES),
    REFUNDS(
            "One row per refund; refunds that only the order report states are derived from it.",
            many("refund_id"),
            SalesColumns.REFUNDS),
    PRODUCTS("One row per product or variant.", once("product_id", "sku"), ShopColumns.PRODUCTS),
    CUSTOMERS("One row per customer.", once("customer"), ShopColumns.CUSTOMERS),
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
            VisitColumns.TRAFFIC),
    SESSIONS(
            "One row per visit, where an export lists single visits.",
            many("day", "month", "visit_id"),
            VisitColumns.SESSIONS),
    PAGES(
            "Exposure and clicks per page and module.",
            once("day", "days", "page", "module", "terminal"),
            VisitColumns.PAGES),
    KEYWORDS(
            "Search words: the store's own results and the market's.",
            once("scope", "day", "days", "word", "terminal", "product_id", "country"),
            VisitColumns.KEYWORDS),
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
            AdColumns.ADS),
    REVIEWS(
            "One row per review.",
            many("review_id", "order_id", "day", "product_id", "text"),
            ShopColumns.REVIEWS),
    SERVICE_SCORES(
            "Scores that the platform gives to the shop.",
            once("day", "score"),
            ShopColumns.SERVICE_SCORES),
    MARKET(
            "Measures of the market, as intervals.",
            once("day", "days", "category", "word", "measure"),
            VisitColumns.MARKET),
    LISTINGS(
            "Rivals' listings as seen on a day.",
            once("day", "shop", "listing_id"),
            VisitColumns.LISTINGS),
    COSTS(
            "Costs of the shop that no platform exports.",
            once("day", "days", "cost_kind", "product_id", "channel", "description"),
            ShopColumns.COSTS),
    SETTLEMENTS(
            "Entries of the platform's settlement: fees, and the money behind each order.",
            many("settlement_id"),
            SalesColumns.SETTLEMENTS),
    STOCK(
            "Stock as counted on a day.",
            once("day", "product_id", "sku", "location"),
            ShopColumns.STOCK),
    NOTICES("Rules and announcements of platforms.", once("notice_id"), ShopColumns.NOTICES);

    /// Columns that every fact table has beside its own.
    public static final Column STORE = read("store", ID, "the store");

    public static final Column IMPORT = read("import_id", ID, "the import that brought the row");
    public static final Column ROW =
            read("source_row", COUNT, "line of the file on which the row begins");
    public static final Column IN_FORCE =
            settled("in_force", FLAG, "false for a row that a newer export has replaced");
    public static final Column PROVISIONAL =
            read(
                    "provisional",
                    FLAG,
                    "true where the platform could still restate it when exported");
    public static final Column RESTATED_UNTIL =
            read(
                    "restated_until",
                    ColumnType.DAY,
                    "the last day on which the platform may restate it; empty where it was final");

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
