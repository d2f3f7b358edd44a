package fulcrum.api;

import fulcrum.review.weekly.Note;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Reviews;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The weekly reviews: read, made, talked over, signed.
@RestController
class ReviewsResource {

    private static final Set<Note.Kind> SAID =
            Set.of(Note.Kind.EXPLANATION, Note.Kind.DECISION, Note.Kind.ASKED);

    private final Rooms rooms;

    ReviewsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/reviews")
    ResponseEntity<String> list(@RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", store.id().value());
        rooms.reviews().lastWeek(store).ifPresent(week -> told.put("last", week.toString()));
        told.put(
                "weeks",
                rooms.reviews().weeks(store.id()).stream().map(LocalDate::toString).toList());
        return Json.answer(told);
    }

    @GetMapping("/api/v1/reviews/{week}")
    ResponseEntity<String> one(
            Locale locale,
            @PathVariable String week,
            @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return told(locale, HttpStatus.OK, store, made(store, monday(week)));
    }

    /// Makes it from what is known now; one that is signed stays.
    @PostMapping("/api/v1/reviews/{week}")
    ResponseEntity<String> make(
            Locale locale,
            @PathVariable String week,
            @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        var monday = monday(week);
        boolean covered =
                rooms.reviews().lastWeek(store).filter(last -> !monday.isAfter(last)).isPresent();
        if (!covered) {
            throw Asked.wrong("api.week-not-covered", monday);
        }
        return told(locale, HttpStatus.CREATED, store, rooms.reviews().make(store, monday));
    }

    @PostMapping("/api/v1/reviews/{week}/notes")
    ResponseEntity<String> say(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String week,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var review = made(store, monday(week));
        var body = Body.of(request, Set.of("kind", "about", "words", "owner"));
        var saying =
                new Reviews.Saying(
                        kind(body.text("kind").orElse("explanation")),
                        body.text("about").orElse(""),
                        body.text("words").orElse(""),
                        body.text("owner")
                                .filter(one -> !one.isEmpty())
                                .map(one -> Asked.person(rooms.people().here(), one)));
        return done(
                locale,
                store,
                review,
                rooms.reviews().say(Caller.person(), store, review.monday(), saying));
    }

    private static Note.Kind kind(String word) {
        return SAID.stream()
                .filter(kind -> ReviewJson.word(kind).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Asked.wrong(
                                "api.no-such-word", "kind", word, "explanation, decision, asked"));
    }

    @DeleteMapping("/api/v1/reviews/{week}/notes/{number}")
    ResponseEntity<String> takeBack(
            Locale locale,
            @PathVariable String week,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        var review = made(store, monday(week));
        var wrong =
                rooms.reviews()
                        .takeBack(
                                Caller.person(),
                                store,
                                review.monday(),
                                Asked.whole(number).orElse(0));
        return done(locale, store, review, wrong);
    }

    /// Takes a step of the next plan, or leaves it.
    @PostMapping("/api/v1/reviews/{week}/answers")
    ResponseEntity<String> answer(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String week,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var review = made(store, monday(week));
        var body = Body.of(request, Set.of("step", "taken", "why"));
        var answer =
                new Reviews.Answer(
                        body.text("step").orElse(""),
                        body.truth("taken", false),
                        body.text("why").orElse(""));
        var title =
                review.draft(answer.draft())
                        .map(draft -> Texts.in(locale).say(draft.head()))
                        .orElse("");
        return done(
                locale,
                store,
                review,
                rooms.reviews().answer(Caller.person(), store, review.monday(), answer, title));
    }

    @PostMapping("/api/v1/reviews/{week}/signature")
    ResponseEntity<String> sign(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String week,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var review = made(store, monday(week));
        int making =
                Body.of(request, Set.of("making"))
                        .number("making")
                        .map(BigDecimal::intValue)
                        .orElseThrow(() -> Asked.wrong("api.needed", "making"));
        return done(
                locale,
                store,
                review,
                rooms.reviews().sign(Caller.person(), store, review.monday(), making));
    }

    private static LocalDate monday(String week) {
        return Grain.WEEK.startOf(Asked.day("week", week));
    }

    private Review made(Store store, LocalDate monday) {
        return rooms.reviews()
                .of(store.id(), monday)
                .orElseThrow(() -> Asked.gone("api.no-such-review", monday));
    }

    private ResponseEntity<String> done(
            Locale locale, Store store, Review review, Optional<Said> wrong) {
        return wrong.map(why -> ApiFaults.refused(locale, List.of(why)))
                .orElseGet(() -> told(locale, HttpStatus.OK, store, review));
    }

    private ResponseEntity<String> told(
            Locale locale, HttpStatus status, Store store, Review review) {
        return Json.answer(status, new ReviewJson(rooms, Texts.in(locale)).of(store, review));
    }
}
