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
import static fulcrum.warehouse.ColumnType.TEXT;

import java.util.List;

/// Columns of the kinds of fact about advertising.
final class AdColumns {

    private AdColumns() {}

    static final List<Column> ADS =
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
                            "true on the level that is added up, so that no cost counts twice"));
}
