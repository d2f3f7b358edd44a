package fulcrum.storeworld.making;

import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The goods of a shop, with what nobody sees of them.
public final class Goods {

    private static final double ZIPF = 1.3;

    public final List<Product> products = new ArrayList<>();

    /// Index of each product's category.
    public final int[] category;

    /// Weight in what visitors want: Zipf's law over ranks, with noise.
    public final double[] appeal;

    /// Buyers per visitor of a plain day.
    public final double[] conversion;

    /// 0 is ordinary; better is larger.
    public final double[] quality;

    /// The product that goes with it.
    public final int[] partner;

    /// Day on which it came, counted from the world's first.
    public final int[] launched;

    private Goods(int count) {
        category = new int[count];
        appeal = new double[count];
        conversion = new double[count];
        quality = new double[count];
        partner = new int[count];
        launched = new int[count];
    }

    static Goods of(Chance chance, Lexicon lexicon, int count, LocalDate from, int days) {
        var goods = new Goods(count);
        var shares =
                Draw.sums(
                        lexicon.categories().stream()
                                .mapToDouble(Lexicon.Category::size)
                                .toArray());
        for (int i = 0; i < count; i++) {
            goods.category[i] = Draw.index(shares, (i + 0.5) / count);
            boolean fresh = i % 8 == 5;
            goods.launched[i] =
                    fresh
                            ? chance.below(Math.max(1, days), Matter.SET_UP, i, 1)
                            : -30 - chance.below(700, Matter.SET_UP, i, 2);
            double rank = 1 + chance.below(count, Matter.POPULARITY, i, 0);
            goods.appeal[i] =
                    Math.pow(rank, -ZIPF) * Math.exp(0.8 * chance.normal(Matter.POPULARITY, i, 1));
            goods.conversion[i] = 0.027 * Math.exp(0.3 * chance.normal(Matter.CONVERSION, i, 0));
            goods.quality[i] = 0.5 * chance.normal(Matter.QUALITY, i, 0);
            goods.partner[i] = chance.below(count, Matter.SET_UP, i, 3);
            goods.products.add(goods.product(chance, lexicon, i, from.plusDays(goods.launched[i])));
        }
        return goods;
    }

    private Product product(Chance chance, Lexicon lexicon, int i, LocalDate launched) {
        var kind = lexicon.categories().get(category[i]);
        double dear = Math.exp(0.32 * chance.normal(Matter.PRICE, i, 0));
        long price = Math.max(500, Math.round(kind.price() * dear / 1000) * 1000 - 100);
        double share = kind.cost() * Math.exp(0.12 * chance.normal(Matter.COST, i, 0));
        var style = pick(lexicon.styles(), chance, i, 4);
        var material = pick(lexicon.materials(), chance, i, 5);
        var adjective = pick(lexicon.adjectives(), chance, i, 6);
        var code = "%s-%04d".formatted(kind.code(), i + 1);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put(lexicon.attributeNames().get(0), material);
        attributes.put(lexicon.attributeNames().get(1), style);
        attributes.put(lexicon.attributeNames().get(2), pick(lexicon.seasons(), chance, i, 7));
        return new Product(
                i,
                610_000_000_000L + 7_919L * (i + 1),
                code,
                title(lexicon, style, adjective, material, kind.name(), code),
                kind.name(),
                style,
                attributes,
                variants(chance, lexicon, i, code),
                price,
                Math.max(1, Math.round(price * share)),
                launched);
    }

    private static String title(
            Lexicon lexicon,
            String style,
            String adjective,
            String material,
            String kind,
            String code) {
        var gap = lexicon.categories().getFirst().name().charAt(0) > 127 ? "" : " ";
        return String.join(gap, lexicon.brand(), style, adjective, material, kind)
                + " "
                + code.substring(code.length() - 4);
    }

    private static List<Product.Variant> variants(
            Chance chance, Lexicon lexicon, int i, String code) {
        var variants = new ArrayList<Product.Variant>();
        int colours = 1 + chance.below(3, Matter.VARIANT, i, 0);
        int first = chance.below(lexicon.colours().size(), Matter.VARIANT, i, 1);
        int sizes = code.startsWith("AC") ? 1 : lexicon.sizes().size();
        for (int c = 0; c < colours; c++) {
            for (int s = 0; s < sizes; s++) {
                var options = new LinkedHashMap<String, String>();
                var colour = lexicon.colours().get((first + c) % lexicon.colours().size());
                options.put(lexicon.optionNames().get(0), colour);
                if (sizes > 1) {
                    options.put(lexicon.optionNames().get(1), lexicon.sizes().get(s));
                }
                variants.add(new Product.Variant("%s-%d%d".formatted(code, c + 1, s + 1), options));
            }
        }
        return variants;
    }

    private static String pick(List<String> words, Chance chance, int i, int which) {
        return words.get(chance.below(words.size(), Matter.SET_UP, i, which));
    }
}
