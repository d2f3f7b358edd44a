package fulcrum.cli.actions;

import fulcrum.actions.Link;
import fulcrum.actions.Routine;
import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.StoreChoice;
import fulcrum.store.Festivals;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the work that comes back.
@Command(
        name = "routines",
        description =
                "Lists the work that comes back: number, standing, when it comes back, its next day,"
                        + " link, owner, title.",
        footer = {
            "",
            "Examples: fulcrum routines --store toys",
            "          fulcrum routines add \"Count stock\" --rhythm \"weekly monday\" --link stock \\",
            "              --step \"count shelf A\" --step \"write it down\" --store toys",
            "          fulcrum routines pause 3 --store toys"
        })
public final class RoutinesVerb implements Callable<Integer> {

    private final Desk desk;

    @Mixin private StoreChoice store = new StoreChoice();

    public RoutinesVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var chosen = store.chosen(desk);
        var all = desk.rooms().work().routines().of(chosen.id());
        if (all.isEmpty()) {
            desk.err().println(desk.say("cli.routines.none"));
        }
        all.forEach(routine -> print(desk, chosen, routine));
        return CommandLineDoor.DONE;
    }

    static LocalDate today(Desk desk, Store store) {
        return desk.clock().instant().atZone(store.zone()).toLocalDate();
    }

    static void print(Desk desk, Store store, Routine routine) {
        var draft = routine.draft();
        var names = desk.rooms().people().names();
        desk.out()
                .printf(
                        "%d\t%s\t%s\t%s\t%s\t%s\t%s%n",
                        routine.id().number(),
                        routine.standing().word(),
                        draft.rhythm().word(),
                        routine.next(Festivals.of(store), today(desk, store))
                                .map(LocalDate::toString)
                                .orElse(""),
                        Link.of(draft.plan().link()).orElse(Link.OTHER).word(),
                        names.getOrDefault(new PersonId(draft.plan().owner()), ""),
                        draft.plan().title());
    }

    /// All of one.
    @Command(
            name = "show",
            description =
                    "Shows a routine: its line, how long each of its actions lasts, its steps, what"
                            + " keeps its actions from being planned, and what became of its due"
                            + " days.",
            footer = {"", "Example: fulcrum routines show 3 --store toys"})
    public static final class Show implements Callable<Integer> {

        private final Desk desk;

        @Mixin private RoutineChoice routine = new RoutineChoice();

        public Show(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = routine.store(desk);
            var found = routine.chosen(desk);
            print(desk, chosen, found);
            var draft = found.draft();
            desk.out().println(desk.say("cli.routines.lasts", draft.lasts()));
            draft.steps().lines().forEach(step -> desk.out().println("- " + step));
            var routines = desk.rooms().work().routines();
            routines.faults(chosen.id(), draft)
                    .forEach(why -> desk.out().println("! " + desk.say(why)));
            routines.history(chosen.id()).stream()
                    .filter(due -> due.routine() == found.id().number())
                    .forEach(due ->
                            desk.out()
                                    .printf(
                                            "%s\t%s%n",
                                            due.day(),
                                            due.action()
                                                    .map(Object::toString)
                                                    .orElse(desk.say("cli.routines.missed"))));
            return CommandLineDoor.DONE;
        }
    }
}
