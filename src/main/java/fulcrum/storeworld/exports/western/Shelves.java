package fulcrum.storeworld.exports.western;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;

/// What was on sale on the last day that was seen.
public final class Shelves {

    private final int[] stock;
    private final long[] prices;
    private final boolean[] shown;

    public Shelves(Setting setting) {
        int products = setting.products().size();
        stock = new int[products];
        prices = new long[products];
        shown = new boolean[products];
        for (var product : setting.products()) {
            prices[product.index()] = product.listPrice();
        }
    }

    public void see(Day day) {
        java.util.Arrays.fill(shown, false);
        for (var shelf : day.shelves()) {
            stock[shelf.product()] = shelf.stock();
            prices[shelf.product()] = shelf.price();
            shown[shelf.product()] = true;
        }
    }

    public boolean holds(Product product) {
        return shown[product.index()];
    }

    public int stock(Product product) {
        return shown[product.index()] ? stock[product.index()] : 0;
    }

    /// The present price, or the last there was.
    public long price(Product product) {
        return prices[product.index()];
    }
}
