package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The secrets with which somebody sets a password: who was invited, and who forgot theirs. Each
/// opens once and not for ever; a newer one of the same person ends the older.
public final class Invitations {

    /// How long one opens.
    public static final Duration LIFE = Duration.ofDays(7);

    private static final Table<Record> INVITATIONS = table(name("invitations"));
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<Long> MADE_AT = field(name("made_at"), Long.class);
    private static final Field<Long> ENDS_AT = field(name("ends_at"), Long.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random must be fit for secrets
    public Invitations(State state, AuditLog log, InstantSource clock, RandomGenerator random) {
        this.state = state;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /// A secret for somebody, said this once.
    public String make(String by, Person person) {
        var secret = Secret.drawn(random);
        long now = clock.millis();
        state.write(db -> {
            end(db, person);
            db.insertInto(INVITATIONS, HASH, PERSON, MADE_AT, ENDS_AT)
                    .values(Secret.hash(secret), person.id().value(), now, now + LIFE.toMillis())
                    .execute();
            log.add(db, by, "make-invitation", Map.of("person", person.name()));
        });
        return secret;
    }

    /// Whom a secret invites; nobody where it was used, has ended, or never was.
    public Optional<Person> invited(String secret) {
        return state.read(db -> invited(db, secret));
    }

    /// Uses a secret up and sets the password; empty where it opens no longer.
    public Optional<Person> accept(String secret, String passwordHash) {
        return state.transact(db -> {
            var invited = invited(db, secret);
            invited.ifPresent(person -> {
                end(db, person);
                new PeopleRows(db).setPassword(person, passwordHash);
                log.add(db, person.name(), "accept-invitation", Map.of());
            });
            return invited;
        });
    }

    private Optional<Person> invited(DSLContext db, String secret) {
        return db.selectFrom(INVITATIONS)
                .where(HASH.eq(Secret.hash(secret)))
                .and(ENDS_AT.gt(clock.millis()))
                .fetchOptional()
                .flatMap(row -> new PeopleRows(db).find(new PersonId(row.get(PERSON))));
    }

    /// Those of somebody open no longer.
    static void end(DSLContext db, Person person) {
        db.deleteFrom(INVITATIONS).where(PERSON.eq(person.id().value())).execute();
    }
}
