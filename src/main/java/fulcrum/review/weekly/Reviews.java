package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.ingest.ImportEntry;
import fulcrum.leverage.Levers;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.StoreMetrics;
import fulcrum.review.misses.Misses;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.units.Grain;
import fulcrum.units.Said;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The weekly reviews of each store: made of what is known, then talked over, then signed. A signed
/// review stays as it was.
public final class Reviews {

    private static final List<MetricId> SOLD =
            List.of(new MetricId("orders"), new MetricId("paid"));

    private final State state;
    private final AuditLog log;
    private final Work work;
    private final Effects effects;
    private final Levers levers;
    private final StoreMetrics metrics;
    private final InstantSource clock;
    private final Making making;

    public Reviews(
            State state,
            AuditLog log,
            Work work,
            Strategies strategies,
            Effects effects,
            Levers levers,
            StoreMetrics metrics,
            Misses misses,
            InstantSource clock) {
        this.state = state;
        this.log = log;
        this.work = work;
        this.effects = effects;
        this.levers = levers;
        this.metrics = metrics;
        this.clock = clock;
        this.making = new Making(work, strategies, new Plans(), effects, levers, misses, metrics);
    }

    /// The Monday of the last week that facts cover wholly; none where there is none.
    public Optional<LocalDate> lastWeek(Store store) {
        var own = metrics.of(store.id());
        return SOLD.stream()
                .flatMap(metric -> own.commonDays(store.id(), metric).stream())
                .flatMap(days -> {
                    var monday = Grain.WEEK.startOf(days.until()).minusWeeks(1);
                    return monday.isBefore(days.from()) ? Stream.empty() : Stream.of(monday);
                })
                .max(Comparator.naturalOrder());
    }

    /// The Mondays of the weeks that were made, the last first.
    public List<LocalDate> weeks(StoreId store) {
        return state.read(db -> ReviewRows.weeks(db, store));
    }

    /// The review of a week as it was made last, or as it was signed.
    public Optional<Review> of(StoreId store, LocalDate monday) {
        return state.read(db -> ReviewRows.review(db, store, monday));
    }

    /// Makes the review of a week from what is known now, and keeps it; one that is signed stays.
    public Review make(Store store, LocalDate monday) {
        if (signature(store.id(), monday).isPresent()) {
            return of(store.id(), monday).orElseThrow();
        }
        var review = making.of(store, Grain.WEEK.startOf(monday), clock.instant());
        return state.transact(db -> ReviewRows.add(db, review));
    }

    public Optional<Signature> signature(StoreId store, LocalDate monday) {
        return state.read(db -> ReviewRows.signature(db, store, monday));
    }

    /// What was said in the review of a week, as far as it holds.
    public List<Note> notes(StoreId store, LocalDate monday) {
        return state.read(db -> ReviewRows.notes(db, store, monday));
    }

    /// What somebody has to say.
    ///
    /// @param about a metric or nothing
    /// @param owner who does it: it becomes an action then
    public record Saying(Note.Kind kind, String about, String words, Optional<Person> owner) {}

    /// Keeps what somebody said.
    ///
    /// @return what is wrong with it; empty where it was kept
    public Optional<Said> say(Person by, Store store, LocalDate monday, Saying saying) {
        return meeting(by, store, monday).say(saying);
    }

    /// @param draft its key
    public record Answer(String draft, boolean taken, String why) {}

    /// Takes a step of the next plan, or leaves it.
    ///
    /// @param title of the work that begins
    /// @return what is wrong with it; empty where it was done
    public Optional<Said> answer(
            Person by, Store store, LocalDate monday, Answer answer, String title) {
        return meeting(by, store, monday).answer(answer, title);
    }

    /// Takes back what was said; what came of it stays as it is.
    ///
    /// @return what is wrong with it; empty where it was taken back
    public Optional<Said> takeBack(Person by, Store store, LocalDate monday, int number) {
        return meeting(by, store, monday).takeBack(number);
    }

    /// Signs the review of a week as it was made last.
    ///
    /// @param made the making that was read
    /// @return what is wrong with it; empty where it was signed
    public Optional<Said> sign(Person by, Store store, LocalDate monday, int made) {
        return meeting(by, store, monday).sign(made);
    }

    private Meeting meeting(Person by, Store store, LocalDate monday) {
        return new Meeting(new Meeting.Room(state, log, work, levers, clock), by, store, monday);
    }

    /// What became of the decisions of the week before.
    public List<FollowUp> followUps(StoreId store, LocalDate monday) {
        return notes(store, monday.minusWeeks(1)).stream()
                .filter(note ->
                        note.kind() == Note.Kind.DECISION
                                || note.kind() == Note.Kind.ASKED
                                || note.kind() == Note.Kind.ACCEPTED)
                .map(note -> {
                    var action = action(store, note);
                    return new FollowUp(
                            note, action, action.flatMap(one -> effects.last(one.id())));
                })
                .toList();
    }

    private Optional<Action> action(StoreId store, Note note) {
        return note.action().isPresent()
                ? work.actions().find(new ActionId(store, note.action().getAsInt()))
                : Optional.empty();
    }

    /// Figures of a signed week that facts tell otherwise since; none where it is not signed.
    ///
    /// @param imports of the store
    public List<Restated> restated(Store store, LocalDate monday, List<ImportEntry> imports) {
        var signature = signature(store.id(), monday);
        var review = of(store.id(), monday);
        return signature.isPresent() && review.isPresent()
                ? new Restating(metrics.of(store.id()), store, imports)
                        .of(review.get(), signature.get().at())
                : List.of();
    }
}
