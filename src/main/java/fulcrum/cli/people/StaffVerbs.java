package fulcrum.cli.people;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.cli.StoreChoice;
import fulcrum.cli.UsageMistake;
import fulcrum.store.People;
import fulcrum.store.People.Member;
import fulcrum.store.People.Outcome;
import fulcrum.store.People.Standing;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.StoreId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Inviting people, giving them roles, letting them go.
public final class StaffVerbs {

    private StaffVerbs() {}

    /// The stores that somebody is confined to.
    static final class OnlyChoice {

        @Option(
                names = "--only",
                split = ",",
                paramLabel = "STORE",
                description = "The only stores that they see, with commas; all for every store.")
        private List<String> only = List.of();

        /// None where nothing was said.
        Optional<Set<StoreId>> chosen(Desk desk) {
            if (only.isEmpty()) {
                return Optional.empty();
            }
            if (only.equals(List.of("all"))) {
                return Optional.of(Set.of());
            }
            return Optional.of(
                    only.stream()
                            .map(name -> StoreChoice.of(desk, name).id())
                            .collect(Collectors.toSet()));
        }
    }

    private static Role role(Desk desk, String word) {
        return Role.of(word)
                .orElseThrow(() -> new UsageMistake(desk.say("cli.people.no-role", word)));
    }

    private static int told(Desk desk, Outcome outcome, String done) {
        switch (outcome) {
            case DONE -> desk.out().println(done);
            case NO_SUCH_PERSON -> throw new UsageMistake(desk.say("cli.people.meanwhile"));
            case LAST_BOSS -> throw new UsageMistake(desk.say("store.people.last-boss"));
        }
        return CommandLineDoor.DONE;
    }

    /// Adds somebody.
    @Command(
            name = "invite",
            description = "Adds somebody, and makes the link with which they set a password.",
            footer = {"", "Example: fulcrum people invite Hua --role operator --only toys"})
    public static final class Invite implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", description = "What they are called.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "boss, operator or analyst.")
        private String role = "";

        @Mixin private OnlyChoice only = new OnlyChoice();

        public Invite(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var chosen = role(desk, role);
            if (!People.isName(name)) {
                throw new UsageMistake(desk.say("store.people.name-form", People.LONGEST_NAME));
            }
            var people = desk.rooms().people();
            if (people.none()) {
                throw new UsageMistake(desk.say("cli.people.none"));
            }
            var person =
                    people.add(
                                    PersonNamed.caller(desk),
                                    name,
                                    chosen,
                                    only.chosen(desk).orElse(Set.of()))
                            .orElseThrow(() ->
                                    new UsageMistake(
                                            desk.say(
                                                    "store.people.name-taken",
                                                    People.written(name))));
            PeopleVerb.Link.print(desk, person);
            return CommandLineDoor.DONE;
        }
    }

    /// Gives somebody another role or other stores.
    @Command(
            name = "change",
            description =
                    "Gives somebody another role or other stores; what is not named stays. They sign"
                            + " in again.",
            footer = {"", "Example: fulcrum people change Hua --role analyst --only toys,books"})
    public static final class Change implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", description = "As `fulcrum people` lists it.")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", description = "boss, operator or analyst.")
        private @Nullable String role;

        @Mixin private OnlyChoice only = new OnlyChoice();

        public Change(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var people = desk.rooms().people();
            var person = PersonNamed.of(desk, people.here(), name);
            var outcome =
                    people.change(
                            PersonNamed.caller(desk),
                            person.id(),
                            role == null ? person.role() : role(desk, role),
                            only.chosen(desk).orElse(person.only()));
            return told(desk, outcome, desk.say("cli.people.changed", person.name()));
        }
    }

    /// Lets somebody go.
    @Command(
            name = "gone",
            description =
                    "Lets somebody go: they cannot sign in, nor can their programs; what they did"
                            + " stays.",
            footer = {"", "Example: fulcrum people gone Hua"})
    public static final class Gone implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", description = "As `fulcrum people` lists it.")
        private String name = "";

        public Gone(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var people = desk.rooms().people();
            var person = PersonNamed.of(desk, people.here(), name);
            var outcome = people.letGo(PersonNamed.caller(desk), person.id());
            return told(desk, outcome, desk.say("cli.people.gone", person.name()));
        }
    }

    /// Takes somebody back.
    @Command(
            name = "back",
            description = "Takes somebody back who left, and makes a link for a new password.",
            footer = {"", "Example: fulcrum people back Hua"})
    public static final class Back implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", description = "As `fulcrum people` lists it.")
        private String name = "";

        public Back(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var people = desk.rooms().people();
            List<Person> left =
                    people.all().stream()
                            .filter(member -> member.standing() == Standing.LEFT)
                            .map(Member::person)
                            .toList();
            var person = PersonNamed.of(desk, left, name);
            int done =
                    told(
                            desk,
                            people.takeBack(PersonNamed.caller(desk), person.id()),
                            desk.say("cli.people.back", person.name()));
            PeopleVerb.Link.print(desk, person);
            return done;
        }
    }
}
