package fulcrum.web.review;

import fulcrum.review.weekly.Note;
import fulcrum.review.weekly.Reviews;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Assets;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Meanwhile;
import fulcrum.web.question.Asked;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The week that is over: read, talked over, signed.
@Controller
public class ReviewController {

    private final Rooms rooms;
    private final ReviewFile file;
    private final Meanwhile making;

    public ReviewController(Rooms rooms, Assets assets, TemplateEngine templates) {
        this.rooms = rooms;
        this.file = new ReviewFile(assets, templates);
        this.making = new Meanwhile("review", this::makeLast);
    }

    private void makeLast(Store store) {
        var _ = rooms.reviews().lastWeek(store).map(week -> rooms.reviews().make(store, week));
    }

    @GetMapping("/review")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store ->
                        frame.show(
                                "review/page", weeks(frame, store).page(week(store, fields), "")))
                .orElseGet(() -> Away.to("/data"));
    }

    /// The week that is asked for, else the last that facts cover.
    private Optional<LocalDate> week(Store store, MultiValueMap<String, String> fields) {
        var last = rooms.reviews().lastWeek(store);
        return new Asked(fields)
                .day("week")
                .map(Grain.WEEK::startOf)
                .filter(week -> last.filter(one -> !week.isAfter(one)).isPresent())
                .or(() -> last);
    }

    /// Makes it anew from what is known now.
    @PostMapping("/review/make")
    ModelAndView make(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.storeNamed(new Asked(fields).first("store"));
        var week = week(store, fields);
        if (week.equals(rooms.reviews().lastWeek(store))) {
            making.start(store);
        } else {
            var _ = week.map(one -> rooms.reviews().make(store, one));
        }
        return back(frame, store, week);
    }

    @PostMapping("/review/say")
    ModelAndView say(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var kind =
                Arrays.stream(Note.Kind.values())
                        .filter(one -> one.name().equals(asked.first("kind")))
                        .filter(one -> one != Note.Kind.ACCEPTED && one != Note.Kind.DECLINED)
                        .findFirst()
                        .orElse(Note.Kind.EXPLANATION);
        var saying =
                new Reviews.Saying(
                        kind,
                        asked.first("about"),
                        asked.first("words"),
                        owner(asked.first("owner")));
        return done(
                frame,
                store,
                fields,
                week -> rooms.reviews().say(reader(frame), store, week, saying));
    }

    private Optional<Person> owner(String id) {
        return id.isEmpty() ? Optional.empty() : rooms.people().find(new PersonId(id));
    }

    @PostMapping("/review/take-back")
    ModelAndView takeBack(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return done(
                frame,
                store,
                fields,
                week -> rooms.reviews().takeBack(reader(frame), store, week, number(asked)));
    }

    private static int number(Asked asked) {
        var text = asked.first("number");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @PostMapping("/review/answer")
    ModelAndView answer(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var answer =
                new Reviews.Answer(
                        asked.first("step"),
                        asked.first("taken").equals("yes"),
                        asked.first("why"));
        return done(
                frame,
                store,
                fields,
                week ->
                        rooms.reviews()
                                .answer(
                                        reader(frame),
                                        store,
                                        week,
                                        answer,
                                        title(frame, store, week, answer)));
    }

    private String title(Frame frame, Store store, LocalDate week, Reviews.Answer answer) {
        return rooms.reviews()
                .of(store.id(), week)
                .flatMap(one -> one.draft(answer.draft()))
                .map(draft -> frame.say(draft.head()))
                .orElse("");
    }

    @PostMapping("/review/sign")
    ModelAndView sign(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return done(
                frame,
                store,
                fields,
                week -> rooms.reviews().sign(reader(frame), store, week, number(asked)));
    }

    @FunctionalInterface
    private interface Deed {
        Optional<Said> of(LocalDate week);
    }

    private ModelAndView done(
            Frame frame, Store store, MultiValueMap<String, String> fields, Deed deed) {
        var week = week(store, fields);
        var wrong = week.flatMap(deed::of);
        if (wrong.isEmpty()) {
            return back(frame, store, week);
        }
        var about = frame.about(store);
        var view =
                about.show("review/page", weeks(about, store).page(week, frame.say(wrong.get())));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static Person reader(Frame frame) {
        return frame.person().orElseThrow();
    }

    private static ModelAndView back(Frame frame, Store store, Optional<LocalDate> week) {
        return Away.to(
                "/review?store="
                        + frame.encoded(store.id().value())
                        + week.map(one -> "&week=" + one).orElse(""));
    }

    /// The review as one file that opens without Fulcrum.
    @GetMapping("/review/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen().orElseThrow(ReviewController::notFound);
        var week = week(store, fields);
        var review = week.flatMap(one -> rooms.reviews().of(store.id(), one));
        if (review.isEmpty()) {
            throw notFound();
        }
        var name =
                ContentDisposition.attachment()
                        .filename(
                                "review-%s-%s.html".formatted(store.id(), week.orElseThrow()),
                                StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(file.of(frame, weeks(frame, store).page(week, review, "")));
    }

    private Weeks weeks(Frame frame, Store store) {
        return new Weeks(rooms, frame, store, making);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
