package fulcrum.review;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A StoreWorld in which nobody acts and at most one thing goes wrong, three to nine days before
/// its last.
final class PlantedTrouble {

    private static final int PRODUCTS = 40;
    private static final int BEST = 4;

    /// What goes wrong.
    ///
    /// @param moves logarithms, of what
    /// @param best whether it strikes the goods that sell most; else the whole shop
    /// @param keys by which the brief would tell of it
    record Trouble(String name, Map<Knob, Double> moves, boolean best, Pattern keys) {

        boolean isTold(String key) {
            return keys.matcher(key).matches();
        }
    }

    private static final String SALES =
            "figure-(orders|units|paid|received|net_sales|buyers|first_orders|first_buyers|repeat_orders|profit|gross_profit)-down";

    private static final List<Trouble> KINDS =
            List.of(
                    trouble(
                            "pages",
                            Map.of(Knob.PAGE, -0.5),
                            false,
                            "figure-conversion.*-down|" + SALES),
                    trouble(
                            "visits",
                            Map.of(Knob.FEED, -1.5, Knob.RANK, -3.0, Knob.DIRECT, -1.0),
                            false,
                            "figure-.*visit.*-down|keyword-.*|" + SALES),
                    trouble(
                            "bids",
                            Map.of(Knob.BID, 1.2),
                            false,
                            "ads-.*|figure-(ad_.*|cpc|cost_per_click)-up|figure-(impressions|clicks|roas|ad_margin|profit)-down"),
                    trouble(
                            "stock",
                            Map.of(Knob.SUPPLY, -3.0),
                            true,
                            "stock-.*|figure-conversion.*-down|" + SALES),
                    trouble(
                            "unpaid",
                            Map.of(Knob.UNPAID, 1.5),
                            false,
                            "figure-(conversion.*|payment.*|paid_share.*)-down|figure-unpaid.*-up|"
                                    + SALES),
                    trouble(
                            "advice",
                            Map.of(Knob.CONSULTED, -0.8),
                            false,
                            "figure-conversion.*-down|" + SALES));

    private static Trouble trouble(
            String name, Map<Knob, Double> moves, boolean best, String keys) {
        return new Trouble(name, moves, best, Pattern.compile(keys));
    }

    private final WorldPlan plan;
    private final Blueprint blueprint;
    private final Optional<Cause> cause;

    PlantedTrouble(long seed, int days, Optional<Trouble> trouble) {
        var scale = new WorldPlan.Scale(PRODUCTS, Integer.getInteger("orders", 120), 2, 0, 0, 0);
        plan =
                new WorldPlan(
                        seed,
                        from(seed),
                        days,
                        Platform.TAOBAO,
                        scale,
                        List.of(),
                        List.of(),
                        false);
        blueprint = Blueprint.of(plan);
        int begins = days - lasts(seed);
        cause = trouble.map(one -> cause(one, begins));
    }

    /// Days from its first to the last of the world.
    static int lasts(long seed) {
        return 3 + new Random(seed).nextInt(7);
    }

    static Trouble kind(int number) {
        return KINDS.get(number % KINDS.size());
    }

    static LocalDate from(long seed) {
        return LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365);
    }

    private Cause cause(Trouble trouble, int begins) {
        var appeal = blueprint.goods.appeal;
        var goods =
                trouble.best()
                        ? IntStream.range(0, appeal.length)
                                .boxed()
                                .sorted(Comparator.comparingDouble(one -> -appeal[one]))
                                .limit(BEST)
                                .toList()
                        : List.<Integer>of();
        var influences =
                trouble.moves().entrySet().stream()
                        .map(one ->
                                new Influence(
                                        one.getKey(),
                                        goods,
                                        one.getValue(),
                                        begins,
                                        Integer.MAX_VALUE,
                                        0,
                                        0))
                        .toList();
        return new Cause.Fault(
                "F", trouble.name(), "trouble", goods, plan.from().plusDays(begins), influences);
    }

    void live(Witness exports) throws IOException {
        var settled = World.settled(blueprint, Scaling.of(plan));
        var world = cause.map(settled::with).orElse(settled);
        var reporter = new Reporter(world, exports);
        world.watch(reporter);
        while (world.day() < plan.days()) {
            var _ = world.live();
        }
        reporter.close();
    }
}
