package fulcrum.cli.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Exhibit;
import fulcrum.actions.Exhibits;
import fulcrum.actions.Remarks.Remark;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.UsageMistake;
import fulcrum.units.Said;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evidence",
        description = "Lists what shows that an action was done: words, links, files.",
        footer = {
            "",
            "Examples: fulcrum actions evidence 12 --store toys",
            "          fulcrum actions evidence-add 12 after.png --note \"new picture\" --store toys",
            "          fulcrum actions evidence-save 12 FILE-ID copy.png --store toys"
        })
public final class EvidenceVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private ActionChoice action = new ActionChoice();

    public EvidenceVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        print(desk, action.chosen(desk));
        return CommandLineDoor.DONE;
    }

    private static void print(Desk desk, Action action) {
        var work = desk.rooms().work();
        for (Remark one : work.remarks().of(action.id())) {
            desk.out()
                    .printf(
                            "%s\t%s\t%s\t%s%n",
                            one.at(),
                            one.by(),
                            one.evidence().map(URI::toString).orElse(""),
                            one.words().replaceAll("\\s+", " "));
        }
        work.exhibits().of(action.id()).stream()
                .filter(one -> one.taken().isEmpty())
                .forEach(one ->
                        desk.out()
                                .printf(
                                        "%s\t%s\t%s\t%s\t%d%n",
                                        one.added().at(),
                                        one.added().by(),
                                        one.id(),
                                        one.name(),
                                        one.size()));
    }

    /// Adds words, a link, files.
    @Command(
            name = "evidence-add",
            description = {
                "Adds evidence to an action: pictures (JPEG, PNG, WebP), PDF, plain text; words;",
                "the address of a page. Then lists all of it."
            },
            footer = {"", "Example: fulcrum actions evidence-add 12 after.png --store toys"})
    public static final class Add implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        @Parameters(index = "1..*", paramLabel = "FILE", description = "Files.")
        private List<Path> files = List.of();

        @Option(names = "--note", paramLabel = "WORDS", description = "What it shows.")
        private String note = "";

        @Option(names = "--link", paramLabel = "URL", description = "A page that shows it.")
        private String link = "";

        public Add(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (files.isEmpty() && note.isBlank() && link.isBlank()) {
                throw new UsageMistake(desk.say("cli.evidence.nothing"));
            }
            var chosen = action.chosen(desk);
            int refused = 0;
            for (var file : files) {
                refused += refused(added(chosen, desk.path(file)));
            }
            if (!note.isBlank() || !link.isBlank()) {
                var remarks = desk.rooms().work().remarks();
                var by = PersonNamed.caller(desk);
                refused += refused(remarks.add(by, chosen.id(), note, link));
            }
            print(desk, chosen);
            return refused == 0 ? CommandLineDoor.DONE : CommandLineDoor.FILE_REFUSED;
        }

        private int refused(Optional<Said> why) {
            why.ifPresent(one -> desk.err().println(desk.say(one)));
            return why.isPresent() ? 1 : 0;
        }

        private Optional<Said> added(Action chosen, Path path) {
            try (var in = Files.newInputStream(path)) {
                var bytes = in.readNBytes(Exhibits.LARGEST + 1);
                var name = String.valueOf(path.getFileName());
                var exhibits = desk.rooms().work().exhibits();
                return exhibits.add(PersonNamed.caller(desk), chosen.id(), name, bytes)
                                instanceof Exhibits.Result.Refused(var why)
                        ? Optional.of(why)
                        : Optional.empty();
            } catch (IOException e) {
                throw new UsageMistake(desk.say("cli.definitions.no-file", path));
            }
        }
    }

    /// Writes a file of the evidence to a new file.
    @Command(
            name = "evidence-save",
            description = "Saves a file of the evidence; a file that is there already stays.",
            footer = {
                "",
                "Example: fulcrum actions evidence-save 12 FILE-ID copy.png --store toys"
            })
    public static final class Save implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        @Parameters(
                index = "1",
                paramLabel = "FILE-ID",
                description = "Its id, as `fulcrum actions evidence` lists it.")
        private String id = "";

        @Parameters(index = "2", paramLabel = "FILE", description = "Where to.")
        private Path file = Path.of("");

        public Save(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var exhibits = desk.rooms().work().exhibits();
            var chosen = action.chosen(desk).id();
            var exhibit =
                    Exhibit.id(id)
                            .flatMap(one -> exhibits.find(chosen, one))
                            .orElseThrow(
                                    () -> new UsageMistake(desk.say("cli.evidence.no-such", id)));
            var path = desk.path(file);
            try {
                Files.write(path, exhibits.content(exhibit), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw new UsageMistake(desk.say("cli.evidence.there", path));
            } catch (IOException e) {
                throw new UsageMistake(desk.say("cli.evidence.no-place", path));
            }
            return CommandLineDoor.DONE;
        }
    }
}
