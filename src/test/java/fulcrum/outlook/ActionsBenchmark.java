package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.statistics.CalibrationPlot;
import fulcrum.statistics.Interval;
import fulcrum.statistics.PanelEffect;
import fulcrum.statistics.PanelQuestion;
import fulcrum.statistics.Panels;
import fulcrum.statistics.Scale;
import fulcrum.statistics.Series;
import fulcrum.statistics.UsualDefault;
import fulcrum.store.Festival;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Actions in StoreWorlds whose true effects are known: how often the interval holds the effect and
/// how often the verdict is wrong, beside what else is used. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
class ActionsBenchmark {

    private static final long SEED = Long.getLong("seed", 100_000);
    private static final int WORLDS = Integer.getInteger("worlds", 4);
    private static final int DAYS = Integer.getInteger("days", 540);
    private static final double MATTERS = 0.05;
    private static final double CONFIDENCE = 0.95;
    private static final int EIGHT_WEEKS = 56;
    private static final int THIRTY_WEEKS = 210;
    private static final int KNOWN_AFTER = 28;

    private static final Store STORE =
            new Store(
                    new StoreId("world"),
                    "World",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    private static final Set<String> PLOTTED =
            Set.of("own past", "donors", "before and after", "usual default");

    private final CalibrationPlot plot = new CalibrationPlot("Actions in StoreWorlds");
    private final Map<String, VerdictTally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int effects;
    private int material;
    private int overlapping;

    @Test
    void actionsOfStoreWorldsAreJudged(@TempDir Path folder) throws IOException {
        try (var warehouse = Warehouse.open(folder)) {
            var metrics = new Metrics(warehouse);
            for (int i = 0; i < WORLDS; i++) {
                boolean small = i % 2 == 0;
                var world = new PlantedActions(SEED + i, DAYS, small ? 40 : 120, small ? 30 : 150);
                world.cases.forEach(one -> judge(world, one, metrics));
            }
        }
        System.out.printf(
                "%d worlds from %d; %d with an effect, %d of them of %.0f %% and more; %d overlapping%n",
                WORLDS, SEED, effects, material, 100 * MATTERS, overlapping);
        tallies.forEach((method, tally) -> System.out.printf("%s: %s%n", method, tally));
        refusals.forEach((why, count) -> System.out.printf("refused %d: %s%n", count, why));
        assertThat(tallies).isNotEmpty();
        if (System.getProperty("plot") != null) {
            plot.write(Path.of(System.getProperty("plot")));
        }
    }

    private void judge(PlantedActions world, PlantedActions.Case one, Metrics metrics) {
        var metric = metrics.find(new MetricId("units")).orElseThrow();
        int born = world.born(one.act().goods());
        int from = one.act().from() - born;
        int until = from + one.window();
        int later = Math.min(world.plan.days(), born + until + KNOWN_AFTER);
        var all = world.book.sum(one.figure(), one.act().goods());
        var y = Arrays.copyOfRange(all, born, born + until);
        if (Arrays.stream(y, 0, from).sum() == 0) {
            return;
        }
        var first = world.plan.from().plusDays(born);
        var action = new Period(first.plusDays(from), first.plusDays(until));
        var others =
                others(world, one).stream()
                        .filter(act -> touches(act, one.act().goods()))
                        .map(act -> festival(world, act))
                        .toList();
        var question =
                new CourseQuestion(
                        STORE,
                        metric.id(),
                        List.of(),
                        CourseQuestion.of(STORE, metric.id()).basis(),
                        others);
        var course =
                new Course(
                        question,
                        metric,
                        true,
                        new Period(first, first.plusDays(later - born)),
                        new OpenWeek(first, Set.of()),
                        Series.of(Arrays.copyOfRange(all, born, later)),
                        new TreeMap<>(),
                        Optional.empty());
        var scale = Scale.fitting(y);
        double usual = StatUtils.mean(y, 0, from);
        var scaled =
                Arrays.stream(y).map(v -> scale == Scale.LOG ? Math.log(v) : v / usual).toArray();
        double truth = 0;
        for (int i = 0; i < one.without().length; i++) {
            double without = one.without()[i];
            double base = scale == Scale.LOG ? Math.log(Math.max(1, without)) : without / usual;
            truth += (scaled[from + i] - base) / one.window();
        }
        effects += truth != 0 ? 1 : 0;
        material += Math.abs(truth) >= MATTERS ? 1 : 0;
        overlapping += others.isEmpty() ? 0 : 1;
        var asked = new ActionQuestion(question, action, MATTERS, Optional.empty());
        var own = Judging.of(metrics, course, asked);
        var beside = beside(world, one);
        switch (own) {
            case Judged.Refused(var why) -> refusals.merge(why.toString(), 1, Integer::sum);
            case Judged.Measured told ->
                    add("own past", scaled(told.share().interval(), scale), truth, scale);
        }
        if (beside.isPresent()) {
            var interval = beside.get();
            add("Fulcrum (donors, else own past)", interval, share(one, y, from), Scale.PLAIN);
            add("donors", interval, share(one, y, from), Scale.PLAIN);
        } else if (own instanceof Judged.Measured told) {
            add(
                    "Fulcrum (donors, else own past)",
                    scaled(told.share().interval(), scale),
                    truth,
                    scale);
        }
        add("before and after", beforeAndAfter(scaled, from), truth, scale);
        add("usual default", UsualDefault.of(scaled, one.window()), truth, scale);
    }

    /// Told by the largest products that no action of one or some products touched lately; not
    /// where such another action touched the same goods. Actions of the whole shop touch all alike.
    private static Optional<Interval> beside(PlantedActions world, PlantedActions.Case one) {
        int first = Math.max(0, one.act().from() - THIRTY_WEEKS);
        int from = one.act().from() - first;
        int until = one.act().from() + one.window();
        var others = others(world, one).stream().filter(act -> !act.wholeShop()).toList();
        if (one.act().wholeShop()
                || others.stream().anyMatch(act -> touches(act, one.act().goods()))) {
            return Optional.empty();
        }
        var donors =
                IntStream.range(0, world.blueprint.goods.appeal.length)
                        .filter(product -> !one.act().goods().contains(product))
                        .filter(product ->
                                others.stream().noneMatch(act -> act.goods().contains(product)))
                        .mapToObj(product ->
                                Arrays.copyOfRange(
                                        world.book.sum(one.figure(), List.of(product)),
                                        first,
                                        until))
                        .filter(days -> StatUtils.sum(days, 0, from) > 0)
                        .sorted(Comparator.comparingDouble(days -> -StatUtils.sum(days, 0, from)))
                        .limit(20)
                        .map(Series::of)
                        .toList();
        var treated =
                Arrays.copyOfRange(world.book.sum(one.figure(), one.act().goods()), first, until);
        var asked = new PanelQuestion(donors, Series.of(treated), from, CONFIDENCE, MATTERS);
        return Panels.share(asked, EIGHT_WEEKS) instanceof PanelEffect.Measured told
                ? Optional.of(new Interval(told.lift().low(), told.lift().high()))
                : Optional.empty();
    }

    private static boolean touches(PlantedActions.Act act, List<Integer> goods) {
        return act.goods().stream().anyMatch(goods::contains);
    }

    /// The true effect as a share of the eight weeks before.
    private static double share(PlantedActions.Case one, double[] y, int from) {
        if (one.without().length == 0) {
            return 0;
        }
        double before = StatUtils.mean(y, from - EIGHT_WEEKS, EIGHT_WEEKS);
        double with = StatUtils.mean(y, from, y.length - from);
        return (with - StatUtils.mean(one.without())) / before;
    }

    private static Interval scaled(Interval share, Scale scale) {
        return scale == Scale.LOG
                ? new Interval(Math.log1p(share.low()), Math.log1p(share.high()))
                : share;
    }

    private void add(String method, Interval interval, double truth, Scale scale) {
        double least = scale == Scale.LOG ? Math.log1p(MATTERS) : MATTERS;
        if (PLOTTED.contains(method)) {
            plot.add(method, interval, truth);
        }
        tallies.computeIfAbsent(method, _ -> new VerdictTally())
                .add(interval, truth, MATTERS, least);
    }

    /// Actions that begin or end shortly before or meanwhile.
    private static List<PlantedActions.Act> others(PlantedActions world, PlantedActions.Case one) {
        int first = one.act().from() - EIGHT_WEEKS;
        int until = one.act().from() + one.window();
        return world.acts.stream()
                .filter(act -> act != one.act())
                .filter(act ->
                        act.from() < until && act.from() > first
                                || act.until() > first && act.until() < until)
                .toList();
    }

    private static Festival festival(PlantedActions world, PlantedActions.Act act) {
        var first = world.plan.from();
        var until = first.plusDays(Math.min(act.until(), world.plan.days()));
        return new Festival(
                Said.of("outlook.event", act.cause().id()),
                new Period(first.plusDays(act.from()), until));
    }

    /// What people do without statistics of series: as many days before, as if days did not hang
    /// together (Welch).
    static Interval beforeAndAfter(double[] y, int from) {
        int length = Math.min(from, Math.max(7, y.length - from));
        var now = Arrays.copyOfRange(y, from, y.length);
        var before = Arrays.copyOfRange(y, from - length, from);
        double a =
                now.length > 1 ? StatUtils.variance(now) / now.length : StatUtils.variance(before);
        double b = StatUtils.variance(before) / before.length;
        double freedom =
                (a + b)
                        * (a + b)
                        / (a * a / Math.max(1, now.length - 1)
                                + b * b / (before.length - 1)
                                + 1e-300);
        double half =
                a + b == 0
                        ? 0
                        : Math.sqrt(a + b)
                                * new TDistribution(Math.max(1, freedom))
                                        .inverseCumulativeProbability((1 + CONFIDENCE) / 2);
        double found = StatUtils.mean(now) - StatUtils.mean(before);
        return new Interval(found - half, found + half);
    }
}
