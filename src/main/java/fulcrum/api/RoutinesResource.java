package fulcrum.api;

import fulcrum.actions.Routine;
import fulcrum.actions.Routine.Standing;
import fulcrum.actions.Routines;
import fulcrum.actions.Routines.Result;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Work that comes back. A change names the version that it was made from and is refused where
/// somebody else was faster.
@RestController
class RoutinesResource {

    private final Rooms rooms;
    private final InstantSource clock;

    RoutinesResource(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/api/v1/routines")
    ResponseEntity<String> list(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        var json = json(locale, store);
        return Json.answer(
                Map.of(
                        "store",
                        store.id().value(),
                        "routines",
                        routines().of(store.id()).stream().map(json::of).toList()));
    }

    @GetMapping("/api/v1/routines/{number}")
    ResponseEntity<String> one(
            Locale locale,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return Json.answer(json(locale, store).whole(found(store, number)));
    }

    @PostMapping("/api/v1/routines")
    ResponseEntity<String> add(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var typed = new RoutineBody(rooms, Body.of(request, RoutineBody.FIELDS)).added();
        var result = routines().add(Caller.person(), store.id(), today(store), typed);
        return answer(locale, HttpStatus.CREATED, store, result);
    }

    @PutMapping("/api/v1/routines/{number}")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var routine = found(store, number);
        var body = Body.of(request, RoutineBody.CHANGES);
        var typed = new RoutineBody(rooms, body).changing(routine);
        var result = routines().change(Caller.person(), routine.id(), body.after(), typed);
        return answer(locale, HttpStatus.OK, store, result);
    }

    /// Pauses one, ends it or lets it go on.
    @PostMapping("/api/v1/routines/{number}/standing")
    ResponseEntity<String> move(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var routine = found(store, number);
        var body = Body.of(request, Set.of("after", "standing"));
        var word = body.text("standing").orElse("");
        var standing =
                Standing.of(word)
                        .orElseThrow(() ->
                                Asked.wrong(
                                        "api.no-such-word",
                                        "standing",
                                        word,
                                        "active, paused, ended"));
        var result =
                routines()
                        .move(Caller.person(), routine.id(), body.after(), standing, today(store));
        return answer(locale, HttpStatus.OK, store, result);
    }

    /// Plans one of its actions, whether it is due or not.
    @PostMapping("/api/v1/routines/{number}/actions")
    ResponseEntity<String> planOne(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var routine = found(store, number);
        var first =
                Body.of(request, Set.of("from"))
                        .text("from")
                        .map(day -> Asked.day("from", day))
                        .orElseGet(() -> today(store));
        var outcome = routines().planOne(Caller.person(), routine, first);
        return ActionsResource.answer(rooms, locale, HttpStatus.CREATED, outcome);
    }

    private ResponseEntity<String> answer(
            Locale locale, HttpStatus done, Store store, Result result) {
        return switch (result) {
            case Result.Kept(var routine) -> Json.answer(done, json(locale, store).whole(routine));
            case Result.Refused(var why) -> ApiFaults.refused(locale, why);
            case Result.ChangedMeanwhile(var now) ->
                    Json.meanwhile(
                            locale,
                            Said.of("actions.fault.routine-changed"),
                            json(locale, store).whole(now));
        };
    }

    private Routine found(Store store, String number) {
        return Asked.whole(number)
                .flatMap(one -> routines().find(new Routine.Id(store.id(), one)))
                .orElseThrow(() -> Asked.gone("api.no-such-routine", number, store.id()));
    }

    private RoutineJson json(Locale locale, Store store) {
        return new RoutineJson(rooms, store, Texts.in(locale), today(store));
    }

    private Routines routines() {
        return rooms.work().routines();
    }

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
