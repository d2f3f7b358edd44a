package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// What programs show to read as a person. A secret is said once, when it is issued; only its hash
/// is kept, which is enough for 256 random bits.
public final class Tokens {

    private static final Table<Record> TOKENS = table(name("tokens"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String> LABEL = field(name("label"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<Long> ISSUED_AT = field(name("issued_at"), Long.class);
    private static final Field<Long> USED_AT = field(name("used_at"), Long.class);
    private static final Field<Long> REVOKED_AT = field(name("revoked_at"), Long.class);

    private static final String PREFIX = "fulcrum_";
    private static final int BYTES = 32;

    /// Longer labels are cut.
    private static final int LABEL_LENGTH = 100;

    /// A use is written down at most this often: not every question is a write.
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final State state;
    private final AuditLog log;
    private final People people;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random must be fit for secrets
    public Tokens(
            State state, AuditLog log, People people, InstantSource clock, RandomGenerator random) {
        this.state = state;
        this.log = log;
        this.people = people;
        this.clock = clock;
        this.random = random;
    }

    /// @param label what its owner calls it
    public record Token(String id, String label, Instant issuedAt, Optional<Instant> usedAt) {}

    /// Gives a person a new secret, said this once.
    public String issue(Person person, String label) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = UUID.randomUUID().toString();
        var called = People.written(label);
        var kept = called.substring(0, Math.min(LABEL_LENGTH, called.length()));
        state.write(db -> {
            db.insertInto(TOKENS, ID, PERSON, LABEL, HASH, ISSUED_AT)
                    .values(id, person.id().value(), kept, hash(secret), clock.millis())
                    .execute();
            log.add(db, person.name(), "issue-token", Map.of("token", id, "label", kept));
        });
        return secret;
    }

    /// Whose secret it is; nobody's where it was never issued or was revoked.
    public Optional<Person> owner(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var hash = hash(secret);
        var found =
                state.read(db ->
                        db.selectFrom(TOKENS)
                                .where(HASH.eq(hash))
                                .and(REVOKED_AT.isNull())
                                .fetchOptional());
        found.filter(this::isLongAgo).ifPresent(_ -> used(hash));
        return found.flatMap(row -> people.find(new PersonId(row.get(PERSON))));
    }

    private boolean isLongAgo(Record row) {
        var used = row.get(USED_AT);
        return used == null || used < clock.millis() - EVERY.toMillis();
    }

    private void used(String hash) {
        state.write(db ->
                db.update(TOKENS).set(USED_AT, clock.millis()).where(HASH.eq(hash)).execute());
    }

    /// Those of a person that are in force, the newest first.
    public List<Token> of(Person person) {
        return state.read(db ->
                db.selectFrom(TOKENS)
                        .where(PERSON.eq(person.id().value()))
                        .and(REVOKED_AT.isNull())
                        .orderBy(ISSUED_AT.desc(), ID)
                        .fetch(Tokens::token));
    }

    /// Ends one of a person's own; false where there is none of that id.
    public boolean revoke(Person person, String id) {
        return state.transact(db -> {
            int ended =
                    db.update(TOKENS)
                            .set(REVOKED_AT, clock.millis())
                            .where(ID.eq(id))
                            .and(PERSON.eq(person.id().value()))
                            .and(REVOKED_AT.isNull())
                            .execute();
            if (ended > 0) {
                log.add(db, person.name(), "revoke-token", Map.of("token", id));
            }
            return ended > 0;
        });
    }

    private static Token token(Record row) {
        return new Token(
                row.get(ID),
                row.get(LABEL),
                Instant.ofEpochMilli(row.get(ISSUED_AT)),
                Optional.ofNullable(row.get(USED_AT)).map(Instant::ofEpochMilli));
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
