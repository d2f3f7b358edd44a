package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Choice;
import fulcrum.actions.Outcome;
import fulcrum.actions.Status;
import fulcrum.actions.Stretch;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/// The work of a store. A change names the version that it was made from and is refused where
/// somebody else was faster.
@RestController
class ActionsResource {

    private static final int MOST = 1_000;

    private final Rooms rooms;

    ActionsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/actions")
    ResponseEntity<String> list(@RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var choice =
                Choice.of(
                                statuses(asked),
                                asked.one("owner").orElse(""),
                                asked.one("link").orElse(""),
                                asked.one("metric").orElse(""))
                        .saying(asked.one("words").orElse(""), Optional.empty());
        var found = rooms.work().actions().mostUrgent(store.id(), choice, Stretch.first(MOST));
        var actions = found.actions();
        var progress =
                rooms.work()
                        .checklists()
                        .progress(
                                store.id(),
                                actions.stream().map(action -> action.id().number()).toList());
        var json = new ActionJson(rooms);
        var told = new LinkedHashMap<String, Object>();
        told.put("store", store.id().value());
        told.put("fitting", found.fitting());
        told.put(
                "actions",
                actions.stream()
                        .map(action ->
                                json.of(
                                        action,
                                        Optional.ofNullable(progress.get(action.id().number()))))
                        .toList());
        return Json.answer(told);
    }

    private static Set<Status> statuses(Asked asked) {
        var written = asked.one("status");
        if (written.isEmpty()) {
            return Choice.ALL.statuses();
        }
        return written.filter("open"::equals).isPresent()
                ? EnumSet.of(Status.PLANNED, Status.RUNNING)
                : EnumSet.of(status(written.get()));
    }

    static Status status(String word) {
        return Status.of(word)
                .orElseThrow(() ->
                        Asked.wrong(
                                "api.no-such-word",
                                "status",
                                word,
                                "planned, running, done, dropped"));
    }

    @GetMapping("/api/v1/actions/{number}")
    ResponseEntity<String> one(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> parameters) {
        return Json.answer(new ActionJson(rooms).whole(found(number, parameters)));
    }

    @PostMapping("/api/v1/actions")
    ResponseEntity<String> add(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, ActionBody.FIELDS);
        var plan = new ActionBody(rooms, body).added();
        return answer(
                locale,
                HttpStatus.CREATED,
                rooms.work().actions().add(Caller.person(), store.id(), plan));
    }

    @PatchMapping("/api/v1/actions/{number}")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = found(number, parameters);
        var body = Body.of(request, ActionBody.CHANGES);
        var plan = new ActionBody(rooms, body).changing(action);
        return answer(
                locale,
                HttpStatus.OK,
                rooms.work()
                        .actions()
                        .change(
                                Caller.person(),
                                action.id(),
                                body.after(),
                                plan,
                                body.text("why").orElse("")));
    }

    @PostMapping("/api/v1/actions/{number}/status")
    ResponseEntity<String> move(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = found(number, parameters);
        var body = Body.of(request, Set.of("after", "status", "why"));
        return answer(
                locale,
                HttpStatus.OK,
                rooms.work()
                        .actions()
                        .move(
                                Caller.person(),
                                action.id(),
                                body.after(),
                                status(body.text("status").orElse("")),
                                body.text("why").orElse("")));
    }

    @PostMapping("/api/v1/actions/{number}/remarks")
    ResponseEntity<String> remark(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = found(number, parameters);
        var body = Body.of(request, Set.of("words", "evidence"));
        return rooms.work()
                .remarks()
                .add(
                        Caller.person(),
                        action.id(),
                        body.text("words").orElse(""),
                        body.text("evidence").orElse(""))
                .map(why -> ApiFaults.refused(locale, List.of(why)))
                .orElseGet(
                        () -> Json.answer(HttpStatus.CREATED, new ActionJson(rooms).whole(action)));
    }

    private Action found(String number, MultiValueMap<String, String> parameters) {
        return new Asked(rooms, parameters).action(number);
    }

    private ResponseEntity<String> answer(Locale locale, HttpStatus done, Outcome outcome) {
        return answer(rooms, locale, done, outcome);
    }

    static ResponseEntity<String> answer(
            Rooms rooms, Locale locale, HttpStatus done, Outcome outcome) {
        var json = new ActionJson(rooms);
        return switch (outcome) {
            case Outcome.Kept(var action) -> Json.answer(done, json.whole(action));
            case Outcome.Refused(var why) -> ApiFaults.refused(locale, why);
            case Outcome.ChangedMeanwhile(var now) ->
                    Json.meanwhile(locale, Said.of("api.changed-meanwhile"), json.whole(now));
            case Outcome.NoSuchAction _ -> throw new IllegalStateException("it was just found");
        };
    }
}
