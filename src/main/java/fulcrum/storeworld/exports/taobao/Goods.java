package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The shop's goods in the bytes of GBK files, made once.
final class Goods {

    private static final byte[] WIDE_COMMA = "，".getBytes(Form.GBK);

    private final List<Product> products;
    private final Texts[] texts;

    /// A product's cells; `plain` where its title asks for no quotes.
    private record Texts(
            byte[] title, boolean plain, byte[] code, byte[][] skus, byte[][] properties) {}

    Goods(List<Product> products) {
        this.products = products;
        this.texts = products.stream().map(Goods::texts).toArray(Texts[]::new);
    }

    private static Texts texts(Product product) {
        var title = Form.GBK_CSV.encoded(product.title());
        return new Texts(
                title,
                Arrays.equals(title, product.title().getBytes(Form.GBK)),
                Form.GBK_CSV.encoded(product.code()),
                product.variants().stream()
                        .map(variant -> variant.sku().getBytes(StandardCharsets.US_ASCII))
                        .toArray(byte[][]::new),
                product.variants().stream()
                        .map(variant -> Form.GBK_CSV.encoded(properties(variant)))
                        .toArray(byte[][]::new));
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
            if (!texts[line.product()].plain()) {
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
            row.put(texts[lines.get(i).product()].title());
        }
    }

    byte[] title(int product) {
        return texts[product].title();
    }

    byte[] code(int product) {
        return texts[product].code();
    }

    byte[] sku(Order.Line line) {
        return texts[line.product()].skus()[line.variant()];
    }

    byte[] properties(Order.Line line) {
        return texts[line.product()].properties()[line.variant()];
    }
}
