package fulcrum.cli.actions;

import fulcrum.actions.Charge;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Store;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "processes",
        description = {
            "Lists the links of a store's process: who answers for each, open and overdue",
            "actions.",
            "! marks a link for which nobody answers who works here, - one that the store does",
            "without."
        },
        footer = {
            "",
            "Examples: fulcrum processes --store toys",
            "          fulcrum processes own pricing Hua --store toys",
            "          fulcrum processes without content --store toys"
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
                            one.answered() ? "" : "!",
                            one.used() ? one.owner().map(names::get).orElse("") : "-",
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
            var workers = desk.rooms().people().workers(chosen.id());
            var charge =
                    name.isEmpty()
                            ? new Charge.Nobody()
                            : new Charge.Of(PersonNamed.of(desk, workers, name).id());
            return changed(desk, chosen, link, charge);
        }
    }

    /// Does without a link.
    @Command(
            name = "without",
            description = {
                "Says that the store does without a link: nobody has to answer for it. `own` takes",
                "that back. Then lists all."
            },
            footer = {"", "Example: fulcrum processes without content --store toys"})
    public static final class Without implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "LINK", description = "Such as content.")
        private String link = "";

        @Mixin private StoreChoice store = new StoreChoice();

        public Without(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return changed(desk, store.chosen(desk), link, new Charge.Unused());
        }
    }

    private static int changed(Desk desk, Store store, String link, Charge charge) {
        var processes = desk.rooms().work().processes();
        var known = ActionChoice.link(desk, link);
        var before = Objects.requireNonNull(processes.charges(store.id()).get(known));
        if (!processes.own(PersonNamed.caller(desk), store.id(), known, before, charge)) {
            throw new UsageMistake(desk.say("cli.processes.meanwhile"));
        }
        print(desk, store);
        return CommandLineDoor.DONE;
    }
}
