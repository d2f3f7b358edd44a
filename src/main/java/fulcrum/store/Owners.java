package fulcrum.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Who looks after which metric of a store. Every change is kept.
public final class Owners {

    /// Longer names are cut.
    static final int LONGEST = 100;

    private static final Table<Record> OWNERS = table(name("metric_owners"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> METRIC = field(name("metric"), String.class);
    private static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public Owners(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// @param owner nobody where it was taken away
    public record Version(Optional<String> owner, Instant changedAt, String changedBy) {}

    /// Gives a metric an owner; an empty name takes it away. What is already so is no change.
    ///
    /// @param seen whose it was where this was decided; none for whosever it is
    /// @return false where somebody else gave it away meanwhile
    public boolean set(
            Person by, StoreId store, String metric, Optional<String> seen, String owner) {
        var called = Typed.line(owner, LONGEST);
        return state.transact(db -> {
            var last =
                    db.selectFrom(OWNERS)
                            .where(STORE.eq(store.value()).and(METRIC.eq(metric)))
                            .orderBy(CHANGED_AT.desc())
                            .limit(1)
                            .fetchOptional();
            var now = last.map(row -> row.get(OWNER)).orElse("");
            if (now.equals(called)) {
                return true;
            }
            if (seen.filter(one -> !one.equals(now)).isPresent()) {
                return false;
            }
            long after = last.map(row -> row.get(CHANGED_AT)).orElse(Long.MIN_VALUE) + 1;
            db.insertInto(OWNERS, ID, STORE, METRIC, OWNER, CHANGED_AT, CHANGED_BY)
                    .values(
                            UUID.randomUUID().toString(),
                            store.value(),
                            metric,
                            called,
                            Math.max(clock.millis(), after),
                            by.name())
                    .execute();
            log.add(
                    db,
                    by.name(),
                    "set-owner",
                    Map.of("store", store.value(), "metric", metric, "owner", called));
            return true;
        });
    }

    /// The owner of each metric that has one, by metric.
    public Map<String, String> of(StoreId store) {
        return owners(STORE.eq(store.value()));
    }

    /// Those who were owners before an instant.
    public Map<String, String> of(StoreId store, Instant before) {
        return owners(STORE.eq(store.value()).and(CHANGED_AT.lt(before.toEpochMilli())));
    }

    private Map<String, String> owners(Condition which) {
        var owners = new TreeMap<String, String>();
        state.read(db -> db.selectFrom(OWNERS).where(which).orderBy(CHANGED_AT, ID).fetch())
                .forEach(row -> owners.put(row.get(METRIC), row.get(OWNER)));
        owners.values().removeIf(String::isEmpty);
        return owners;
    }

    /// All owners that a metric had, the last first.
    public List<Version> history(StoreId store, String metric) {
        return state.read(db ->
                db.selectFrom(OWNERS)
                        .where(STORE.eq(store.value()).and(METRIC.eq(metric)))
                        .orderBy(CHANGED_AT.desc())
                        .fetch(row ->
                                new Version(
                                        Optional.of(row.get(OWNER))
                                                .filter(owner -> !owner.isEmpty()),
                                        Instant.ofEpochMilli(row.get(CHANGED_AT)),
                                        row.get(CHANGED_BY))));
    }
}
