package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Diagnosis;
import fulcrum.diagnosis.mindmap.Edit;
import fulcrum.diagnosis.mindmap.MapReading;
import fulcrum.diagnosis.mindmap.Mindmaps.Seen;
import fulcrum.diagnosis.mindmap.NodeId;
import fulcrum.diagnosis.mindmap.Outcome;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What people write on a map.
@Controller
public class MapController {

    private final Rooms rooms;

    public MapController(Rooms rooms) {
        this.rooms = rooms;
    }

    /// A node, to write on.
    @GetMapping("/diagnosis/node")
    ModelAndView node(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return shown(frame, new Sheet(rooms, frame, store, asked).page(node(asked), List.of()));
    }

    private static ModelAndView shown(Frame frame, NodePage page) {
        return frame.show(frame.fragment() ? "diagnosis/node" : "diagnosis/node-page", page);
    }

    @PostMapping("/diagnosis/map")
    ModelAndView change(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletResponse response) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var outcome = done(frame.person().orElseThrow(), store, asked);
        if (outcome instanceof Outcome.Kept(var node, var _)) {
            return Away.to(back(asked, store, node));
        }
        var faults = faults(frame, outcome);
        var about = frame.about(store);
        var page = new Sheet(rooms, about, store, asked).page(node(asked), faults);
        var view = refused(about, page, response);
        if (outcome instanceof Outcome.ChangedMeanwhile) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }

    /// Takes in what was done to the map in another program.
    @PostMapping("/diagnosis/file")
    ModelAndView bring(
            Frame frame,
            @RequestParam String store,
            @RequestParam MultipartFile file,
            HttpServletResponse response) {
        var chosen = frame.storeNamed(store);
        var about = frame.about(chosen);
        var sheet = new Sheet(rooms, about, chosen, new Asked(new LinkedMultiValueMap<>()));
        var outcome =
                switch (MapReading.read(bytes(file))) {
                    case MapReading.Result.Refused(var why) -> new Outcome.Refused(List.of(why));
                    case MapReading.Result.Read(var map) ->
                            sheet.bring(frame.person().orElseThrow(), map);
                };
        if (outcome instanceof Outcome.Kept(var _, var changes)) {
            return Away.to("/diagnosis?store=%s&brought=%d".formatted(store, changes));
        }
        return refused(about, sheet.page(NodeId.STORE, faults(about, outcome)), response);
    }

    /// As many as are needed to see that it is too large.
    private static byte[] bytes(MultipartFile file) {
        try (var in = file.getInputStream()) {
            return in.readNBytes(MapReading.LARGEST + 1);
        } catch (IOException e) {
            throw new UncheckedIOException("an upload cannot be read", e);
        }
    }

    private static ModelAndView refused(Frame frame, NodePage page, HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#sheet-body");
        var view = shown(frame, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static NodeId node(Asked asked) {
        return NodeId.read(asked.first("node")).orElse(NodeId.STORE);
    }

    private static String back(Asked asked, Store store, NodeId node) {
        var at = asked.first("at");
        return at.startsWith("/diagnosis?")
                ? at
                : "/diagnosis?store=%s#n-%s".formatted(store.id().value(), node);
    }

    private static List<String> faults(Frame frame, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept _ -> List.of();
            case Outcome.Refused(var why) -> why.stream().map(frame::say).toList();
            case Outcome.ChangedMeanwhile(var by, var words) ->
                    List.of(frame.say("web.diagnosis.meanwhile", by, words));
        };
    }

    private Outcome done(Person by, Store store, Asked asked) {
        var maps = rooms.mindmaps();
        var word = asked.first("do");
        if (word.equals("undo") || word.equals("redo")) {
            return word.equals("undo") ? maps.undo(by, store.id()) : maps.redo(by, store.id());
        }
        var diagnosis = rooms.diagnostics().of(store, rooms.diagnostics().today(store));
        var node = node(asked);
        return switch (word) {
            case "add" -> maps.add(by, diagnosis, node, asked.first("title"));
            case "take" -> maps.take(by, diagnosis, node);
            case "write" -> written(by, diagnosis, node, asked);
            case "move", "merge", "remove" ->
                    placed(word, node, asked)
                            .map(edit -> maps.edit(by, diagnosis, List.of(edit), Seen.NOTHING))
                            .orElseGet(MapController::noPlace);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static Outcome noPlace() {
        return new Outcome.Refused(List.of(Said.of("diagnosis.map.fault.place")));
    }

    private static Optional<Edit> placed(String word, NodeId node, Asked asked) {
        if (word.equals("remove")) {
            return Optional.of(new Edit.Remove(node));
        }
        return NodeId.read(asked.first("to"))
                .map(to ->
                        word.equals("move")
                                ? new Edit.Move(node, to, NodeId.read(asked.first("before")))
                                : new Edit.Merge(node, to));
    }

    private Outcome written(Person by, Diagnosis diagnosis, NodeId node, Asked asked) {
        var edits = new ArrayList<Edit>();
        edits.add(new Edit.Rename(node, asked.first("title")));
        edits.add(new Edit.Note(node, asked.first("note")));
        var amount = asked.first("amount").strip().replace(",", "");
        if (!amount.isEmpty() || !asked.first("why").isBlank()) {
            edits.add(new Edit.Value(node, new Edit.Worth(amount(amount), asked.first("why"))));
        }
        var seen = new Seen(line(asked.first("titled")), line(asked.first("noted")));
        return rooms.mindmaps().edit(by, diagnosis, edits, seen);
    }

    /// What cannot be read is no amount, and is said so.
    private static BigDecimal amount(String text) {
        return text.matches("\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static int line(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
