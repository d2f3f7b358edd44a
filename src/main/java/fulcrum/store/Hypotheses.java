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
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// What people suppose about a store: that one metric moves another, where no formula says so.
public final class Hypotheses {

    static final int LONGEST_CLAIM = 300;

    private static final Table<Record> HYPOTHESES = table(name("hypotheses"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> CAUSE = field(name("cause"), String.class);
    private static final Field<String> MOVES = field(name("moves"), String.class);
    private static final Field<String> CLAIM = field(name("claim"), String.class);
    private static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<Long> STATED_AT = field(name("stated_at"), Long.class);
    private static final Field<String> STATED_BY = field(name("stated_by"), String.class);
    private static final Field<Long> WITHDRAWN_AT = field(name("withdrawn_at"), Long.class);
    private static final Field<String> WITHDRAWN_BY = field(name("withdrawn_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public Hypotheses(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// @param cause the metric that is supposed to move the other one
    /// @param moves the metric that is supposed to be moved
    /// @param claim what is supposed, in somebody's words
    /// @param owner whose hypothesis it is
    /// @param withdrawnAt none while it is in force
    public record Hypothesis(
            String id,
            String cause,
            String moves,
            String claim,
            String owner,
            Instant statedAt,
            Optional<Instant> withdrawnAt) {}

    public void add(Person by, StoreId store, String cause, String moves, Words words) {
        var id = UUID.randomUUID().toString();
        var owner = Typed.line(words.owner(), Owners.LONGEST);
        state.write(db -> {
            db.insertInto(
                            HYPOTHESES,
                            List.of(ID, STORE, CAUSE, MOVES, CLAIM, OWNER, STATED_AT, STATED_BY))
                    .values(
                            List.of(
                                    id,
                                    store.value(),
                                    cause,
                                    moves,
                                    Typed.line(words.claim(), LONGEST_CLAIM),
                                    owner.isEmpty() ? by.name() : owner,
                                    clock.millis(),
                                    by.name()))
                    .execute();
            log.add(
                    db,
                    by.name(),
                    "state-hypothesis",
                    Map.of("id", id, "store", store.value(), "cause", cause, "moves", moves));
        });
    }

    /// What is supposed, and by whom; longer texts are cut, an empty owner is the one who states
    /// it.
    public record Words(String claim, String owner) {}

    /// Takes one back; false where the store has none of that id in force.
    public boolean withdraw(Person by, StoreId store, String id) {
        return state.transact(db -> {
            int withdrawn =
                    db.update(HYPOTHESES)
                            .set(WITHDRAWN_AT, clock.millis())
                            .set(WITHDRAWN_BY, by.name())
                            .where(ID.eq(id))
                            .and(STORE.eq(store.value()))
                            .and(WITHDRAWN_AT.isNull())
                            .execute();
            if (withdrawn > 0) {
                log.add(db, by.name(), "withdraw-hypothesis", Map.of("id", id));
            }
            return withdrawn > 0;
        });
    }

    /// Those of a store that are in force, the oldest first.
    public List<Hypothesis> of(StoreId store) {
        return all(store).stream().filter(one -> one.withdrawnAt().isEmpty()).toList();
    }

    /// Those that were in force just before an instant.
    public List<Hypothesis> of(StoreId store, Instant before) {
        return all(store).stream()
                .filter(one -> one.statedAt().isBefore(before))
                .filter(one -> one.withdrawnAt().map(at -> !at.isBefore(before)).orElse(true))
                .toList();
    }

    /// Those of a store, with what was withdrawn, the oldest first.
    public List<Hypothesis> all(StoreId store) {
        return state.read(db ->
                db.selectFrom(HYPOTHESES)
                        .where(STORE.eq(store.value()))
                        .orderBy(STATED_AT, ID)
                        .fetch(Hypotheses::hypothesis));
    }

    private static Hypothesis hypothesis(Record row) {
        return new Hypothesis(
                row.get(ID),
                row.get(CAUSE),
                row.get(MOVES),
                row.get(CLAIM),
                row.get(OWNER),
                Instant.ofEpochMilli(row.get(STATED_AT)),
                Optional.ofNullable(row.get(WITHDRAWN_AT)).map(Instant::ofEpochMilli));
    }
}
