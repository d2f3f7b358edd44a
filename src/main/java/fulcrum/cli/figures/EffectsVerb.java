package fulcrum.cli.figures;

import fulcrum.actions.ActionId;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.effects.Plain;
import fulcrum.effects.Reading;
import fulcrum.effects.ReadingFile;
import fulcrum.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "effects",
        description = {
            "Says what the actions of a store did: verdict, by how much, and what it is worth for the",
            "goal. Actions whose facts changed are read anew; earlier readings are kept."
        },
        footer = {
            "",
            "Examples: fulcrum effects --store toys",
            "          fulcrum effects 12 --store toys --json"
        })
public final class EffectsVerb implements Callable<Integer> {

    private final Desk desk;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ACTION",
            description = "Number of one action; all its readings are told.")
    private Optional<Integer> action = Optional.empty();

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(names = "--csv", description = "Prints a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Prints it for a program, all digits.")
    private boolean json;

    public EffectsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var effects = desk.rooms().effects();
        var refreshed = effects.refresh(chosen);
        var readings =
                action.map(number -> history(chosen, number))
                        .orElseGet(() -> effects.of(chosen.id()));
        if (json) {
            Json.print(desk.out(), readings.stream().map(this::plain).toList());
            return CommandLineDoor.DONE;
        }
        if (csv) {
            desk.out().print(new ReadingFile(desk.texts(), titles(chosen)).written(readings));
        } else if (readings.isEmpty()) {
            desk.out().println(desk.say("cli.effects.none"));
        } else {
            var metrics = desk.rooms().storeMetrics().of(chosen.id());
            new EffectSheet(desk, chosen, metrics, titles(chosen)).of(readings).asTable(desk.out());
        }
        desk.err()
                .println(desk.say("cli.effects.refreshed", refreshed.actions(), refreshed.read()));
        return CommandLineDoor.DONE;
    }

    private List<Reading> history(Store chosen, int number) {
        var readings = desk.rooms().effects().history(new ActionId(chosen.id(), number));
        if (readings.isEmpty()) {
            throw new UsageMistake(desk.say("cli.effects.no-such-action", number));
        }
        return readings;
    }

    private Map<String, Object> plain(Reading reading) {
        return new LinkedHashMap<>(new Plain(desk.texts()).of(reading));
    }

    private Map<Integer, String> titles(Store chosen) {
        var titles = new LinkedHashMap<Integer, String>();
        desk.rooms()
                .work()
                .actions()
                .of(chosen.id())
                .forEach(one -> titles.put(one.id().number(), one.plan().title()));
        return titles;
    }
}
