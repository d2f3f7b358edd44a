package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Unit;
import fulcrum.outlook.BudgetPlan;
import fulcrum.outlook.BudgetQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Sentences;
import fulcrum.statistics.Allocation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "allocate",
        description =
                "Says how to split a week's advertising money between channels, or what to test first.",
        footer = {"", "Example: fulcrum allocate net_sales --store toys --budget 5000"})
public final class AllocateVerb implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of(
                    "channel",
                    "now",
                    "planned",
                    "return_low",
                    "return_high",
                    "next_low",
                    "next_high");

    private final Desk desk;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "METRIC",
            description = "What the money is to bring, a sum (default: net_sales).")
    private String metric = "net_sales";

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--budget",
            paramLabel = "AMOUNT",
            description = "Of a week, for all channels (default: as in the last 13 weeks).")
    private @Nullable Double budget;

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public AllocateVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (budget != null && !(budget > 0)) {
            throw new UsageMistake(desk.say("cli.allocate.no-such-budget"));
        }
        var chosen = store.chosen(desk);
        var metrics = desk.rooms().storeMetrics().of(chosen.id());
        var question =
                new BudgetQuestion(
                        chosen,
                        MetricChoice.id(desk, metrics, metric),
                        budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget));
        switch (new Outlooks(metrics).budget(question)) {
            case BudgetPlan.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case BudgetPlan.Told told -> {
                if (json) {
                    Json.print(desk.out(), told.plain(desk.texts()));
                } else {
                    print(told, Numbers.of(chosen));
                }
            }
        }
        return CommandLineDoor.DONE;
    }

    private void print(BudgetPlan.Told told, Numbers numbers) {
        new Sentences(desk.texts(), numbers::withUnit).of(told).forEach(desk.out()::println);
        desk.out().println();
        var titles = NAMES.stream().map(name -> desk.say("cli.allocate." + name)).toList();
        var rows = told.split().shares().stream().map(share -> row(share, numbers)).toList();
        new Sheet(NAMES, titles, rows, List.of()).asTable(desk.out());
    }

    private static List<Sheet.Cell> row(Allocation.Share share, Numbers numbers) {
        return List.of(
                FigureSheet.named(share.channel()),
                numbers.cell(Unit.MONEY, share.now()),
                numbers.cell(Unit.MONEY, share.planned()),
                numbers.cell(Unit.RATIO, share.returns().low()),
                numbers.cell(Unit.RATIO, share.returns().high()),
                numbers.cell(Unit.RATIO, share.next().low()),
                numbers.cell(Unit.RATIO, share.next().high()));
    }
}
