package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Lock;
import fulcrum.strategy.Plain;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Spread;
import fulcrum.strategy.Strategies.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lays the target of a figure out over its parts.
@Command(
        name = "spread",
        description = {
            "Says what each product, channel or other part has to come to, so that together they make",
            "the target of their figure; keeps it with --accept."
        },
        footer = {
            "",
            "Examples: fulcrum targets spread paid --by product --store toys",
            "          fulcrum targets spread ad_cost_ratio --by product --lock 1042=0.12 \\",
            "              --owner Hua --accept \"as agreed\" --store toys"
        })
public final class SpreadVerb implements Callable<Integer> {

    private static final List<String> NAMES = List.of("part", "weight", "usual", "target");

    private final Desk desk;

    @Parameters(paramLabel = "METRIC", description = "A figure with a target under the goal.")
    private String metric = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "DIMENSION",
            description = "Such as product or channel.")
    private String by = "";

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "Its id, as `fulcrum goal` lists it; none for the only one.")
    private String goal = "";

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--lock",
            paramLabel = "PART[=VALUE]",
            description = "What a part stays at; without a value, at the target that it has.")
    private @Nullable List<String> locks;

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "Who looks after the parts that nobody looks after yet.")
    private String owner = "";

    @ArgGroup(exclusive = true)
    private KeepChoice kept = new KeepChoice();

    @Option(names = "--json", description = "Prints it for a program.")
    private boolean json;

    public SpreadVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var plans = new Plans();
        var asked =
                new Spread.Asked(
                        chosen,
                        TargetsVerb.goal(desk, chosen, goal).content(),
                        MetricChoice.id(desk, metrics, metric),
                        new Dimension(by),
                        Optional.ofNullable(locks).orElse(List.of()).stream()
                                .map(Lock::read)
                                .toList(),
                        PartsVerb.targets(desk, chosen));
        return switch (plans.spread(metrics, asked)) {
            case Spread.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Spread.Laid laid -> {
                if (json) {
                    Json.print(
                            desk.out(), new Plain(chosen, metrics, plans, desk.texts()).of(laid));
                } else {
                    print(chosen, metrics, laid);
                }
                yield kept.keep(desk, chosen, why -> accepted(chosen, laid, why));
            }
        };
    }

    private Change accepted(Store chosen, Spread.Laid laid, String why) {
        var people = desk.rooms().people().of(chosen.id());
        return PartsVerb.change(
                desk, chosen, laid.lines(PersonNamed.of(desk, people, owner).id()), why);
    }

    private void print(Store chosen, Metrics metrics, Spread.Laid laid) {
        var numbers = Numbers.of(chosen);
        var unit = metrics.find(laid.asked().metric()).map(one -> one.unit()).orElse(Unit.COUNT);
        var rows = new ArrayList<List<Sheet.Cell>>();
        Stream.concat(laid.rows().stream(), laid.rest().stream())
                .forEach(row -> {
                    var name = row.part().isEmpty() ? desk.say("cli.spread.others") : row.part();
                    rows.add(
                            List.of(
                                    new Sheet.Cell.Text(
                                            name + (row.locked() ? " *" : ""), row.part(), true),
                                    numbers.cell(Unit.COUNT, row.weight().doubleValue()),
                                    numbers.cell(unit, row.usual()),
                                    numbers.cell(unit, row.target().doubleValue())));
                });
        var titles =
                List.of(
                        desk.say("cli.spread.part"),
                        desk.say("cli.spread.weight"),
                        desk.say("cli.targets.expected"),
                        desk.say("cli.targets.target"));
        new Sheet(NAMES, titles, rows, List.of()).asTable(desk.out());
        desk.out().println(desk.say("cli.spread.together", numbers.withUnit(unit, laid.target())));
    }
}
