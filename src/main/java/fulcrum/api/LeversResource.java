package fulcrum.api;

import fulcrum.actions.ActionId;
import fulcrum.leverage.Lever;
import fulcrum.leverage.LeverId;
import fulcrum.leverage.Outcome;
import fulcrum.leverage.Plain;
import fulcrum.store.Store;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The library of levers: what worked here and can be repeated, and what did not.
@RestController
class LeversResource {

    private final Rooms rooms;
    private final InstantSource clock;

    LeversResource(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/api/v1/levers")
    ResponseEntity<String> list(@RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        var told = new LinkedHashMap<String, Object>();
        told.put("store", store.id().value());
        told.put("levers", rooms.levers().tracks(store).stream().map(Plain::of).toList());
        return Json.answer(told);
    }

    @GetMapping("/api/v1/levers/{number}")
    ResponseEntity<String> one(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return Json.answer(whole(store, found(store, number)));
    }

    private Map<String, Object> whole(Store store, Lever lever) {
        var told = Plain.of(rooms.levers().track(store, lever));
        told.put(
                "versions",
                rooms.levers().versions(lever.id()).stream().map(LeversResource::version).toList());
        return told;
    }

    private static Map<String, Object> version(Lever lever) {
        var told = new LinkedHashMap<String, Object>();
        told.put("version", lever.version());
        told.put("name", lever.play().name());
        told.put("offered", lever.kept());
        told.put("why", lever.last().why());
        told.put("changed_at", lever.last().at().toString());
        told.put("changed_by", lever.last().by());
        return told;
    }

    /// Keeps a play as a lever: that of an action, or one that is written out.
    @PostMapping("/api/v1/levers")
    ResponseEntity<String> keep(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var body = Body.of(request, PlayBody.ADDED);
        var from = body.text("action").map(asked::action);
        var play = new PlayBody(body).over(from.map(rooms.levers()::playOf));
        Optional<ActionId> action = from.map(one -> one.id());
        return answer(
                locale,
                store,
                HttpStatus.CREATED,
                rooms.levers().keep(Caller.person(), store.id(), play, action));
    }

    @PatchMapping("/api/v1/levers/{number}")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var lever = found(store, number);
        var body = Body.of(request, PlayBody.CHANGED);
        var play = new PlayBody(body).over(Optional.of(lever.play()));
        return answer(
                locale,
                store,
                HttpStatus.OK,
                rooms.levers()
                        .change(
                                Caller.person(),
                                lever.id(),
                                body.after(),
                                play,
                                body.text("why").orElse("")));
    }

    /// Puts it aside, or offers it again.
    @PostMapping("/api/v1/levers/{number}/offer")
    ResponseEntity<String> offer(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var lever = found(store, number);
        var body = Body.of(request, Set.of("after", "offered", "why"));
        return answer(
                locale,
                store,
                HttpStatus.OK,
                rooms.levers()
                        .offer(
                                Caller.person(),
                                lever.id(),
                                body.after(),
                                body.truth("offered", true),
                                body.text("why").orElse("")));
    }

    /// Plans an action that pulls it, of the caller, from a day on.
    @PostMapping("/api/v1/levers/{number}/pull")
    ResponseEntity<String> pull(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var lever = found(store, number);
        var from =
                Body.of(request, Set.of("from"))
                        .text("from")
                        .map(written -> Asked.day("from", written))
                        .orElseGet(() -> clock.instant().atZone(store.zone()).toLocalDate());
        var outcome = rooms.levers().pull(Caller.person(), store, lever, from);
        return switch (outcome) {
            case fulcrum.actions.Outcome.Kept(var action) ->
                    Json.answer(HttpStatus.CREATED, new ActionJson(rooms).whole(action));
            case fulcrum.actions.Outcome.Refused(var why) -> ApiFaults.refused(locale, why);
            case fulcrum.actions.Outcome.ChangedMeanwhile _,
                    fulcrum.actions.Outcome.NoSuchAction _ ->
                    throw new IllegalStateException("a new action was changed");
        };
    }

    private Lever found(Store store, String number) {
        return Asked.whole(number)
                .flatMap(one -> rooms.levers().find(new LeverId(store.id(), one)))
                .orElseThrow(() -> Asked.gone("api.no-such-lever", number, store.id()));
    }

    private ResponseEntity<String> answer(
            Locale locale, Store store, HttpStatus done, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var lever) -> Json.answer(done, whole(store, lever));
            case Outcome.Refused(var why) -> ApiFaults.refused(locale, why);
            case Outcome.ChangedMeanwhile(var now) ->
                    Json.meanwhile(
                            locale, Said.of("api.lever-changed-meanwhile"), whole(store, now));
            case Outcome.NoSuchLever _ -> throw new IllegalStateException("it was just found");
        };
    }
}
