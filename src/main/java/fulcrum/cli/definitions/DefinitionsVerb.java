package fulcrum.cli.definitions;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.OwnDefinitions.Version;
import fulcrum.store.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "definitions",
        description = "Prints the metrics and trees that a store defines itself, as their file.",
        footer = {
            "",
            "Examples: fulcrum definitions --store toys > own.yaml",
            "          fulcrum definitions check own.yaml",
            "          fulcrum definitions set own.yaml --store toys --reason \"what we pay by visitor\""
        })
public final class DefinitionsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(
            names = "--as-of",
            paramLabel = "ID|DAY[THH:MM]",
            description = "As they were after that import, or at that moment on the store's clock.")
    private @Nullable String asOf;

    @Option(names = "--number", paramLabel = "N", description = "The version of that number.")
    private @Nullable Integer number;

    public DefinitionsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var text = version(chosen).map(Version::text).orElse("");
        desk.out().print(text);
        if (text.isEmpty()) {
            desk.err().println(desk.say("cli.definitions.none", chosen.id()));
            return CommandLineDoor.DONE;
        }
        var mistakes = desk.rooms().storeMetrics().mistakes(text);
        new MistakeLines(desk).print(mistakes);
        return mistakes.isEmpty() ? CommandLineDoor.DONE : CommandLineDoor.FILE_REFUSED;
    }

    private Optional<Version> version(Store chosen) {
        var definitions = desk.rooms().definitions();
        if (number != null) {
            int wanted = number;
            return Optional.of(
                    definitions.history(chosen.id()).stream()
                            .filter(version -> version.number() == wanted)
                            .findFirst()
                            .orElseThrow(() ->
                                    new UsageMistake(
                                            desk.say("cli.definitions.no-such-number", wanted))));
        }
        if (asOf != null) {
            var moment = asOf;
            var then =
                    desk.rooms()
                            .imports()
                            .asOf(chosen, moment)
                            .orElseThrow(() ->
                                    new UsageMistake(
                                            desk.say("cli.figures.no-such-moment", moment)));
            return definitions.last(chosen.id(), then.until());
        }
        return definitions.last(chosen.id());
    }
}
