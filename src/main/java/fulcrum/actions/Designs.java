package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Hold-outs and staggered starts, drawn by chance before an action begins and frozen with it.
public final class Designs {

    private static final int LONGEST_GAP = 90;
    private static final int LONGEST_MEMBER = 200;

    private static final Table<Record> DESIGNS = table(name("action_designs"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<Long> SEED = field(name("seed"), Long.class);
    private static final Field<Integer> GAP = field(name("gap"), Integer.class);
    private static final Field<String> MEMBERS = field(name("members"), String.class);
    private static final Field<Long> MADE_AT = field(name("made_at"), Long.class);
    private static final Field<String> MADE_BY = field(name("made_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final InstantSource clock;
    private final RandomGenerator random;

    /// @param random from which the seeds of lots come
    public Designs(State state, AuditLog log, InstantSource clock, RandomGenerator random) {
        this.state = state;
        this.log = log;
        this.clock = clock;
        this.random = random;
    }

    /// What is asked for.
    ///
    /// @param members one a line
    /// @param groups of a staggered start; a hold-out has two
    public record Wish(Design.Kind kind, String members, int groups, int gap) {

        int parts() {
            return kind == Design.Kind.HOLD_OUT ? 2 : groups;
        }

        int days() {
            return kind == Design.Kind.HOLD_OUT ? 0 : gap;
        }

        List<String> named() {
            var named = new TreeSet<String>();
            Typed.lines(members)
                    .lines()
                    .map(line -> Typed.line(line, LONGEST_MEMBER))
                    .filter(line -> !line.isEmpty())
                    .forEach(named::add);
            return List.copyOf(named);
        }
    }

    public Optional<Design> of(ActionId action) {
        return state.read(db -> find(db, action));
    }

    private static Optional<Design> find(DSLContext db, ActionId action) {
        return db.selectFrom(DESIGNS).where(is(action)).fetchOptional(Designs::design);
    }

    private static Condition is(ActionId action) {
        return STORE.eq(action.store().value()).and(NUMBER.eq(action.number()));
    }

    private static Design design(Record row) {
        var groups = new ArrayList<List<String>>();
        row.get(MEMBERS)
                .lines()
                .forEach(line -> {
                    int group = Integer.parseInt(line.substring(0, line.indexOf(' ')));
                    while (groups.size() <= group) {
                        groups.add(new ArrayList<>());
                    }
                    groups.get(group).add(line.substring(line.indexOf(' ') + 1));
                });
        return new Design(
                Design.Kind.valueOf(row.get(KIND)),
                row.get(SEED),
                row.get(GAP),
                groups,
                Instant.ofEpochMilli(row.get(MADE_AT)),
                row.get(MADE_BY));
    }

    /// Draws groups for an action that has not begun; what is wrong where it cannot.
    public Optional<Said> draw(Person by, ActionId action, Wish wish) {
        var members = wish.named();
        if (members.size() < Design.LEAST_MEMBERS || members.size() > Design.MOST_MEMBERS) {
            return said(
                    "actions.fault.design-members",
                    Design.LEAST_MEMBERS,
                    Design.MOST_MEMBERS,
                    members.size());
        }
        boolean fits =
                wish.parts() >= 2
                        && wish.parts() <= Math.min(Design.MOST_GROUPS, members.size() / 2)
                        && wish.days() >= (wish.kind() == Design.Kind.HOLD_OUT ? 0 : 1)
                        && wish.days() <= LONGEST_GAP;
        if (!fits) {
            return said("actions.fault.design-groups", Design.MOST_GROUPS, LONGEST_GAP);
        }
        long seed = random.nextInt(Integer.MAX_VALUE);
        return state.transact(db -> kept(db, by, action, wish, seed));
    }

    private Optional<Said> kept(DSLContext db, Person by, ActionId action, Wish wish, long seed) {
        if (hasBegun(db, action)) {
            return said("actions.fault.design-begun");
        }
        var groups = Design.drawn(wish.named(), wish.parts(), seed);
        var lines = new StringBuilder();
        for (int i = 0; i < groups.size(); i++) {
            for (var member : groups.get(i)) {
                lines.append(i).append(' ').append(member).append('\n');
            }
        }
        db.deleteFrom(DESIGNS).where(is(action)).execute();
        db.insertInto(DESIGNS)
                .set(STORE, action.store().value())
                .set(NUMBER, action.number())
                .set(KIND, wish.kind().name())
                .set(SEED, seed)
                .set(GAP, wish.days())
                .set(MEMBERS, lines.toString())
                .set(MADE_AT, clock.millis())
                .set(MADE_BY, by.name())
                .execute();
        note(db, by, "draw-groups", action, String.valueOf(seed));
        return Optional.empty();
    }

    /// Takes the groups of an action away that has not begun.
    public Optional<Said> drop(Person by, ActionId action) {
        return state.transact(db -> {
            if (hasBegun(db, action)) {
                return said("actions.fault.design-begun");
            }
            if (db.deleteFrom(DESIGNS).where(is(action)).execute() > 0) {
                note(db, by, "drop-groups", action, "");
            }
            return Optional.<Said>empty();
        });
    }

    private void note(DSLContext db, Person by, String deed, ActionId action, String seed) {
        log.add(
                db,
                by.name(),
                deed,
                Map.of(
                        "store",
                        action.store().value(),
                        "action",
                        String.valueOf(action.number()),
                        "seed",
                        seed));
    }

    private static boolean hasBegun(DSLContext db, ActionId action) {
        return ActionRows.last(db, action)
                .filter(one -> one.frozen().isEmpty() && one.status() == Status.PLANNED)
                .isEmpty();
    }

    private static Optional<Said> said(String key, Object... arguments) {
        return Optional.of(Said.of(key, arguments));
    }
}
