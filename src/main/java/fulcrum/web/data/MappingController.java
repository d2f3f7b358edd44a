package fulcrum.web.data;

import fulcrum.ingest.ChosenMapping;
import fulcrum.ingest.ImportReport;
import fulcrum.warehouse.FactKind;
import fulcrum.web.Rooms;
import fulcrum.web.data.Assistant.Work;
import fulcrum.web.data.Uploads.Upload;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The mapping assistant for tables that no layout knows.
@Controller
public class MappingController {

    /// Bytes up to which the whole file is read again at every change.
    private static final long QUICK = 10_000_000;

    private final Rooms rooms;
    private final Uploads uploads;
    private final Assistant assistant;
    private final Results results;
    private final Asking asking;

    public MappingController(Rooms rooms, Uploads uploads) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.assistant = new Assistant(rooms.imports());
        this.results = new Results(rooms.imports());
        this.asking = new Asking(rooms.imports());
    }

    @GetMapping("/data/uploads/{id}")
    ModelAndView show(
            Frame frame,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam(defaultValue = "") String kind) {
        var upload = upload(id);
        var seen = rooms.imports().look(upload.file(), upload.name());
        int open = seen.isEmpty() ? -1 : Math.clamp(table, 0, seen.size() - 1);
        if (open < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var form = MappingForm.proposed(seen.get(open), FactKind.named(kind));
        var work = new Work(upload, store(frame, upload), seen.get(open), open, form);
        return frame.about(work.store())
                .show("data/map", assistant.page(work, frame, isQuick(upload)));
    }

    /// What would come of it; a fragment beside the form, or the page with it.
    @PostMapping("/data/uploads/{id}/preview")
    ModelAndView preview(
            Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> all) {
        var work = work(frame, id, all);
        boolean tried = isQuick(work.upload()) || all.containsKey("try");
        var page = assistant.page(work, frame, tried);
        return frame.about(work.store())
                .show(frame.fragment() ? "data/map-preview" : "data/map", page);
    }

    @PostMapping("/data/uploads/{id}")
    ModelAndView confirm(
            Frame frame, @PathVariable String id, @RequestParam MultiValueMap<String, String> all) {
        var work = work(frame, id, all);
        return switch (assistant.chosen(work)) {
            case ChosenMapping.Incomplete _ -> {
                var view =
                        frame.about(work.store())
                                .show("data/map", assistant.page(work, frame, false));
                view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield view;
            }
            case ChosenMapping.Complete(var mapping) ->
                    imported(frame, work, assistant.read(work, mapping, frame, false));
        };
    }

    /// Leads to the import; what is still asked stays on the page.
    private ModelAndView imported(Frame frame, Work work, List<ImportReport> reports) {
        rooms.log()
                .add(
                        frame.personName(),
                        "map-table",
                        Map.of("store", work.store().id().value(), "file", work.seen().table()));
        if (reports.stream().noneMatch(UploadController::asks)) {
            uploads.dismiss(work.upload());
        }
        return reports.stream()
                .filter(ImportReport::isInFacts)
                .findFirst()
                .flatMap(ImportReport::id)
                .map(id -> Away.to("/data/imports/" + id))
                .orElseGet(() -> answered(frame, work, reports));
    }

    private ModelAndView answered(Frame frame, Work work, List<ImportReport> reports) {
        var mapping = Optional.of("/data/uploads/" + work.upload().id());
        var cards =
                reports.stream()
                        .map(report ->
                                results.card(report, work.store(), frame, mapping)
                                        .asking(
                                                asking.of(
                                                        report,
                                                        work.upload(),
                                                        Asking.Answers.NONE,
                                                        frame)))
                        .toList();
        return frame.about(work.store()).show("data/map-results", new ResultsFragment(cards));
    }

    private Work work(Frame frame, String id, MultiValueMap<String, String> all) {
        var upload = upload(id);
        var seen = rooms.imports().look(upload.file(), upload.name());
        var asked = all.getFirst("table");
        int table = asked != null && asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : 0;
        if (table >= seen.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Work(
                upload, store(frame, upload), seen.get(table), table, MappingForm.sent(all));
    }

    private Upload upload(String id) {
        return uploads.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static fulcrum.store.Store store(Frame frame, Upload upload) {
        return frame.storeNamed(upload.store().value());
    }

    private static boolean isQuick(Upload upload) {
        return upload.bytes() <= QUICK;
    }
}
