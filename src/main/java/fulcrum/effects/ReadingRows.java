package fulcrum.effects;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.ActionId;
import fulcrum.state.SaidJson;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Readings in the state database.
final class ReadingRows {

    private static final Table<Record> READINGS = table(name("effect_readings"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> LATEST = field(name("latest"), Integer.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<Long> READ_AT = field(name("read_at"), Long.class);
    private static final Field<String> RESULT = field(name("result"), String.class);
    private static final Field<String> EXECUTION = field(name("execution"), String.class);
    private static final Field<String> FACTS = field(name("facts"), String.class);
    private static final Field<String> BODY = field(name("body"), String.class);

    private ReadingRows() {}

    /// What a reading says beside what the table tells.
    private record Body(Said told, Optional<Reading.Measured> measured) {}

    /// A reading with what it stands on.
    record Kept(Reading reading, String facts) {}

    /// The last of each action of a store, by number.
    static List<Kept> last(DSLContext db, StoreId store) {
        return db.selectFrom(READINGS)
                .where(STORE.eq(store.value()).and(LATEST.eq(1)))
                .orderBy(ACTION.desc())
                .fetch(ReadingRows::kept);
    }

    /// The last of each action that was made before a moment.
    static List<Reading> last(DSLContext db, StoreId store, Instant before) {
        var last = new LinkedHashMap<Integer, Reading>();
        db.selectFrom(READINGS)
                .where(STORE.eq(store.value()).and(READ_AT.lt(before.toEpochMilli())))
                .orderBy(ACTION, NUMBER)
                .forEach(row -> last.put(row.get(ACTION), kept(row).reading()));
        return List.copyOf(last.values());
    }

    /// Other when a reading came.
    static String stamp(DSLContext db, StoreId store) {
        return db.select(count(), max(READ_AT))
                .from(READINGS)
                .where(STORE.eq(store.value()))
                .fetchSingle()
                .toString();
    }

    static Optional<Kept> last(DSLContext db, ActionId action) {
        return db.selectFrom(READINGS)
                .where(of(action).and(LATEST.eq(1)))
                .fetchOptional(ReadingRows::kept);
    }

    /// All of an action, the last first.
    static List<Reading> all(DSLContext db, ActionId action) {
        return db.selectFrom(READINGS)
                .where(of(action))
                .orderBy(NUMBER.desc())
                .fetch(row -> kept(row).reading());
    }

    static void insert(DSLContext db, Reading reading, String facts) {
        db.update(READINGS).set(LATEST, 0).where(of(reading.action()).and(LATEST.eq(1))).execute();
        db.insertInto(READINGS)
                .set(STORE, reading.action().store().value())
                .set(ACTION, reading.action().number())
                .set(NUMBER, reading.number())
                .set(LATEST, 1)
                .set(VERSION, reading.version())
                .set(READ_AT, reading.at().toEpochMilli())
                .set(RESULT, reading.result().name())
                .set(EXECUTION, reading.execution().name())
                .set(FACTS, facts)
                .set(BODY, SaidJson.of(new Body(reading.told(), reading.measured())))
                .execute();
    }

    /// Other facts say what the last reading says.
    static void confirm(DSLContext db, ActionId action, String facts) {
        db.update(READINGS).set(FACTS, facts).where(of(action).and(LATEST.eq(1))).execute();
    }

    private static Condition of(ActionId action) {
        return STORE.eq(action.store().value()).and(ACTION.eq(action.number()));
    }

    private static Kept kept(Record row) {
        var body = SaidJson.read(row.get(BODY), Body.class);
        return new Kept(
                new Reading(
                        new ActionId(new StoreId(row.get(STORE)), row.get(ACTION)),
                        row.get(NUMBER),
                        row.get(VERSION),
                        Instant.ofEpochMilli(row.get(READ_AT)),
                        Result.valueOf(row.get(RESULT)),
                        Execution.How.valueOf(row.get(EXECUTION)),
                        body.told(),
                        body.measured()),
                row.get(FACTS));
    }
}
