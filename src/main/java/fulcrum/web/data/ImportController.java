package fulcrum.web.data;

import fulcrum.ingest.ImportEntry;
import fulcrum.ingest.ImportId;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// One import: its result, its refused rows, and taking it back.
@Controller
public class ImportController {

    private final Rooms rooms;
    private final DataController data;

    public ImportController(Rooms rooms, DataController data) {
        this.rooms = rooms;
        this.data = data;
    }

    private record Found(Store store, ImportEntry entry) {}

    @GetMapping("/data/imports/{id}")
    ModelAndView show(Frame frame, @PathVariable String id) {
        var found = found(frame, id);
        return frame.about(found.store()).show("data/import", page(found, frame));
    }

    @GetMapping("/data/imports/{id}/undo")
    ModelAndView ask(Frame frame, @PathVariable String id) {
        var template = frame.fragment() ? "data/undo" : "data/undo-page";
        var found = found(frame, id);
        return frame.about(found.store()).show(template, page(found, frame));
    }

    @PostMapping("/data/imports/{id}/undo")
    ModelAndView undo(Frame frame, @PathVariable String id) {
        var found = found(frame, id);
        boolean undone = rooms.imports().undo(found.entry().id());
        rooms.log()
                .add(
                        frame.personName(),
                        "undo-import",
                        Map.of("import", id, "file", found.entry().report().file()));
        if (!undone) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Away.to("/data?store=" + frame.encoded(found.store().id().value()));
    }

    @GetMapping("/data/imports/{id}/refused")
    ResponseEntity<Resource> refused(Frame frame, @PathVariable String id) {
        var entry = found(frame, id).entry();
        var file =
                rooms.imports()
                        .refusedFile(entry.id())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = entry.report().file().replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
        var attachment =
                ContentDisposition.attachment()
                        .filename(name + "-refused.csv", StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(new FileSystemResource(file));
    }

    private ImportPage page(Found found, Frame frame) {
        return new ImportPage(data.row(found.entry(), found.store(), frame), found.store().name());
    }

    private Found found(Frame frame, String id) {
        for (var store : frame.shops().all()) {
            for (var entry : rooms.imports().history(store.id())) {
                if (entry.id().equals(new ImportId(id))) {
                    return new Found(store, entry);
                }
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
