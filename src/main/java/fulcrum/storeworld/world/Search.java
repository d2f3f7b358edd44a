package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.making.Words;
import java.util.List;

/// Search without advertising: what sells well, converts, is reviewed well, has the right title and
/// price, stands higher; what stands higher is clicked more.
final class Search {

    /// People who search in the whole market on a plain day, before the shop's scale.
    static final double SEARCHES = 110_000;

    private static final double PC = 0.08;
    private static final double TOP_CLICKS = 0.1;
    private static final double BY_POSITION = -0.72;
    private static final double SEEN_TO = 60;
    private static final double REVIEWED = 0.35;
    private static final double LEVEL = 1.0;

    private final Blueprint blueprint;
    private final World world;
    private final List<Words.Pair> pairs;
    private final double every;

    /// Of each pair today.
    final double[] position;

    final int[] impressions;
    final int[] clicks;

    Search(Blueprint blueprint, World world) {
        this.blueprint = blueprint;
        this.world = world;
        this.pairs = blueprint.words.pairs;
        double sum = 0;
        for (double searches : blueprint.words.searches) {
            sum += searches;
        }
        this.every = sum;
        position = new double[pairs.size()];
        impressions = new int[pairs.size()];
        clicks = new int[pairs.size()];
    }

    /// Ranks every pair and lets people click.
    void visit() {
        for (int first = 0; first < pairs.size(); ) {
            int end = first;
            while (end < pairs.size() && pairs.get(end).word() == pairs.get(first).word()) {
                end++;
            }
            word(first, end);
            first = end;
        }
    }

    /// Our listings under one word take clicks from each other as well as from rivals.
    private void word(int first, int end) {
        int word = pairs.get(first).word();
        double searches = searches(word);
        double missed = 1;
        double sum = 0;
        var pull = new double[end - first];
        for (int i = first; i < end; i++) {
            var pair = pairs.get(i);
            position[i] = position(pair);
            boolean here = world.onSale(pair.product());
            double chance = here ? clickChance(i, pair.product()) : 0;
            chance *= 1 - world.ads.overlap(word, pair.product());
            pull[i - first] = chance;
            sum += chance;
            missed *= 1 - Math.min(0.9, chance);
        }
        for (int i = first; i < end && sum > 0; i++) {
            double clicked = searches * (1 - missed) * pull[i - first] / sum;
            land(i, searches * Math.exp(-position[i] / SEEN_TO), clicked);
        }
    }

    private void land(int i, double seen, double clicked) {
        long day = world.state.day;
        var chance = blueprint.chance;
        clicks[i] = Draw.poisson(clicked, chance.uniform(Matter.CLICKS, day, i));
        double others = Math.max(0, seen - clicked);
        impressions[i] =
                clicks[i] + Draw.poisson(others, chance.uniform(Matter.IMPRESSIONS, day, i));
        int pc = Draw.binomial(clicks[i], PC, chance.uniform(Matter.TERMINAL, day, i));
        int product = pairs.get(i).product();
        world.today.landings[Today.cell(product, Source.SEARCH, Terminal.PC)] += pc;
        world.today.landings[Today.cell(product, Source.SEARCH, Terminal.MOBILE)] += clicks[i] - pc;
    }

    /// How often the word is searched for today.
    double searches(int word) {
        int category = blueprint.words.category[word];
        double season = world.wants.demand(Math.max(0, category));
        return world.scale() * SEARCHES * blueprint.words.searches[word] / every * season;
    }

    /// The place in the results: the share of rivals who score better, times their number.
    private double position(Words.Pair pair) {
        double ahead = score(pair) - blueprint.words.strength[pair.word()];
        double better = 1 / (1 + Math.exp(1.7 * ahead));
        return 1 + blueprint.words.rivals[pair.word()] * better;
    }

    private double score(Words.Pair pair) {
        int p = pair.product();
        var state = world.state;
        double selling = Math.log1p(state.velocity[p] / world.plainVelocity()) * 0.75;
        double converting = Math.log((state.conversion[p] + 0.004) / 0.034) * 0.5;
        double liked = (world.stars(p) - 4.7) * 1.2 + REVIEWED * world.reviewed(p);
        double knobs = world.knobs.of(Knob.TITLE, p) + world.knobs.of(Knob.RANK, p);
        double dear = 0.2 * Dearness.on(world.knobs.of(Knob.PRICE, p));
        return LEVEL + pair.fit() + selling + converting + liked + knobs + dear;
    }

    private double clickChance(int i, int product) {
        double picture = world.knobs.factor(Knob.PICTURE, product);
        return TOP_CLICKS * Math.pow(position[i], BY_POSITION) * picture;
    }
}
