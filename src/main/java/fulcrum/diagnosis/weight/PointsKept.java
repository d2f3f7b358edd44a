package fulcrum.diagnosis.weight;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.SaidJson;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The points of each store, in the state database.
record PointsKept(State state, AuditLog log, InstantSource clock) {

    private static final Table<Record> WEIGHTS = table(name("store_weights"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    /// As they are written: by the words of the ingredients.
    record Body(Map<String, Integer> points) {}

    Points of(StoreId store) {
        return state.read(db -> last(db, store));
    }

    private static Points last(DSLContext db, StoreId store) {
        return db.selectFrom(WEIGHTS)
                .where(STORE.eq(store.value()))
                .orderBy(VERSION.desc())
                .limit(1)
                .fetchOptional(row ->
                        new Points(row.get(VERSION), row.get(CHANGED_BY), read(row.get(BODY))))
                .orElseGet(Points::usual);
    }

    private static Map<Ingredient, Integer> read(String body) {
        var points = new EnumMap<Ingredient, Integer>(Ingredient.class);
        SaidJson.read(body, Body.class)
                .points()
                .forEach((word, many) ->
                        Ingredient.of(word).ifPresent(one -> points.put(one, many)));
        return points;
    }

    /// @param after the version that they were made from
    PointsOutcome keep(Person by, StoreId store, int after, Map<Ingredient, Integer> points) {
        boolean bad =
                points.values().stream().anyMatch(one -> one < 0 || one > Points.MOST)
                        || points.values().stream().allMatch(one -> one == 0);
        if (bad) {
            return new PointsOutcome.Refused(Said.of("diagnosis.model.bad-points", Points.MOST));
        }
        return state.transact(db -> {
            var last = last(db, store);
            if (last.version() != after) {
                return new PointsOutcome.ChangedMeanwhile(last);
            }
            var next = new Points(after + 1, by.name(), points);
            var words = new TreeMap<String, Integer>();
            next.of().forEach((one, many) -> words.put(one.word(), many));
            db.insertInto(WEIGHTS)
                    .set(STORE, store.value())
                    .set(VERSION, next.version())
                    .set(BODY, SaidJson.of(new Body(words)))
                    .set(CHANGED_AT, clock.millis())
                    .set(CHANGED_BY, by.name())
                    .execute();
            log.add(
                    db,
                    by.name(),
                    "weigh-store",
                    Map.of("store", store.value(), "points", words.toString()));
            return new PointsOutcome.Kept(next);
        });
    }
}
