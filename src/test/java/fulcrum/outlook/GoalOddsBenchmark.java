package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.Outlooks.Aim;
import fulcrum.state.State;
import fulcrum.statistics.Odds;
import fulcrum.statistics.OddsTally;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.store.Stores;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.storeworld.exports.western.Imported;
import fulcrum.units.Period;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// How often what came lay where the forecasts of a month said, as they were made on its first day
/// and on its fifteenth, and how often goals near the last four weeks were reached. Not part of the
/// tests; `docs/benchmarks.md` gives the command.
class GoalOddsBenchmark {

    private static final int LEAST_DAYS = 250;
    private static final int LENGTH = 28;
    private static final long SEED = Long.getLong("seed", 600_001);
    private static final int WORLDS = Integer.getInteger("worlds", 1);
    private static final List<String> NEEDED =
            List.of("ExportOrder", "ExportRefund", "计划报表", "商品成本表", "店铺费用", "自助取数_店铺");

    @TempDir Path folder;
    private final Map<String, Told> told = new TreeMap<>();

    /// What was told of goals of one kind.
    private static final class Told {
        final OddsTally odds = new OddsTally();
        final List<Double> below = new ArrayList<>();
        double widths;
        int inside;

        void add(Reached.Told forecast, double came) {
            var interval = forecast.odds().interval();
            double open = came - forecast.sofar();
            below.add(forecast.odds().probability());
            inside += interval.contains(open) ? 1 : 0;
            widths += (interval.high() - interval.low()) / 2 / Math.abs(came);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "data", matches = ".+")
    void oddsOfFourWeeks() {
        var directory = Path.of(System.getProperty("data"));
        try (var state = State.open(directory);
                var warehouse = Warehouse.open(directory)) {
            ask(new Stores(state).all().getFirst(), warehouse, new Random(11));
        }
        report();
    }

    @Test
    void oddsInInventedShops() throws IOException {
        for (long seed = SEED; seed < SEED + WORLDS; seed++) {
            live(Files.createDirectories(folder.resolve("world-" + seed)), seed);
            System.out.printf("after seed %d%n", seed);
            report();
        }
        assertThat(told).isNotEmpty();
    }

    private void live(Path home, long seed) throws IOException {
        var plan =
                new WorldPlan(
                        seed,
                        LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365),
                        Integer.getInteger("days", 540),
                        Platform.TAOBAO,
                        new WorldPlan.Scale(30, Integer.getInteger("orders", 60), 2, 12, 4, 0),
                        List.of(),
                        List.of(),
                        false);
        var world = StoreWorld.of(plan);
        var files = home.resolve("files");
        var _ = world.show(new TaobaoExports(files, new Exporting(seed, false)));
        var zone = ZoneId.of(world.zone());
        var data = home.resolve("data");
        try (var imported = new Imported(data, "taobao", world.currency(), zone)) {
            var _ =
                    imported.take(
                            Imported.files(files).stream()
                                    .filter(file ->
                                            NEEDED.stream()
                                                    .anyMatch(
                                                            String.valueOf(file.getFileName())
                                                                    ::contains))
                                    .toList());
        }
        var store =
                new Store(
                        new StoreId("world"),
                        "World",
                        "taobao",
                        Currency.getInstance(world.currency()),
                        zone);
        try (var warehouse = Warehouse.open(data)) {
            ask(store, warehouse, new Random(seed));
        }
    }

    private void ask(Store store, Warehouse warehouse, Random random) {
        var outlooks = new Outlooks(new Metrics(warehouse));
        for (var metric : List.of("received", "visitors", "profit", "goods_cost")) {
            var question = CourseQuestion.of(store, new MetricId(metric));
            if (outlooks.course(question) instanceof Course course) {
                ask(outlooks, course, random);
            } else {
                System.out.printf("%s is not known%n", metric);
            }
        }
    }

    private void ask(Outlooks outlooks, Course course, Random random) {
        var from = course.days().from().plusDays(LEAST_DAYS);
        for (; !from.plusDays(LENGTH).isAfter(course.days().until()); from = from.plusWeeks(1)) {
            double came = sum(course, from);
            double goal = sum(course, from.minusDays(LENGTH)) * (0.85 + 0.3 * random.nextDouble());
            var period = new Period(from, from.plusDays(LENGTH));
            for (int into : new int[] {0, 14}) {
                var then = outlooks.before(from.plusDays(into));
                var question = course.question();
                var key = "%d days in, ".formatted(into);
                if (then.odds(question, new Aim(came, Odds.Side.AT_MOST), period)
                                instanceof Reached.Told forecast
                        && then.odds(question, new Aim(goal, Odds.Side.AT_LEAST), period)
                                instanceof Reached.Told reached) {
                    var ahead = new Period(from.plusDays(into), period.until());
                    boolean known =
                            course.until(from.plusDays(into)).firsts(ahead).equals(Firsts.NONE);
                    detail(course, key + from, forecast, came);
                    for (var one :
                            List.of(
                                    "all",
                                    String.valueOf(course.metric().id()),
                                    known
                                            ? "nothing new ahead"
                                            : "a festival ahead for the first time")) {
                        var tally = told.computeIfAbsent(key + one, _ -> new Told());
                        tally.add(forecast, came);
                        tally.odds.add(reached.odds().probability(), came >= goal);
                    }
                }
            }
        }
    }

    /// With `-Ddetail`, each forecast and what came.
    private static void detail(Course course, String when, Reached.Told forecast, double came) {
        if (Boolean.getBoolean("detail")) {
            var interval = forecast.odds().interval();
            System.out.printf(
                    "%s, %s: %.0f expected (%.0f to %.0f), %.0f came, odds below %.3f%n",
                    course.metric().id(),
                    when,
                    forecast.sofar() + forecast.odds().expected(),
                    forecast.sofar() + interval.low(),
                    forecast.sofar() + interval.high(),
                    came,
                    forecast.odds().probability());
        }
    }

    private static double sum(Course course, LocalDate from) {
        return from.datesUntil(from.plusDays(LENGTH))
                .mapToDouble(day -> course.at(day).orElse(0))
                .sum();
    }

    private void report() {
        told.forEach((what, one) -> {
            print(what, one);
            System.out.print(one.odds);
        });
    }

    private static void print(String what, Told told) {
        var below = told.below;
        double mean = below.stream().mapToDouble(p -> p).average().orElse(0);
        System.out.printf(
                "%s: %d goals, 95 %% intervals hold %.1f %% (half as wide as %.3f of what came); mean %.3f; odds in fifths:",
                what,
                below.size(),
                100.0 * told.inside / below.size(),
                told.widths / below.size(),
                mean);
        for (int fifth = 0; fifth < 5; fifth++) {
            double low = fifth / 5.0;
            System.out.printf(
                    " %.2f",
                    below.stream().filter(p -> p >= low && (p < low + 0.2 || low == 0.8)).count()
                            / (double) below.size());
        }
        System.out.println();
    }
}
