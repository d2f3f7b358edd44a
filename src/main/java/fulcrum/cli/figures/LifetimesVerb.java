package fulcrum.cli.figures;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.metrics.Unit;
import fulcrum.outlook.Clientele;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Sentences;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "lifetimes",
        description =
                "Says which buyers still buy here, how often they will order and for how much.",
        footer = {"", "Example: fulcrum lifetimes --store toys --days 90 --buyers 50 --json"})
public final class LifetimesVerb implements Callable<Integer> {

    private static final List<String> NAMES =
            List.of("customer", "order_days", "last", "alive", "purchases", "value");

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "How many days after the last known one (default: 90).")
    private int days = 90;

    @Option(
            names = "--buyers",
            paramLabel = "N",
            description = "How many buyers are listed, who will bring most first (default: 10).")
    private int most = 10;

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public LifetimesVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (most < 0) {
            throw new UsageMistake(desk.say("cli.lifetimes.no-such-number"));
        }
        var chosen = store.chosen(desk);
        switch (new Outlooks(desk.rooms().storeMetrics().of(chosen.id())).buyers(chosen, days)) {
            case Clientele.Refused(var why) -> throw new UsageMistake(desk.say(why));
            case Clientele.Told told -> {
                if (json) {
                    Json.print(desk.out(), told.plain(desk.texts(), most));
                } else {
                    print(told, Numbers.of(chosen));
                }
            }
        }
        return CommandLineDoor.DONE;
    }

    private void print(Clientele.Told told, Numbers numbers) {
        new Sentences(desk.texts(), numbers::withUnit).of(told).forEach(desk.out()::println);
        if (most > 0) {
            desk.out().println();
            var titles = NAMES.stream().map(name -> desk.say("cli.lifetimes." + name)).toList();
            var rows = told.buyers().stream().limit(most).map(one -> row(one, numbers)).toList();
            new Sheet(NAMES, titles, rows, List.of()).asTable(desk.out());
        }
    }

    private static List<Sheet.Cell> row(Clientele.Buyer one, Numbers numbers) {
        return List.of(
                FigureSheet.named(one.customer()),
                numbers.cell(Unit.COUNT, one.days()),
                FigureSheet.named(one.last().toString()),
                numbers.cell(Unit.SHARE, one.alive()),
                numbers.cell(Unit.RATIO, one.purchases()),
                numbers.cell(Unit.MONEY, one.value()));
    }
}
