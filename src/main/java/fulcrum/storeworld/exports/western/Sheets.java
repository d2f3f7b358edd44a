package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.function.Function;

/// The tables that a shop fills in by itself, whatever its platform: costs of each month, a weekly
/// stock count, reviews, and where people click on its pages.
public final class Sheets implements Closeable {

    private final Setting setting;
    private final Naming naming;
    private final Table costs;
    private final Table stock;
    private final Table reviews;
    private final Table modules;

    /// How the platform's own exports name the things that the shop writes about.
    ///
    /// @param order of its number
    public record Naming(Function<Long, String> order, Function<Product, String> product) {}

    public Sheets(Path folder, Setting setting, Naming naming, Dirt dirt) throws IOException {
        this.setting = setting;
        this.naming = naming;
        costs =
                open(
                        folder.resolve("costs.csv"),
                        "month,kind,description,amount,currency",
                        List.of(Column.time("month", "2025-02-30"), Column.number("amount")),
                        dirt);
        stock =
                open(
                        folder.resolve("stock.csv"),
                        "date,sku,title,warehouse,stock",
                        List.of(Column.day("date"), Column.number("stock")),
                        dirt);
        reviews =
                open(
                        folder.resolve("reviews.csv"),
                        "review_id,order_id,product_id,date,rating,text",
                        List.of(Column.day("date"), Column.number("rating")),
                        dirt);
        modules =
                open(
                        folder.resolve("page_modules.csv"),
                        "date,page,module,exposures,clicks",
                        List.of(Column.day("date"), Column.number("clicks")),
                        dirt);
    }

    private static Table open(Path file, String header, List<Column> typed, Dirt dirt)
            throws IOException {
        return Table.text(file, Form.PLAIN_CSV, Heading.of(header, typed), dirt);
    }

    public void add(Day day) throws IOException {
        for (var cost : day.costs()) {
            costs.row().cell(cost.month().toString()).cell(kind(cost.kind())).cell(cost.kind());
            costs.row().money(cost.amount(), setting.shop().moneyDigits());
            costs.row().cell(setting.shop().currency());
            costs.end();
        }
        if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
            count(day);
        }
        for (var review : day.reviews()) {
            var product = setting.products().get(review.product());
            reviews.row().cell("%d-%d".formatted(review.order(), review.product()));
            reviews.row().cell(naming.order().apply(review.order()));
            reviews.row().cell(naming.product().apply(product));
            reviews.row().day(ShopClock.day(review.writtenAt()).toEpochDay());
            reviews.row().number(review.stars()).cell(review.text());
            reviews.end();
        }
        for (var module : day.modules()) {
            modules.row().day(day.date().toEpochDay()).cell(module.page()).cell(module.module());
            modules.row().number(module.exposures()).number(module.clicks());
            modules.end();
        }
    }

    private static String kind(String kind) {
        return kind.equals("packing") ? "packaging" : kind;
    }

    private void count(Day day) throws IOException {
        for (var shelf : day.shelves()) {
            var product = setting.products().get(shelf.product());
            int variants = product.variants().size();
            for (int i = 0; i < variants; i++) {
                stock.row().day(day.date().toEpochDay()).cell(product.variants().get(i).sku());
                stock.row().cell(product.title()).cell("Main");
                stock.row().number(Split.part(shelf.stock(), i, variants));
                stock.end();
            }
        }
    }

    /// The platform's announcements, as a shop notes them down.
    public static void notices(Path folder, Setting setting, String platform, Dirt dirt)
            throws IOException {
        var header = "id,platform,market,language,announced_on,effective_on,title,summary,topic";
        var typed = List.of(Column.day("announced_on"), Column.day("effective_on"));
        try (var table = open(folder.resolve("notices.csv"), header, typed, dirt)) {
            for (var notice : setting.notices()) {
                table.row().cell(notice.id()).cell(platform).cell("US").cell("en");
                table.row().day(notice.announced().toEpochDay());
                table.row().day(notice.effective().toEpochDay());
                table.row().cell(notice.title()).cell(notice.text());
                table.row().cell(String.join("; ", notice.categories()));
                table.end();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var table : List.of(costs, stock, reviews, modules)) {
            table.close();
        }
    }
}
