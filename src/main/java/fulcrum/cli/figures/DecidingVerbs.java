package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Strategies.Change;
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

/// Direction and budget.
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
        private final Voice voice;

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

        public SetDirection(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
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
            return voice.keep(desk, chosen, change);
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
        private final Voice voice;

        @Parameters(index = "0", paramLabel = "MONTH", description = "Such as 2024-06.")
        private YearMonth month = YearMonth.of(2000, 1);

        @Parameters(index = "1", paramLabel = "CHANNEL", description = "As the facts name it.")
        private String channel = "";

        @Parameters(index = "2", paramLabel = "AMOUNT", description = "In the store's money.")
        private BigDecimal amount = BigDecimal.ZERO;

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public SetBudget(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
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
            return voice.keep(desk, chosen, change);
        }
    }
}
