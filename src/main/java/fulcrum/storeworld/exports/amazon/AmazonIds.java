package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.exports.Row;

/// How Amazon numbers orders and articles.
final class AmazonIds {

    private static final String LETTERS = "0123456789BCDFGHJKLMNPQRSTVWXYZA";
    private static final long PART = 10_000_000;
    private static final int ASIN = 8;

    private AmazonIds() {}

    /// A cell as `100-0123456-7890123`.
    static Row order(Row row, long number) {
        row.next().padded(100 + number / PART / PART, 3).put('-');
        return row.padded(number / PART % PART, 7).put('-').padded(number % PART, 7);
    }

    static String order(long number) {
        return "%03d-%07d-%07d"
                .formatted(100 + number / PART / PART, number / PART % PART, number % PART);
    }

    /// The ASIN of a product; of one of its variants, each of which is an article of its own.
    static String parent(Product product) {
        return asin(product.itemId() * LETTERS.length());
    }

    static String child(Product product, int variant) {
        return asin(product.itemId() * LETTERS.length() + 1 + variant);
    }

    private static String asin(long number) {
        var asin = new char[ASIN];
        long rest = number;
        for (int i = ASIN - 1; i >= 0; i--) {
            asin[i] = LETTERS.charAt((int) (rest % LETTERS.length()));
            rest /= LETTERS.length();
        }
        return "B0" + new String(asin);
    }
}
