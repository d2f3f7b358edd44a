package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The text in which a store defines metrics and trees of its own. Every version is kept; this room
/// does not read what is in it.
public final class OwnDefinitions {

    static final int LONGEST_REASON = 300;

    private static final Table<Record> DEFINITIONS = table(name("own_definitions"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("version"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public OwnDefinitions(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// @param number from 1, one more with each change
    /// @param text empty where the definitions were withdrawn
    public record Version(
            int number, String text, String reason, Instant changedAt, String changedBy) {}

    /// @param after the number of the version that was changed; 0 where there was none
    public record Change(String text, String reason, int after) {}

    /// What became of a change.
    public enum Outcome {
        KEPT,
        ALREADY_SO,
        CHANGED_MEANWHILE
    }

    /// Adds a version; an empty text withdraws what was defined.
    public Outcome add(String by, StoreId store, Change change) {
        var text = clean(change.text());
        return state.transact(db -> {
            var last = last(db, store, noCondition());
            if (last.map(Version::number).orElse(0) != change.after()) {
                return Outcome.CHANGED_MEANWHILE;
            }
            if (last.map(Version::text).orElse("").equals(text)) {
                return Outcome.ALREADY_SO;
            }
            var reason = Typed.line(change.reason(), LONGEST_REASON);
            long after = last.map(version -> version.changedAt().toEpochMilli() + 1).orElse(0L);
            insert(
                    db,
                    store,
                    new Version(
                            change.after() + 1,
                            text,
                            reason,
                            Instant.ofEpochMilli(Math.max(clock.millis(), after)),
                            by));
            return Outcome.KEPT;
        });
    }

    private void insert(DSLContext db, StoreId store, Version version) {
        db.insertInto(DEFINITIONS, STORE, NUMBER, BODY, REASON, CHANGED_AT, CHANGED_BY)
                .values(
                        store.value(),
                        version.number(),
                        version.text(),
                        version.reason(),
                        version.changedAt().toEpochMilli(),
                        version.changedBy())
                .execute();
        log.add(
                db,
                version.changedBy(),
                version.text().isEmpty() ? "withdraw-definitions" : "define-metrics",
                Map.of(
                        "store", store.value(),
                        "version", String.valueOf(version.number()),
                        "reason", version.reason()));
    }

    /// The version in force.
    public Optional<Version> last(StoreId store) {
        return state.read(db -> last(db, store, noCondition()));
    }

    /// The version that was in force just before an instant.
    public Optional<Version> last(StoreId store, Instant before) {
        return state.read(db -> last(db, store, CHANGED_AT.lt(before.toEpochMilli())));
    }

    private static Optional<Version> last(DSLContext db, StoreId store, Condition which) {
        return db.selectFrom(DEFINITIONS)
                .where(STORE.eq(store.value()).and(which))
                .orderBy(NUMBER.desc())
                .limit(1)
                .fetchOptional(OwnDefinitions::version);
    }

    /// All versions, the last first.
    public List<Version> history(StoreId store) {
        return state.read(db ->
                db.selectFrom(DEFINITIONS)
                        .where(STORE.eq(store.value()))
                        .orderBy(NUMBER.desc())
                        .fetch(OwnDefinitions::version));
    }

    /// Lines end as in a file, whatever a browser sends.
    private static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
        return lines.isEmpty() ? "" : lines + "\n";
    }

    private static Version version(Record row) {
        return new Version(
                row.get(NUMBER),
                row.get(BODY),
                row.get(REASON),
                Instant.ofEpochMilli(row.get(CHANGED_AT)),
                row.get(CHANGED_BY));
    }
}
