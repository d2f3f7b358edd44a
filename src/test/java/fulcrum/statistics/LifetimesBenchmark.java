package fulcrum.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.statistics.Lifetime.Learned;
import fulcrum.statistics.Lifetime.Outlook;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

/// How fast lifetimes are learned, and how right they are where the season is known from the years
/// before only. Not part of the tests; `docs/benchmarks.md` gives the commands.
class LifetimesBenchmark {

    private static final int RUNS = 40;
    private static final ShopTime.Learned FLAT = new ShopTime.Learned(List.of(), List.of(1.0));

    @Test
    void theBuyersOfCdnow() {
        assumeTrue(Cdnow.present(), "no ../shared/data/methods/clv");
        var buyers = Cdnow.sample();
        for (var model : LifetimeModel.values()) {
            time(model.name(), () -> assertThat(Lifetimes.learn(model, buyers)).isNotNull());
        }
        var spenders = Cdnow.spenders();
        time("Gamma-Gamma", () -> assertThat(Lifetimes.spending(spenders)).isNotNull());
    }

    private static void time(String what, Runnable run) {
        var millis =
                IntStream.range(0, RUNS)
                        .mapToDouble(_ -> {
                            long start = System.nanoTime();
                            run.run();
                            return (System.nanoTime() - start) / 1e6;
                        })
                        .skip(RUNS / 2)
                        .toArray();
        System.out.printf(
                "%s: median %.0f ms, most %.0f ms%n",
                what, StatUtils.percentile(millis, 50), StatUtils.max(millis));
    }

    /// Shops of 150 orders a day without actions or faults. After two years, and every 13 weeks
    /// from there on, those who first bought in these years are asked how often they will come in
    /// the next 13 weeks.
    @Test
    void shopsWhoseSeasonIsKnownFromTheYearsBefore() throws Exception {
        var errors = new LinkedHashMap<String, List<Double>>();
        for (int world = 0; world < Integer.getInteger("worlds", 4); world++) {
            var all = lived(Long.getLong("seed", 800_000) + world);
            for (int quarter = 0; quarter < 4; quarter++) {
                ask(all, 2 * 365 + 91 * quarter, errors);
            }
        }
        errors.forEach((what, some) -> {
            var sizes = some.stream().mapToDouble(Math::abs).toArray();
            System.out.printf(
                    "%s: median error %.1f %%, mean %.1f %%, up to 5 %% in %d of %d%n",
                    what,
                    100 * StatUtils.percentile(sizes, 50),
                    100 * some.stream().mapToDouble(one -> one).average().orElseThrow(),
                    Arrays.stream(sizes).filter(size -> size <= .05).count(),
                    sizes.length);
        });
        assertThat(errors).isNotEmpty();
    }

    private static void ask(List<List<Integer>> all, int now, Map<String, List<Double>> errors) {
        var model = LifetimeModel.MBG_NBD;
        var known = all.stream().filter(days -> days.getFirst() <= now).toList();
        double came =
                known.stream()
                        .flatMap(List::stream)
                        .filter(day -> day > now && day <= now + 91)
                        .count();
        var visits = new Visits(known, now, 7, 365);
        var time = (ShopTime.Learned) Lifetimes.shopTime(model, visits);
        double flat = expected(known, FLAT, now) / came - 1;
        double season = expected(known, time, now) / came - 1;
        System.out.printf("day %d: came %.0f, flat %+.3f, season %+.3f%n", now, came, flat, season);
        errors.computeIfAbsent("without a season", _ -> new ArrayList<>()).add(flat);
        errors.computeIfAbsent("in shop time", _ -> new ArrayList<>()).add(season);
    }

    private static double expected(List<List<Integer>> all, ShopTime.Learned time, int now) {
        var buyers =
                all.stream()
                        .map(days -> days.stream().filter(day -> day <= now).toList())
                        .map(days ->
                                time.buyer(days.size() - 1, days.getFirst(), days.getLast(), now))
                        .toList();
        var crowd = (Learned) Lifetimes.learn(LifetimeModel.MBG_NBD, buyers);
        double horizon = time.between(now, now + 91);
        return buyers.stream()
                .map(buyer -> (Outlook.Told) Lifetimes.outlook(crowd, buyer, horizon))
                .mapToDouble(Outlook.Told::purchases)
                .sum();
    }

    private static List<List<Integer>> lived(long seed) throws Exception {
        int days = 2 * 365 + 4 * 91;
        var scale = new WorldPlan.Scale(100, 150, 0, 0, 0, 0);
        var from = LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365);
        var plan =
                new WorldPlan(
                        seed, from, days, Platform.TAOBAO, scale, List.of(), List.of(), false);
        var world = World.settled(Blueprint.of(plan), Scaling.of(plan));
        var buyers = new Buyers();
        world.watch(new Reporter(world, buyers));
        for (int day = 0; day < days; day++) {
            var _ = world.live();
            buyers.today++;
        }
        return buyers.days.values().stream().map(List::copyOf).toList();
    }

    private static final class Buyers implements Witness {

        private final Map<Long, TreeSet<Integer>> days = new LinkedHashMap<>();
        private int today;

        @Override
        public void order(Order order) {
            long number = order.customer().number();
            if (order.fate().paidAt().isEmpty()) {
                return;
            }
            if (!order.customer().returning()) {
                days.putIfAbsent(number, new TreeSet<>());
            }
            if (days.containsKey(number)) {
                days.get(number).add(today);
            }
        }

        @Override
        public void opens(Setting setting) {}

        @Override
        public void day(Day day) {}

        @Override
        public void advertising(AdDay day) {}

        @Override
        public void ends() {}
    }
}
