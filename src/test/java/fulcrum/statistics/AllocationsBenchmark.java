package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.statistics.Allocation.Advice;
import fulcrum.statistics.Allocation.Share;
import fulcrum.statistics.Allocation.Told;
import fulcrum.statistics.InventedChannels.Kind;
import fulcrum.statistics.allocation.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

/// How much a plan loses to the best one, and how often returns lie in their intervals, where both
/// are known. Not part of the tests; `docs/benchmarks.md` gives the command.
class AllocationsBenchmark {

    private static final int SHOPS = Integer.getInteger("shops", 200);
    private static final int WORLDS = Integer.getInteger("worlds", 20);
    private static final long SEED = Long.getLong("seed", 1_000_000);

    private final Map<String, List<Double>> regrets = new LinkedHashMap<>();
    private final Map<String, Integer> advices = new LinkedHashMap<>();
    private int covered;
    private int nextCovered;
    private int channels;
    private double width;
    private long start;

    @Test
    void inventedShops() {
        for (var kind :
                List.of(
                        new Kind(104, 1, false, false),
                        new Kind(104, 1, true, false),
                        new Kind(104, 0, false, false),
                        new Kind(156, 1, false, true))) {
            begin();
            for (int shop = 0; shop < SHOPS; shop++) {
                measure(InventedChannels.of(kind, SEED + shop), SEED + shop);
            }
            tell(kind.toString(), SHOPS);
        }
    }

    /// Shops of StoreWorld that tell the market's visitors and the feasts, or do not. Returns are
    /// those beside a life with a twelfth of the money; splits are lived for thirteen weeks.
    @Test
    void shopsOfStoreWorld() throws IOException {
        for (boolean told : new boolean[] {true, false}) {
            begin();
            for (int shop = 0; shop < WORLDS; shop++) {
                measure(new WorldChannels(SEED + shop, told), SEED + shop);
            }
            tell(told ? "market and feasts are told" : "they are not told", WORLDS);
        }
    }

    private void measure(WorldChannels world, long seed) throws IOException {
        var told = (Told) Allocations.of(world.question, new Random(seed));
        double budget = world.question.setting().budget();
        double none = world.ahead(new double[] {1e-3, 1e-3});
        double most = 0;
        for (double part = .05; part < 1; part += .1) {
            most = Math.max(most, world.ahead(new double[] {part * budget, (1 - part) * budget}));
        }
        double now = world.ahead(each(told, Share::now));
        double planned = world.ahead(each(told, Share::planned));
        most = Math.max(most, Math.max(now, planned)) - none;
        regret("equal parts", 1 - (world.ahead(filled(2, budget / 2)) - none) / most);
        judged(told, 1 - (now - none) / most, 1 - (planned - none) / most);
        var returns = world.returns();
        for (int i = 0; i < returns.length; i++) {
            covered(told.shares().get(i), returns[i]);
        }
    }

    private void begin() {
        regrets.clear();
        advices.clear();
        covered = 0;
        nextCovered = 0;
        channels = 0;
        width = 0;
        start = System.nanoTime();
    }

    private void tell(String what, int shops) {
        System.out.printf(
                "%s: %d shops, %.0f ms each; returns in 80 %% intervals %.1f %%, next coin's %.1f"
                        + " %%; high by low %.2f; %s%n",
                what,
                shops,
                (System.nanoTime() - start) / 1e6 / shops,
                100.0 * covered / channels,
                100.0 * nextCovered / channels,
                Math.exp(width / channels),
                advices);
        regrets.forEach((which, some) -> {
            var values = some.stream().mapToDouble(one -> 100 * one).toArray();
            System.out.printf(
                    "  %s: regret median %.1f %%, mean %.1f %%, 90th %.1f %% of %d%n",
                    which,
                    StatUtils.percentile(values, 50),
                    StatUtils.mean(values),
                    StatUtils.percentile(values, 90),
                    values.length);
        });
        assertThat(channels).isPositive();
    }

    private void measure(InventedChannels shop, long seed) {
        var told = (Told) Allocations.of(shop.question(), new Random(seed));
        var budgets = new Budgets(shop.question());
        double budget = budgets.budget();
        var slopes = shop.curves().stream().map(one -> (Split.Slope) one::slope).toList();
        double most = shop.brings(Split.of(slopes, budgets.ceilings(), budget));
        var now = each(told, Share::now);
        int count = now.length;
        regret("equal parts", 1 - shop.brings(filled(count, budget / count)) / most);
        regret("by reported or usual return", 1 - shop.brings(byReports(budgets)) / most);
        judged(
                told,
                1 - shop.brings(now) / most,
                1 - shop.brings(each(told, Share::planned)) / most);
        for (int i = 0; i < count; i++) {
            var share = told.shares().get(i);
            covered(share, shop.returns()[i]);
            nextCovered += share.next().contains(shop.curves().get(i).slope(now[i])) ? 1 : 0;
        }
    }

    private void judged(Told told, double now, double planned) {
        boolean moved = told.advice() instanceof Advice.Move;
        regret("as now", now);
        regret("the plan", planned);
        regret("as advised", moved ? planned : now);
        advices.merge(told.advice().getClass().getSimpleName(), 1, Integer::sum);
        if (moved) {
            regret("where a move is advised: as now", now);
            regret("where a move is advised: the plan", planned);
            advices.merge(planned < now ? "better" : "worse", 1, Integer::sum);
        }
    }

    private void covered(Share share, double truth) {
        channels++;
        covered += share.returns().contains(truth) ? 1 : 0;
        width += Math.log(share.returns().high() / share.returns().low());
    }

    private void regret(String what, double part) {
        regrets.computeIfAbsent(what, _ -> new ArrayList<>()).add(part);
    }

    private static double[] each(Told told, ToDoubleFunction<Share> of) {
        return told.shares().stream().mapToDouble(of).toArray();
    }

    private static double[] filled(int count, double each) {
        return IntStream.range(0, count).mapToDouble(_ -> each).toArray();
    }

    /// A rule of many shops: money in proportion to what was spent and what it is said to bring.
    private static double[] byReports(Budgets budgets) {
        var now = budgets.now();
        var spent = budgets.spent();
        var wished =
                IntStream.range(0, now.length)
                        .mapToDouble(i -> now[i] * spent.get(i).believed())
                        .toArray();
        double times = budgets.budget() / StatUtils.sum(wished);
        return Arrays.stream(wished).map(one -> one * times).toArray();
    }
}
