package fulcrum.cli.actions;

import fulcrum.actions.Link;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "processes",
        description = {
            "Lists the links of a store's process: who answers for each, open actions.",
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
        var work = desk.rooms().work();
        var names =
                desk.rooms().people().all().stream()
                        .map(member -> member.person())
                        .collect(Collectors.toMap(Person::id, Person::name));
        var owners = work.processes().owners(store.id());
        var unowned = work.processes().unowned(store.id());
        var open =
                work.actions().of(store.id()).stream()
                        .filter(action -> action.status().open())
                        .collect(
                                Collectors.groupingBy(
                                        action -> action.plan().link(), Collectors.counting()));
        for (var link : Link.values()) {
            desk.out()
                    .printf(
                            "%s\t%s%s\t%d%n",
                            link.word(),
                            unowned.contains(link) ? "!" : "",
                            Optional.ofNullable(owners.get(link)).map(names::get).orElse(""),
                            open.getOrDefault(link, 0L));
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
            var known =
                    Link.of(link)
                            .orElseThrow(() ->
                                    new UsageMistake(
                                            desk.say(
                                                    "cli.processes.no-such",
                                                    link,
                                                    Arrays.stream(Link.values())
                                                            .map(Link::word)
                                                            .collect(Collectors.joining(", ")))));
            var owner =
                    name.isEmpty() ? Optional.<Person>empty() : Optional.of(worker(chosen, name));
            Optional<PersonId> before =
                    Optional.ofNullable(processes.owners(chosen.id()).get(known));
            if (!processes.own(ActionChoice.caller(desk), chosen.id(), known, before, owner)) {
                throw new UsageMistake(desk.say("cli.goal.meanwhile"));
            }
            print(desk, chosen);
            return CommandLineDoor.DONE;
        }

        private Person worker(Store chosen, String called) {
            return desk.rooms().people().workers(chosen.id()).stream()
                    .filter(one -> one.name().equals(called))
                    .findFirst()
                    .orElseThrow(() -> new UsageMistake(desk.say("cli.people.no-such", called)));
        }
    }
}
