package fulcrum.web.data;

import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Takes back a file that waits for an answer.
@Controller
public class WaitingController {

    private final Rooms rooms;
    private final Uploads uploads;

    public WaitingController(Rooms rooms, Uploads uploads) {
        this.rooms = rooms;
        this.uploads = uploads;
    }

    @PostMapping("/data/uploads/{id}/remove")
    ModelAndView remove(Frame frame, @PathVariable String id) {
        var upload =
                uploads.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var store = frame.storeNamed(upload.store().value());
        uploads.dismiss(upload);
        rooms.log()
                .add(
                        frame.personName(),
                        "remove-upload",
                        Map.of("store", store.id().value(), "file", upload.name()));
        return Away.to("/data?store=" + frame.encoded(store.id().value()));
    }
}
