package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The people who run the shops. Passwords arrive hashed; this room never sees one.
public final class People {

    private static final Table<Record> PEOPLE = table(name("people"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_KEY = field(name("name_key"), String.class);
    private static final Field<String> ROLE = field(name("role"), String.class);
    private static final Field<String> PASSWORD = field(name("password"), String.class);
    private static final Field<Long> JOINED_AT = field(name("joined_at"), Long.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public People(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// A person with the hash that a password is checked against.
    public record Account(Person person, String passwordHash) {}

    public boolean none() {
        return state.read(People::none);
    }

    /// The account of a name; case and Unicode form do not matter.
    public Optional<Account> account(String name) {
        return state.read(db ->
                db.selectFrom(PEOPLE)
                        .where(NAME_KEY.eq(key(name)))
                        .fetchOptional(row -> new Account(person(row), row.get(PASSWORD))));
    }

    public Optional<Person> find(PersonId id) {
        return state.read(
                db -> db.selectFrom(PEOPLE).where(ID.eq(id.value())).fetchOptional(People::person));
    }

    /// Makes the first account; empty where there is a person already, however close the race.
    public Optional<Person> addFirst(String name, String passwordHash) {
        var boss = new Person(new PersonId(UUID.randomUUID().toString()), written(name), Role.BOSS);
        return state.transact(db -> {
            if (!none(db)) {
                return Optional.<Person>empty();
            }
            db.insertInto(PEOPLE, ID, NAME, NAME_KEY, ROLE, PASSWORD, JOINED_AT)
                    .values(
                            boss.id().value(),
                            boss.name(),
                            key(name),
                            boss.role().name(),
                            passwordHash,
                            clock.millis())
                    .execute();
            log.add(db, boss.name(), "first-account", Map.of("role", "BOSS"));
            return Optional.of(boss);
        });
    }

    /// Gives a person another password, from now on the only one.
    public void changePassword(Person person, String passwordHash) {
        state.write(db -> {
            db.update(PEOPLE)
                    .set(PASSWORD, passwordHash)
                    .where(ID.eq(person.id().value()))
                    .execute();
            log.add(db, person.name(), "change-password", Map.of());
        });
    }

    private static boolean none(DSLContext db) {
        return db.fetchCount(PEOPLE) == 0;
    }

    /// A name as it is kept: composed (NFC), without spaces around it.
    public static String written(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
    }

    /// A name as it is compared.
    public static String key(String name) {
        return written(name).toLowerCase(Locale.ROOT);
    }

    private static Person person(Record row) {
        return new Person(new PersonId(row.get(ID)), row.get(NAME), Role.valueOf(row.get(ROLE)));
    }
}
