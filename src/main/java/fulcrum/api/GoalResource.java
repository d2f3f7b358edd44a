package fulcrum.api;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is decided about a store: direction, goals with their targets and odds, budget.
@RestController
class GoalResource {

    private final Rooms rooms;

    GoalResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/goal")
    ResponseEntity<String> goal(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return Json.answer(rooms.plain(store, locale).of(rooms.strategies()));
    }
}
