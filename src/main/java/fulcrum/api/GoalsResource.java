package fulcrum.api;

import fulcrum.strategy.Goal;
import fulcrum.strategy.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sets goals and accepts the targets that reach them; who may not decide is told so.
@RestController
class GoalsResource {

    private final Rooms rooms;

    GoalsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PostMapping("/api/v1/goals")
    ResponseEntity<String> set(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, GoalBody.ADDED);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.CREATED, new GoalBody(rooms, store, body).added());
    }

    @PatchMapping("/api/v1/goals/{goal}")
    ResponseEntity<String> change(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = GoalBody.known(rooms, store, goal);
        var body = Body.of(request, GoalBody.CHANGED);
        var change = new GoalBody(rooms, store, body).changed(known);
        var deciding = new Deciding(rooms, locale, store);
        var outcome = deciding.decide(change);
        return deciding.answer(
                HttpStatus.OK,
                outcome,
                () -> {
                    var now = new LinkedHashMap<>(deciding.now(change.matter()));
                    if (outcome instanceof Outcome.Kept
                            && change.content() instanceof Goal changed
                            && known.content().loses(changed)) {
                        now.put("targets_dropped", known.content().targets().size());
                    }
                    return now;
                });
    }

    @PostMapping("/api/v1/goals/{goal}/withdrawal")
    ResponseEntity<String> withdraw(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = GoalBody.known(rooms, store, goal);
        var body = Body.of(request, GoalBody.WITHDRAWN);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new GoalBody(rooms, store, body).withdrawn(known));
    }

    /// Where each accepted target stands by itself.
    @GetMapping("/api/v1/goals/{goal}/targets")
    ResponseEntity<String> stand(
            Locale locale,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return Json.answer(rooms.plain(store, locale).targets(GoalBody.known(rooms, store, goal)));
    }

    /// Accepts the targets that the program finds for what is held.
    @PostMapping("/api/v1/goals/{goal}/targets")
    ResponseEntity<String> accept(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String goal,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var known = GoalBody.known(rooms, store, goal);
        var body = Body.of(request, GoalBody.TARGETS);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new GoalBody(rooms, store, body).targets(known));
    }
}
