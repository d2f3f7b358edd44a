package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.TargetPace;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Where accepted targets stand.
@Command(
        name = "stand",
        description = {
            "Says where each accepted target of a goal stands by itself: so far, expected, odds with those of",
            "the day before, what each day needs, the day from which it is out of reach."
        },
        footer = {"", "Example: fulcrum targets stand --store toys"})
public final class StandVerb implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of(
                    "node",
                    "target",
                    "so_far",
                    "expected",
                    "odds",
                    "odds_a_day_earlier",
                    "needed_per_day",
                    "lost_on");

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "GOAL",
            description = "Its id, as `fulcrum goal` lists it; none for the only one.")
    private String goal = "";

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(names = "--json", description = "Prints it for a program.")
    private boolean json;

    public StandVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var version = TargetsVerb.goal(desk, chosen, goal);
        var plans = new Plans();
        if (json) {
            Json.print(
                    desk.out(), new Plain(chosen, metrics, plans, desk.texts()).targets(version));
            return CommandLineDoor.DONE;
        }
        var paces = plans.paces(metrics, chosen, version.content());
        if (paces.isEmpty()) {
            desk.err().println(desk.say("cli.targets.none-accepted"));
            return CommandLineDoor.DONE;
        }
        new Sheet(
                        NAMES,
                        titles(),
                        paces.stream().map(one -> row(chosen, metrics, one)).toList(),
                        List.of())
                .asTable(desk.out());
        return CommandLineDoor.DONE;
    }

    private List<String> titles() {
        return List.of(
                desk.say("cli.targets.figure"),
                desk.say("cli.targets.target"),
                desk.say("cli.targets.sofar"),
                desk.say("cli.targets.expected"),
                desk.say("cli.targets.odds"),
                desk.say("cli.targets.before"),
                desk.say("cli.targets.needed"),
                desk.say("cli.targets.lost"));
    }

    private List<Sheet.Cell> row(Store chosen, Metrics metrics, TargetPace one) {
        var unit = metrics.find(one.metric()).map(Metric::unit).orElse(Unit.COUNT);
        var cells = new Cells(Numbers.of(chosen), unit);
        var none = new Sheet.Cell.Unknown("");
        var name = new Sheet.Cell.Text(one.node(), one.node(), true);
        var target = cells.numbers().cell(unit, one.value());
        return switch (one.pace()) {
            case Pace.Refused(var why) ->
                    List.of(
                            name,
                            target,
                            new Sheet.Cell.Unknown(desk.say(why)),
                            none,
                            none,
                            none,
                            none,
                            none);
            case Pace.Over over ->
                    List.of(name, target, cells.of(over.value()), none, none, none, none, none);
            case Pace.Told told ->
                    List.of(
                            name,
                            target,
                            cells.of(told.sofar(), unit),
                            cells.of(told.expected()),
                            cells.of(OptionalDouble.of(told.odds()), Unit.SHARE),
                            cells.of(told.before(), Unit.SHARE),
                            cells.of(told.rate().needed()),
                            told.lost().map(StandVerb::day).orElse(none));
        };
    }

    private static Sheet.Cell day(LocalDate day) {
        return new Sheet.Cell.Text(day.toString(), day.toString(), true);
    }

    private record Cells(Numbers numbers, Unit unit) {

        Sheet.Cell of(double value) {
            return of(OptionalDouble.of(value), unit);
        }

        Sheet.Cell of(OptionalDouble value, Unit in) {
            return value.isPresent() && Double.isFinite(value.getAsDouble())
                    ? numbers.cell(in, value.getAsDouble())
                    : new Sheet.Cell.Unknown("");
        }
    }
}
