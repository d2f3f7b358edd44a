package fulcrum.web.diagnosis;

import fulcrum.diagnosis.MapFiles;
import fulcrum.diagnosis.Outline;
import fulcrum.diagnosis.ReportPage;
import fulcrum.diagnosis.ReportText;
import fulcrum.diagnosis.topics.TopicsTelling;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The Diagnosis page. All state is in the address.
@Controller
public class DiagnosisController {

    private final Rooms rooms;

    public DiagnosisController(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/diagnosis")
    ModelAndView show(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var page = charting(frame, store.get(), new Asked(fields)).page();
        return frame.show(frame.fragment() ? "diagnosis/body" : "diagnosis/page", page);
    }

    /// For the printer.
    @GetMapping("/diagnosis/report")
    ModelAndView report(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return frame.show("diagnosis/report", charting(frame, store, asked).page());
    }

    /// For other programs.
    @GetMapping("/diagnosis/file")
    ResponseEntity<byte[]> file(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var charting = charting(frame, store, asked);
        var telling = charting.telling();
        return switch (asked.first("format")) {
            case "freemind" -> given(MapFiles.freemind(Outline.of(telling)), "map.mm", "text/xml");
            case "md" ->
                    given(
                            ReportText.markdown(telling, charting.goal())
                                    + standing(frame, store, day(asked, store)),
                            "diagnosis.md",
                            "text/markdown");
            case "html" ->
                    given(
                            ReportPage.html(telling, charting.goal(), frame.texts().locale()),
                            "diagnosis.html",
                            "text/html");
            case "opml", "" -> given(MapFiles.opml(Outline.of(telling)), "map.opml", "text/x-opml");
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<byte[]> given(String text, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// How it stands with its platform, and what its buyers complain of.
    private String standing(Frame frame, Store store, LocalDate day) {
        var weight = rooms.weights().of(store, day, Optional.empty());
        var topics = rooms.topics().of(store, day);
        return new WeightTelling(weight, frame.texts()).markdown()
                + new TopicsTelling(topics, frame.texts()).markdown();
    }

    private LocalDate day(Asked asked, Store store) {
        return asked.day("as-of").orElseGet(() -> rooms.diagnostics().today(store));
    }

    private Charting charting(Frame frame, Store store, Asked asked) {
        var diagnostics = rooms.diagnostics();
        return new Charting(
                diagnostics.of(store, day(asked, store)),
                rooms.metrics(store),
                frame,
                Folding.of(store.id().value(), asked));
    }
}
