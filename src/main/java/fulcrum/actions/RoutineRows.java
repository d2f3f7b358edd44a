package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.Action.Change;
import fulcrum.actions.Routine.Draft;
import fulcrum.actions.Routine.Standing;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tools.jackson.databind.json.JsonMapper;

/// The tables of routines, read and written.
final class RoutineRows {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Table<Record> ROUTINES = table(name("routines"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    private static final Field<String> STANDING = field(name("standing"), String.class);
    private static final Field<String> PLAN = field(name("plan"), String.class);
    private static final Field<String> STEPS = field(name("steps"), String.class);
    private static final Field<String> RHYTHM = field(name("rhythm"), String.class);
    private static final Field<Integer> LASTS = field(name("lasts"), Integer.class);
    private static final Field<String> LOOKED = field(name("looked"), String.class);
    private static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);

    private static final Table<Record> DAYS = table(name("routine_days"));
    private static final Field<Integer> ROUTINE = field(name("routine"), Integer.class);
    private static final Field<String> DUE = field(name("due"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);

    private RoutineRows() {}

    static List<Routine> all(DSLContext db, StoreId store) {
        return db.selectFrom(ROUTINES)
                .where(STORE.eq(store.value()))
                .orderBy(NUMBER)
                .fetch(RoutineRows::routine);
    }

    /// Those that were not looked at since before a day.
    static List<Routine> waiting(DSLContext db, StoreId store, LocalDate today) {
        return db.selectFrom(ROUTINES)
                .where(STORE.eq(store.value()))
                .and(STANDING.eq(Standing.ACTIVE.name()))
                .and(LOOKED.lt(today.toString()))
                .orderBy(NUMBER)
                .fetch(RoutineRows::routine);
    }

    static Optional<Routine> find(DSLContext db, Routine.Id id) {
        return db.selectFrom(ROUTINES).where(of(id)).fetchOptional(RoutineRows::routine);
    }

    static int next(DSLContext db, StoreId store) {
        return Optional.ofNullable(
                                db.select(max(NUMBER))
                                        .from(ROUTINES)
                                        .where(STORE.eq(store.value()))
                                        .fetchOne(0, Integer.class))
                        .orElse(0)
                + 1;
    }

    static void insert(DSLContext db, Routine routine) {
        var row = row(routine);
        row.put(STORE, routine.id().store().value());
        row.put(NUMBER, routine.id().number());
        db.insertInto(ROUTINES).set(row).execute();
    }

    static void update(DSLContext db, Routine routine) {
        db.update(ROUTINES).set(row(routine)).where(of(routine.id())).execute();
    }

    private static Map<Field<?>, Object> row(Routine routine) {
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(VERSION, routine.version());
        row.put(STANDING, routine.standing().name());
        row.put(PLAN, MAPPER.writeValueAsString(routine.draft().plan()));
        row.put(STEPS, routine.draft().steps());
        row.put(RHYTHM, routine.draft().rhythm().word());
        row.put(LASTS, routine.draft().lasts());
        row.put(LOOKED, routine.looked().toString());
        row.put(CHANGED_AT, routine.last().at().toEpochMilli());
        row.put(CHANGED_BY, routine.last().by());
        return row;
    }

    private static Routine routine(Record row) {
        var draft =
                new Draft(
                        MAPPER.readValue(row.get(PLAN), PlanText.class),
                        row.get(STEPS),
                        Rhythm.of(row.get(RHYTHM)).orElseThrow(),
                        row.get(LASTS));
        return new Routine(
                new Routine.Id(new StoreId(row.get(STORE)), row.get(NUMBER)),
                row.get(VERSION),
                draft,
                Standing.valueOf(row.get(STANDING)),
                LocalDate.parse(row.get(LOOKED)),
                new Change(Instant.ofEpochMilli(row.get(CHANGED_AT)), row.get(CHANGED_BY), ""));
    }

    /// The due days of which it is known what became of them.
    static Set<LocalDate> days(DSLContext db, Routine.Id id) {
        return db.select(DUE).from(DAYS).where(daysOf(id)).fetch(DUE).stream()
                .map(LocalDate::parse)
                .collect(Collectors.toSet());
    }

    static void note(DSLContext db, Routine.Id id, LocalDate due, Optional<ActionId> action) {
        db.insertInto(DAYS, STORE, ROUTINE, DUE, ACTION)
                .values(
                        id.store().value(),
                        id.number(),
                        due.toString(),
                        action.map(ActionId::number).orElse(null))
                .execute();
    }

    /// The newest first.
    static List<Routines.Due> history(DSLContext db, StoreId store) {
        return db.selectFrom(DAYS)
                .where(STORE.eq(store.value()))
                .orderBy(DUE.desc(), ROUTINE)
                .fetch(row ->
                        new Routines.Due(
                                row.get(ROUTINE),
                                LocalDate.parse(row.get(DUE)),
                                Optional.ofNullable(row.get(ACTION))
                                        .map(number -> new ActionId(store, number))));
    }

    private static Condition of(Routine.Id id) {
        return STORE.eq(id.store().value()).and(NUMBER.eq(id.number()));
    }

    private static Condition daysOf(Routine.Id id) {
        return STORE.eq(id.store().value()).and(ROUTINE.eq(id.number()));
    }
}
