package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// What programs show to act as a person, within the rights of the token and of the person.
public final class Tokens {

    private static final Table<Record> TOKENS = table(name("tokens"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String> LABEL = field(name("label"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final Field<String> RIGHTS = field(name("rights"), String.class);
    private static final Field<Long> ISSUED_AT = field(name("issued_at"), Long.class);
    private static final Field<Long> USED_AT = field(name("used_at"), Long.class);
    private static final Field<Long> REVOKED_AT = field(name("revoked_at"), Long.class);

    private static final String PREFIX = "fulcrum_";

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
    public record Token(
            String id,
            String label,
            Set<Right> rights,
            Instant issuedAt,
            Optional<Instant> usedAt) {}

    /// Who shows a token.
    ///
    /// @param rights those of the token that the person still has
    public record Holder(Person person, Set<Right> rights) {}

    /// Gives a person a new secret, said this once; it may always read.
    public String issue(Person person, String label, Set<Right> rights) {
        var secret = PREFIX + Secret.drawn(random);
        var id = UUID.randomUUID().toString();
        var called = People.written(label);
        var kept = called.substring(0, Math.min(LABEL_LENGTH, called.length()));
        var words = rights.stream().map(Right::name).sorted().collect(Collectors.joining(","));
        state.write(db -> {
            db.insertInto(TOKENS, ID, PERSON, LABEL, HASH, RIGHTS, ISSUED_AT)
                    .values(
                            id,
                            person.id().value(),
                            kept,
                            Secret.hash(secret),
                            words,
                            clock.millis())
                    .execute();
            log.add(
                    db,
                    person.name(),
                    "issue-token",
                    Map.of("token", id, "label", kept, "rights", words));
        });
        return secret;
    }

    /// Whose secret it is; nobody's where it was never issued or was revoked, or who it was issued
    /// to has left.
    public Optional<Holder> holder(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var hash = Secret.hash(secret);
        var found =
                state.read(db ->
                        db.selectFrom(TOKENS)
                                .where(HASH.eq(hash))
                                .and(REVOKED_AT.isNull())
                                .fetchOptional());
        found.filter(this::isLongAgo).ifPresent(_ -> used(hash));
        return found.flatMap(row ->
                people.find(new PersonId(row.get(PERSON)))
                        .map(person -> new Holder(person, common(rights(row), person))));
    }

    /// No program invites people or gives roles: it could make itself a boss.
    private static Set<Right> common(Set<Right> rights, Person person) {
        return rights.stream()
                .filter(right -> right != Right.PEOPLE && person.may(right))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Right> rights(Record row) {
        return Stream.concat(
                        Stream.of(Right.READ),
                        Optional.ofNullable(row.get(RIGHTS)).stream()
                                .flatMap(Pattern.compile(",")::splitAsStream)
                                .filter(word -> !word.isEmpty())
                                .map(Right::valueOf))
                .collect(Collectors.toUnmodifiableSet());
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
                rights(row),
                Instant.ofEpochMilli(row.get(ISSUED_AT)),
                Optional.ofNullable(row.get(USED_AT)).map(Instant::ofEpochMilli));
    }
}
