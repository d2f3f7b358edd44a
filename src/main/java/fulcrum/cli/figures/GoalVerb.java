package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

    /// Sets a goal.
    @Command(
            name = "set",
            description = "Sets a goal for a figure and a period; shares are parts of 1.",
            footer = {
                "",
                "Example: fulcrum goal set paid 30000 --store toys --month 2018-01 --reason \"as agreed\""
            })
    public static final class Set implements Callable<Integer> {

        private final Desk desk;
        private final Voice voice;

        @Parameters(index = "0", paramLabel = "METRIC", description = "Metric id.")
        private String metric = "";

        @Parameters(index = "1", paramLabel = "VALUE", description = "What it is to come to.")
        private BigDecimal value = BigDecimal.ZERO;

        @Mixin private StoreChoice store = new StoreChoice();

        @ArgGroup(exclusive = false, multiplicity = "1")
        private PeriodChoice period = new PeriodChoice();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public Set(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var metrics = desk.rooms().storeMetrics().of(chosen.id());
            var id = MetricChoice.id(desk, metrics, metric);
            var days = period.chosen(desk, () -> metrics.lastCommonDay(chosen.id(), id));
            var change = new Change(Matter.newGoal(), Goal.of(id, value, days), reason, 0);
            return voice.keep(desk, chosen, change);
        }
    }

    /// Changes a goal.
    @Command(
            name = "change",
            description =
                    "Changes value or days of a goal; what is not named stays. Targets that reached"
                            + " the goal as it was are dropped.",
            footer = {
                "",
                "Example: fulcrum goal change GOAL --value 32000 --reason \"a good start\" --store toys"
            })
    public static final class Move implements Callable<Integer> {

        private final Desk desk;
        private final Voice voice;

        @Parameters(paramLabel = "GOAL", description = "Its id, as `fulcrum goal` lists it.")
        private String goal = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--value", paramLabel = "VALUE", description = "What it is to come to.")
        private @Nullable BigDecimal value;

        @ArgGroup(exclusive = false)
        private @Nullable PeriodChoice period;

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public Move(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var known = TargetsVerb.goal(desk, chosen, goal);
            var before = known.content();
            var metrics = desk.rooms().storeMetrics().of(chosen.id());
            var days =
                    Optional.ofNullable(period)
                            .map(one ->
                                    one.chosen(
                                            desk,
                                            () ->
                                                    metrics.lastCommonDay(
                                                            chosen.id(), before.metric())));
            var moved = before.moved(Optional.ofNullable(value), days);
            var change = new Change(known.matter(), moved, reason, known.number());
            int code = voice.keep(desk, chosen, change);
            if (before.loses(moved)) {
                desk.out().println(desk.say("cli.goal.targets-dropped", before.targets().size()));
            }
            return code;
        }
    }

    /// Withdraws a goal.
    @Command(
            name = "withdraw",
            description = "Withdraws a goal; its versions are kept.",
            footer = {
                "",
                "Example: fulcrum goal withdraw GOAL --reason \"new season\" --store toys"
            })
    public static final class Withdraw implements Callable<Integer> {

        private final Desk desk;
        private final Voice voice;

        @Parameters(paramLabel = "GOAL", description = "Its id, as `fulcrum goal` lists it.")
        private String goal = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public Withdraw(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var version = TargetsVerb.goal(desk, chosen, goal);
            var change =
                    new Change(version.matter(), new Content.Withdrawn(), reason, version.number());
            return voice.keep(desk, chosen, change);
        }
    }
}
