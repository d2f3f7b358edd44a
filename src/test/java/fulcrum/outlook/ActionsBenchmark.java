package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.statistics.Interval;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private static final int LATELY = 56;

    private static final Store STORE =
            new Store(
                    new StoreId("world"),
                    "World",
                    "taobao",
                    Currency.getInstance("CNY"),
                    ZoneId.of("Asia/Shanghai"));

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int effects;
    private int material;
    private int overlapping;

    /// Verdicts about actions.
    private static final class Tally {
        int told;
        int covered;
        int wrongNothing;
        int wrongSign;
        int wrongNone;
        int cannotTell;
        int material;
        int seen;
        final List<Double> widths = new ArrayList<>();

        void add(Interval interval, double truth, double matters, double least) {
            told++;
            covered += interval.contains(truth) ? 1 : 0;
            widths.add(interval.high() - interval.low());
            boolean matter = Math.abs(truth) >= matters;
            material += matter ? 1 : 0;
            if (interval.low() > 0 || interval.high() < 0) {
                int sign = interval.low() > 0 ? 1 : -1;
                wrongNothing += truth == 0 ? 1 : 0;
                wrongSign += truth * sign < 0 ? 1 : 0;
                seen += matter && truth * sign > 0 ? 1 : 0;
            } else if (interval.within(-least, least)) {
                wrongNone += matter ? 1 : 0;
            } else {
                cannotTell++;
            }
        }

        @Override
        public String toString() {
            int wrong = wrongNothing + wrongSign + wrongNone;
            return "%d told; coverage %.1f %%; wrong %.1f %% (%d of nothing, %d by sign, %d 'no effect'); cannot tell %.1f %%; power %.2f of %d; median width %.3f"
                    .formatted(
                            told,
                            100.0 * covered / told,
                            100.0 * wrong / told,
                            wrongNothing,
                            wrongSign,
                            wrongNone,
                            100.0 * cannotTell / told,
                            1.0 * seen / material,
                            material,
                            widths.stream()
                                    .sorted()
                                    .skip(widths.size() / 2)
                                    .findFirst()
                                    .orElse(0.0));
        }
    }

    @Test
    void actionsOfStoreWorldsAreJudged(@TempDir Path folder) throws IOException {
        try (var warehouse = Warehouse.open(folder)) {
            var metric = new Metrics(warehouse).find(new MetricId("units")).orElseThrow();
            for (int i = 0; i < WORLDS; i++) {
                boolean small = i % 2 == 0;
                var world = new PlantedActions(SEED + i, DAYS, small ? 40 : 120, small ? 30 : 150);
                world.cases.forEach(one -> judge(world, one, metric));
            }
        }
        System.out.printf(
                "%d worlds from %d; %d with an effect, %d of them of %.0f %% and more; %d overlapping%n",
                WORLDS, SEED, effects, material, 100 * MATTERS, overlapping);
        tallies.forEach((method, tally) -> System.out.printf("%s: %s%n", method, tally));
        refusals.forEach((why, count) -> System.out.printf("refused %d: %s%n", count, why));
        assertThat(tallies).isNotEmpty();
    }

    private void judge(PlantedActions world, PlantedActions.Case one, Metric metric) {
        int born = world.born(one.act().goods());
        int from = one.act().from() - born;
        int until = from + one.window();
        var y =
                Arrays.copyOfRange(
                        world.book.sum(one.figure(), one.act().goods()), born, born + until);
        if (Arrays.stream(y, 0, from).sum() == 0) {
            return;
        }
        var first = world.plan.from().plusDays(born);
        var action = new Period(first.plusDays(from), first.plusDays(until));
        var others = others(world, one);
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
                        new Period(first, first.plusDays(until)),
                        new OpenWeek(first, Set.of()),
                        Series.of(y),
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
        switch (Judging.of(course, action, MATTERS)) {
            case Judged.Refused(var why) -> refusals.merge(why.toString(), 1, Integer::sum);
            case Judged.Measured told -> {
                add("Fulcrum, own past", scaled(told.share().interval(), scale), truth, scale);
            }
        }
        add("before and after", beforeAndAfter(scaled, from), truth, scale);
        add("usual default", UsualDefault.of(scaled, one.window()), truth, scale);
    }

    private static Interval scaled(Interval share, Scale scale) {
        return scale == Scale.LOG
                ? new Interval(Math.log1p(share.low()), Math.log1p(share.high()))
                : share;
    }

    private void add(String method, Interval interval, double truth, Scale scale) {
        double least = scale == Scale.LOG ? Math.log1p(MATTERS) : MATTERS;
        tallies.computeIfAbsent(method, _ -> new Tally()).add(interval, truth, MATTERS, least);
    }

    /// Actions that touch some of the same goods and begin or end shortly before or meanwhile.
    private static List<Festival> others(PlantedActions world, PlantedActions.Case one) {
        int from = one.act().from();
        int until = from + one.window();
        return world.acts.stream()
                .filter(act -> act != one.act())
                .filter(act ->
                        act.from() < until && act.from() > from - LATELY
                                || act.until() > from - LATELY && act.until() < until)
                .filter(act -> act.goods().stream().anyMatch(one.act().goods()::contains))
                .map(act -> festival(world, act))
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
    private static Interval beforeAndAfter(double[] y, int from) {
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
