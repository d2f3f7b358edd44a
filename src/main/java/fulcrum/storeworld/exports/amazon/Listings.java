package fulcrum.storeworld.exports.amazon;

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

/// Active listings when the world ends, and beside them what each article costs the shop, which
/// Amazon does not know.
final class Listings {

    private static final Heading ACTIVE =
            Heading.of(
                    "item-name,item-description,listing-id,seller-sku,price,quantity,"
                            + "open-date,image-url,item-is-marketplace,product-id-type,"
                            + "zshop-shipping-fee,item-note,item-condition,zshop-category1,"
                            + "zshop-browse-path,zshop-storefront-feature,asin1,asin2,asin3,"
                            + "will-ship-internationally,expedited-shipping,zshop-boldface,"
                            + "product-id,bid-for-featured-placement,add-delete,"
                            + "pending-quantity,fulfillment-channel,merchant-shipping-group,"
                            + "status",
                    List.of(Column.number("price")));
    private static final Heading COSTS =
            Heading.of("product_id,sku,title,category,cost", List.of(Column.number("cost")));

    private final Setting setting;
    private final Shelves shelves;

    Listings(Setting setting, Shelves shelves) {
        this.setting = setting;
        this.shelves = shelves;
    }

    void write(Path folder, Dirt dirt) throws IOException {
        var active = folder.resolve("Active Listings Report.txt");
        var known = folder.resolve("product_costs.csv");
        try (var listings = Table.text(active, AllOrders.FORM, ACTIVE, dirt);
                var costs = Table.text(known, Form.PLAIN_CSV, COSTS, dirt)) {
            for (var product : setting.products()) {
                for (int i = 0; i < product.variants().size(); i++) {
                    cost(costs.row(), product, i);
                    costs.end();
                    if (shelves.holds(product)) {
                        listing(listings.row(), product, i);
                        listings.end();
                    }
                }
            }
        }
    }

    private void cost(Row row, Product product, int variant) {
        row.cell(AmazonIds.child(product, variant)).cell(product.variants().get(variant).sku());
        row.cell(product.title()).cell(product.category());
        row.money(product.unitCost(), setting.shop().moneyDigits());
    }

    private void listing(Row row, Product product, int variant) {
        var asin = AmazonIds.child(product, variant);
        row.cell(product.title()).blank().cell("0" + product.itemId() + variant);
        row.cell(product.variants().get(variant).sku());
        row.money(shelves.price(product), setting.shop().moneyDigits());
        row.number(Split.part(shelves.stock(product), variant, product.variants().size()));
        row.next().put(product.launched().toString()).put(" 08:00:00 PST");
        row.blank().cell("y").number(1).blanks(2).number(11).blanks(3).cell(asin).blanks(5);
        row.cell(asin).blanks(3).cell("DEFAULT").cell("Migrated Template").cell("Active");
    }
}
