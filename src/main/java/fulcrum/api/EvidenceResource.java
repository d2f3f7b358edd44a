package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Exhibit;
import fulcrum.actions.Exhibits;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Files that show what an action did; words and links stand among its remarks.
@RestController
class EvidenceResource {

    private final Rooms rooms;

    EvidenceResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/actions/{number}/evidence")
    ResponseEntity<String> list(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> parameters) {
        return Json.answer(all(action(number, parameters)));
    }

    private Map<String, Object> all(Action action) {
        var told = new LinkedHashMap<String, Object>();
        told.put("action", action.id().number());
        told.put(
                "files", exhibits().of(action.id()).stream().map(EvidenceResource::plain).toList());
        return told;
    }

    private static Map<String, Object> plain(Exhibit exhibit) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", exhibit.id().toString());
        told.put("name", exhibit.name());
        told.put("type", exhibit.kind().type());
        told.put("bytes", exhibit.size());
        told.put("sha256", exhibit.sha256());
        told.put("added_at", exhibit.added().at().toString());
        told.put("added_by", exhibit.added().by());
        exhibit.taken()
                .ifPresent(taken -> {
                    told.put("taken_away_at", taken.at().toString());
                    told.put("taken_away_by", taken.by());
                });
        return told;
    }

    /// The request is the file; what it is, is seen from its content.
    @PostMapping("/api/v1/actions/{number}/evidence")
    ResponseEntity<String> add(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = action(number, parameters);
        var name = new Asked(rooms, parameters).one("name").orElse("");
        var bytes = request.getInputStream().readNBytes(Exhibits.LARGEST + 1);
        return answer(
                locale,
                HttpStatus.CREATED,
                exhibits().add(Caller.person(), action.id(), name, bytes));
    }

    /// Saved, never shown: nothing in it may run or be taken for something else.
    @GetMapping("/api/v1/actions/{number}/evidence/{id}")
    ResponseEntity<byte[]> file(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        var action = action(number, parameters);
        var exhibit =
                Exhibit.id(id)
                        .flatMap(one -> exhibits().find(action.id(), one))
                        .orElseThrow(() -> gone(id, action));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, exhibit.kind().type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(exhibit.saved(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(exhibits().content(exhibit));
    }

    @DeleteMapping("/api/v1/actions/{number}/evidence/{id}")
    ResponseEntity<String> take(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        var action = action(number, parameters);
        boolean there =
                Exhibit.id(id)
                        .filter(one -> exhibits().take(Caller.person(), action.id(), one))
                        .isPresent();
        if (!there) {
            throw gone(id, action);
        }
        return Json.answer(all(action));
    }

    @PostMapping("/api/v1/actions/{number}/evidence/{id}/back")
    ResponseEntity<String> putBack(
            Locale locale,
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        var action = action(number, parameters);
        var result =
                Exhibit.id(id)
                        .flatMap(one -> exhibits().putBack(Caller.person(), action.id(), one))
                        .orElseThrow(() -> gone(id, action));
        return answer(locale, HttpStatus.OK, result);
    }

    private static ResponseEntity<String> answer(
            Locale locale, HttpStatus done, Exhibits.Result result) {
        return switch (result) {
            case Exhibits.Result.Kept(var exhibit) -> Json.answer(done, plain(exhibit));
            case Exhibits.Result.Refused(Said why) -> ApiFaults.refused(locale, List.of(why));
        };
    }

    private Action action(String number, MultiValueMap<String, String> parameters) {
        return new Asked(rooms, parameters).action(number);
    }

    private Exhibits exhibits() {
        return rooms.work().exhibits();
    }

    private static NotAsked gone(String id, Action action) {
        return Asked.gone("api.no-such-file", id, action.id());
    }
}
