package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The secret address under which a calendar program reads the work of a person. Whoever knows it
/// reads that and nothing else; a new one ends the one before.
public final class Feeds {

    private static final Table<Record> FEEDS = table(name("calendar_feeds"));
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<Long> MADE_AT = field(name("made_at"), Long.class);

    private final State state;
    private final AuditLog log;
    private final People people;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random must be fit for secrets
    public Feeds(
            State state, AuditLog log, People people, InstantSource clock, RandomGenerator random) {
        this.state = state;
        this.log = log;
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    /// Since when a person has an address.
    public Optional<Instant> since(PersonId person) {
        return state.read(db ->
                db.select(MADE_AT)
                        .from(FEEDS)
                        .where(PERSON.eq(person.value()))
                        .fetchOptional(MADE_AT)
                        .map(Instant::ofEpochMilli));
    }

    /// Makes an address, said this once; the one before is none any more.
    public String make(Person person) {
        var secret = Secret.drawn(random);
        state.write(db -> {
            db.deleteFrom(FEEDS).where(PERSON.eq(person.id().value())).execute();
            db.insertInto(FEEDS, PERSON, HASH, MADE_AT)
                    .values(person.id().value(), Secret.hash(secret), clock.millis())
                    .execute();
            log.add(db, person.name(), "make-calendar-address", Map.of());
        });
        return secret;
    }

    public void revoke(Person person) {
        state.write(db -> {
            int gone = db.deleteFrom(FEEDS).where(PERSON.eq(person.id().value())).execute();
            if (gone > 0) {
                log.add(db, person.name(), "revoke-calendar-address", Map.of());
            }
        });
    }

    /// Whose work an address shows; nobody's where it was revoked or its person left.
    public Optional<Person> reader(String secret) {
        var person =
                state.read(db ->
                        db.select(PERSON)
                                .from(FEEDS)
                                .where(HASH.eq(Secret.hash(secret)))
                                .fetchOptional(PERSON));
        return person.flatMap(id -> people.find(new PersonId(id)));
    }
}
