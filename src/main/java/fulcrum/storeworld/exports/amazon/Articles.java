package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Form;
import java.util.List;
import java.util.stream.IntStream;

/// The names of every article, ready to be written many times.
final class Articles {

    private final byte[][] titles;
    private final byte[][][] skus;
    private final byte[][][] asins;

    Articles(Setting setting, Form form) {
        var products = setting.products();
        titles = new byte[products.size()][];
        skus = new byte[products.size()][][];
        asins = new byte[products.size()][][];
        for (var product : products) {
            int variants = product.variants().size();
            titles[product.index()] = form.encoded(product.title());
            skus[product.index()] =
                    encoded(form, product.variants().stream().map(one -> one.sku()).toList());
            asins[product.index()] =
                    encoded(
                            form,
                            IntStream.range(0, variants)
                                    .mapToObj(i -> AmazonIds.child(product, i))
                                    .toList());
        }
    }

    private static byte[][] encoded(Form form, List<String> texts) {
        return texts.stream().map(form::encoded).toArray(byte[][]::new);
    }

    byte[] title(int product) {
        return titles[product];
    }

    byte[] sku(int product, int variant) {
        return skus[product][variant];
    }

    byte[] asin(int product, int variant) {
        return asins[product][variant];
    }
}
