package fulcrum.leverage;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.ActionId;
import fulcrum.state.SaidJson;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Levers and their uses, in the state database.
final class LeverRows {

    private static final Table<Record> LEVERS = table(name("levers"));
    private static final Table<Record> USES = table(name("lever_uses"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<Integer> KEPT = field(name("kept"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);

    private LeverRows() {}

    /// Those of a store as they are, the newest first.
    static List<Lever> all(DSLContext db, StoreId store) {
        var uses =
                db.selectFrom(USES)
                        .where(STORE.eq(store.value()))
                        .orderBy(NUMBER, ACTION.desc())
                        .fetchGroups(NUMBER, row -> new ActionId(store, row.get(ACTION)));
        var last = new LinkedHashMap<Integer, Record>();
        db.selectFrom(LEVERS)
                .where(STORE.eq(store.value()))
                .orderBy(NUMBER.desc(), VERSION.desc())
                .forEach(row -> last.putIfAbsent(row.get(NUMBER), row));
        return last.values().stream().map(row -> lever(store, row, uses)).toList();
    }

    static Optional<Lever> last(DSLContext db, LeverId id) {
        return versions(db, id).stream().findFirst();
    }

    /// All versions, the last first.
    static List<Lever> versions(DSLContext db, LeverId id) {
        var uses =
                db.selectFrom(USES)
                        .where(STORE.eq(id.store().value()))
                        .and(NUMBER.eq(id.number()))
                        .orderBy(ACTION.desc())
                        .fetch(row -> new ActionId(id.store(), row.get(ACTION)));
        return db.selectFrom(LEVERS)
                .where(STORE.eq(id.store().value()))
                .and(NUMBER.eq(id.number()))
                .orderBy(VERSION.desc())
                .fetch(row -> lever(id.store(), row, Map.of(id.number(), uses)));
    }

    private static Lever lever(StoreId store, Record row, Map<Integer, List<ActionId>> uses) {
        return new Lever(
                new LeverId(store, row.get(NUMBER)),
                row.get(VERSION),
                row.get(KEPT) == 1,
                SaidJson.read(row.get(BODY), Play.class),
                new Lever.Change(
                        Instant.ofEpochMilli(row.get(CHANGED_AT)),
                        row.get(CHANGED_BY),
                        row.get(WHY)),
                uses.getOrDefault(row.get(NUMBER), List.of()));
    }

    static int next(DSLContext db, StoreId store) {
        var highest = db.select(max(NUMBER)).from(LEVERS).where(STORE.eq(store.value())).fetchOne();
        return highest == null || highest.value1() == null ? 1 : highest.value1() + 1;
    }

    static void insert(DSLContext db, Lever lever) {
        db.insertInto(LEVERS)
                .set(STORE, lever.id().store().value())
                .set(NUMBER, lever.id().number())
                .set(VERSION, lever.version())
                .set(KEPT, lever.kept() ? 1 : 0)
                .set(BODY, SaidJson.of(lever.play()))
                .set(CHANGED_AT, lever.last().at().toEpochMilli())
                .set(CHANGED_BY, lever.last().by())
                .set(WHY, lever.last().why())
                .execute();
    }

    static void use(DSLContext db, LeverId id, ActionId action) {
        boolean known =
                db.fetchExists(
                        USES,
                        STORE.eq(id.store().value())
                                .and(NUMBER.eq(id.number()))
                                .and(ACTION.eq(action.number())));
        if (!known) {
            db.insertInto(USES)
                    .set(STORE, id.store().value())
                    .set(NUMBER, id.number())
                    .set(ACTION, action.number())
                    .execute();
        }
    }
}
