package fulcrum.web.levers;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Link;
import fulcrum.leverage.Lever;
import fulcrum.leverage.LeverId;
import fulcrum.leverage.Outcome;
import fulcrum.leverage.Play;
import fulcrum.metrics.MetricId;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What worked here and can be repeated, and what did not.
@Controller
public class LeversController {

    private static final BigDecimal UNREADABLE = BigDecimal.ONE.negate();

    private final Rooms rooms;
    private final InstantSource clock;

    public LeversController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/levers")
    ModelAndView all(Frame frame) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("levers/page", new LeverText(rooms, frame, store).list()))
                .orElseGet(() -> Away.to("/data"));
    }

    /// A new one, filled in from an action where one is named.
    @GetMapping("/levers/new")
    ModelAndView fresh(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = chosen(frame);
        var action = action(store, new Asked(fields).first("action"));
        var play = action.map(one -> rooms.levers().playOf(one)).orElseGet(this::empty);
        return frame.show(
                "levers/lever",
                new LeverText(rooms, frame, store)
                        .fresh(play, number(action.map(Action::id)), List.of()));
    }

    private static String number(Optional<ActionId> action) {
        return action.map(id -> String.valueOf(id.number())).orElse("");
    }

    private Play empty() {
        return new Play(
                "",
                "",
                "",
                "",
                "",
                "",
                Link.OTHER,
                Optional.empty(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                14);
    }

    private Optional<Action> action(Store store, String number) {
        return whole(number)
                .flatMap(one -> rooms.work().actions().find(new ActionId(store.id(), one)));
    }

    private static Optional<Integer> whole(String number) {
        return number.matches("\\d{1,9}")
                ? Optional.of(Integer.parseInt(number))
                : Optional.empty();
    }

    @PostMapping("/levers")
    ModelAndView keep(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var play = play(asked);
        var from = action(store, asked.first("action")).map(Action::id);
        var outcome = rooms.levers().keep(reader(frame), store.id(), play, from);
        if (outcome instanceof Outcome.Kept(var lever)) {
            return Away.to(new LeverText(rooms, frame, store).at(lever));
        }
        var about = frame.about(store);
        return wrong(
                about.show(
                        "levers/lever",
                        new LeverText(rooms, about, store)
                                .fresh(play, number(from), faults(frame, outcome))));
    }

    @GetMapping("/levers/{number}")
    ModelAndView one(Frame frame, @PathVariable String number) {
        var store = chosen(frame);
        return frame.show(
                "levers/lever",
                new LeverText(rooms, frame, store)
                        .one(found(store, number), List.of(), Optional.empty()));
    }

    @PostMapping("/levers/{number}")
    ModelAndView change(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var lever = found(store, number);
        var play = play(asked);
        var outcome =
                rooms.levers()
                        .change(
                                reader(frame),
                                lever.id(),
                                whole(asked.first("version")).orElse(0),
                                play,
                                asked.first("why"));
        return done(frame, store, lever, outcome, Optional.of(play));
    }

    /// Puts it aside, or takes it back.
    @PostMapping("/levers/{number}/offer")
    ModelAndView offer(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var lever = found(store, number);
        var outcome =
                rooms.levers()
                        .offer(
                                reader(frame),
                                lever.id(),
                                whole(asked.first("version")).orElse(0),
                                asked.first("kept").equals("yes"),
                                asked.first("why"));
        return done(frame, store, lever, outcome, Optional.empty());
    }

    private ModelAndView done(
            Frame frame, Store store, Lever lever, Outcome outcome, Optional<Play> written) {
        if (outcome instanceof Outcome.Kept(var kept)) {
            return Away.to(new LeverText(rooms, frame, store).at(kept));
        }
        var now = rooms.levers().find(lever.id()).orElse(lever);
        var about = frame.about(store);
        return wrong(
                about.show(
                        "levers/lever",
                        new LeverText(rooms, about, store)
                                .one(now, faults(frame, outcome), written)));
    }

    /// Plans an action that pulls it.
    @PostMapping("/levers/{number}/pull")
    ModelAndView pull(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.storeNamed(new Asked(fields).first("store"));
        var lever = found(store, number);
        var today = clock.instant().atZone(store.zone()).toLocalDate();
        var outcome = rooms.levers().pull(reader(frame), store, lever, today);
        if (outcome instanceof fulcrum.actions.Outcome.Kept(var action)) {
            return Away.to(
                    "/actions/%d?store=%s"
                            .formatted(action.id().number(), frame.encoded(store.id().value())));
        }
        var about = frame.about(store);
        var faults =
                outcome instanceof fulcrum.actions.Outcome.Refused(var why)
                        ? why.stream().map(frame::say).toList()
                        : List.<String>of();
        return wrong(
                about.show(
                        "levers/lever",
                        new LeverText(rooms, about, store).one(lever, faults, Optional.empty())));
    }

    private static ModelAndView wrong(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static List<String> faults(Frame frame, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept _ -> List.of();
            case Outcome.Refused(var why) -> why.stream().map(frame::say).toList();
            case Outcome.ChangedMeanwhile(var now) ->
                    List.of(
                            frame.say(
                                    Said.of(
                                            "web.levers.meanwhile",
                                            now.last().by(),
                                            now.play().name())));
            case Outcome.NoSuchLever _ -> List.of(frame.say("leverage.nothing-there"));
        };
    }

    private static Play play(Asked asked) {
        return new Play(
                asked.first("name"),
                asked.first("trigger"),
                asked.first("preconditions"),
                asked.first("steps"),
                asked.first("risk"),
                asked.first("unlocks"),
                Link.of(asked.first("link")).orElse(Link.OTHER),
                Optional.of(asked.first("metric")).filter(MetricId::isValid).map(MetricId::new),
                number(asked.first("hours")),
                number(asked.first("coins")),
                whole(asked.first("days")).orElse(0));
    }

    /// What cannot be read lies outside of what is allowed, and is said so.
    private static BigDecimal number(String text) {
        var plain = text.strip().replace(',', '.');
        return plain.isEmpty()
                ? BigDecimal.ZERO
                : plain.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(plain) : UNREADABLE;
    }

    private Lever found(Store store, String number) {
        return whole(number)
                .flatMap(one -> rooms.levers().find(new LeverId(store.id(), one)))
                .orElseThrow(LeversController::notFound);
    }

    private static Store chosen(Frame frame) {
        return frame.shops().chosen().orElseThrow(LeversController::notFound);
    }

    private static Person reader(Frame frame) {
        return frame.person().orElseThrow();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
