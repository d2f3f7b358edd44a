package fulcrum.storeworld.making;

import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Keyword;
import fulcrum.storeworld.chronicle.Keyword.Kind;
import fulcrum.storeworld.chronicle.Product;
import java.util.ArrayList;
import java.util.List;

/// The words that people search for, and which of our products answer which.
public final class Words {

    public final List<Keyword> keywords = new ArrayList<>();

    /// Index of the category that a word belongs to; -1 for the shop's own name.
    public final int[] category;

    /// Weight of each word in the market's searches.
    public final double[] searches;

    /// Listings of others that answer each word.
    public final int[] rivals;

    /// How good those are: mean of their scores.
    public final double[] strength;

    /// Word and product that belong together, by word.
    public final List<Pair> pairs = new ArrayList<>();

    private Words(int count) {
        category = new int[count];
        searches = new double[count];
        rivals = new int[count];
        strength = new double[count];
    }

    /// @param fit how well the product answers the word, a logarithm
    public record Pair(int word, int product, double fit) {}

    static Words of(Chance chance, Lexicon lexicon, Goods goods) {
        var words = new ArrayList<Draft>();
        var gap = lexicon.brand().charAt(0) > 127 ? "" : " ";
        words.add(new Draft(lexicon.brand(), Kind.BRAND, -1, "", 0.12, 2));
        for (int c = 0; c < lexicon.categories().size(); c++) {
            var kind = lexicon.categories().get(c);
            words.add(new Draft(kind.name(), Kind.CORE, c, "", 10 * kind.size(), 4000));
            for (var style : lexicon.styles()) {
                double core = 1.6 * kind.size();
                words.add(new Draft(style + gap + kind.name(), Kind.CORE, c, style, core, 900));
                for (var adjective : lexicon.adjectives().subList(0, 4)) {
                    var text = String.join(gap, adjective, style, kind.name());
                    double tail = 0.35 * kind.size();
                    words.add(new Draft(text, Kind.LONG_TAIL, c, style, tail, 160));
                }
            }
        }
        return drawn(chance, words, goods);
    }

    private record Draft(
            String text, Kind kind, int category, String style, double searches, int rivals) {}

    private static Words drawn(Chance chance, List<Draft> drafts, Goods goods) {
        int n = drafts.size();
        var words = new Words(n);
        for (int k = 0; k < n; k++) {
            var draft = drafts.get(k);
            words.keywords.add(new Keyword(k, draft.text, draft.kind));
            words.category[k] = draft.category;
            words.searches[k] = draft.searches * Math.exp(0.5 * chance.normal(Matter.WORDS, k, 0));
            words.rivals[k] = draft.rivals;
            words.strength[k] = draft.kind == Kind.BRAND ? -3 : 0.15 * Math.log(draft.rivals);
            for (var product : goods.products) {
                words.pair(chance, draft, k, product, goods.category[product.index()]);
            }
        }
        return words;
    }

    /// Every product answers its category's word, most answer their style's, some a long-tail word.
    private void pair(Chance chance, Draft draft, int k, Product product, int category) {
        boolean own =
                draft.kind == Kind.BRAND
                        && chance.uniform(Matter.RELEVANCE, k, product.index()) < 0.15;
        boolean fits =
                draft.category == category
                        && (draft.style.isEmpty() || draft.style.equals(product.style()))
                        && chance.uniform(Matter.RELEVANCE, k, product.index()) < share(draft.kind);
        if (own || fits) {
            double fit = 0.4 * chance.normal(Matter.RELEVANCE, k, -1L - product.index());
            pairs.add(new Pair(k, product.index(), fit));
        }
    }

    private static double share(Kind kind) {
        return switch (kind) {
            case BRAND -> 0.15;
            case CORE -> 0.9;
            case LONG_TAIL -> 0.4;
        };
    }
}
