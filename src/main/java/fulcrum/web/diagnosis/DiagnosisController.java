package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Chapter;
import fulcrum.diagnosis.ReportPage;
import fulcrum.diagnosis.ReportText;
import fulcrum.diagnosis.mindmap.MapFiles;
import fulcrum.diagnosis.topics.TopicsTelling;
import fulcrum.diagnosis.weight.WeightTelling;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The Diagnosis page. All state is in the address.
@Controller
public class DiagnosisController {

    /// In the address of who has no script, and waits for the whole page.
    private static final String WAITS = "wait";

    private final Rooms rooms;

    public DiagnosisController(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Somebody who looks is not left before an empty window while the facts are asked.
    @GetMapping("/diagnosis")
    ModelAndView show(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var asked = new Asked(fields);
        boolean looks = accept.startsWith(MediaType.TEXT_HTML_VALUE) && !frame.fragment();
        if (looks && asked.first(WAITS).isEmpty() && !isAtHand(store.get(), asked)) {
            return frame.show("diagnosis/coming", coming(frame, store.get()));
        }
        var page = page(charting(frame, store.get(), asked), notice(frame, asked));
        return frame.show(frame.fragment() ? "diagnosis/body" : "diagnosis/page", page);
    }

    /// For the printer.
    @GetMapping("/diagnosis/report")
    ModelAndView report(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return frame.show(
                "diagnosis/report",
                new PrintedReport(
                        page(charting(frame, store, asked), notice(frame, asked)),
                        standing(frame, store, day(asked, store))));
    }

    /// What speaks against what the store does.
    @GetMapping("/diagnosis/against")
    ModelAndView against(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen();
        if (store.isEmpty()) {
            return Away.to("/data");
        }
        var charting = charting(frame, store.get(), new Asked(fields));
        var arguments = rooms.diagnostics().against(charting.map().diagnosis(), rooms.plans());
        return frame.show("diagnosis/against", charting.against(arguments));
    }

    /// The map as it is folded, as a picture.
    @GetMapping("/diagnosis/drawing.svg")
    ModelAndView drawing(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        refuseNonsense(asked);
        response.setContentType("image/svg+xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"map.svg\"");
        return frame.show("diagnosis/file", charting(frame, store, asked).picture());
    }

    /// For other programs.
    @GetMapping("/diagnosis/file")
    ResponseEntity<byte[]> file(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        refuseNonsense(asked);
        var charting = charting(frame, store, asked);
        var telling = charting.telling();
        return switch (asked.first("format")) {
            case "xmind" ->
                    given(
                            MapFiles.xmind(charting.outline()),
                            "map.xmind",
                            "application/vnd.xmind.workbook");
            case "freemind" -> given(MapFiles.freemind(charting.outline()), "map.mm", "text/xml");
            case "md" ->
                    given(
                            ReportText.markdown(
                                    telling,
                                    charting.goal(),
                                    standing(frame, store, day(asked, store))),
                            "diagnosis.md",
                            "text/markdown");
            case "html" ->
                    given(
                            ReportPage.html(
                                    telling,
                                    charting.goal(),
                                    standing(frame, store, day(asked, store)),
                                    frame.texts().locale()),
                            "diagnosis.html",
                            "text/html");
            case "opml", "" -> given(MapFiles.opml(charting.outline()), "map.opml", "text/x-opml");
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static ResponseEntity<byte[]> given(String text, String name, String type) {
        return given(text.getBytes(StandardCharsets.UTF_8), name, type + ";charset=UTF-8");
    }

    private static ResponseEntity<byte[]> given(byte[] file, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file);
    }

    private boolean isAtHand(Store store, Asked asked) {
        return rooms.diagnostics().isAtHand(store, day(asked, store));
    }

    private DiagnosisPage.Coming coming(Frame frame, Store store) {
        var here = frame.back();
        return new DiagnosisPage.Coming(
                here,
                here + (here.contains("?") ? "&" : "?") + WAITS + "=yes",
                rooms.diagnostics().checks(store));
    }

    private DiagnosisPage page(Charting charting, Optional<String> notice) {
        return charting.page(notice, rooms.mindmaps().weeks(charting.map()));
    }

    private static Optional<String> notice(Frame frame, Asked asked) {
        return wrong(asked)
                .map(one -> frame.say("web.diagnosis.as-of.unknown", one))
                .or(() ->
                        Optional.of(asked.first("brought"))
                                .filter(one -> one.matches("\\d{1,5}"))
                                .map(one -> frame.say("web.diagnosis.brought", one)));
    }

    /// What is written as a day and is none.
    private static Optional<String> wrong(Asked asked) {
        return Optional.of(asked.first("as-of"))
                .filter(one -> !one.isBlank() && asked.day("as-of").isEmpty());
    }

    /// A file of today must not be taken for one of another day.
    private static void refuseNonsense(Asked asked) {
        wrong(asked)
                .ifPresent(one -> {
                    throw new NotUnderstood(Said.of("web.diagnosis.as-of.refused", one));
                });
    }

    /// How it stands with its platform, and what its buyers complain of.
    private List<Chapter> standing(Frame frame, Store store, LocalDate day) {
        var weight = rooms.weights().of(store, day, Optional.empty());
        var topics = rooms.topics().of(store, day);
        return List.of(
                new WeightTelling(weight, frame.texts()).chapter(),
                new TopicsTelling(topics, frame.texts()).chapter());
    }

    private LocalDate day(Asked asked, Store store) {
        return asked.day("as-of").orElseGet(() -> rooms.diagnostics().today(store));
    }

    private Charting charting(Frame frame, Store store, Asked asked) {
        var diagnostics = rooms.diagnostics();
        return new Charting(
                rooms.mindmaps().of(diagnostics.of(store, day(asked, store))),
                rooms.metrics(store),
                frame,
                Folding.of(store.id().value(), asked));
    }
}
