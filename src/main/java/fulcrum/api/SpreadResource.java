package fulcrum.api;

import fulcrum.strategy.Spread;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lays the target of a figure out over products, channels or other parts.
@RestController
class SpreadResource {

    private final Rooms rooms;

    SpreadResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What each part would have to come to; keeps nothing.
    @GetMapping("/api/v1/part-targets/spread")
    ResponseEntity<String> spread(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var wanted =
                new PartBody.Wanted(
                        asked.one("goal").orElse(""),
                        asked.one("metric").orElse(""),
                        asked.one("by").orElse(""),
                        parameters.getOrDefault("lock", List.of()));
        return switch (PartBody.laid(rooms, store, wanted)) {
            case Spread.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case Spread.Laid laid -> Json.answer(rooms.plain(store, locale).of(laid));
        };
    }

    @PostMapping("/api/v1/part-targets/spread")
    ResponseEntity<String> keep(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, PartBody.SPREAD);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new PartBody(rooms, store, body).spread());
    }
}
