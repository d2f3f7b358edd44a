package fulcrum.review.weekly;

import fulcrum.actions.Work;
import fulcrum.leverage.Levers;
import fulcrum.review.weekly.Reviews.Answer;
import fulcrum.review.weekly.Reviews.Saying;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;

/// What one person says and decides in the review of a week, until it is signed.
record Meeting(Room room, Person by, Store store, LocalDate monday) {

    private static final int LONGEST = 2000;
    private static final int LONGEST_TITLE = 200;

    /// What it works with.
    record Room(State state, AuditLog log, Work work, Levers levers, InstantSource clock) {}

    private Optional<Review> review() {
        return room.state().read(db -> ReviewRows.review(db, store.id(), monday));
    }

    private List<Note> notes() {
        return room.state().read(db -> ReviewRows.notes(db, store.id(), monday));
    }

    private Optional<Signature> signature() {
        return room.state().read(db -> ReviewRows.signature(db, store.id(), monday));
    }

    Optional<Said> say(Saying saying) {
        var words = Typed.lines(saying.words());
        if (words.isBlank() || words.length() > LONGEST) {
            return Optional.of(Said.of("review.weekly.fault.words", LONGEST));
        }
        var closed = closed();
        if (closed.isPresent() || saying.owner().isEmpty()) {
            return closed.or(() -> {
                keep(saying, words, OptionalInt.empty());
                return Optional.empty();
            });
        }
        var outcome = deciding().begin(Typed.line(words, LONGEST_TITLE), saying.owner(), today());
        if (outcome instanceof fulcrum.actions.Outcome.Kept(var action)) {
            keep(saying, words, OptionalInt.of(action.id().number()));
        }
        return Deciding.fault(outcome);
    }

    Optional<Said> answer(Answer answer, String title) {
        var closed = closed();
        if (closed.isPresent()) {
            return closed;
        }
        var draft = review().flatMap(one -> one.draft(answer.draft()));
        boolean answered =
                notes().stream()
                        .anyMatch(note -> isAnswer(note) && note.about().equals(answer.draft()));
        if (draft.isEmpty() || answered) {
            return Optional.of(Said.of("review.weekly.fault.answered"));
        }
        var kind = answer.taken() ? Note.Kind.ACCEPTED : Note.Kind.DECLINED;
        var saying = new Saying(kind, answer.draft(), answer.why(), Optional.empty());
        var words = Typed.line(answer.why(), LONGEST);
        if (!answer.taken()) {
            keep(saying, words, OptionalInt.empty());
            return Optional.empty();
        }
        var outcome = deciding().carryOut(draft.get(), today(), Typed.line(title, LONGEST_TITLE));
        if (outcome instanceof fulcrum.actions.Outcome.Kept(var action)) {
            keep(saying, words, OptionalInt.of(action.id().number()));
        }
        return Deciding.fault(outcome);
    }

    private static boolean isAnswer(Note note) {
        return note.kind() == Note.Kind.ACCEPTED || note.kind() == Note.Kind.DECLINED;
    }

    private Deciding deciding() {
        return new Deciding(room.work(), room.levers(), by, store);
    }

    private LocalDate today() {
        return room.clock().instant().atZone(store.zone()).toLocalDate();
    }

    private Optional<Said> closed() {
        return signature().isPresent()
                ? Optional.of(Said.of("review.weekly.fault.signed"))
                : Optional.empty();
    }

    private void keep(Saying saying, String words, OptionalInt action) {
        room.state()
                .write(db -> {
                    int number = ReviewRows.nextNote(db, store.id(), monday);
                    ReviewRows.add(
                            db,
                            store.id(),
                            monday,
                            new Note(
                                    number,
                                    saying.kind(),
                                    saying.about(),
                                    words,
                                    action,
                                    room.clock().instant(),
                                    by.name()));
                    log(db, "say-in-review");
                });
    }

    Optional<Said> takeBack(int number) {
        var closed = closed();
        if (closed.isPresent()) {
            return closed;
        }
        return room.state()
                .transact(db -> {
                    if (!ReviewRows.takeBack(db, store.id(), monday, number)) {
                        return Optional.of(Said.of("review.weekly.fault.no-note"));
                    }
                    log(db, "take-back-in-review");
                    return Optional.empty();
                });
    }

    Optional<Said> sign(int made) {
        return room.state()
                .transact(db -> {
                    var review = ReviewRows.review(db, store.id(), monday);
                    if (ReviewRows.signature(db, store.id(), monday).isPresent()) {
                        return Optional.of(Said.of("review.weekly.fault.signed"));
                    }
                    if (review.filter(one -> one.number() == made).isEmpty()) {
                        return Optional.of(Said.of("review.weekly.fault.newer"));
                    }
                    ReviewRows.sign(
                            db,
                            review.get(),
                            new Signature(made, room.clock().instant(), by.name()));
                    log(db, "sign-review");
                    return Optional.empty();
                });
    }

    private void log(DSLContext db, String deed) {
        room.log()
                .add(
                        db,
                        by.name(),
                        deed,
                        Map.of("store", store.id().value(), "week", monday.toString()));
    }
}
