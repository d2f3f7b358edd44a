package fulcrum.cli.actions;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "processes",
        description = {
            "Lists the links of a store's process: who answers for each, open and overdue",
            "actions.",
            "! marks a link for which nobody answers who works here."
        },
        footer = {
            "",
            "Examples: fulcrum processes --store toys",
            "          fulcrum processes own pricing Hua --store toys"
        })
public final class ProcessesVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    public ProcessesVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        print(desk, store.chosen(desk));
        return CommandLineDoor.DONE;
    }

    private static void print(Desk desk, Store store) {
        var names = desk.rooms().people().names();
        var today = desk.clock().instant().atZone(store.zone()).toLocalDate();
        for (var one : desk.rooms().work().processes().standings(store.id(), today)) {
            desk.out()
                    .printf(
                            "%s\t%s%s\t%d\t%d%n",
                            one.link().word(),
                            one.owned() ? "" : "!",
                            one.owner().map(names::get).orElse(""),
                            one.open(),
                            one.overdue());
        }
    }

    /// Gives a link to somebody, or to nobody.
    @Command(
            name = "own",
            description = "Gives a link its one person; without a name nobody. Then lists all.",
            footer = {"", "Example: fulcrum processes own pricing Hua --store toys"})
    public static final class Own implements Callable<Integer> {

        private final Desk desk;

        @Parameters(index = "0", paramLabel = "LINK", description = "Such as pricing.")
        private String link = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "NAME",
                description = "As `fulcrum people` lists it.")
        private String name = "";

        @Mixin private StoreChoice store = new StoreChoice();

        public Own(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = store.chosen(desk);
            var processes = desk.rooms().work().processes();
            var known = ActionChoice.link(desk, link);
            var owner =
                    name.isEmpty()
                            ? Optional.<Person>empty()
                            : Optional.of(
                                    PersonNamed.of(
                                            desk,
                                            desk.rooms().people().workers(chosen.id()),
                                            name));
            Optional<PersonId> before =
                    Optional.ofNullable(processes.owners(chosen.id()).get(known));
            if (!processes.own(PersonNamed.caller(desk), chosen.id(), known, before, owner)) {
                throw new UsageMistake(desk.say("cli.goal.meanwhile"));
            }
            print(desk, chosen);
            return CommandLineDoor.DONE;
        }
    }
}
