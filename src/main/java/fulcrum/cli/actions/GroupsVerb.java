package fulcrum.cli.actions;

import fulcrum.actions.ActionId;
import fulcrum.actions.Design;
import fulcrum.actions.Designs;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.UsageMistake;
import fulcrum.units.Said;
import fulcrum.units.SpreadsheetText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "groups",
        description = {
            "Lists the groups of an action as CSV: group, from 1, and member. Of a hold-out group 2 is",
            "left out; of a staggered start each group begins --gap days after the one before."
        },
        footer = {
            "",
            "Examples: fulcrum actions groups 12 --store toys",
            "          fulcrum actions groups-draw 12 members.txt --store toys",
            "          fulcrum actions groups-draw 12 members.txt --staggered 3 --gap 14 --store toys",
            "          fulcrum actions groups-drop 12 --store toys"
        })
public final class GroupsVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private ActionChoice action = new ActionChoice();

    public GroupsVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var id = action.chosen(desk).id();
        var design = desk.rooms().work().designs().of(id);
        print(desk, design.orElseThrow(() -> new UsageMistake(desk.say("cli.groups.none", id))));
        return CommandLineDoor.DONE;
    }

    private static void print(Desk desk, Design design) {
        desk.err()
                .println(
                        desk.say(
                                "cli.groups.drawn",
                                design.kind().word(),
                                design.by(),
                                String.valueOf(design.seed())));
        desk.out().println("group,member");
        for (int i = 0; i < design.groups().size(); i++) {
            for (var member : design.groups().get(i)) {
                desk.out().println((i + 1) + "," + cell(member));
            }
        }
    }

    private static String cell(String text) {
        var safe = SpreadsheetText.of(text);
        return safe.matches("(?s).*[\",\n\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static int said(Desk desk, Optional<Said> fault) {
        if (fault.isPresent()) {
            throw new UsageMistake(desk.say(fault.get()));
        }
        return CommandLineDoor.DONE;
    }

    /// Draws them by chance.
    @Command(
            name = "groups-draw",
            description = {
                "Draws by chance who is left out of an action, or who begins when, before it begins.",
                "Draws anew where it was drawn before."
            },
            footer = {"", "Example: fulcrum actions groups-draw 12 members.txt --store toys"})
    public static final class Draw implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        @Parameters(
                index = "1",
                paramLabel = "FILE",
                description = "Products or customers, one a line.")
        private Path file = Path.of("");

        @Option(
                names = "--staggered",
                paramLabel = "GROUPS",
                description =
                        "So many groups that begin one after the other; else half is left out.")
        private int groups;

        @Option(names = "--gap", paramLabel = "DAYS", description = "Days between two starts.")
        private int gap;

        public Draw(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            ActionId id = action.chosen(desk).id();
            var kind = groups == 0 ? Design.Kind.HOLD_OUT : Design.Kind.STAGGERED;
            var wish = new Designs.Wish(kind, members(), groups, gap);
            var designs = desk.rooms().work().designs();
            int done = said(desk, designs.draw(PersonNamed.caller(desk), id, wish));
            print(desk, designs.of(id).orElseThrow());
            return done;
        }

        private String members() {
            var path = desk.path(file);
            try {
                return Files.readString(path, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UsageMistake(desk.say("cli.definitions.no-file", path));
            }
        }
    }

    /// Takes them away.
    @Command(
            name = "groups-drop",
            description = "Takes away the groups of an action that has not begun.",
            footer = {"", "Example: fulcrum actions groups-drop 12 --store toys"})
    public static final class Drop implements Callable<Integer> {

        private final Desk desk;

        @Mixin private ActionChoice action = new ActionChoice();

        public Drop(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var id = action.chosen(desk).id();
            var designs = desk.rooms().work().designs();
            return said(desk, designs.drop(PersonNamed.caller(desk), id));
        }
    }
}
