package fulcrum.strategy;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.exports.Exporting;
import fulcrum.storeworld.exports.taobao.TaobaoExports;
import fulcrum.storeworld.exports.western.Imported;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A shop of StoreWorld before its last month, and the same shop with that month as it was planned:
/// the facts of each leaf stretched to its target, everything else as it came.
final class PlannedMonth {

    private static final List<String> NEEDED =
            List.of("ExportOrder", "ExportRefund", "计划报表", "商品成本表", "店铺费用", "自助取数_店铺");

    private final Path folder;
    private final Path full;
    private final Path known;
    private final Period month;
    private final Store store;
    private int tries;

    /// @param days of the last month
    PlannedMonth(Path folder, WorldPlan plan, int days) throws IOException {
        this.folder = folder;
        this.full = folder.resolve("full");
        this.known = folder.resolve("known");
        this.month = new Period(plan.period().until().minusDays(days), plan.period().until());
        var world = StoreWorld.of(plan);
        var files = folder.resolve("files");
        var _ = world.show(new TaobaoExports(files, new Exporting(plan.seed(), false)));
        var zone = ZoneId.of(world.zone());
        store =
                new Store(
                        new StoreId("world"),
                        "World",
                        "taobao",
                        Currency.getInstance(world.currency()),
                        zone);
        try (var imported = new Imported(full, "taobao", world.currency(), zone)) {
            var _ =
                    imported.take(
                            Imported.files(files).stream()
                                    .filter(file -> isNeeded(String.valueOf(file.getFileName())))
                                    .toList());
        }
        copy(full, known);
        forget();
    }

    private static boolean isNeeded(String name) {
        return NEEDED.stream().anyMatch(name::contains);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var there = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(one, there);
                }
            }
        }
    }

    /// Nobody knows the month before it comes.
    private void forget() {
        var facts = new FactsFixture(known, "world");
        for (var table : List.of("order_lines", "refunds", "traffic", "ads", "costs")) {
            facts.sql("delete from %s where day >= date '%s'".formatted(table, month.from()));
        }
        facts.sql("delete from orders where ordered_on >= date '%s'".formatted(month.from()))
                .sql("delete from coverage where from_day >= date '%s'".formatted(month.from()))
                .sql(
                        "update coverage set until_day = least(until_day, date '%s')"
                                .formatted(month.from()))
                .open()
                .close();
    }

    /// @param leaves of the plan, and what they came to
    /// @param came the goal's figure, by SQL that was not written by Fulcrum
    /// @param read the same as Fulcrum tells it
    record Came(GoalPlan.Solved plan, Map<String, Double> leaves, double came, double read) {

        double wanted() {
            return plan.goal().value().doubleValue();
        }

        double target(String leaf) {
            return Objects.requireNonNull(PlannedMonth.leaves(plan).get(leaf)).doubleValue();
        }

        /// Part of the goal by which it was missed.
        double missed() {
            return Math.abs(came / wanted() - 1);
        }
    }

    /// Plans for more than what is expected by a part of it, and lets the month come so.
    Came more(MetricId metric, double more) throws IOException {
        var plan = plan(metric, more);
        var there = folder.resolve("came-" + ++tries);
        copy(full, there);
        var facts = new FactsFixture(there, "world");
        var stretching = new StretchedFacts(facts, month);
        stretching.to(leaves(plan));
        try (var warehouse = facts.open()) {
            var metrics = new Metrics(warehouse);
            var leaves = new LinkedHashMap<String, Double>();
            for (var leaf : leaves(plan).keySet()) {
                if (MetricId.isValid(leaf)) {
                    leaves.put(leaf, figure(metrics, new MetricId(leaf)));
                }
            }
            return new Came(
                    plan,
                    leaves,
                    ask(warehouse, StretchedFacts.whole(metric.value(), month)),
                    figure(metrics, metric));
        }
    }

    private GoalPlan.Solved plan(MetricId metric, double more) {
        try (var warehouse = Warehouse.open(known)) {
            var metrics = new Metrics(warehouse);
            var plans = new Plans();
            var goal = Goal.of(metric, BigDecimal.ONE, month);
            var expected =
                    switch (plans.plan(metrics, store, goal)) {
                        case GoalPlan.Solved solved -> solved.root().expected();
                        case GoalPlan.OutOfReach out -> out.rows().getFirst().expected();
                        case GoalPlan.Refused(var why) -> throw new AssertionError(why);
                    };
            var value =
                    BigDecimal.valueOf(expected + more * Math.abs(expected))
                            .setScale(2, RoundingMode.HALF_EVEN);
            return switch (plans.plan(metrics, store, Goal.of(metric, value, month))) {
                case GoalPlan.Solved solved -> solved;
                case GoalPlan.OutOfReach out -> throw new AssertionError(out);
                case GoalPlan.Refused(var why) -> throw new AssertionError(why);
            };
        }
    }

    static Map<String, BigDecimal> leaves(GoalPlan.Solved plan) {
        var targets = new LinkedHashMap<String, BigDecimal>();
        plan.accepted().targets().forEach(one -> targets.put(one.node(), one.value()));
        plan.rows().stream()
                .filter(row -> !row.isLeaf())
                .forEach(row -> targets.remove(row.node()));
        return targets;
    }

    private double figure(Metrics metrics, MetricId metric) {
        var asked = FigureQuestion.of(store.id(), List.of(metric), month, Grain.TOTAL);
        if (metrics.read(asked) instanceof Reading reading
                && reading.lines().getFirst().values().getFirst().figure()
                        instanceof Figure.Known(var value)) {
            return value.doubleValue();
        }
        throw new AssertionError("%s of %s is not known".formatted(metric, month));
    }

    private static double ask(Warehouse warehouse, String sql) {
        return warehouse
                .answer(
                        org.jooq
                                .impl
                                .DSL
                                .resultQuery(sql)
                                .coerce(org.jooq.impl.DSL.field("x", BigDecimal.class)))
                .getFirst()
                .value1()
                .doubleValue();
    }
}
