package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The table of what was put aside, read and written.
final class DisplacementRows {

    private static final Table<Record> ASIDE = table(name("action_displacements"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> EMERGENCY = field(name("emergency"), Integer.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> WAS = field(name("was"), String.class);
    private static final Field<Long> PUT_AT = field(name("put_at"), Long.class);
    private static final Field<Long> ENDED_AT = field(name("ended_at"), Long.class);

    private DisplacementRows() {}

    /// What is put aside in a store now.
    static List<Displacement> open(DSLContext db, StoreId store) {
        return read(db, STORE.eq(store.value()).and(ENDED_AT.isNull()));
    }

    /// All that an emergency put aside, or for which emergencies an action was.
    static List<Displacement> with(DSLContext db, ActionId action) {
        return read(
                db,
                STORE.eq(action.store().value())
                        .and(EMERGENCY.eq(action.number()).or(NUMBER.eq(action.number()))));
    }

    private static List<Displacement> read(DSLContext db, Condition fitting) {
        return db.selectFrom(ASIDE)
                .where(fitting)
                .orderBy(PUT_AT, NUMBER, ID)
                .fetch(DisplacementRows::displacement);
    }

    private static Displacement displacement(Record row) {
        var store = new StoreId(row.get(STORE));
        return new Displacement(
                row.get(ID),
                new ActionId(store, row.get(EMERGENCY)),
                new ActionId(store, row.get(NUMBER)),
                row.get(VERSION),
                Status.valueOf(row.get(WAS)),
                Instant.ofEpochMilli(row.get(PUT_AT)),
                Optional.ofNullable(row.get(ENDED_AT)).map(Instant::ofEpochMilli));
    }

    static void insert(DSLContext db, Displacement one) {
        db.insertInto(ASIDE)
                .set(ID, one.id())
                .set(STORE, one.emergency().store().value())
                .set(EMERGENCY, one.emergency().number())
                .set(NUMBER, one.action().number())
                .set(VERSION, one.version())
                .set(WAS, one.was().name())
                .set(PUT_AT, one.since().toEpochMilli())
                .execute();
    }

    static void end(DSLContext db, Displacement one, Instant at) {
        db.update(ASIDE).set(ENDED_AT, at.toEpochMilli()).where(ID.eq(one.id())).execute();
    }

    /// Waits for another emergency of the same person from now on.
    static void handOver(DSLContext db, Displacement one, ActionId other) {
        db.update(ASIDE).set(EMERGENCY, other.number()).where(ID.eq(one.id())).execute();
    }
}
