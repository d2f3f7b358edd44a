package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists;
import fulcrum.actions.Checklists.Tick;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The checklist of an action. A change names the words that were seen and is refused where
/// somebody else was faster.
@RestController
class StepsResource {

    private final Rooms rooms;

    StepsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PutMapping("/api/v1/actions/{number}/steps")
    ResponseEntity<String> write(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = new Asked(rooms, parameters).action(number);
        var body = Body.of(request, Set.of("seen", "steps"));
        var steps = body.lines("steps").orElseThrow(() -> Asked.wrong("api.needed", "steps"));
        var fault = Checklists.fault(steps);
        if (fault.isPresent()) {
            return ApiFaults.refused(locale, List.of(fault.get()));
        }
        return rooms.work()
                .checklists()
                .rewrite(Caller.person(), action.id(), body.lines("seen").orElse(""), steps)
                .map(why -> meanwhile(locale, action, why))
                .orElseGet(() -> Json.answer(new ActionJson(rooms).whole(action)));
    }

    @PutMapping("/api/v1/actions/{number}/steps/{position}")
    ResponseEntity<String> tick(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @PathVariable String position,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = new Asked(rooms, parameters).action(number);
        var body = Body.of(request, Set.of("words", "done"));
        var tick =
                new Tick(
                        Asked.whole(position).orElse(0),
                        body.text("words").orElseThrow(() -> Asked.wrong("api.needed", "words")),
                        body.truth("done", true));
        return rooms.work().checklists().tick(Caller.person(), action.id(), tick)
                ? Json.answer(new ActionJson(rooms).whole(action))
                : meanwhile(locale, action, Said.of("actions.fault.steps-changed"));
    }

    private ResponseEntity<String> meanwhile(Locale locale, Action action, Said why) {
        return Json.meanwhile(locale, why, new ActionJson(rooms).whole(action));
    }
}
