package fulcrum.storeworld.making;

import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.AdPlan.Scene;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The plans that the shop advertises with.
public final class Advertising {

    public final List<AdPlan> plans;

    /// Smallest coins for a click.
    public final double[] bid;

    /// Smallest coins a day.
    public final double[] budget;

    private Advertising(List<AdPlan> plans, double[] bid, double[] budget) {
        this.plans = plans;
        this.bid = bid;
        this.budget = budget;
    }

    /// What is bid for a click, as a part of what its buyers pay: about what is left of that.
    private static final double BID = 0.41;

    /// Share of what the shop takes that goes into advertising on a plain day.
    private static final double SHARE = 0.08;

    /// @param sales what the shop takes on a plain day, smallest coins
    static Advertising of(Chance chance, Lexicon lexicon, Goods goods, double sales) {
        var best =
                IntStream.range(0, goods.appeal.length)
                        .boxed()
                        .filter(i -> goods.launched[i] < 0)
                        .sorted(Comparator.comparingDouble((Integer i) -> -goods.appeal[i]))
                        .toList();
        int count = Math.min(best.size(), Math.max(2, goods.appeal.length / 12));
        var plans = new ArrayList<AdPlan>();
        var bid = new double[2 * count];
        var budget = new double[2 * count];
        boolean chinese = lexicon.brand().charAt(0) > 127;
        for (int n = 0; n < 2 * count; n++) {
            int pair = n / 2;
            int product = best.get(pair);
            var scene = n % 2 == 0 ? Scene.KEYWORD : Scene.AUDIENCE;
            var name = name(chinese, scene, goods.products.get(product).code());
            plans.add(new AdPlan(n, 70_000_000_000L + 1_009L * n, name, scene, product));
            long price = goods.products.get(product).listPrice();
            double earns = price * goods.conversion[product];
            bid[n] = BID * earns * Math.exp(0.25 * chance.normal(Matter.SET_UP, n, 21));
            double part = Math.pow(pair + 1.0, -0.6) / harmonic(count);
            budget[n] = sales * SHARE * part * (scene == Scene.KEYWORD ? 0.75 : 0.25);
        }
        return new Advertising(plans, bid, budget);
    }

    private static double harmonic(int count) {
        return IntStream.rangeClosed(1, count).mapToDouble(n -> Math.pow(n, -0.6)).sum();
    }

    private static String name(boolean chinese, Scene scene, String code) {
        return switch (scene) {
            case KEYWORD -> (chinese ? "关键词_" : "Search ") + code;
            case AUDIENCE -> (chinese ? "人群_" : "Audience ") + code;
        };
    }
}
