package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists the goals of a store and where they stand.
@Command(
        name = "goal",
        description = "Lists the goals of a store: odds, what is expected, what each day needs.",
        footer = {"", "Example: fulcrum goal --store toys"})
public final class GoalVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(names = "--json", description = "Prints all that is decided for a program.")
    private boolean json;

    public GoalVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var strategies = desk.rooms().strategies();
        var plans = new Plans();
        if (json) {
            var plain = new Plain(chosen, metrics, plans, desk.texts());
            Json.print(desk.out(), plain.of(strategies));
            return CommandLineDoor.DONE;
        }
        var goals = strategies.goals(chosen.id());
        if (goals.isEmpty()) {
            desk.out().println(desk.say("cli.goal.none"));
        }
        for (var version : goals) {
            told(chosen, metrics, version);
            print(chosen, metrics, plans.pace(metrics, chosen, version.content()), version);
        }
        return CommandLineDoor.DONE;
    }

    private void told(Store chosen, Metrics metrics, Version<Goal> version) {
        var goal = version.content();
        var metric = metrics.find(goal.metric());
        boolean isLower = metric.filter(one -> one.better() == Better.LOWER).isPresent();
        var value =
                Numbers.of(chosen)
                        .withUnit(metric.map(Metric::unit).orElse(Unit.COUNT), goal.value());
        var name = metrics.naming(desk.texts()).metric(goal.metric());
        desk.out()
                .println(
                        "%s  %s  %s..%s"
                                .formatted(
                                        version.matter(),
                                        desk.say(
                                                isLower ? "cli.goal.at-most" : "cli.goal.at-least",
                                                name,
                                                value),
                                        goal.period().from(),
                                        goal.period().until()));
    }

    private void print(Store chosen, Metrics metrics, Pace pace, Version<Goal> version) {
        var unit = metrics.find(version.content().metric()).map(Metric::unit).orElse(Unit.COUNT);
        var numbers = Numbers.of(chosen);
        switch (pace) {
            case Pace.Refused(var why) -> desk.out().println("  " + desk.say(why));
            case Pace.Over over ->
                    say(
                            over.reached() ? "cli.goal.reached" : "cli.goal.missed",
                            shown(numbers, unit, over.value()));
            case Pace.Told told -> print(numbers, unit, told);
        }
    }

    private void print(Numbers numbers, Unit unit, Pace.Told told) {
        var before =
                told.before().isPresent()
                        ? shown(numbers, Unit.SHARE, told.before().getAsDouble())
                        : "?";
        say(
                "cli.goal.odds",
                shown(numbers, Unit.SHARE, told.odds()),
                before,
                shown(numbers, unit, told.expected()));
        say(
                "cli.goal.rate",
                shown(numbers, unit, told.rate().needed()),
                shown(numbers, unit, told.rate().expected()));
        told.lost().ifPresent(day -> say("cli.goal.lost", day));
    }

    private void say(String key, Object... arguments) {
        desk.out().println("  " + desk.say(key, arguments));
    }

    private static String shown(Numbers numbers, Unit unit, double value) {
        return numbers.withUnit(unit, new BigDecimal(value, MathContext.DECIMAL64));
    }
}
