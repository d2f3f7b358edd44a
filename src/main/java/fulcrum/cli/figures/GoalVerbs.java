package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Strategies.Change;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Setting goals, moving and withdrawing them.
public final class GoalVerbs {

    private GoalVerbs() {}

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
            if (voice == Voice.DECIDES && before.loses(moved)) {
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
