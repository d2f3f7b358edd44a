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

import java.util.List;

/// Columns of the kinds of fact about visits, search, the market and rivals.
final class VisitColumns {

    private VisitColumns() {}

    static final List<Column> TRAFFIC =
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
                            "true on the rows that add up to the store without counting twice"));

    static final List<Column> SESSIONS =
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
                    read("bought", FLAG, "true where the visit ended in a purchase"));

    static final List<Column> PAGES =
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
                            "money paid after a click here, as the platform states it"));

    static final List<Column> KEYWORDS =
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
                    read("conversion_high", SHARE, "paying share, upper end"));

    static final List<Column> MARKET =
            List.of(
                    read("day", DAY, "first day that the row covers"),
                    read("days", COUNT, "days that the row covers"),
                    read("category", TEXT, "category"),
                    read("word", TEXT, "search word"),
                    read("measure", TEXT, "what is measured"),
                    read("low", NUMBER, "lower end"),
                    read("high", NUMBER, "upper end"));

    static final List<Column> LISTINGS =
            List.of(
                    read("day", DAY, "day of the snapshot"),
                    read("shop", TEXT, "the rival shop"),
                    read("listing_id", ID, "the platform's number"),
                    read("title", TEXT, "title"),
                    read("price", MONEY, "price asked"),
                    read("sales", COUNT, "sales shown"),
                    read("comments", COUNT, "comments shown"));
}
