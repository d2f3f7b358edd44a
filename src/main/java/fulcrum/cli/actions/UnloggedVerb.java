package fulcrum.cli.actions;

import fulcrum.actions.Change;
import fulcrum.actions.Outcome;
import fulcrum.actions.Unlogged;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "unlogged",
        description =
                "Lists changes that were found in the facts and that no action says anything of.",
        footer = {
            "",
            "Examples: fulcrum actions unlogged --store toys",
            "          fulcrum actions unlogged-take CHANGE --owner Lin --store toys",
            "          fulcrum actions unlogged-decline CHANGE --why \"the platform's sale\" --store toys"
        })
public final class UnloggedVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    public UnloggedVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var open = desk.rooms().unlogged().open(store.chosen(desk));
        if (open.isEmpty()) {
            desk.err().println(desk.say("cli.unlogged.none"));
        }
        open.forEach(one ->
                desk.out().printf("%s\t%s\t%s%n", one.key(), one.day(), desk.say(one.said())));
        return CommandLineDoor.DONE;
    }

    private static Change named(Desk desk, Store store, String key) {
        return desk.rooms()
                .unlogged()
                .find(store, key)
                .orElseThrow(() -> new UsageMistake(desk.say("cli.unlogged.no-such", key)));
    }

    /// Makes a change an action of somebody.
    @Command(
            name = "unlogged-take",
            description = "Makes a change an action of somebody, which runs since that day.",
            footer = {"", "Example: fulcrum actions unlogged-take CHANGE --owner Lin --store toys"})
    public static final class Take implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "CHANGE", description = "As `fulcrum actions unlogged` lists it.")
        private String change = "";

        @Option(
                names = "--owner",
                required = true,
                paramLabel = "NAME",
                description = "Whose work it was.")
        private String owner = "";

        @Mixin private StoreChoice store = new StoreChoice();

        public Take(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var found = named(desk, chosen, change);
            var whose = new Unlogged.Whose(ActionChoice.named(desk, owner), desk.say(found.said()));
            var outcome =
                    desk.rooms().unlogged().take(PersonNamed.caller(desk), chosen, found, whose);
            if (outcome instanceof Outcome.Kept(var action)) {
                desk.out().println(action.id() + " " + action.plan().title());
                return CommandLineDoor.DONE;
            }
            if (outcome instanceof Outcome.Refused(var why)) {
                throw new UsageMistake(String.join(" ", why.stream().map(desk::say).toList()));
            }
            throw new UsageMistake(desk.say("cli.unlogged.no-such", change));
        }
    }

    /// Puts a change away as nobody's.
    @Command(
            name = "unlogged-decline",
            description = "Puts a change away as nobody's; it is not asked about again.",
            footer = {
                "",
                "Example: fulcrum actions unlogged-decline CHANGE --why \"a sale\" --store toys"
            })
    public static final class Decline implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "CHANGE", description = "As `fulcrum actions unlogged` lists it.")
        private String change = "";

        @Option(
                names = "--why",
                required = true,
                paramLabel = "WHY",
                description = "Whose or what it was.")
        private String why = "";

        @Mixin private StoreChoice store = new StoreChoice();

        public Decline(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var fault =
                    desk.rooms()
                            .unlogged()
                            .nobodys(
                                    PersonNamed.caller(desk),
                                    chosen.id(),
                                    named(desk, chosen, change),
                                    why);
            if (fault.isPresent()) {
                throw new UsageMistake(desk.say(fault.get()));
            }
            return CommandLineDoor.DONE;
        }
    }
}
