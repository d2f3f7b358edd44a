package fulcrum.cli.actions;

import fulcrum.actions.ActionFiles;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "actions",
        description = "Writes the actions of a store as CSV; import reads such a file.",
        footer = {"", "Example: fulcrum actions --store toys --open > actions.csv"})
public final class ActionsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    @Option(names = "--open", description = "Only those that are planned or running.")
    private boolean open;

    public ActionsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var work = desk.rooms().work();
        var all =
                work.actions().of(store.chosen(desk).id()).stream()
                        .filter(action -> !open || action.status().open())
                        .toList();
        desk.out().print(work.files().written(all));
        return CommandLineDoor.DONE;
    }

    /// Reads actions from a file.
    @Command(
            name = "import",
            description = {
                "Reads actions from a CSV. A row with a number changes that action, one without",
                "adds one. Rows that cannot be taken are named with what would be right."
            },
            footer = {"", "Example: fulcrum actions import actions.csv --store toys"})
    public static final class Import implements Callable<Integer> {

        /// No file of that many actions is longer.
        private static final int MOST_BYTES = 64 * 1024 * 1024;

        private final Desk desk;

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        @Mixin private StoreChoice store = new StoreChoice();

        public Import(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var id = store.chosen(desk).id();
            var report = desk.rooms().work().files().read(PersonNamed.caller(desk), id, text());
            report.file().ifPresent(why -> desk.err().println(desk.say(why)));
            report.refused().forEach(this::say);
            desk.out()
                    .println(
                            desk.say(
                                    "cli.actions.read",
                                    report.added(),
                                    report.changed() + report.unchanged(),
                                    report.refused().size()));
            if (report.file().isPresent()) {
                return CommandLineDoor.FILE_REFUSED;
            }
            return report.refused().isEmpty() ? CommandLineDoor.DONE : CommandLineDoor.ROWS_REFUSED;
        }

        private void say(ActionFiles.Refusal row) {
            row.why()
                    .forEach(why ->
                            desk.err()
                                    .println(
                                            desk.say(
                                                    "cli.actions.refused",
                                                    row.line(),
                                                    row.title(),
                                                    desk.say(why))));
        }

        private String text() {
            var path = desk.path(file);
            try (var bytes = Files.newInputStream(path)) {
                return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UsageMistake(desk.say("cli.definitions.no-file", path));
            }
        }
    }
}
