package fulcrum.web.review;

import fulcrum.actions.ActionId;
import fulcrum.review.weekly.Note.Kind;
import fulcrum.review.weekly.Review;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Written;
import fulcrum.web.review.ReviewPage.Link;
import fulcrum.web.review.ReviewPage.Note;
import java.util.List;
import java.util.Optional;

/// What people said in a review.
final class Said {

    private final Rooms rooms;
    private final Wording words;
    private final Store store;
    private final List<fulcrum.review.weekly.Note> notes;

    Said(Rooms rooms, Wording words, Store store, Review review) {
        this.rooms = rooms;
        this.words = words;
        this.store = store;
        this.notes = rooms.reviews().notes(store.id(), review.monday());
    }

    /// Explanations and decisions about a metric; about all of it where it is empty.
    List<Note> about(String metric) {
        return notes.stream()
                .filter(note -> note.about().equals(metric) && !isAnswer(note))
                .map(this::note)
                .toList();
    }

    Optional<Note> answer(String draft) {
        return notes.stream()
                .filter(note -> isAnswer(note) && note.about().equals(draft))
                .findFirst()
                .map(this::note);
    }

    private static boolean isAnswer(fulcrum.review.weekly.Note note) {
        return note.kind() == Kind.ACCEPTED || note.kind() == Kind.DECLINED;
    }

    private Note note(fulcrum.review.weekly.Note note) {
        return new Note(
                note.number(),
                words.frame().say(kind(note.kind())),
                note.words(),
                note.by() + ", " + Written.moment(note.at(), store.zone()),
                note.action().isPresent()
                        ? Optional.of(action(note.action().getAsInt()))
                        : Optional.empty());
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case EXPLANATION -> "web.review.explanation";
            case DECISION -> "web.review.decision";
            case ASKED -> "web.review.asked";
            case ACCEPTED -> "web.review.accepted";
            case DECLINED -> "web.review.declined";
        };
    }

    Link action(int number) {
        var title =
                rooms.work()
                        .actions()
                        .find(new ActionId(store.id(), number))
                        .map(action -> action.plan().title())
                        .orElse("");
        return words.action(number, title);
    }
}
