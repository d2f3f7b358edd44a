package fulcrum.web.frame;

import fulcrum.web.Rooms;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether Fulcrum is up: state and facts answer, and the disk has room. Says nothing else.
@Controller
public class HealthController {

    private final Rooms rooms;

    public HealthController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/health")
    ResponseEntity<String> health() {
        boolean up = answers();
        return ResponseEntity.status(up ? 200 : 503)
                .contentType(MediaType.APPLICATION_JSON)
                .body(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private boolean answers() {
        try {
            return rooms.state().read(db -> db.fetch("select 1").size()) == 1
                    && rooms.warehouse().isUp()
                    && rooms.imports().hasRoom();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
