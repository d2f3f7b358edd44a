package fulcrum.state;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Who did what and when; only ever added to.
///
/// Each entry carries the SHA-256 of its own words and of the entry before it, so that a changed,
/// inserted or missing entry is found. What was cut off at the end is found only by comparing with
/// a head that was written down elsewhere.
public final class AuditLog {

    private static final Table<Record> LOG = table(name("audit_log"));
    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<Long> HAPPENED_AT = field(name("happened_at"), Long.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<String> DEED = field(name("deed"), String.class);
    private static final Field<String> DETAILS = field(name("details"), String.class);
    private static final Field<String> HASH = field(name("hash"), String.class);
    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final State state;
    private final InstantSource clock;

    public AuditLog(State state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    /// @param deed what was done, in our own words: `sign-in`, `import`, `undo-import` …
    /// @param details further words as JSON with sorted keys
    public record Entry(
            long sequence,
            Instant happenedAt,
            String person,
            String deed,
            String details,
            String hash) {

        String expectedHash(String before) {
            return hashOf(
                    before,
                    Long.toString(sequence),
                    Long.toString(happenedAt.toEpochMilli()),
                    person,
                    deed,
                    details);
        }
    }

    /// What a look through the whole log found.
    public sealed interface Chain {
        record Whole(long entries, String head) implements Chain {}

        record Broken(long sequence) implements Chain {}
    }

    /// Adds an entry in a transaction of its own.
    public void add(String person, String deed, Map<String, String> details) {
        state.write(db -> add(db, person, deed, details));
    }

    /// Adds an entry in the transaction of the deed, so that there is neither without the other.
    public void add(DSLContext db, String person, String deed, Map<String, String> details) {
        var last = last(db);
        var open =
                new Entry(
                        last.map(Entry::sequence).orElse(0L) + 1,
                        Instant.ofEpochMilli(clock.millis()),
                        person,
                        deed,
                        Json.of(details),
                        "");
        db.insertInto(LOG, SEQUENCE, HAPPENED_AT, PERSON, DEED, DETAILS, HASH)
                .values(
                        open.sequence(),
                        open.happenedAt().toEpochMilli(),
                        open.person(),
                        open.deed(),
                        open.details(),
                        open.expectedHash(last.map(Entry::hash).orElse(BEFORE_THE_FIRST)))
                .execute();
    }

    /// The newest entries, newest first.
    public List<Entry> newest(int limit) {
        return state.read(db ->
                db.selectFrom(LOG).orderBy(SEQUENCE.desc()).limit(limit).fetch(AuditLog::entry));
    }

    /// Which entries are looked for; an empty word fits all.
    ///
    /// @param about stands in the deed or its details
    /// @param before the sequence that all are below
    public record Search(
            String person,
            String about,
            Optional<Instant> from,
            Optional<Instant> until,
            long before) {

        public static final Search ALL =
                new Search("", "", Optional.empty(), Optional.empty(), Long.MAX_VALUE);
    }

    /// Those that fit, newest first.
    public List<Entry> found(Search search, int limit) {
        return state.read(db ->
                db.selectFrom(LOG)
                        .where(fits(search))
                        .orderBy(SEQUENCE.desc())
                        .limit(limit)
                        .fetch(AuditLog::entry));
    }

    private static Condition fits(Search search) {
        return SEQUENCE.lt(search.before())
                .and(search.person().isEmpty() ? noCondition() : PERSON.eq(search.person()))
                .and(
                        search.about().isEmpty()
                                ? noCondition()
                                : DEED.containsIgnoreCase(search.about())
                                        .or(DETAILS.containsIgnoreCase(search.about())))
                .and(
                        search.from()
                                .map(at -> HAPPENED_AT.ge(at.toEpochMilli()))
                                .orElse(noCondition()))
                .and(
                        search.until()
                                .map(at -> HAPPENED_AT.lt(at.toEpochMilli()))
                                .orElse(noCondition()));
    }

    /// Everybody who ever did something, by name.
    public List<String> people() {
        return state.read(db -> db.selectDistinct(PERSON).from(LOG).orderBy(PERSON).fetch(PERSON));
    }

    /// Looks through the whole log for an entry that is not what was written.
    public Chain verify() {
        return state.read(db -> {
            var before = BEFORE_THE_FIRST;
            long expected = 1;
            try (var rows = db.selectFrom(LOG).orderBy(SEQUENCE).fetchLazy()) {
                for (var row : rows) {
                    var entry = entry(row);
                    if (entry.sequence() != expected
                            || !entry.hash().equals(entry.expectedHash(before))) {
                        return new Chain.Broken(expected);
                    }
                    before = entry.hash();
                    expected++;
                }
            }
            return new Chain.Whole(expected - 1, before);
        });
    }

    private static Optional<Entry> last(DSLContext db) {
        return db.selectFrom(LOG).orderBy(SEQUENCE.desc()).limit(1).fetchOptional(AuditLog::entry);
    }

    private static Entry entry(Record row) {
        return new Entry(
                row.get(SEQUENCE),
                Instant.ofEpochMilli(row.get(HAPPENED_AT)),
                row.get(PERSON),
                row.get(DEED),
                row.get(DETAILS),
                row.get(HASH));
    }

    /// Each part is preceded by its length, so that no two different entries read the same.
    static String hashOf(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
