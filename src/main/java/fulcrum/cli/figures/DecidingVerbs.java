package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Proposal;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.strategy.Version;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Direction, budget, and what is proposed.
public final class DecidingVerbs {

    private DecidingVerbs() {}

    /// Changes the direction; what is not named stays.
    @Command(
            name = "direction",
            description = "Sets the direction; what is not named stays.",
            footer = {
                "",
                "Example: fulcrum goal direction --audience \"region = Guangdong, Jiangsu\"",
                "           --prices 20..80 --reason \"new season\" --store toys"
            })
    public static final class SetDirection implements Callable<Integer> {

        private static final Pattern BAND =
                Pattern.compile("(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");

        private final Desk desk;

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(
                names = "--positioning",
                paramLabel = "WORDS",
                description = "What it is known for.")
        private Optional<String> positioning = Optional.empty();

        @Option(
                names = "--audience",
                paramLabel = "DIM = PARTS",
                description = "Buyers it is for; several times for more.")
        private List<String> audience = List.of();

        @Option(names = "--prices", paramLabel = "LOW..HIGH", description = "Of one piece.")
        private Optional<String> prices = Optional.empty();

        @Option(names = "--not", paramLabel = "WORDS", description = "What it will not do.")
        private Optional<String> not = Optional.empty();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public SetDirection(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var last = desk.rooms().strategies().direction(chosen.id());
            var before = last.map(Version::content).orElse(Direction.NONE);
            var direction =
                    new Direction(
                            positioning.orElse(before.positioning()),
                            audience.isEmpty()
                                    ? before.audience()
                                    : audience.stream().map(this::segment).toList(),
                            prices.map(this::band).map(Optional::of).orElse(before.prices()),
                            not.orElse(before.not()));
            int after = last.map(Version::number).orElse(0);
            var change = new Change(Matter.DIRECTION, direction, reason, after);
            return GoalVerb.said(desk, change, GoalVerb.decided(desk, chosen, change));
        }

        private Segment segment(String line) {
            return Segment.read(line)
                    .orElseThrow(() -> new UsageMistake(desk.say("cli.goal.no-segment", line)));
        }

        private PriceBand band(String written) {
            var found = BAND.matcher(written);
            if (!found.matches()) {
                throw new UsageMistake(desk.say("cli.goal.no-band", written));
            }
            var low = new BigDecimal(found.group(1));
            var high = new BigDecimal(found.group(2));
            if (low.compareTo(high) > 0) {
                throw new UsageMistake(desk.say("cli.goal.no-band", written));
            }
            return new PriceBand(low, high);
        }
    }

    /// Sets what may be spent on a channel in a month.
    @Command(
            name = "budget",
            description = "Sets what may be spent on a channel in a month.",
            footer = {
                "",
                "Example: fulcrum goal budget 2024-06 search 5000 --reason \"as agreed\" --store toys"
            })
    public static final class SetBudget implements Callable<Integer> {

        private final Desk desk;

        @Parameters(index = "0", paramLabel = "MONTH", description = "Such as 2024-06.")
        private YearMonth month = YearMonth.of(2000, 1);

        @Parameters(index = "1", paramLabel = "CHANNEL", description = "As the facts name it.")
        private String channel = "";

        @Parameters(index = "2", paramLabel = "AMOUNT", description = "In the store's money.")
        private BigDecimal amount = BigDecimal.ZERO;

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public SetBudget(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (amount.signum() < 0) {
                throw new UsageMistake(desk.say("strategy.no-such-value", amount.toPlainString()));
            }
            var chosen = store.chosen(desk);
            var last = desk.rooms().strategies().budget(chosen.id());
            var before = last.map(Version::content).orElse(Budget.NONE);
            var amounts = new LinkedHashMap<>(before.of(month));
            amounts.put(channel.strip(), amount);
            int after = last.map(Version::number).orElse(0);
            var change = new Change(Matter.BUDGET, before.with(month, amounts), reason, after);
            return GoalVerb.said(desk, change, GoalVerb.decided(desk, chosen, change));
        }
    }

    /// Lists what is proposed.
    @Command(
            name = "proposals",
            description = "Lists what is proposed and was not answered yet, as JSON.",
            footer = {"", "Example: fulcrum goal proposals --store toys"})
    public static final class Open implements Callable<Integer> {

        private final Desk desk;

        @Mixin private StoreChoice store = new StoreChoice();

        public Open(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            Json.print(
                    desk.out(),
                    desk.rooms().strategies().proposals(store.chosen(desk).id()).stream()
                            .filter(one -> one.answer().isEmpty())
                            .map(Plain::proposal)
                            .toList());
            return CommandLineDoor.DONE;
        }
    }

    /// Accepts one.
    @Command(
            name = "accept",
            description = "Accepts what is proposed: it is in force from then on.",
            footer = {"", "Example: fulcrum goal accept ID --words \"good idea\" --store toys"})
    public static final class Accept extends Answering {

        public Accept(Desk desk) {
            super(desk, true);
        }
    }

    /// Declines one.
    @Command(
            name = "decline",
            description = "Declines what is proposed; nothing changes.",
            footer = {"", "Example: fulcrum goal decline ID --words \"not now\" --store toys"})
    public static final class Decline extends Answering {

        public Decline(Desk desk) {
            super(desk, false);
        }
    }

    /// Answers what is proposed.
    public abstract static sealed class Answering implements Callable<Integer>
            permits Accept, Decline {

        private final Desk desk;
        private final boolean accepts;

        @Parameters(paramLabel = "ID", description = "As `fulcrum goal proposals` lists it.")
        private String id = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--words", paramLabel = "WORDS", description = "Why, or what else to say.")
        private String words = "";

        Answering(Desk desk, boolean accepts) {
            this.desk = desk;
            this.accepts = accepts;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var strategies = desk.rooms().strategies();
            var proposal =
                    strategies.proposals(chosen.id()).stream()
                            .filter(one -> one.id().equals(id) && one.answer().isEmpty())
                            .findFirst()
                            .orElseThrow(
                                    () -> new UsageMistake(desk.say("cli.goal.no-proposal", id)));
            var reply = new Reply(id, accepts, words);
            var outcome = strategies.answer(desk.caller().person(), chosen, reply);
            if (accepts) {
                return GoalVerb.said(desk, wanted(proposal), outcome);
            }
            desk.out().println(desk.say("cli.goal.declined"));
            return CommandLineDoor.DONE;
        }

        private static Change wanted(Proposal proposal) {
            return new Change(
                    proposal.matter(), proposal.content(), proposal.reason(), proposal.after());
        }
    }
}
