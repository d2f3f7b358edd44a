package fulcrum.cli;

import fulcrum.store.Person;
import java.util.Collection;

/// A person whom a command names.
public final class PersonNamed {

    private PersonNamed() {}

    /// The one of some people who is called so; a usage mistake where nobody is.
    public static Person of(Desk desk, Collection<Person> people, String name) {
        return people.stream()
                .filter(person -> person.isMeant(name))
                .findFirst()
                .orElseThrow(() -> new UsageMistake(desk.say("cli.people.no-such", name)));
    }
}
