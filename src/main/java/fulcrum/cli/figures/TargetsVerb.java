package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Hold;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Solves a goal down its tree.
@Command(
        name = "targets",
        description =
                "Says what every figure under a goal has to come to; accepts it with --accept.",
        footer = {
            "",
            "Examples: fulcrum targets --store toys",
            "          fulcrum targets goal-1a2b3c4d --store toys --hold conversion=0.045 --accept \"as agreed\""
        })
public final class TargetsVerb implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of("node", "expected", "target", "odds", "one_percent_brings");

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "GOAL",
            description = "Its id, as `fulcrum goal` lists it; none for the only one.")
    private String goal = "";

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--hold",
            paramLabel = "NODE=VALUE|LOW..HIGH",
            description = "What a figure is held to; shares are parts of 1. Replaces what is held.")
    private @Nullable List<String> holds;

    @ArgGroup(exclusive = true)
    private KeepChoice kept = new KeepChoice();

    @Option(names = "--json", description = "Prints it for a program.")
    private boolean json;

    public TargetsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var version = goal(desk, chosen, goal);
        var held =
                holds == null
                        ? version.content()
                        : version.content().holding(holds.stream().map(this::hold).toList());
        var plans = new Plans();
        var plan = plans.plan(metrics, chosen, held);
        if (json) {
            Json.print(desk.out(), new Plain(chosen, metrics, plans, desk.texts()).of(plan));
        } else {
            print(chosen, metrics, plan);
        }
        return kept.keep(desk, chosen, why -> accepted(version, plan, why));
    }

    private Change accepted(Version<Goal> version, GoalPlan plan, String why) {
        if (plan instanceof GoalPlan.Solved solved) {
            return new Change(version.matter(), solved.accepted(), why, version.number());
        }
        throw new UsageMistake(desk.say("cli.targets.none"));
    }

    static Version<Goal> goal(Desk desk, Store store, String id) {
        var goals = desk.rooms().strategies().goals(store.id());
        if (goals.isEmpty()) {
            throw new UsageMistake(desk.say("cli.goal.none"));
        }
        if (id.isEmpty() && goals.size() == 1) {
            return goals.getFirst();
        }
        return goals.stream()
                .filter(one -> one.matter().id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new UsageMistake(
                                desk.say(
                                        "cli.goal.which",
                                        String.join(
                                                ", ",
                                                goals.stream()
                                                        .map(one -> one.matter().id())
                                                        .toList()))));
    }

    private Hold hold(String written) {
        return Hold.read(written)
                .orElseThrow(() -> new UsageMistake(desk.say("cli.targets.no-hold", written)));
    }

    private void print(Store chosen, Metrics metrics, GoalPlan plan) {
        switch (plan) {
            case GoalPlan.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case GoalPlan.OutOfReach out -> {
                sheet(chosen, metrics, out.rows()).asTable(desk.out());
                desk.out()
                        .println(
                                desk.say(
                                        "cli.targets.out-of-reach",
                                        out.row().node(),
                                        Numbers.of(chosen)
                                                .withUnit(
                                                        unit(metrics, out.row()),
                                                        BigDecimal.valueOf(out.row().target()))));
            }
            case GoalPlan.Solved solved -> {
                sheet(chosen, metrics, solved.rows()).asTable(desk.out());
                solved.leftOut()
                        .forEach((metric, why) ->
                                desk.err()
                                        .println(
                                                desk.say(
                                                        "cli.targets.left-out",
                                                        metric,
                                                        desk.say(why))));
            }
        }
    }

    private static Unit unit(Metrics metrics, GoalPlan.Row row) {
        return metrics.find(row.metric()).map(Metric::unit).orElse(Unit.COUNT);
    }

    private Sheet sheet(Store chosen, Metrics metrics, List<GoalPlan.Row> plan) {
        var numbers = Numbers.of(chosen);
        var root = unit(metrics, plan.getFirst());
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (var row : plan) {
            var unit = unit(metrics, row);
            rows.add(
                    List.of(
                            new Sheet.Cell.Text(
                                    "  ".repeat(row.depth())
                                            + row.node()
                                            + (row.held() ? " *" : ""),
                                    row.node(),
                                    true),
                            numbers.cell(unit, row.expected()),
                            numbers.cell(unit, row.target()),
                            Double.isNaN(row.odds())
                                    ? new Sheet.Cell.Unknown("")
                                    : numbers.cell(Unit.SHARE, row.odds()),
                            numbers.cell(root, row.worth())));
        }
        var titles =
                List.of(
                        desk.say("cli.targets.figure"),
                        desk.say("cli.targets.expected"),
                        desk.say("cli.targets.target"),
                        desk.say("cli.targets.odds"),
                        desk.say("cli.targets.worth"));
        return new Sheet(NAMES, titles, rows, List.of());
    }
}
