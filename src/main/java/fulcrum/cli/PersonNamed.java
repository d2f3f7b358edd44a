package fulcrum.cli;

import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Role;
import java.util.Collection;

/// A person whom a command names, and who stands behind the command.
public final class PersonNamed {

    private PersonNamed() {}

    /// Whoever can read the data directory is the boss.
    public static Person caller(Desk desk) {
        return new Person(new PersonId("command-line"), desk.caller().person(), Role.BOSS);
    }

    /// The one of some people who is called so; a usage mistake where nobody is.
    public static Person of(Desk desk, Collection<Person> people, String name) {
        return people.stream()
                .filter(person -> person.isMeant(name))
                .findFirst()
                .orElseThrow(() -> new UsageMistake(desk.say("cli.people.no-such", name)));
    }
}
