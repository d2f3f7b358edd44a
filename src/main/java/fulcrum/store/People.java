package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

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
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The people who run the shops. Passwords arrive hashed; this room never sees one.
public final class People {

    /// Longer names are not taken.
    public static final int LONGEST_NAME = 60;

    static final Table<Record> PEOPLE = table(name("people"));
    static final Field<String> ID = field(name("id"), String.class);
    static final Field<String> PASSWORD = field(name("password"), String.class);
    static final Field<Long> LEFT_AT = field(name("left_at"), Long.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_KEY = field(name("name_key"), String.class);
    private static final Field<String> ROLE = field(name("role"), String.class);
    private static final Field<Long> JOINED_AT = field(name("joined_at"), Long.class);

    private static final Table<Record> CONFINED = table(name("people_stores"));
    private static final Field<String> CONFINED_PERSON = field(name("person"), String.class);
    private static final Field<String> CONFINED_STORE = field(name("store"), String.class);

    /// Whoever was invited has none yet.
    private static final String NO_PASSWORD = "";

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
        LEFT
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
        return state.read(People::none);
    }

    /// The account of somebody who is here; case and Unicode form do not matter.
    public Optional<Account> account(String name) {
        return state.read(db ->
                db.selectFrom(PEOPLE)
                        .where(NAME_KEY.eq(key(name)))
                        .and(LEFT_AT.isNull())
                        .fetchOptional(row ->
                                new Account(
                                        person(db, row),
                                        Optional.of(row.get(PASSWORD))
                                                .filter(hash -> !hash.equals(NO_PASSWORD)))));
    }

    /// Somebody who is here or invited.
    public Optional<Person> find(PersonId id) {
        return state.read(db -> find(db, id));
    }

    static Optional<Person> find(DSLContext db, PersonId id) {
        return db.selectFrom(PEOPLE)
                .where(ID.eq(id.value()))
                .and(LEFT_AT.isNull())
                .fetchOptional(row -> person(db, row));
    }

    /// Everybody who is or was here, by name.
    public List<Member> all() {
        return state.read(db -> {
            var only =
                    db.select(CONFINED_PERSON, CONFINED_STORE)
                            .from(CONFINED)
                            .orderBy(CONFINED_PERSON, CONFINED_STORE)
                            .fetchGroups(row -> row.value1(), row -> new StoreId(row.value2()));
            return db.selectFrom(PEOPLE)
                    .orderBy(NAME_KEY)
                    .fetch(row ->
                            member(row, Set.copyOf(only.getOrDefault(row.get(ID), List.of()))));
        });
    }

    /// Who is here or invited and sees a store, by name.
    public List<Person> of(StoreId store) {
        return all().stream()
                .filter(member -> member.standing() != Standing.LEFT)
                .map(Member::person)
                .filter(person -> person.sees(store))
                .toList();
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
        return state.read(db -> db.fetchExists(PEOPLE, NAME_KEY.eq(key(name))));
    }

    /// Makes the first account; empty where there is one already, however close the race, or the
    /// name is taken.
    public Optional<Person> addFirst(String name, String passwordHash) {
        var boss = new Person(fresh(), written(name), Role.BOSS);
        return state.transact(db -> {
            if (!none(db) || db.fetchExists(PEOPLE, NAME_KEY.eq(key(name)))) {
                return Optional.<Person>empty();
            }
            insert(db, boss, passwordHash);
            log.add(db, boss.name(), "first-account", Map.of("role", "BOSS"));
            return Optional.of(boss);
        });
    }

    /// Adds somebody who has no password yet; empty where the name is taken, be it by somebody who
    /// left.
    public Optional<Person> add(Person by, String name, Role role, Set<StoreId> only) {
        var person = new Person(fresh(), written(name), role, only);
        return state.transact(db -> {
            if (db.fetchExists(PEOPLE, NAME_KEY.eq(key(name)))) {
                return Optional.<Person>empty();
            }
            insert(db, person, NO_PASSWORD);
            confine(db, person);
            log.add(db, by.name(), "add-person", words(person));
            return Optional.of(person);
        });
    }

    private void insert(DSLContext db, Person person, String passwordHash) {
        db.insertInto(PEOPLE, ID, NAME, NAME_KEY, ROLE, PASSWORD, JOINED_AT)
                .values(
                        person.id().value(),
                        person.name(),
                        key(person.name()),
                        person.role().name(),
                        passwordHash,
                        clock.millis())
                .execute();
    }

    /// Gives somebody another role or other stores.
    public Outcome change(Person by, PersonId id, Role role, Set<StoreId> only) {
        return state.transact(db -> {
            var found = find(db, id);
            if (found.isEmpty()) {
                return Outcome.NO_SUCH_PERSON;
            }
            if (role != Role.BOSS && isLastBoss(db, id)) {
                return Outcome.LAST_BOSS;
            }
            var changed = new Person(id, found.get().name(), role, only);
            db.update(PEOPLE).set(ROLE, role.name()).where(ID.eq(id.value())).execute();
            confine(db, changed);
            log.add(db, by.name(), "change-person", words(changed));
            return Outcome.DONE;
        });
    }

    /// Lets somebody go: they cannot sign in, nor can their programs; what they did stays.
    public Outcome letGo(Person by, PersonId id) {
        return state.transact(db -> {
            var found = find(db, id);
            if (found.isEmpty()) {
                return Outcome.NO_SUCH_PERSON;
            }
            if (isLastBoss(db, id)) {
                return Outcome.LAST_BOSS;
            }
            db.update(PEOPLE)
                    .set(LEFT_AT, clock.millis())
                    .set(PASSWORD, NO_PASSWORD)
                    .where(ID.eq(id.value()))
                    .execute();
            Invitations.end(db, found.get());
            log.add(db, by.name(), "let-person-go", Map.of("person", found.get().name()));
            return Outcome.DONE;
        });
    }

    /// Takes somebody back who left; they need a new password.
    public Outcome takeBack(Person by, PersonId id) {
        return state.transact(db -> {
            int back =
                    db.update(PEOPLE)
                            .setNull(LEFT_AT)
                            .where(ID.eq(id.value()))
                            .and(LEFT_AT.isNotNull())
                            .execute();
            if (back == 0) {
                return Outcome.NO_SUCH_PERSON;
            }
            var name = find(db, id).orElseThrow().name();
            log.add(db, by.name(), "take-person-back", Map.of("person", name));
            return Outcome.DONE;
        });
    }

    /// Gives a person another password, from now on the only one.
    public void changePassword(Person person, String passwordHash) {
        state.write(db -> {
            setPassword(db, person, passwordHash);
            log.add(db, person.name(), "change-password", Map.of());
        });
    }

    static void setPassword(DSLContext db, Person person, String passwordHash) {
        db.update(PEOPLE).set(PASSWORD, passwordHash).where(ID.eq(person.id().value())).execute();
    }

    /// Whether nobody can sign in yet; people who were only invited do not count.
    private static boolean none(DSLContext db) {
        return !db.fetchExists(PEOPLE, PASSWORD.ne(NO_PASSWORD));
    }

    /// Whether nobody else is here who has a password and may decide.
    private static boolean isLastBoss(DSLContext db, PersonId id) {
        var boss = ROLE.eq(Role.BOSS.name()).and(LEFT_AT.isNull());
        return db.fetchExists(PEOPLE, boss.and(ID.eq(id.value())))
                && !db.fetchExists(
                        PEOPLE, boss.and(ID.ne(id.value())).and(PASSWORD.ne(NO_PASSWORD)));
    }

    private static void confine(DSLContext db, Person person) {
        db.deleteFrom(CONFINED).where(CONFINED_PERSON.eq(person.id().value())).execute();
        person.only()
                .forEach(store ->
                        db.insertInto(CONFINED, CONFINED_PERSON, CONFINED_STORE)
                                .values(person.id().value(), store.value())
                                .execute());
    }

    private static Map<String, String> words(Person person) {
        var stores =
                person.only().stream()
                        .map(StoreId::value)
                        .sorted()
                        .collect(Collectors.joining(","));
        return Map.of("person", person.name(), "role", person.role().name(), "stores", stores);
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

    private static Member member(Record row, Set<StoreId> only) {
        var standing =
                row.get(LEFT_AT) != null
                        ? Standing.LEFT
                        : row.get(PASSWORD).equals(NO_PASSWORD) ? Standing.INVITED : Standing.HERE;
        return new Member(person(row, only), standing, Instant.ofEpochMilli(row.get(JOINED_AT)));
    }

    private static Person person(DSLContext db, Record row) {
        var id = row.get(ID);
        var only =
                db.select(CONFINED_STORE)
                        .from(CONFINED)
                        .where(CONFINED_PERSON.eq(id))
                        .fetchSet(store -> new StoreId(store.value1()));
        return person(row, only);
    }

    private static Person person(Record row, Set<StoreId> only) {
        return new Person(
                new PersonId(row.get(ID)), row.get(NAME), Role.valueOf(row.get(ROLE)), only);
    }
}
