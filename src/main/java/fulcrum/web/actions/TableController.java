package fulcrum.web.actions;

import fulcrum.actions.Work;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The work of a store as a table: saved for a spreadsheet, and pasted from one.
@Controller
public class TableController {

    private final Workplace place;
    private final Work work;

    public TableController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.work = rooms.work();
    }

    /// What the list shows, as a CSV that Excel opens.
    @GetMapping("/actions/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen().orElseThrow(Workplace::notFound);
        var text =
                '\uFEFF'
                        + work.files()
                                .written(place.board(frame, store).fitting(new Asked(fields)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"actions.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/actions/many")
    ModelAndView many(Frame frame) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("actions/many", ManyPage.blank(store)))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Adds and changes as many as were pasted.
    @PostMapping("/actions/many")
    ModelAndView readMany(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var text = asked.first("text");
        var report = work.files().read(frame.person().orElseThrow(), store.id(), text);
        var view = frame.about(store).show("actions/many", ManyPage.of(store, text, report, frame));
        boolean whole = report.file().isEmpty() && report.refused().isEmpty();
        view.setStatus(whole ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
