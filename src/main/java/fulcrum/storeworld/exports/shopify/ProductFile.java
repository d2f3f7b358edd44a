package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.Shelves;
import fulcrum.storeworld.exports.western.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// `products_export.csv` as it is when the world ends: a row for each variant, then one for the
/// second picture.
final class ProductFile {

    private static final Heading HEADING =
            Heading.of(
                    "Title,URL handle,Description,Vendor,Product category,Type,Tags,"
                            + "Published on online store,Status,SKU,Barcode,"
                            + "Option1 name,Option1 value,Option1 Linked To,"
                            + "Option2 name,Option2 value,Option2 Linked To,"
                            + "Option3 name,Option3 value,Option3 Linked To,"
                            + "Price,Compare-at price,Cost per item,Charge tax,Tax code,"
                            + "Unit price total measure,Unit price total measure unit,"
                            + "Unit price base measure,Unit price base measure unit,"
                            + "Inventory tracker,Inventory quantity,"
                            + "Continue selling when out of stock,Weight value (grams),"
                            + "Weight unit for display,Requires shipping,Fulfillment service,"
                            + "Product image URL,Image position,Image alt text,"
                            + "Variant image URL,Gift card,SEO title,SEO description,"
                            + "Color (product.metafields.shopify.color-pattern)",
                    List.of(Column.number("Price")));
    private static final int OPTIONS = 3;

    private final Setting setting;
    private final Shelves shelves;

    ProductFile(Setting setting, Shelves shelves) {
        this.setting = setting;
        this.shelves = shelves;
    }

    /// The part of a product's address that names it.
    static String handle(Product product) {
        return product.code().toLowerCase(Locale.ROOT);
    }

    void write(Path folder, Dirt dirt) throws IOException {
        var file = folder.resolve("products_export.csv");
        try (var table = Table.text(file, Form.PLAIN_CSV, HEADING, dirt)) {
            for (var product : setting.products()) {
                for (int i = 0; i < product.variants().size(); i++) {
                    variant(table.row(), product, i);
                    table.end();
                }
                table.row().blank().cell(handle(product)).blanks(34);
                table.row().cell(picture(product, 2)).number(2).blanks(6);
                table.end();
            }
        }
    }

    private void variant(Row row, Product product, int index) {
        if (index == 0) {
            first(row, product);
        } else {
            row.blank().cell(handle(product)).blanks(7);
        }
        var variant = product.variants().get(index);
        row.cell(variant.sku()).blank();
        options(row, variant);
        money(row, shelves.price(product));
        row.blank();
        money(row, product.unitCost());
        row.cell("true").blanks(5).cell("shopify");
        row.number(Split.part(shelves.stock(product), index, product.variants().size()));
        row.cell("false").number(400).cell("g").cell("true").cell("manual");
        row.cell(index == 0 ? picture(product, 1) : "").cell(index == 0 ? "1" : "");
        row.blanks(2).cell(index == 0 ? "false" : "").blanks(2);
        row.cell(index == 0 ? product.attributes().getOrDefault("Color", "") : "");
    }

    private void first(Row row, Product product) {
        var said =
                product.attributes().entrySet().stream()
                        .map(one -> "<p>%s: %s</p>".formatted(one.getKey(), one.getValue()))
                        .collect(Collectors.joining("\n"));
        row.cell(product.title()).cell(handle(product)).cell(said);
        row.cell(setting.shop().name()).blank().cell(product.category()).cell(product.style());
        row.cell("true").cell(shelves.holds(product) ? "active" : "archived");
    }

    private static void options(Row row, Product.Variant variant) {
        variant.options().forEach((name, value) -> row.cell(name).cell(value).blank());
        row.blanks(3 * (OPTIONS - variant.options().size()));
    }

    private static String picture(Product product, int number) {
        return "https://example.com/%s-%d.jpg".formatted(handle(product), number);
    }

    private void money(Row row, long coins) {
        row.money(coins, setting.shop().moneyDigits());
    }
}
