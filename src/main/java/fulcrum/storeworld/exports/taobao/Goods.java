package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The shop's goods in the bytes of GBK files, made once.
final class Goods {

    private static final byte[] WIDE_COMMA = "，".getBytes(Form.GBK);

    private final List<Product> products;
    private final Texts[] texts;

    /// A product's cells; `plain` where its title asks for no quotes.
    private static final class Texts {
        final byte[] title;
        final boolean plain;
        final byte[] code;
        final byte[][] skus;
        final byte[][] properties;

        Texts(Product product) {
            title = Form.GBK_CSV.encoded(product.title());
            plain = Arrays.equals(title, product.title().getBytes(Form.GBK));
            code = Form.GBK_CSV.encoded(product.code());
            var variants = product.variants();
            skus =
                    variants.stream()
                            .map(variant -> Form.GBK_CSV.encoded(variant.sku()))
                            .toArray(byte[][]::new);
            properties =
                    variants.stream()
                            .map(variant -> Form.GBK_CSV.encoded(Goods.properties(variant)))
                            .toArray(byte[][]::new);
        }
    }

    Goods(List<Product> products) {
        this.products = products;
        this.texts = products.stream().map(Texts::new).toArray(Texts[]::new);
    }

    /// `颜色分类：小号;套餐类型：标准配置`, with a full-width colon and a half-width semicolon.
    private static String properties(Product.Variant variant) {
        return variant.options().entrySet().stream()
                .map(option -> option.getKey() + "：" + option.getValue())
                .collect(Collectors.joining(";"));
    }

    /// The titles of all lines, a full-width comma between them.
    void titles(Row row, List<Order.Line> lines) {
        for (var line : lines) {
            if (!texts[line.product()].plain) {
                row.cell(
                        lines.stream()
                                .map(each -> products.get(each.product()).title())
                                .collect(Collectors.joining("，")));
                return;
            }
        }
        row.next();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                row.put(WIDE_COMMA);
            }
            row.put(texts[lines.get(i).product()].title);
        }
    }

    byte[] title(int product) {
        return texts[product].title;
    }

    byte[] code(int product) {
        return texts[product].code;
    }

    byte[] sku(Order.Line line) {
        return texts[line.product()].skus[line.variant()];
    }

    byte[] properties(Order.Line line) {
        return texts[line.product()].properties[line.variant()];
    }
}
