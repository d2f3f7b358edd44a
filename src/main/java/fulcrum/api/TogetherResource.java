package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Batches.Change;
import fulcrum.actions.Batches.Fault;
import fulcrum.actions.Batches.Result;
import fulcrum.actions.Batches.Seen;
import fulcrum.actions.Batches.Step;
import fulcrum.actions.PlanText;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Several actions changed at once, and taken back at once: all of them, or none.
@RestController
class TogetherResource {

    private static final Set<String> FIELDS =
            Set.of("actions", "owner", "link", "from", "until", "status");

    private final Rooms rooms;

    TogetherResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PostMapping("/api/v1/actions/together")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, FIELDS);
        var seen =
                body.objects("actions", Set.of("number", "version")).stream()
                        .map(one -> new Seen(one.whole("number"), one.whole("version")))
                        .toList();
        known(store, seen);
        var change = change(body);
        var result = rooms.work().batches().change(Caller.person(), store.id(), seen, change);
        return answer(locale, store, seen, result);
    }

    /// What is not there stays as it is; an owner who is empty or null is nobody.
    private Change change(Body body) {
        return new Change(
                body.text("owner").map(one -> ActionBody.owner(rooms, one)),
                body.text("link").map(PlayBody::link),
                days(body),
                body.text("status").map(ActionsResource::status));
    }

    private static Optional<Period> days(Body body) {
        if (!body.has("from") && !body.has("until")) {
            return Optional.empty();
        }
        return Optional.of(
                PlanText.days(
                                body.text("from").orElse(""),
                                body.text("until").map(ActionBody::lastDay).orElse(""))
                        .orElseThrow(() ->
                                new NotAsked(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        Said.of("actions.fault.typed-days"))));
    }

    /// Puts each back as it was.
    @PostMapping("/api/v1/actions/together/undo")
    ResponseEntity<String> undo(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var steps =
                Body.of(request, Set.of("steps"))
                        .objects("steps", Set.of("number", "before", "after"))
                        .stream()
                        .map(one ->
                                new Step(
                                        one.whole("number"),
                                        one.whole("before"),
                                        one.whole("after")))
                        .toList();
        var seen = steps.stream().map(one -> new Seen(one.number(), one.after())).toList();
        known(store, seen);
        var result = rooms.work().batches().undo(Caller.person(), store.id(), steps);
        return answer(locale, store, seen, result);
    }

    private void known(Store store, List<Seen> seen) {
        seen.stream()
                .filter(one -> now(store, one).isEmpty())
                .findFirst()
                .ifPresent(one -> {
                    throw Asked.gone(
                            "api.no-such-action", String.valueOf(one.number()), store.id());
                });
    }

    private Optional<Action> now(Store store, Seen one) {
        return rooms.work().actions().find(new ActionId(store.id(), one.number()));
    }

    private ResponseEntity<String> answer(
            Locale locale, Store store, List<Seen> seen, Result result) {
        return switch (result) {
            case Result.Kept(var steps) ->
                    Json.answer(
                            Map.of(
                                    "steps",
                                    steps.stream().map(TogetherResource::told).toList(),
                                    "actions",
                                    told(
                                            steps.stream()
                                                    .map(one -> new Seen(one.number(), one.after()))
                                                    .flatMap(one -> now(store, one).stream())
                                                    .toList())));
            case Result.Refused(var why) -> refused(Texts.in(locale), why, moved(store, seen));
        };
    }

    private static Map<String, Object> told(Step step) {
        return Map.of("number", step.number(), "before", step.before(), "after", step.after());
    }

    private List<Map<String, Object>> told(List<Action> actions) {
        var json = new ActionJson(rooms);
        return actions.stream().map(action -> json.of(action, Optional.empty())).toList();
    }

    /// Those that somebody changed since they were seen.
    private List<Action> moved(Store store, List<Seen> seen) {
        return seen.stream()
                .flatMap(one ->
                        now(store, one)
                                .filter(action -> action.version() != one.version())
                                .stream())
                .distinct()
                .toList();
    }

    /// Names each action with what is wrong; what was changed meanwhile stands as it is now.
    private ResponseEntity<String> refused(Texts texts, List<Fault> why, List<Action> moved) {
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "error",
                why.stream().map(one -> one.told(texts::say)).collect(Collectors.joining("; ")));
        told.put(
                "refused",
                why.stream()
                        .map(one -> Map.of("action", one.action(), "why", texts.say(one.why())))
                        .toList());
        if (moved.isEmpty()) {
            return Json.answer(HttpStatus.UNPROCESSABLE_CONTENT, told);
        }
        told.put("now", told(moved));
        return Json.answer(HttpStatus.CONFLICT, told);
    }
}
