package fulcrum.actions;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The steps of actions, ticked one by one.
public final class Checklists {

    static final int LONGEST_STEP = 300;
    static final int MOST_STEPS = 100;

    private static final Table<Record> STEPS = table(name("action_steps"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> POSITION = field(name("position"), Integer.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<Long> DONE_AT = field(name("done_at"), Long.class);
    private static final Field<String> DONE_BY = field(name("done_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;

    public Checklists(State state, AuditLog log, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.clock = clock;
    }

    /// @param position from 1
    public record Step(int position, String words, Optional<Done> done) {}

    public record Done(Instant at, String by) {}

    /// How many steps an action has, and how many of them are done.
    public record Progress(int done, int steps) {}

    public List<Step> of(ActionId id) {
        return state.read(db -> steps(db, id));
    }

    /// By number, of those actions of a store that have steps.
    public Map<Integer, Progress> progress(StoreId store) {
        return progress(STORE.eq(store.value()));
    }

    /// The same of some of them.
    public Map<Integer, Progress> progress(StoreId store, Collection<Integer> numbers) {
        return progress(STORE.eq(store.value()).and(NUMBER.in(numbers)));
    }

    private Map<Integer, Progress> progress(Condition which) {
        return state.read(db ->
                db.select(NUMBER, count(DONE_AT), count())
                        .from(STEPS)
                        .where(which)
                        .groupBy(NUMBER)
                        .fetchMap(
                                row -> row.value1(),
                                row -> new Progress(row.value2(), row.value3())));
    }

    /// Why steps cannot be kept as they are written, one a line; empty where they can.
    public static Optional<Said> fault(String text) {
        var lines =
                Typed.lines(text)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        return lines.size() > MOST_STEPS
                        || lines.stream().anyMatch(line -> line.length() > LONGEST_STEP)
                ? Optional.of(Said.of("actions.fault.steps", MOST_STEPS, LONGEST_STEP))
                : Optional.empty();
    }

    /// Writes the steps anew, one a line; those whose words stay are still done. What `fault` finds
    /// is cut.
    public void write(Person by, ActionId id, String text) {
        state.write(db -> write(db, by, id, lines(text)));
    }

    /// The same of steps that somebody saw; nothing where others wrote them anew meanwhile.
    ///
    /// @param seen as they were, one a line
    public Optional<Said> rewrite(Person by, ActionId id, String seen, String text) {
        return fault(text)
                .or(() ->
                        state.transact(db -> {
                            var now = steps(db, id).stream().map(Step::words).toList();
                            if (!now.equals(lines(seen))) {
                                return Optional.of(Said.of("actions.fault.steps-changed"));
                            }
                            write(db, by, id, lines(text));
                            return Optional.empty();
                        }));
    }

    private void write(DSLContext db, Person by, ActionId id, List<String> lines) {
        var before = steps(db, id);
        db.deleteFrom(STEPS).where(stepsOf(id)).execute();
        int position = 1;
        for (var line : lines) {
            var done =
                    before.stream()
                            .filter(step -> step.words().equals(line))
                            .flatMap(step -> step.done().stream())
                            .findFirst();
            insert(db, id, new Step(position++, line, done));
        }
        log.add(
                db,
                by.name(),
                "write-steps",
                Map.of(
                        "store", id.store().value(),
                        "action", String.valueOf(id.number()),
                        "steps", String.valueOf(lines.size())));
    }

    private static List<String> lines(String text) {
        return Typed.lines(text)
                .lines()
                .map(line -> Typed.line(line, LONGEST_STEP))
                .filter(line -> !line.isEmpty())
                .limit(MOST_STEPS)
                .toList();
    }

    /// The steps of an action that has none yet, as part of a larger change.
    static void insert(DSLContext db, ActionId id, String text) {
        int position = 1;
        for (var line : lines(text)) {
            insert(db, id, new Step(position++, line, Optional.empty()));
        }
    }

    private static void insert(DSLContext db, ActionId id, Step step) {
        var row = new LinkedHashMap<Field<?>, Object>();
        row.put(STORE, id.store().value());
        row.put(NUMBER, id.number());
        row.put(POSITION, step.position());
        row.put(WORDS, step.words());
        step.done()
                .ifPresent(done -> {
                    row.put(DONE_AT, done.at().toEpochMilli());
                    row.put(DONE_BY, done.by());
                });
        db.insertInto(STEPS).set(row).execute();
    }

    /// A tick that is set or taken away.
    ///
    /// @param words that were seen at the position
    public record Tick(int position, String words, boolean done) {}

    /// Ticks a step, or takes the tick away; false where there is no such step any more.
    public boolean tick(Person by, ActionId id, Tick tick) {
        return state.transact(db -> {
            int changed =
                    db.update(STEPS)
                            .set(DONE_AT, tick.done() ? Long.valueOf(clock.millis()) : null)
                            .set(DONE_BY, tick.done() ? by.name() : null)
                            .where(stepsOf(id))
                            .and(POSITION.eq(tick.position()))
                            .and(WORDS.eq(tick.words()))
                            .execute();
            if (changed > 0) {
                log.add(
                        db,
                        by.name(),
                        tick.done() ? "tick-step" : "untick-step",
                        Map.of(
                                "store", id.store().value(),
                                "action", String.valueOf(id.number()),
                                "step", String.valueOf(tick.position())));
            }
            return changed > 0;
        });
    }

    private static List<Step> steps(DSLContext db, ActionId id) {
        return db.selectFrom(STEPS)
                .where(stepsOf(id))
                .orderBy(POSITION)
                .fetch(row ->
                        new Step(
                                row.get(POSITION),
                                row.get(WORDS),
                                Optional.ofNullable(row.get(DONE_AT))
                                        .map(at ->
                                                new Done(
                                                        Instant.ofEpochMilli(at),
                                                        row.get(DONE_BY)))));
    }

    private static Condition stepsOf(ActionId id) {
        return STORE.eq(id.store().value()).and(NUMBER.eq(id.number()));
    }
}
