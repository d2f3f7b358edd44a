package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.People.Member;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Pace;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "parts",
        description = {
            "Lists the targets of single products, channels and other parts: figure, part, value, days,",
            "what it will come to, odds, owner."
        },
        footer = {
            "",
            "Examples: fulcrum targets parts --store toys",
            "          fulcrum targets part-set ad_cost_ratio 0.12 product=1042 --month 2025-06 \\",
            "              --owner Hua --reason \"as agreed\" --store toys",
            "          fulcrum targets part-drop KEY --reason \"sold out\" --store toys"
        })
public final class PartsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    public PartsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var plans = new Plans();
        var lines = targets(desk, chosen).lines();
        if (lines.isEmpty()) {
            desk.err().println(desk.say("cli.parts.none"));
        }
        for (var line : lines) {
            desk.out()
                    .printf(
                            "%s\t%s\t%s\t%s%n",
                            line.key(),
                            shown(chosen, metrics, line.metric(), line.value()),
                            stands(chosen, metrics, line, plans.pace(metrics, chosen, line)),
                            owner(line));
        }
        return CommandLineDoor.DONE;
    }

    static PartTargets targets(Desk desk, Store store) {
        return version(desk, store).map(Version::content).orElse(PartTargets.NONE);
    }

    private static Optional<Version<PartTargets>> version(Desk desk, Store store) {
        return desk.rooms().strategies().parts(store.id());
    }

    private String stands(Store chosen, Metrics metrics, Line line, Pace pace) {
        return switch (pace) {
            case Pace.Refused(var why) -> desk.say(why);
            case Pace.Over over ->
                    desk.say(
                            over.reached() ? "cli.goal.reached" : "cli.goal.missed",
                            shown(chosen, metrics, line.metric(), decimal(over.value())));
            case Pace.Told told ->
                    shown(chosen, metrics, line.metric(), decimal(told.expected()))
                            + "\t"
                            + Numbers.of(chosen).withUnit(Unit.SHARE, decimal(told.odds()));
        };
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(value, MathContext.DECIMAL64);
    }

    private static String shown(Store store, Metrics metrics, MetricId metric, BigDecimal value) {
        var unit = metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
        return Numbers.of(store).withUnit(unit, value);
    }

    private String owner(Line line) {
        return desk.rooms().people().all().stream()
                .map(Member::person)
                .filter(one -> one.id().equals(line.owner()))
                .map(Person::name)
                .findFirst()
                .orElse("–");
    }

    static Change change(Desk desk, Store store, PartTargets targets, String reason) {
        int after = version(desk, store).map(Version::number).orElse(0);
        return new Change(Matter.PARTS, targets, reason, after);
    }

    /// Sets one.
    @Command(
            name = "part-set",
            description = "Sets the target of a part; shares are parts of 1.",
            footer = {
                "",
                "Example: fulcrum targets part-set ad_cost_ratio 0.12 product=1042 --store toys"
            })
    public static final class Set implements Callable<Integer> {

        private final Desk desk;
        private final Voice voice;

        @Parameters(index = "0", paramLabel = "METRIC", description = "Metric id.")
        private String metric = "";

        @Parameters(index = "1", paramLabel = "VALUE", description = "What it is to come to.")
        private BigDecimal value = BigDecimal.ZERO;

        @Parameters(index = "2", paramLabel = "DIMENSION=PART", description = "Of what.")
        private String part = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @ArgGroup(exclusive = false, multiplicity = "1")
        private PeriodChoice period = new PeriodChoice();

        @Option(
                names = "--owner",
                required = true,
                paramLabel = "NAME",
                description = "Who looks after it.")
        private String owner = "";

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
            int mark = Math.max(0, part.indexOf('='));
            var line =
                    new Line(
                            id,
                            part.substring(0, mark),
                            part.substring(Math.min(part.length(), mark + 1)),
                            value,
                            days,
                            PersonNamed.of(desk, desk.rooms().people().of(chosen.id()), owner)
                                    .id());
            return voice.keep(
                    desk, chosen, change(desk, chosen, targets(desk, chosen).with(line), reason));
        }
    }

    /// Takes one away.
    @Command(
            name = "part-drop",
            description = "Takes the target of a part away.",
            footer = {
                "",
                "Example: fulcrum targets part-drop KEY --reason \"sold out\" --store toys"
            })
    public static final class Drop implements Callable<Integer> {

        private final Desk desk;
        private final Voice voice;

        @Parameters(paramLabel = "KEY", description = "As `fulcrum targets parts` lists it.")
        private String key = "";

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(names = "--reason", required = true, paramLabel = "WHY", description = "Why.")
        private String reason = "";

        public Drop(Desk desk, Voice voice) {
            this.desk = desk;
            this.voice = voice;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            return voice.keep(
                    desk, chosen, change(desk, chosen, targets(desk, chosen).without(key), reason));
        }
    }
}
