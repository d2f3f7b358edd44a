package fulcrum.cli.people;

import fulcrum.cli.CommandLineDoor;
import fulcrum.cli.Desk;
import fulcrum.cli.PersonNamed;
import fulcrum.store.Invitations;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Lists the people.
@Command(
        name = "people",
        description = "Lists the people: name, role, standing, stores that they are confined to.",
        footer = {
            "",
            "Examples: fulcrum people",
            "          fulcrum people invite Hua --role operator --only toys"
        })
public final class PeopleVerb implements Callable<Integer> {

    private final Desk desk;

    public PeopleVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var all = desk.rooms().people().all();
        if (all.isEmpty()) {
            desk.err().println(desk.say("cli.people.none"));
        }
        for (var member : all) {
            var person = member.person();
            desk.out()
                    .printf(
                            "%s\t%s\t%s\t%s%n",
                            person.name(),
                            person.role().word(),
                            member.standing().word(),
                            person.only().stream()
                                    .map(StoreId::value)
                                    .sorted()
                                    .collect(Collectors.joining(",")));
        }
        return CommandLineDoor.DONE;
    }

    /// The way back in for a boss who forgot the password: whoever has the files is the boss.
    @Command(
            name = "link",
            description = "Makes a link with which somebody sets a new password.",
            footer = {"", "Example: fulcrum people link Lin"})
    public static final class Link implements Callable<Integer> {

        private final Desk desk;

        @Parameters(paramLabel = "NAME", description = "As `fulcrum people` lists it.")
        private String name = "";

        public Link(Desk desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var person = PersonNamed.of(desk, desk.rooms().people().here(), name);
            print(desk, person);
            return CommandLineDoor.DONE;
        }

        static void print(Desk desk, Person person) {
            var secret = desk.rooms().invitations().make(desk.caller().person(), person);
            Instant ends = desk.clock().instant().plus(Invitations.LIFE);
            desk.err()
                    .println(
                            desk.say(
                                    "cli.people.link",
                                    person.name(),
                                    ends.truncatedTo(ChronoUnit.MINUTES)));
            desk.out().println("/join?code=" + secret);
        }
    }
}
