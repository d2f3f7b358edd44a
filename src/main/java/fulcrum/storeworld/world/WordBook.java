package fulcrum.storeworld.world;

import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the platform says of words: those that led to our goods, and those of the whole market.
final class WordBook {

    private static final double MARKET = 14;
    private static final double CLICKED = 0.55;
    private static final double BOUGHT = 0.045;

    private final World world;
    private final long[][] bought;
    private final List<List<Integer>> pairsOfProduct = new ArrayList<>();

    WordBook(World world) {
        this.world = world;
        var pairs = world.blueprint.words.pairs;
        bought = new long[Today.COUNTS][pairs.size()];
        for (int p = 0; p < world.state.stock.length; p++) {
            pairsOfProduct.add(new ArrayList<>());
        }
        for (int i = 0; i < pairs.size(); i++) {
            pairsOfProduct.get(pairs.get(i).product()).add(i);
        }
    }

    void begins() {
        for (var row : bought) {
            Arrays.fill(row, 0);
        }
    }

    /// A sale from search counts for one of the words that were clicked for its product.
    void sold(Order order) {
        var pairs = pairsOfProduct.get(order.lines().getFirst().product());
        if (order.source() != Source.SEARCH || pairs.isEmpty()) {
            return;
        }
        int pair = clicked(pairs, world.blueprint.chance.uniform(Matter.CHOICE, order.number()));
        bought[Today.ORDERERS][pair]++;
        bought[Today.ORDERED_PIECES][pair] += order.pieces();
        bought[Today.ORDERED_AMOUNT][pair] += order.total();
        if (order.fate().paidAt().isPresent()) {
            bought[Today.PAYERS][pair]++;
            bought[Today.NEW_PAYERS][pair] += order.customer().returning() ? 0 : 1;
            bought[Today.PAID_PIECES][pair] += order.pieces();
            bought[Today.PAID_AMOUNT][pair] += order.total();
            bought[Today.NEW_PAID_AMOUNT][pair] += order.customer().returning() ? 0 : order.total();
        }
    }

    private int clicked(List<Integer> pairs, double u) {
        long all = 0;
        for (int pair : pairs) {
            all += world.search.clicks[pair];
        }
        double left = u * all;
        for (int pair : pairs) {
            left -= world.search.clicks[pair];
            if (left < 0) {
                return pair;
            }
        }
        return pairs.getLast();
    }

    List<Day.Word> words() {
        var words = new ArrayList<Day.Word>();
        var pairs = world.blueprint.words.pairs;
        for (int i = 0; i < pairs.size(); i++) {
            if (world.search.impressions[i] > 0 || bought[Today.ORDERERS][i] > 0) {
                words.add(
                        new Day.Word(
                                pairs.get(i).word(),
                                pairs.get(i).product(),
                                world.search.impressions[i],
                                world.search.clicks[i],
                                Math.round(world.search.position[i] * 10) / 10.0,
                                Reporter.bought(bought, i)));
            }
        }
        return words;
    }

    List<Day.MarketWord> marketWords() {
        var words = new ArrayList<Day.MarketWord>();
        var chance = world.blueprint.chance;
        for (var keyword : world.blueprint.words.keywords) {
            double searches = MARKET * world.search.searches(keyword.index());
            double clicked =
                    CLICKED * Math.exp(0.2 * chance.normal(Matter.MARKET, keyword.index(), 1));
            double bought =
                    BOUGHT * Math.exp(0.3 * chance.normal(Matter.MARKET, keyword.index(), 2));
            words.add(
                    new Day.MarketWord(
                            keyword.index(),
                            Neighbours.low(searches),
                            Neighbours.high(searches),
                            Math.min(0.95, clicked),
                            Math.min(0.5, bought)));
        }
        return words;
    }
}
