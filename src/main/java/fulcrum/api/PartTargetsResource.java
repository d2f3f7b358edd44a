package fulcrum.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What single products, channels and other parts are to reach.
@RestController
class PartTargetsResource {

    private final Rooms rooms;

    PartTargetsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @PutMapping("/api/v1/part-targets")
    ResponseEntity<String> set(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, PartBody.SET);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new PartBody(rooms, store, body).set());
    }

    @PostMapping("/api/v1/part-targets/removal")
    ResponseEntity<String> remove(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, PartBody.REMOVED);
        return new Deciding(rooms, locale, store)
                .decided(HttpStatus.OK, new PartBody(rooms, store, body).removed());
    }
}
