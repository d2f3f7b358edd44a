package fulcrum.api;

import fulcrum.ingest.ImportId;
import fulcrum.review.weekly.FollowUp;
import fulcrum.review.weekly.Note;
import fulcrum.review.weekly.Plain;
import fulcrum.review.weekly.Restated;
import fulcrum.review.weekly.Review;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A review with what was said in it and what became of it.
record ReviewJson(Rooms rooms, Texts texts) {

    Map<String, Object> of(Store store, Review review) {
        var reviews = rooms.reviews();
        var monday = review.monday();
        var told = new LinkedHashMap<>(new Plain(texts).of(review));
        told.put("making", review.number());
        told.put(
                "notes", reviews.notes(store.id(), monday).stream().map(ReviewJson::note).toList());
        told.put(
                "follow_ups",
                reviews.followUps(store.id(), monday).stream().map(ReviewJson::followUp).toList());
        reviews.signature(store.id(), monday)
                .ifPresent(signature -> {
                    var signed = new LinkedHashMap<String, Object>();
                    signed.put("making", signature.number());
                    signed.put("signed_at", signature.at().toString());
                    signed.put("signed_by", signature.by());
                    told.put("signature", signed);
                });
        told.put(
                "restated",
                reviews.restated(store, monday, rooms.imports().history(store.id())).stream()
                        .map(ReviewJson::restated)
                        .toList());
        return told;
    }

    private static Map<String, Object> note(Note note) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", note.number());
        told.put("kind", word(note.kind()));
        told.put("about", note.about());
        told.put("words", note.words());
        note.action().ifPresent(action -> told.put("action", action));
        told.put("said_at", note.at().toString());
        told.put("said_by", note.by());
        return told;
    }

    static String word(Note.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> followUp(FollowUp one) {
        var told = new LinkedHashMap<>(note(one.note()));
        one.action().ifPresent(action -> told.put("status", action.status().word()));
        one.reading().ifPresent(reading -> told.put("result", reading.result().word()));
        return told;
    }

    private static Map<String, Object> restated(Restated one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("metric", one.metric().value());
        told.put("was", one.was());
        one.now().ifPresent(now -> told.put("now", now));
        told.put("imports", one.by().stream().map(ImportId::toString).toList());
        return told;
    }
}
