package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.actions.Action.Change;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The table of actions, read and written.
final class ActionRows {

    static final Table<Record> ACTIONS = table(name("actions"));
    static final Field<String> STORE = field(name("store"), String.class);
    static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> VERSION = field(name("version"), Integer.class);
    static final Field<Integer> LATEST = field(name("latest"), Integer.class);
    static final Field<String> TITLE = field(name("title"), String.class);
    static final Field<String> LINK = field(name("link"), String.class);
    static final Field<Integer> EMERGENCY = field(name("emergency"), Integer.class);
    static final Field<String> STATUS = field(name("status"), String.class);
    static final Field<String> OWNER = field(name("owner"), String.class);
    private static final Field<String> SCOPE = field(name("scope"), String.class);
    static final Field<String> STARTS = field(name("starts"), String.class);
    static final Field<String> UNTIL = field(name("until"), String.class);
    static final Field<String> METRIC = field(name("metric"), String.class);
    private static final Field<String> SHARE = field(name("share"), String.class);
    private static final Field<String> HOURS = field(name("hours"), String.class);
    private static final Field<String> COINS = field(name("coins"), String.class);
    private static final Field<String> NOTE = field(name("note"), String.class);
    private static final Field<Integer> FROZEN = field(name("frozen"), Integer.class);
    static final Field<Long> CHANGED_AT = field(name("changed_at"), Long.class);
    private static final Field<String> CHANGED_BY = field(name("changed_by"), String.class);
    private static final Field<String> WHY = field(name("why"), String.class);

    private ActionRows() {}

    /// Those of a store as they are, the newest first.
    static List<Action> all(DSLContext db, StoreId store) {
        return db.selectFrom(ACTIONS)
                .where(STORE.eq(store.value()).and(LATEST.eq(1)))
                .orderBy(NUMBER.desc())
                .fetch(ActionRows::action);
    }

    static Optional<Action> last(DSLContext db, ActionId id) {
        return db.selectFrom(ACTIONS)
                .where(of(id).and(LATEST.eq(1)))
                .fetchOptional(ActionRows::action);
    }

    /// All versions, the last first.
    static List<Action> versions(DSLContext db, ActionId id) {
        return db.selectFrom(ACTIONS)
                .where(of(id))
                .orderBy(VERSION.desc())
                .fetch(ActionRows::action);
    }

    /// The next free number of a store.
    static int next(DSLContext db, StoreId store) {
        return Optional.ofNullable(
                                db.select(max(NUMBER))
                                        .from(ACTIONS)
                                        .where(STORE.eq(store.value()))
                                        .fetchOne(0, Integer.class))
                        .orElse(0)
                + 1;
    }

    /// Writes a version, which is the one in force from then on.
    static void insert(DSLContext db, Action action) {
        db.update(ACTIONS).set(LATEST, 0).where(of(action.id()).and(LATEST.eq(1))).execute();
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(STORE, action.id().store().value());
        row.put(NUMBER, action.id().number());
        row.put(VERSION, action.version());
        row.put(LATEST, 1);
        row.put(STATUS, action.status().name());
        row.put(CHANGED_AT, action.last().at().toEpochMilli());
        row.put(CHANGED_BY, action.last().by());
        row.put(WHY, action.last().why());
        action.frozen().ifPresent(version -> row.put(FROZEN, version));
        put(row, action.plan());
        db.insertInto(ACTIONS).set(row).execute();
    }

    private static void put(Map<Field<?>, Object> row, Plan plan) {
        row.put(TITLE, plan.title());
        row.put(LINK, plan.link().name());
        row.put(EMERGENCY, plan.emergency() ? 1 : 0);
        plan.owner().ifPresent(owner -> row.put(OWNER, owner.value()));
        row.put(SCOPE, written(plan.scope()));
        plan.days()
                .ifPresent(days -> {
                    row.put(STARTS, days.from().toString());
                    row.put(UNTIL, days.until().toString());
                });
        plan.expectation()
                .ifPresent(expected -> {
                    row.put(METRIC, expected.metric().value());
                    row.put(SHARE, expected.share().toPlainString());
                });
        row.put(HOURS, plan.effort().hours().toPlainString());
        row.put(COINS, plan.effort().coins().toPlainString());
        row.put(NOTE, plan.note());
    }

    private static Condition of(ActionId id) {
        return STORE.eq(id.store().value()).and(NUMBER.eq(id.number()));
    }

    static Action action(Record row) {
        return new Action(
                new ActionId(new StoreId(row.get(STORE)), row.get(NUMBER)),
                row.get(VERSION),
                plan(row),
                Status.valueOf(row.get(STATUS)),
                Optional.ofNullable(row.get(FROZEN)),
                new Change(
                        Instant.ofEpochMilli(row.get(CHANGED_AT)),
                        row.get(CHANGED_BY),
                        row.get(WHY)));
    }

    private static Plan plan(Record row) {
        return new Plan(
                row.get(TITLE),
                Link.valueOf(row.get(LINK)),
                row.get(EMERGENCY) == 1,
                Optional.ofNullable(row.get(OWNER)).map(PersonId::new),
                read(row.get(SCOPE)),
                Optional.ofNullable(row.get(STARTS))
                        .map(from ->
                                new Period(LocalDate.parse(from), LocalDate.parse(row.get(UNTIL)))),
                Optional.ofNullable(row.get(METRIC))
                        .map(metric ->
                                new Expectation(
                                        new MetricId(metric), new BigDecimal(row.get(SHARE)))),
                new Effort(new BigDecimal(row.get(HOURS)), new BigDecimal(row.get(COINS))),
                row.get(NOTE));
    }

    /// A line for each part, `dimension=part`.
    private static String written(List<Cut.Filter> scope) {
        return scope.stream()
                .flatMap(filter ->
                        filter.values().stream()
                                .map(value -> filter.dimension() + "=" + value.replace('\n', ' ')))
                .collect(Collectors.joining("\n"));
    }

    private static List<Cut.Filter> read(String scope) {
        var parts = new LinkedHashMap<String, List<String>>();
        scope.lines()
                .forEach(line -> {
                    int sign = line.indexOf('=');
                    parts.computeIfAbsent(line.substring(0, sign), _ -> new ArrayList<>())
                            .add(line.substring(sign + 1));
                });
        return parts.entrySet().stream()
                .map(part -> new Cut.Filter(new Dimension(part.getKey()), part.getValue()))
                .toList();
    }
}
