package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.store.People.Account;
import fulcrum.store.People.Member;
import fulcrum.store.People.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// People as they are kept.
record PeopleRows(DSLContext db) {

    /// Whoever was invited has none yet.
    static final String NO_PASSWORD = "";

    private static final Table<Record> PEOPLE = table(name("people"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> PASSWORD = field(name("password"), String.class);
    private static final Field<Long> LEFT_AT = field(name("left_at"), Long.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> NAME_KEY = field(name("name_key"), String.class);
    private static final Field<String> ROLE = field(name("role"), String.class);
    private static final Field<Long> JOINED_AT = field(name("joined_at"), Long.class);

    private static final Table<Record> CONFINED = table(name("people_stores"));
    private static final Field<String> CONFINED_PERSON = field(name("person"), String.class);
    private static final Field<String> CONFINED_STORE = field(name("store"), String.class);

    /// Whether nobody can sign in yet; people who were only invited do not count.
    boolean none() {
        return !db.fetchExists(PEOPLE, PASSWORD.ne(NO_PASSWORD));
    }

    boolean isTaken(String name) {
        return db.fetchExists(PEOPLE, NAME_KEY.eq(People.key(name)));
    }

    /// Whether nobody else is here who has a password and may decide.
    boolean isLastBoss(PersonId id) {
        var boss = ROLE.eq(Role.BOSS.name()).and(LEFT_AT.isNull());
        return db.fetchExists(PEOPLE, boss.and(ID.eq(id.value())))
                && !db.fetchExists(
                        PEOPLE, boss.and(ID.ne(id.value())).and(PASSWORD.ne(NO_PASSWORD)));
    }

    /// Somebody who is here or invited.
    Optional<Person> find(PersonId id) {
        return db.selectFrom(PEOPLE)
                .where(ID.eq(id.value()))
                .and(LEFT_AT.isNull())
                .fetchOptional(this::person);
    }

    Optional<Account> account(String name) {
        return db.selectFrom(PEOPLE)
                .where(NAME_KEY.eq(People.key(name)))
                .and(LEFT_AT.isNull())
                .fetchOptional(row ->
                        new Account(
                                person(row),
                                Optional.of(row.get(PASSWORD))
                                        .filter(hash -> !hash.equals(NO_PASSWORD))));
    }

    /// Everybody who is or was here, by name.
    List<Member> all() {
        var only =
                db.select(CONFINED_PERSON, CONFINED_STORE)
                        .from(CONFINED)
                        .orderBy(CONFINED_PERSON, CONFINED_STORE)
                        .fetchGroups(row -> row.value1(), row -> new StoreId(row.value2()));
        return db.selectFrom(PEOPLE)
                .orderBy(NAME_KEY)
                .fetch(row -> member(row, Set.copyOf(only.getOrDefault(row.get(ID), List.of()))));
    }

    void insert(Person person, String passwordHash, Instant joined) {
        db.insertInto(PEOPLE, ID, NAME, NAME_KEY, ROLE, PASSWORD, JOINED_AT)
                .values(
                        person.id().value(),
                        person.name(),
                        People.key(person.name()),
                        person.role().name(),
                        passwordHash,
                        joined.toEpochMilli())
                .execute();
        confine(person);
    }

    /// Role and stores.
    void change(Person person) {
        db.update(PEOPLE)
                .set(ROLE, person.role().name())
                .where(ID.eq(person.id().value()))
                .execute();
        confine(person);
    }

    private void confine(Person person) {
        db.deleteFrom(CONFINED).where(CONFINED_PERSON.eq(person.id().value())).execute();
        person.only()
                .forEach(store ->
                        db.insertInto(CONFINED, CONFINED_PERSON, CONFINED_STORE)
                                .values(person.id().value(), store.value())
                                .execute());
    }

    void letGo(PersonId id, Instant at) {
        db.update(PEOPLE)
                .set(LEFT_AT, at.toEpochMilli())
                .set(PASSWORD, NO_PASSWORD)
                .where(ID.eq(id.value()))
                .execute();
    }

    /// False where nobody of that id left.
    boolean takeBack(PersonId id) {
        return db.update(PEOPLE)
                        .setNull(LEFT_AT)
                        .where(ID.eq(id.value()))
                        .and(LEFT_AT.isNotNull())
                        .execute()
                > 0;
    }

    void setPassword(Person person, String passwordHash) {
        db.update(PEOPLE).set(PASSWORD, passwordHash).where(ID.eq(person.id().value())).execute();
    }

    private static Member member(Record row, Set<StoreId> only) {
        var standing =
                row.get(LEFT_AT) != null
                        ? Standing.LEFT
                        : row.get(PASSWORD).equals(NO_PASSWORD) ? Standing.INVITED : Standing.HERE;
        return new Member(person(row, only), standing, Instant.ofEpochMilli(row.get(JOINED_AT)));
    }

    private Person person(Record row) {
        var only =
                db.select(CONFINED_STORE)
                        .from(CONFINED)
                        .where(CONFINED_PERSON.eq(row.get(ID)))
                        .fetchSet(store -> new StoreId(store.value1()));
        return person(row, only);
    }

    private static Person person(Record row, Set<StoreId> only) {
        return new Person(
                new PersonId(row.get(ID)), row.get(NAME), Role.valueOf(row.get(ROLE)), only);
    }
}
