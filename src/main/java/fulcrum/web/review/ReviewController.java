package fulcrum.web.review;

import fulcrum.review.weekly.Note;
import fulcrum.review.weekly.Review;
import fulcrum.review.weekly.Reviews;
import fulcrum.review.weekly.Signature;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Assets;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Meanwhile;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Asked;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private static final List<String> STYLES =
            List.of("tokens.css", "fulcrum.css", "today.css", "effects.css", "review.css");

    private final Rooms rooms;
    private final Assets assets;
    private final TemplateEngine templates;
    private final Meanwhile making;

    public ReviewController(Rooms rooms, Assets assets, TemplateEngine templates) {
        this.rooms = rooms;
        this.assets = assets;
        this.templates = templates;
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
                        frame.show("review/page", page(frame, store, week(store, fields), "")))
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

    /// Whoever opens the last week first waits until it is made, once.
    private ReviewPage page(Frame frame, Store store, Optional<LocalDate> week, String fault) {
        var review = week.flatMap(one -> rooms.reviews().of(store.id(), one));
        if (week.isPresent() && review.isEmpty()) {
            if (week.equals(rooms.reviews().lastWeek(store))) {
                making.start(store);
            } else {
                review = Optional.of(rooms.reviews().make(store, week.get()));
            }
        }
        return page(frame, store, week, review, fault);
    }

    private ReviewPage page(
            Frame frame,
            Store store,
            Optional<LocalDate> week,
            Optional<Review> review,
            String fault) {
        var last = rooms.reviews().lastWeek(store);
        var words = new Wording(rooms, frame, store, review.map(Review::goal).orElse(NO_GOAL));
        return new ReviewPage(
                store.id().value(),
                store.name(),
                week.map(LocalDate::toString).orElse(""),
                week.map(one -> Written.period(new Period(one, one.plusWeeks(1)))).orElse(""),
                week.map(one -> at(words, one.minusWeeks(1))).orElse(""),
                week.map(one -> one.plusWeeks(1))
                        .filter(next -> last.filter(one -> !next.isAfter(one)).isPresent())
                        .map(next -> at(words, next))
                        .orElse(""),
                review.map(one -> Written.moment(one.madeAt(), store.zone())).orElse(""),
                review.map(Review::number).orElse(0),
                week.flatMap(one -> rooms.reviews().signature(store.id(), one))
                        .map(one -> signed(one, store))
                        .orElse(""),
                making.isRunning(store),
                week.isPresent(),
                review.map(one -> new Sheet(rooms, frame, store, one).body()),
                workers(store),
                fault);
    }

    private static final fulcrum.metrics.MetricId NO_GOAL = new fulcrum.metrics.MetricId("paid");

    private static String at(Wording words, LocalDate week) {
        return words.to("/review").with("week", week).toString();
    }

    private static String signed(Signature one, Store store) {
        return one.by() + ", " + Written.moment(one.at(), store.zone());
    }

    private List<ReviewPage.Person> workers(Store store) {
        return rooms.people().all().stream()
                .filter(one -> one.standing() != People.Standing.LEFT)
                .map(People.Member::person)
                .filter(one -> one.sees(store.id()) && one.may(Right.WORK))
                .map(one -> new ReviewPage.Person(one.id().value(), one.name()))
                .toList();
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
        var view = about.show("review/page", page(about, store, week, frame.say(wrong.get())));
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
        var html = new StringOutput(65_536);
        templates.render(
                "review/file.jte",
                Map.of("frame", frame, "page", page(frame, store, week, review, "")),
                html);
        var name =
                ContentDisposition.attachment()
                        .filename(
                                "review-%s-%s.html".formatted(store.id(), week.orElseThrow()),
                                StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .body(standing(html.toString()).getBytes(StandardCharsets.UTF_8));
    }

    /// With its styles inside, without addresses that lead nowhere outside of Fulcrum and without
    /// what only a server can answer.
    private String standing(String html) {
        var styles = new StringBuilder("<style>");
        STYLES.forEach(name -> styles.append(assets.content(name)).append('\n'));
        return html.replace("<link rel=\"stylesheet\" href=\"styles\">", styles + "</style>")
                .replaceAll("(?s)<form .*?</form>", "")
                .replaceAll("(?s)<details class=\"only-screen\">.*?</details>", "")
                .replaceAll(" href=\"/[^\"]*\"", "");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
