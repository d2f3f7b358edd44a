package fulcrum.diagnosis;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.making.FaultKinds;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;

/// A StoreWorld in which a few faults begin, each on a day of the last half year. On that day the
/// world is split and lives on without it, with the same luck: what it truly costs. One more twin
/// lives on without all of them.
final class PlantedFaults {

    private static final int LATELY = 28;
    private static final int YOUNGEST = 28;
    private static final int OLDEST = 154;

    /// @param parts what names the goods that it strikes; empty: the whole shop
    /// @param cost of profit, a week of the last four
    record Fault(String id, String kind, String branch, int age, Set<String> parts, double cost) {}

    /// @param with figures of the last four weeks; `without` all faults
    record Truth(
            LocalDate end,
            List<Fault> faults,
            Map<String, Double> with,
            Map<String, Double> without,
            Set<String> poor) {}

    private final WorldPlan plan;
    private final Blueprint blueprint;
    private final List<Cause.Fault> causes;

    /// @param count faults; of all kinds in turn from world to world
    PlantedFaults(long seed, int number, int count) {
        var from = LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365);
        int days = Integer.getInteger("days", 560);
        var scale =
                new WorldPlan.Scale(
                        Integer.getInteger("products", 80),
                        Integer.getInteger("orders", 150),
                        2,
                        0,
                        FaultKinds.count(),
                        Integer.getInteger("notices", 0));
        var whole =
                new WorldPlan(
                        seed, from, days, Platform.TAOBAO, scale, List.of(), List.of(), false);
        var drawn = drawn(whole);
        var none = drawn.stream().map(Cause.Fault::id).toList();
        plan = new WorldPlan(seed, from, days, Platform.TAOBAO, scale, List.of(), none, false);
        blueprint = Blueprint.of(plan);
        var kinds = drawn.stream().sorted(Comparator.comparing(Cause.Fault::kind)).toList();
        var random = new Random(seed);
        causes =
                Stream.iterate(number * count, at -> at + 1)
                        .limit(count)
                        .map(at -> kinds.get(at * 7 % kinds.size()))
                        .map(one -> moved(one, random))
                        .toList();
    }

    private static List<Cause.Fault> drawn(WorldPlan plan) {
        return Blueprint.of(plan).causes.stream()
                .filter(Cause.Fault.class::isInstance)
                .map(Cause.Fault.class::cast)
                .toList();
    }

    private Cause.Fault moved(Cause.Fault fault, Random random) {
        int day = plan.days() - YOUNGEST - random.nextInt(OLDEST - YOUNGEST);
        var influences =
                fault.influences().stream()
                        .map(one ->
                                new Influence(
                                        one.knob(),
                                        one.products(),
                                        one.size(),
                                        day,
                                        Integer.MAX_VALUE,
                                        one.ramp(),
                                        one.halfLife()))
                        .toList();
        return new Cause.Fault(
                fault.id(),
                fault.kind(),
                fault.branch(),
                fault.products(),
                plan.from().plusDays(day),
                influences);
    }

    /// Lets it go by, and writes its files.
    Truth live(Path files) throws IOException {
        Witness exports = new TaobaoExports(files, new Exporting(plan.seed(), false));
        var world = World.settled(blueprint, Scaling.of(plan));
        for (var cause : causes) {
            world = world.with(cause);
        }
        var reporter = new Reporter(world, exports);
        world.watch(reporter);
        var totals = new ArrayList<Totals>();
        var twins = new LinkedHashMap<String, List<Totals>>();
        List<Totals> bare = List.of();
        while (world.day() < plan.days()) {
            var today = plan.from().plusDays(world.day());
            for (var cause : causes) {
                if (cause.since().equals(today)) {
                    bare = bare.isEmpty() ? last(without(world, causes)) : bare;
                    twins.put(cause.id(), last(world.without(cause.id())));
                }
            }
            totals.add(world.live());
        }
        reporter.close();
        return truth(totals.subList(totals.size() - LATELY, totals.size()), twins, bare);
    }

    private Truth truth(List<Totals> own, Map<String, List<Totals>> twins, List<Totals> bare) {
        var faults =
                causes.stream()
                        .map(one -> fault(one, own, twins.getOrDefault(one.id(), own)))
                        .toList();
        return new Truth(
                plan.from().plusDays(plan.days()),
                faults,
                figures(own),
                figures(bare.isEmpty() ? own : bare),
                poor());
    }

    /// Products of the worst third by quality, as reports and orders name them.
    Set<String> poor() {
        var quality = blueprint.goods.quality;
        double bar = StatUtils.percentile(quality, 100.0 / 3);
        return blueprint.goods.products.stream()
                .filter(one -> quality[one.index()] < bar)
                .flatMap(one -> Stream.of(String.valueOf(one.itemId()), one.code()))
                .collect(Collectors.toSet());
    }

    private static World without(World world, List<Cause.Fault> causes) {
        var left = world;
        for (var cause : causes) {
            left = left.without(cause.id());
        }
        return left;
    }

    private List<Totals> last(World twin) {
        var days = new ArrayList<Totals>();
        while (twin.day() < plan.days()) {
            days.add(twin.live());
        }
        return List.copyOf(days.subList(days.size() - LATELY, days.size()));
    }

    private Fault fault(Cause.Fault cause, List<Totals> with, List<Totals> without) {
        var parts = new LinkedHashSet<String>();
        for (int index : cause.products()) {
            var product = blueprint.goods.products.get(index);
            parts.addAll(
                    List.of(String.valueOf(product.itemId()), product.code(), product.category()));
            product.variants().forEach(variant -> parts.add(variant.sku()));
        }
        return new Fault(
                cause.id(),
                cause.kind(),
                cause.branch(),
                plan.days() - (int) (cause.since().toEpochDay() - plan.from().toEpochDay()),
                parts,
                (sum(without, Totals::profit) - sum(with, Totals::profit)) / 400);
    }

    private static double sum(List<Totals> days, java.util.function.ToLongFunction<Totals> figure) {
        return days.stream().mapToLong(figure).sum();
    }

    /// As Fulcrum's metrics are named.
    private static Map<String, Double> figures(List<Totals> days) {
        var all = new LinkedHashMap<String, Double>();
        all.put("visitors", sum(days, Totals::visitors));
        all.put("page_views", sum(days, Totals::pageViews));
        all.put("favourites", sum(days, Totals::favourites));
        all.put("carts", sum(days, Totals::cartPieces));
        all.put("orders", sum(days, Totals::orders));
        all.put("buyers", sum(days, Totals::buyers));
        all.put("new_buyers", sum(days, Totals::newBuyers));
        all.put("units", sum(days, Totals::units));
        all.put("gross_sales", sum(days, Totals::listSales) / 100);
        all.put("discounts", sum(days, Totals::discounts) / 100);
        all.put("paid", sum(days, Totals::paid) / 100);
        all.put("refunds", sum(days, Totals::refunds) / 100);
        all.put("goods_cost", sum(days, Totals::goodsCost) / 100);
        all.put("ad_cost", sum(days, Totals::adCost) / 100);
        all.put("platform_fees", sum(days, Totals::fees) / 100);
        all.put("fulfilment_cost", sum(days, Totals::fulfilment) / 100);
        all.put("fixed_cost", sum(days, Totals::fixed) / 100);
        all.put("profit", sum(days, Totals::profit) / 100);
        return all;
    }
}
