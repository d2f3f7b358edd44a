package fulcrum.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sets the direction and a month's budget; who may not decide is told so.
@RestController
class DirectionResource {

    private final Rooms rooms;

    DirectionResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PutMapping("/api/v1/goal/direction")
    ResponseEntity<String> direction(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, AimBody.DIRECTION);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new AimBody(rooms, store, body).direction());
    }

    @PutMapping("/api/v1/goal/budget")
    ResponseEntity<String> budget(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, AimBody.BUDGET);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new AimBody(rooms, store, body).budget());
    }
}
