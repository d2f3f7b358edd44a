package fulcrum.web.data;

import fulcrum.ingest.ImportReport;
import fulcrum.ingest.ImportRequest;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.data.Asking.Answers;
import fulcrum.web.data.Uploads.Upload;
import fulcrum.web.frame.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Takes files in and says what became of them.
@Controller
public class UploadController {

    private final Rooms rooms;
    private final Uploads uploads;
    private final Results results;
    private final Asking asking;
    private final DataController page;

    public UploadController(Rooms rooms, Uploads uploads, DataController page) {
        this.rooms = rooms;
        this.uploads = uploads;
        this.results = new Results(rooms.imports());
        this.asking = new Asking(rooms.imports());
        this.page = page;
    }

    /// @param modified when each file was last changed, in milliseconds since 1970
    @PostMapping("/data/files")
    ModelAndView take(
            Frame frame,
            @RequestParam String store,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = "") List<Long> modified) {
        var chosen = frame.storeNamed(store);
        var cards = new ArrayList<ResultCard>();
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).isEmpty() || files.get(i).getOriginalFilename() != null) {
                var time =
                        i < modified.size()
                                ? Optional.of(Instant.ofEpochMilli(modified.get(i)))
                                : Optional.<Instant>empty();
                var upload = uploads.take(files.get(i), chosen.id(), time);
                cards.addAll(imported(upload, chosen, frame, Answers.NONE));
            }
        }
        return frame.fragment()
                ? frame.show("data/results", new ResultsFragment(cards))
                : page.show(frame, cards);
    }

    /// Imports a file that waits, with the answer to what it left open.
    @PostMapping("/data/uploads/{id}/answer")
    ModelAndView answer(
            Frame frame,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response) {
        var upload =
                uploads.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var store = frame.storeNamed(upload.store().value());
        var cards = imported(upload, store, frame, Answers.sent(all));
        if (!frame.fragment()) {
            return page.show(frame.about(store), cards);
        }
        response.setHeader("HX-Trigger", "files-in");
        return frame.about(store).show("data/results", new ResultsFragment(cards));
    }

    private List<ResultCard> imported(Upload upload, Store store, Frame frame, Answers answers) {
        boolean waits = false;
        try {
            var request =
                    request(upload, store, frame).answered(answers.written(), answers.covers());
            var reports = rooms.imports().importFile(request);
            waits = reports.stream().anyMatch(UploadController::asks);
            reports.forEach(report -> note(report, store, frame));
            var mapping = Optional.of("/data/uploads/" + upload.id());
            return reports.stream()
                    .map(report ->
                            results.card(report, store, frame, mapping)
                                    .asking(asking.of(report, upload, answers, frame)))
                    .toList();
        } finally {
            if (waits) {
                uploads.keep(upload);
            } else {
                uploads.dismiss(upload);
            }
        }
    }

    static ImportRequest request(Upload upload, Store store, Frame frame) {
        return ImportRequest.of(upload.file(), upload.name(), store, frame.personName());
    }

    static boolean asks(ImportReport report) {
        return report.outcome() == ImportReport.Outcome.NOT_RECOGNISED;
    }

    private void note(ImportReport report, Store store, Frame frame) {
        rooms.log()
                .add(
                        frame.personName(),
                        "import",
                        Map.of(
                                "store", store.id().value(),
                                "file", report.file(),
                                "outcome", report.outcome().name(),
                                "import", report.id().map(Object::toString).orElse("")));
    }
}
