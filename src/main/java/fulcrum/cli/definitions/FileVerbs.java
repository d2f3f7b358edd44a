package fulcrum.cli.definitions;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.OwnDefinitions.Change;
import fulcrum.store.OwnDefinitions.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is done with a file of definitions.
public final class FileVerbs {

    /// More is not read: no text that long is kept.
    private static final int MOST_BYTES = 4 * 64 * 1024 + 1;

    private FileVerbs() {}

    private static String text(Desk desk, Path file) {
        var path = desk.path(file);
        try (var bytes = Files.newInputStream(path)) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageMistake(desk.say("cli.definitions.no-file", path));
        }
    }

    /// Looks for mistakes and keeps nothing.
    @Command(
            name = "check",
            description = "Says what is wrong in a file of definitions; keeps nothing.",
            footer = {"", "Example: fulcrum definitions check own.yaml"})
    public static final class Check implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        public Check(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var mistakes = desk.rooms().storeMetrics().mistakes(text(desk, file));
            new MistakeLines(desk).print(mistakes);
            if (mistakes.isEmpty()) {
                desk.out().println(desk.say("cli.definitions.right"));
            }
            return mistakes.isEmpty() ? CommandLineDoor.DONE : CommandLineDoor.FILE_REFUSED;
        }
    }

    /// Keeps a file as the next version.
    @Command(
            name = "set",
            description =
                    "Keeps a file as what a store defines itself; an empty file withdraws it.",
            footer = {
                "",
                "Example: fulcrum definitions set own.yaml --store toys --reason \"as agreed\""
            })
    public static final class Set implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "FILE", description = "The file.")
        private Path file = Path.of("");

        @Mixin private StoreChoice store = new StoreChoice();

        @Option(
                names = "--reason",
                required = true,
                paramLabel = "WHY",
                description = "Why; kept with the version.")
        private String reason = "";

        public Set(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var text = text(desk, file);
            if (reason.isBlank()) {
                throw new UsageMistake(desk.say("cli.definitions.no-reason"));
            }
            var mistakes = desk.rooms().storeMetrics().mistakes(text);
            new MistakeLines(desk).print(mistakes);
            if (!mistakes.isEmpty()) {
                return CommandLineDoor.FILE_REFUSED;
            }
            var definitions = desk.rooms().definitions();
            int before = definitions.last(chosen.id()).map(Version::number).orElse(0);
            var outcome =
                    definitions.add(
                            desk.caller().person(), chosen.id(), new Change(text, reason, before));
            switch (outcome) {
                case KEPT -> desk.out().println(desk.say("cli.definitions.kept", before + 1));
                case ALREADY_SO -> desk.out().println(desk.say("cli.definitions.already"));
                case CHANGED_MEANWHILE ->
                        throw new UsageMistake(desk.say("cli.definitions.meanwhile"));
            }
            return CommandLineDoor.DONE;
        }
    }

    /// Lists what was kept.
    @Command(
            name = "versions",
            description = "Lists every version: number, when, who, why.",
            footer = {"", "Example: fulcrum definitions versions --store toys"})
    public static final class Versions implements Callable<Integer> {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

        private final Desk desk;

        @Mixin private StoreChoice store = new StoreChoice();

        public Versions(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            for (var version : desk.rooms().definitions().history(chosen.id())) {
                desk.out()
                        .printf(
                                "%d\t%s\t%s\t%s%n",
                                version.number(),
                                version.changedAt().atZone(chosen.zone()).format(MOMENT),
                                version.changedBy(),
                                version.reason());
            }
            return CommandLineDoor.DONE;
        }
    }
}
