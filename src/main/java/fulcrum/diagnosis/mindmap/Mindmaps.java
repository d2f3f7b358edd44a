package fulcrum.diagnosis.mindmap;

import fulcrum.actions.Action;
import fulcrum.actions.Effort;
import fulcrum.actions.Link;
import fulcrum.actions.Plan;
import fulcrum.actions.Work;
import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.mindmap.Line.Deed;
import fulcrum.diagnosis.mindmap.Progress.Standing;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// The mind maps of the stores. What the program finds is found anew each day; what people write is
/// kept, one change after the other, and laid over it.
public final class Mindmaps {

    private static final int DAYS_PLANNED = 14;

    private final State state;
    private final Scribe scribe;
    private final Work work;
    private final InstantSource clock;

    public Mindmaps(State state, AuditLog log, Work work, InstantSource clock) {
        this.state = state;
        this.scribe = new Scribe(log, clock);
        this.work = work;
        this.clock = clock;
    }

    /// The findings with what people made of them.
    public Mindmap of(Diagnosis diagnosis) {
        var store = diagnosis.store().id();
        return grown(diagnosis, state.read(db -> EditRows.journal(db, store)), actions(store));
    }

    private Map<Integer, Action> actions(StoreId store) {
        return work.actions().of(store).stream()
                .collect(Collectors.toMap(one -> one.id().number(), Function.identity()));
    }

    private static Mindmap grown(
            Diagnosis diagnosis, Journal journal, Map<Integer, Action> actions) {
        return new Mindmap(diagnosis, journal, Growing.grow(diagnosis, journal, actions));
    }

    /// The lines of the journal that name and note stood in when they were written anew; 0 where
    /// there was none.
    public record Seen(int title, int note) {

        /// Of changes that overwrite nothing.
        public static final Seen NOTHING = new Seen(0, 0);

        private int of(Edit edit) {
            return edit instanceof Edit.Note ? note : title;
        }
    }

    /// How far the take-over came, week by week, the last first. What it is today is kept whenever
    /// somebody looks, as far as it is news.
    public List<Week> weeks(Mindmap map) {
        var store = map.diagnosis().store().id();
        var today = clock.instant().atZone(map.diagnosis().store().zone()).toLocalDate();
        var standing = Standing.of(map);
        var days = state.read(db -> ProgressRows.days(db, store));
        boolean known = Optional.ofNullable(days.get(today)).filter(standing::equals).isPresent();
        if (map.diagnosis().day().equals(today) && map.diagnosis().known().isPresent() && !known) {
            state.write(db -> ProgressRows.insert(db, store, today, standing));
            days.put(today, standing);
        }
        return Progress.weeks(days);
    }

    /// Adds a node of people's own.
    public Outcome add(Person by, Diagnosis diagnosis, NodeId under, String title) {
        return write(
                by,
                diagnosis,
                map -> List.of(new Edit.Add(NodeId.own(map.journal().next()), under, title)),
                Seen.NOTHING);
    }

    /// Makes an action of a thought at once: by whoever does it, from today on.
    public Outcome take(Person by, Diagnosis diagnosis, NodeId id) {
        var node = of(diagnosis).find(id).filter(Node::isOwn).filter(Node::isTask);
        if (node.isEmpty() || node.get().action().isPresent()) {
            return Outcome.Refused.of("diagnosis.map.fault.task");
        }
        var store = diagnosis.store();
        var today = clock.instant().atZone(store.zone()).toLocalDate();
        var plan =
                new Plan(
                        node.get().writing().title(),
                        Link.OTHER,
                        false,
                        Optional.of(by.id()),
                        List.of(),
                        Optional.of(new Period(today, today.plusDays(DAYS_PLANNED))),
                        Optional.empty(),
                        Effort.NONE,
                        node.get().writing().note());
        return switch (work.actions().add(by, store.id(), plan)) {
            case fulcrum.actions.Outcome.Kept(var action) ->
                    edit(
                            by,
                            diagnosis,
                            List.of(new Edit.Take(id, action.id().number())),
                            Seen.NOTHING);
            case fulcrum.actions.Outcome.Refused(var why) -> new Outcome.Refused(why);
            case fulcrum.actions.Outcome.ChangedMeanwhile _,
                    fulcrum.actions.Outcome.NoSuchAction _ ->
                    Outcome.Refused.of("diagnosis.map.fault.task");
        };
    }

    /// Several changes at once, which are taken back at once; what changes nothing is left out.
    public Outcome edit(Person by, Diagnosis diagnosis, List<Edit> edits, Seen seen) {
        return write(by, diagnosis, _ -> edits, seen);
    }

    private Outcome write(
            Person by, Diagnosis diagnosis, Function<Mindmap, List<Edit>> changes, Seen seen) {
        var store = diagnosis.store().id();
        var actions = actions(store);
        return state.transact(db -> {
            var journal = EditRows.journal(db, store);
            var map = grown(diagnosis, journal, actions);
            var edits =
                    changes.apply(map).stream()
                            .map(Rules::clean)
                            .filter(one -> Rules.isNews(map, one))
                            .toList();
            var faults = edits.stream().flatMap(one -> Rules.fault(map, one).stream()).toList();
            if (!faults.isEmpty()) {
                return new Outcome.Refused(faults);
            }
            return edits.stream()
                    .flatMap(one -> meanwhile(journal, one, seen.of(one)).stream())
                    .findFirst()
                    .orElseGet(() -> scribe.keep(db, by, store, edits));
        });
    }

    /// What was written over the text that a form was filled from.
    private static Optional<Outcome> meanwhile(Journal journal, Edit edit, int seen) {
        return switch (edit) {
            case Edit.Rename _, Edit.Note _ ->
                    journal.last(edit.node(), edit.getClass())
                            .filter(last -> last.number() != seen)
                            .map(last ->
                                    new Outcome.ChangedMeanwhile(last.by(), words(last.edit())));
            case Edit.Add _, Edit.Move _, Edit.Merge _, Edit.Remove _, Edit.Value _, Edit.Take _ ->
                    Optional.empty();
        };
    }

    /// Takes in what was done to the map in another program: all of it, to be taken back at once.
    public Outcome bring(Person by, Diagnosis diagnosis, NodeText text, Outline file) {
        var store = diagnosis.store().id();
        var actions = actions(store);
        return state.transact(db -> {
            var journal = EditRows.journal(db, store);
            var map = grown(diagnosis, journal, actions);
            var edits = Bringing.edits(map, text, file);
            if (map.top().all().count() + edits.size() > Rules.MOST_NODES) {
                return Outcome.Refused.of(
                        "diagnosis.map.fault.large", Rules.MOST_NODES, Rules.DEEPEST);
            }
            return scribe.brought(db, by, store, edits);
        });
    }

    private static String words(Edit edit) {
        return EditRows.Row.of(new Deed.Done(edit)).words();
    }

    /// Takes back what the person did last; what others did stays.
    public Outcome undo(Person by, StoreId store) {
        return turned(by, store, Journal::undoable, Deed.Undone::new);
    }

    /// Does again what the person took back last.
    public Outcome redo(Person by, StoreId store) {
        return turned(by, store, Journal::redoable, Deed.Redone::new);
    }

    private interface Which {
        OptionalInt of(Journal journal, String by);
    }

    private Outcome turned(Person by, StoreId store, Which which, IntFunction<Deed> deed) {
        return state.transact(db -> {
            var journal = EditRows.journal(db, store);
            var batch = which.of(journal, by.name());
            if (batch.isEmpty()) {
                return Outcome.Refused.of("diagnosis.map.fault.nothing");
            }
            return scribe.turn(db, by, store, deed.apply(batch.getAsInt()));
        });
    }
}
