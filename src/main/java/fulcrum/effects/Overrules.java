package fulcrum.effects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.ActionId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Parts that people said an action must not be compared with, in the state database.
final class Overrules {

    private static final Table<Record> OVERRULES = table(name("effect_overrules"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);
    private static final Field<String> PART = field(name("part"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<Integer> LEFT_OUT = field(name("left_out"), Integer.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<Long> SAID_AT = field(name("said_at"), Long.class);
    private static final Field<String> SAID_BY = field(name("said_by"), String.class);

    private Overrules() {}

    /// Those in force, by part.
    static List<Overrule> inForce(DSLContext db, ActionId action) {
        var last = new LinkedHashMap<String, Overrule>();
        db.selectFrom(OVERRULES)
                .where(of(action))
                .orderBy(PART, VERSION)
                .forEach(row -> {
                    if (row.get(LEFT_OUT) == 1) {
                        last.put(row.get(PART), overrule(row));
                    } else {
                        last.remove(row.get(PART));
                    }
                });
        return List.copyOf(last.values());
    }

    private static Overrule overrule(Record row) {
        return new Overrule(
                row.get(PART),
                row.get(WHY),
                Instant.ofEpochMilli(row.get(SAID_AT)),
                row.get(SAID_BY));
    }

    static void add(DSLContext db, ActionId action, Overrule overrule, boolean leftOut) {
        var before =
                Optional.ofNullable(
                        db.select(max(VERSION))
                                .from(OVERRULES)
                                .where(of(action).and(PART.eq(overrule.part())))
                                .fetchOne(0, Integer.class));
        db.insertInto(OVERRULES)
                .set(STORE, action.store().value())
                .set(ACTION, action.number())
                .set(PART, overrule.part())
                .set(VERSION, before.orElse(0) + 1)
                .set(LEFT_OUT, leftOut ? 1 : 0)
                .set(WHY, overrule.why())
                .set(SAID_AT, overrule.at().toEpochMilli())
                .set(SAID_BY, overrule.by())
                .execute();
    }

    private static Condition of(ActionId action) {
        return STORE.eq(action.store().value()).and(ACTION.eq(action.number()));
    }
}
