package fulcrum.statistics;

import fulcrum.statistics.AllocationQuestion.Setting;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import fulcrum.units.ChineseNewYear;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;

/// A StoreWorld shop that has changed the budgets of its two scenes, search and feeds, from week to
/// week for two years. What another split brings is lived, not computed. Money is in yuan a week.
final class WorldChannels {

    private static final int WEEKS = 104;
    private static final int DAYS = 7 * WEEKS;
    private static final int AHEAD = 91;
    private static final List<Knob> SCENES = List.of(Knob.KEYWORD_BUDGET, Knob.FEED_BUDGET);
    private static final double LOUD = 0.5;

    private static final Map<String, Predicate<LocalDate>> FEASTS =
            new TreeMap<>(
                    Map.of(
                            "spring festival", WorldChannels::springFestival,
                            "38", between(MonthDay.of(3, 5), MonthDay.of(3, 8)),
                            "618 begins", between(MonthDay.of(5, 31), MonthDay.of(6, 3)),
                            "618", between(MonthDay.of(6, 15), MonthDay.of(6, 18)),
                            "double 11 begins", between(MonthDay.of(10, 31), MonthDay.of(11, 3)),
                            "double 11", between(MonthDay.of(11, 9), MonthDay.of(11, 11)),
                            "double 12", between(MonthDay.of(12, 10), MonthDay.of(12, 12))));

    /// A twelfth of the money: knobs cannot be turned further.
    private static final double LEAST = -2.45;

    /// What came and what was spent in all the weeks.
    private record Lived(World world, double[] came, Book book) {}

    private final WorldPlan plan;
    private final Blueprint blueprint;
    private final double scale;
    private final double[][] budgets = new double[2][WEEKS];
    private final Lived lived;
    final AllocationQuestion question;

    WorldChannels(long seed, boolean told) throws IOException {
        plan =
                new WorldPlan(
                        seed,
                        LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365),
                        DAYS + AHEAD,
                        Platform.TAOBAO,
                        new WorldPlan.Scale(60, Integer.getInteger("orders", 80), 0, 0, 0, 0),
                        List.of(),
                        List.of(),
                        false);
        blueprint = Blueprint.of(plan);
        scale = Scaling.of(plan);
        var random = new Random(seed);
        for (var scene : budgets) {
            double flight = 0;
            for (int week = 0; week < WEEKS; week++) {
                flight = .5 * flight + LOUD * Math.sqrt(.75) * random.nextGaussian();
                scene[week] = Math.clamp(flight, -1.5, 1.5);
            }
        }
        lived = live(budgets);
        question = question(told);
    }

    private Lived live(double[][] logarithms) throws IOException {
        var influences = new ArrayList<Influence>();
        for (int scene = 0; scene < 2; scene++) {
            for (int week = 0; week < WEEKS; week++) {
                influences.add(influence(scene, logarithms[scene][week], 7 * week, 7 * week + 7));
            }
        }
        var world = World.settled(blueprint, scale).with(cause("budgets", 0, influences));
        var book = new Book();
        var reporter = new Reporter(world, book);
        world.watch(reporter);
        var came = new double[WEEKS];
        for (int day = 0; day < DAYS; day++) {
            came[day / 7] += world.live().paid() / 100.0;
        }
        var now = world.without("nothing");
        reporter.close();
        return new Lived(now, came, book);
    }

    private static Influence influence(int scene, double logarithm, int from, int until) {
        double straight = 2.5 * .5 * Math.log((1 + logarithm / 2.5) / (1 - logarithm / 2.5));
        return new Influence(SCENES.get(scene), List.of(), straight, from, until, 0, 0);
    }

    private Cause cause(String id, int day, List<Influence> influences) {
        return new Cause.Fault(
                id, "trial", "marketing", List.of(), plan.from().plusDays(day), influences);
    }

    private AllocationQuestion question(boolean told) {
        var names = List.of("search", "feeds");
        var channels =
                IntStream.range(0, 2)
                        .mapToObj(i ->
                                new Channel(
                                        names.get(i),
                                        Series.of(lived.book.spend[i]),
                                        OptionalDouble.of(
                                                StatUtils.sum(lived.book.reported[i])
                                                        / StatUtils.sum(lived.book.spend[i]))))
                        .toList();
        double budget = channels.stream().mapToDouble(one -> recent(one.spend())).sum();
        return new AllocationQuestion(
                Series.of(lived.came),
                channels,
                told ? others() : List.of(),
                new Setting(52, budget, .8));
    }

    /// What a shop knows: the market's visitors, as the platform tells them in ranges, and how many
    /// days of the great feasts lie in each week.
    private List<Regressor> others() {
        return Stream.concat(
                        Stream.of(
                                new Regressor(
                                        "the market's visitors", Series.of(lived.book.market))),
                        FEASTS.entrySet().stream()
                                .map(feast ->
                                        new Regressor(
                                                feast.getKey(), Series.of(days(feast.getValue())))))
                .toList();
    }

    private double[] days(Predicate<LocalDate> feast) {
        var days = new double[WEEKS];
        for (int day = 0; day < DAYS; day++) {
            days[day / 7] += feast.test(plan.from().plusDays(day)) ? 1 : 0;
        }
        return days;
    }

    private static Predicate<LocalDate> between(MonthDay first, MonthDay last) {
        return day -> !MonthDay.from(day).isBefore(first) && !MonthDay.from(day).isAfter(last);
    }

    private static boolean springFestival(LocalDate day) {
        return ChineseNewYear.in(day.getYear())
                .filter(spring -> !day.isBefore(spring.minusDays(4)))
                .filter(spring -> !day.isAfter(spring.plusDays(6)))
                .isPresent();
    }

    private static double recent(Series spend) {
        return StatUtils.mean(spend.toArray(), WEEKS - 13, 13);
    }

    /// What a coin of each scene brought in the two years: beside a life with a twelfth of it.
    double[] returns() throws IOException {
        var returns = new double[2];
        for (int scene = 0; scene < 2; scene++) {
            var less = new double[][] {budgets[0].clone(), budgets[1].clone()};
            Arrays.fill(less[scene], LEAST);
            var without = live(less);
            returns[scene] =
                    (StatUtils.sum(lived.came) - StatUtils.sum(without.came))
                            / (StatUtils.sum(lived.book.spend[0])
                                    + StatUtils.sum(lived.book.spend[1])
                                    - StatUtils.sum(without.book.spend[0])
                                    - StatUtils.sum(without.book.spend[1]));
        }
        return returns;
    }

    /// What comes in a week, over the next thirteen, with the budgets for so much of each.
    double ahead(double[] spend) {
        var influences = new ArrayList<Influence>();
        for (int scene = 0; scene < 2; scene++) {
            double usual =
                    StatUtils.sum(lived.book.spend[scene])
                            / Arrays.stream(budgets[scene]).map(Math::exp).sum();
            double logarithm = Math.clamp(Math.log(spend[scene] / usual), LEAST, -LEAST);
            influences.add(influence(scene, logarithm, DAYS, Integer.MAX_VALUE));
        }
        var world = lived.world.with(cause("split", DAYS, influences));
        double paid = 0;
        for (int day = 0; day < AHEAD; day++) {
            paid += world.live().paid() / 100.0;
        }
        return paid * 7 / AHEAD;
    }

    private final class Book implements Witness {

        private final double[][] spend = new double[2][WEEKS];
        private final double[] market = new double[WEEKS];
        private final double[][] reported = new double[2][WEEKS];

        @Override
        public void advertising(AdDay day) {
            int week = (int) (day.date().toEpochDay() - plan.from().toEpochDay()) / 7;
            for (var cell : day.cells()) {
                var scene = blueprint.advertising.plans.get(cell.plan()).scene();
                int i = scene == AdPlan.Scene.KEYWORD ? 0 : 1;
                spend[i][week] += cell.cost() / 100.0;
                for (var sale : cell.sales()) {
                    reported[i][week] += sale.amount() / 100.0;
                }
            }
        }

        @Override
        public void opens(fulcrum.storeworld.chronicle.Setting setting) {}

        @Override
        public void order(Order order) {}

        @Override
        public void day(Day day) {
            int week = (int) (day.date().toEpochDay() - plan.from().toEpochDay()) / 7;
            for (var one : day.market()) {
                market[week] += (one.visitorsLow() + one.visitorsHigh()) / 2.0;
            }
        }

        @Override
        public void ends() {}
    }
}
