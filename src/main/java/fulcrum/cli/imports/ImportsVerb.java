package fulcrum.cli.imports;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.ingest.ImportId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "imports",
        description = "Lists what was imported, the last first; `imports undo ID` takes one back.",
        footer = {"", "Example: fulcrum imports --store toys"})
public final class ImportsVerb implements Callable<Integer> {

    private final Desk desk;

    @Option(names = "--store", description = "Only this store.")
    private @Nullable String storeId;

    public ImportsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        for (var store : desk.rooms().stores().all()) {
            if (storeId != null && !store.id().value().equals(storeId)) {
                continue;
            }
            for (var entry : desk.rooms().imports().history(store.id())) {
                var rows = entry.report().rows();
                desk.out()
                        .printf(
                                "%s\t%s\t%s\t%s\t%s\t%d/%d%n",
                                entry.id(),
                                store.id(),
                                entry.importedAt()
                                        .atZone(store.zone())
                                        .toLocalDateTime()
                                        .withNano(0),
                                entry.report().layout(),
                                entry.report().file(),
                                rows.read() - rows.refused(),
                                rows.read());
            }
        }
        return CommandLineDoor.DONE;
    }

    /// Takes an import back.
    @Command(
            name = "undo",
            description = "Takes an import out of the facts, as if it had never been.",
            footer = {"", "Example: fulcrum imports undo i3f9a2c81d04e"})
    int undo(
            @Parameters(paramLabel = "ID", description = "As `fulcrum imports` lists it.")
                    String id) {
        if (!desk.rooms().imports().undo(new ImportId(id))) {
            throw new UsageMistake(desk.say("cli.imports.no-such", id));
        }
        desk.out().println(desk.say("cli.imports.undone", id));
        return CommandLineDoor.DONE;
    }
}
