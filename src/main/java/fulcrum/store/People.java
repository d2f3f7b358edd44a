package fulcrum.store;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.text.Normalizer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The people who run the shops. Passwords arrive hashed; this room never sees one.
public final class People {

    /// Longer names are not taken.
    public static final int LONGEST_NAME = 60;

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public People(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// A person with the hash that a password is checked against; none before they chose one.
    public record Account(Person person, Optional<String> passwordHash) {}

    /// Where a person stands.
    public enum Standing {
        INVITED,
        HERE,
        LEFT;

        /// As programs write it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param since when they were invited, or made the first account
    public record Member(Person person, Standing standing, Instant since) {}

    /// What became of a change.
    public enum Outcome {
        DONE,
        NO_SUCH_PERSON,
        /// Somebody must be left who may decide.
        LAST_BOSS
    }

    public boolean none() {
        return state.read(db -> new PeopleRows(db).none());
    }

    /// The account of somebody who is here; case and Unicode form do not matter.
    public Optional<Account> account(String name) {
        return state.read(db -> new PeopleRows(db).account(name));
    }

    /// Somebody who is here or invited.
    public Optional<Person> find(PersonId id) {
        return state.read(db -> new PeopleRows(db).find(id));
    }

    /// Everybody who is or was here, by name.
    public List<Member> all() {
        return state.read(db -> new PeopleRows(db).all());
    }

    /// What everybody is called who is or was here.
    public Map<PersonId, String> names() {
        return all().stream()
                .map(Member::person)
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    /// Who is here or invited, by name.
    public List<Person> here() {
        return all().stream()
                .filter(member -> member.standing() != Standing.LEFT)
                .map(Member::person)
                .toList();
    }

    /// Those of them who see a store.
    public List<Person> of(StoreId store) {
        return here().stream().filter(person -> person.sees(store)).toList();
    }

    /// Those of them who may do its work.
    public List<Person> workers(StoreId store) {
        return of(store).stream().filter(person -> person.may(Right.WORK)).toList();
    }

    /// Whether somebody is one of them.
    public boolean works(PersonId person, StoreId store) {
        return workers(store).stream().anyMatch(one -> one.id().equals(person));
    }

    /// Whether somebody has or had that name.
    public boolean isTaken(String name) {
        return state.read(db -> new PeopleRows(db).isTaken(name));
    }

    /// Makes the first account; empty where there is one already, however close the race, or the
    /// name is taken.
    public Optional<Person> addFirst(String name, String passwordHash) {
        var boss = new Person(fresh(), written(name), Role.BOSS);
        return state.transact(db -> {
            var rows = new PeopleRows(db);
            if (!rows.none() || rows.isTaken(name)) {
                return Optional.<Person>empty();
            }
            rows.insert(boss, passwordHash, clock.instant());
            log.add(db, boss.name(), "first-account", Map.of("role", "BOSS"));
            return Optional.of(boss);
        });
    }

    /// Adds somebody who has no password yet; empty where the name is taken, be it by somebody who
    /// left.
    public Optional<Person> add(Person by, String name, Role role, Set<StoreId> only) {
        var person = new Person(fresh(), written(name), role, confined(role, only));
        return state.transact(db -> {
            var rows = new PeopleRows(db);
            if (rows.isTaken(name)) {
                return Optional.<Person>empty();
            }
            rows.insert(person, PeopleRows.NO_PASSWORD, clock.instant());
            log.add(db, by.name(), "add-person", words(person));
            return Optional.of(person);
        });
    }

    /// Gives somebody another role or other stores.
    public Outcome change(Person by, PersonId id, Role role, Set<StoreId> only) {
        return state.transact(db -> {
            var rows = new PeopleRows(db);
            var found = rows.find(id);
            if (found.isEmpty()) {
                return Outcome.NO_SUCH_PERSON;
            }
            if (role != Role.BOSS && rows.isLastBoss(id)) {
                return Outcome.LAST_BOSS;
            }
            var changed = new Person(id, found.get().name(), role, confined(role, only));
            rows.change(changed);
            log.add(db, by.name(), "change-person", words(changed));
            return Outcome.DONE;
        });
    }

    /// Lets somebody go: they cannot sign in, nor can their programs; what they did stays.
    public Outcome letGo(Person by, PersonId id) {
        return state.transact(db -> {
            var rows = new PeopleRows(db);
            var found = rows.find(id);
            if (found.isEmpty()) {
                return Outcome.NO_SUCH_PERSON;
            }
            if (rows.isLastBoss(id)) {
                return Outcome.LAST_BOSS;
            }
            rows.letGo(id, clock.instant());
            Invitations.end(db, found.get());
            log.add(db, by.name(), "let-person-go", Map.of("person", found.get().name()));
            return Outcome.DONE;
        });
    }

    /// Takes somebody back who left; they need a new password.
    public Outcome takeBack(Person by, PersonId id) {
        return state.transact(db -> {
            var rows = new PeopleRows(db);
            if (!rows.takeBack(id)) {
                return Outcome.NO_SUCH_PERSON;
            }
            var name = rows.find(id).orElseThrow().name();
            log.add(db, by.name(), "take-person-back", Map.of("person", name));
            return Outcome.DONE;
        });
    }

    /// Gives a person another password, from now on the only one.
    public void changePassword(Person person, String passwordHash) {
        state.write(db -> {
            new PeopleRows(db).setPassword(person, passwordHash);
            log.add(db, person.name(), "change-password", Map.of());
        });
    }

    private static Map<String, String> words(Person person) {
        var stores =
                person.only().stream()
                        .map(StoreId::value)
                        .sorted()
                        .collect(Collectors.joining(","));
        return Map.of("person", person.name(), "role", person.role().name(), "stores", stores);
    }

    /// A boss sees all stores, whatever was chosen.
    private static Set<StoreId> confined(Role role, Set<StoreId> only) {
        return role == Role.BOSS ? Set.of() : only;
    }

    private static PersonId fresh() {
        return new PersonId(UUID.randomUUID().toString());
    }

    /// Whether it can be the name of a person: not empty, not too long, nothing unseen in it.
    public static boolean isName(String name) {
        var written = written(name);
        return !written.isEmpty()
                && written.length() <= LONGEST_NAME
                && written.matches("[^\\p{C}]*");
    }

    /// A name as it is kept: composed (NFC), without spaces around it.
    public static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /// A name as it is compared.
    public static String key(String name) {
        return written(name).toLowerCase(Locale.ROOT);
    }
}
