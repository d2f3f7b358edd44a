package fulcrum.review.delivery;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.review.delivery.Wishes.Quiet;
import fulcrum.store.PersonId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Addresses, wishes and settings in the state database.
final class AddressRows {

    static final Table<Record> ADDRESSES = table(name("delivery_addresses"));
    static final Field<String> ID = field(name("delivery_addresses", "id"), String.class);
    static final Field<String> PERSON = field(name("delivery_addresses", "person"), String.class);
    static final Field<String> CHANNEL = field(name("channel"), String.class);
    static final Field<String> SHOWN = field(name("shown"), String.class);
    private static final Field<String> SEALED = field(name("sealed"), String.class);
    private static final Field<Long> ADDED_AT = field(name("added_at"), Long.class);
    private static final Field<Long> ENDED_AT = field(name("ended_at"), Long.class);

    private static final Table<Record> WISHES = table(name("delivery_wishes"));
    private static final Field<String> WISHER = field(name("person"), String.class);
    private static final Field<String> LANGUAGE = field(name("language"), String.class);
    private static final Field<String> ZONE = field(name("zone"), String.class);
    private static final Field<String> AT = field(name("at"), String.class);
    private static final Field<String> QUIET_FROM = field(name("quiet_from"), String.class);
    private static final Field<String> QUIET_UNTIL = field(name("quiet_until"), String.class);
    private static final Field<String> WEEKDAYS = field(name("weekdays"), String.class);

    private static final Table<Record> SETTINGS = table(name("delivery_settings"));
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> VALUE = field(name("value"), String.class);

    private AddressRows() {}

    static void insert(DSLContext db, Address address, String sealed, long now) {
        db.insertInto(
                        ADDRESSES,
                        field(name("id")),
                        field(name("person")),
                        CHANNEL,
                        SHOWN,
                        SEALED,
                        ADDED_AT)
                .values(
                        address.id(),
                        address.person().value(),
                        address.channel().name(),
                        address.shown(),
                        sealed,
                        now)
                .execute();
    }

    /// Those in force, the oldest first.
    static List<Address> of(DSLContext db, PersonId person) {
        return db.selectFrom(ADDRESSES)
                .where(PERSON.eq(person.value()).and(ENDED_AT.isNull()))
                .orderBy(ADDED_AT, ID)
                .fetch(AddressRows::address);
    }

    /// What is sealed of one that is in force.
    static Optional<String> sealed(DSLContext db, String id) {
        return db.select(SEALED)
                .from(ADDRESSES)
                .where(ID.eq(id).and(ENDED_AT.isNull()))
                .fetchOptional(SEALED);
    }

    /// Whatever was secret in it goes.
    static boolean end(DSLContext db, PersonId person, String id, long now) {
        return db.update(ADDRESSES)
                        .set(ENDED_AT, now)
                        .set(SEALED, "")
                        .where(ID.eq(id).and(PERSON.eq(person.value())).and(ENDED_AT.isNull()))
                        .execute()
                > 0;
    }

    static Address address(Record row) {
        return new Address(
                row.get(ID),
                new PersonId(row.get(PERSON)),
                Channel.valueOf(row.get(CHANNEL)),
                row.get(SHOWN));
    }

    static void save(DSLContext db, PersonId person, Wishes wishes) {
        db.deleteFrom(WISHES).where(WISHER.eq(person.value())).execute();
        db.insertInto(WISHES, WISHER, LANGUAGE, ZONE, AT, QUIET_FROM, QUIET_UNTIL, WEEKDAYS)
                .values(
                        person.value(),
                        wishes.language().toLanguageTag(),
                        wishes.zone().getId(),
                        wishes.at().toString(),
                        wishes.quiet().from().toString(),
                        wishes.quiet().until().toString(),
                        wishes.on().stream().map(DayOfWeek::name).collect(Collectors.joining(",")))
                .execute();
    }

    static Optional<Wishes> wishes(DSLContext db, PersonId person) {
        return db.selectFrom(WISHES)
                .where(WISHER.eq(person.value()))
                .fetchOptional(row ->
                        new Wishes(
                                Locale.forLanguageTag(row.get(LANGUAGE)),
                                ZoneId.of(row.get(ZONE)),
                                LocalTime.parse(row.get(AT)),
                                new Quiet(
                                        LocalTime.parse(row.get(QUIET_FROM)),
                                        LocalTime.parse(row.get(QUIET_UNTIL))),
                                Arrays.stream(row.get(WEEKDAYS).split(","))
                                        .map(DayOfWeek::valueOf)
                                        .collect(Collectors.toSet())));
    }

    static Optional<String> setting(DSLContext db, String name) {
        return db.select(VALUE).from(SETTINGS).where(NAME.eq(name)).fetchOptional(VALUE);
    }

    static void set(DSLContext db, String name, String value) {
        db.insertInto(SETTINGS, NAME, VALUE)
                .values(name, value)
                .onConflict(NAME)
                .doUpdate()
                .set(VALUE, value)
                .execute();
    }

    static void unset(DSLContext db, String name) {
        db.deleteFrom(SETTINGS).where(NAME.eq(name)).execute();
    }
}
