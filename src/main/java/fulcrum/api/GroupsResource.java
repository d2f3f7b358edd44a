package fulcrum.api;

import fulcrum.actions.ActionId;
import fulcrum.actions.Design;
import fulcrum.actions.Designs;
import fulcrum.units.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who of an action is left out or begins later, drawn by chance before it begins.
@RestController
class GroupsResource {

    private static final Set<String> FIELDS = Set.of("kind", "members", "groups", "gap");

    private final Rooms rooms;

    GroupsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/actions/{number}/groups")
    ResponseEntity<String> groups(
            @PathVariable String number, @RequestParam MultiValueMap<String, String> parameters) {
        var action = new Asked(rooms, parameters).action(number);
        return Json.answer(
                designs()
                        .of(action.id())
                        .map(design -> plain(action.id(), design))
                        .orElseThrow(() -> Asked.gone("api.no-groups", action.id())));
    }

    @PutMapping("/api/v1/actions/{number}/groups")
    ResponseEntity<String> draw(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var action = new Asked(rooms, parameters).action(number).id();
        var body = Body.of(request, FIELDS);
        var wish =
                new Designs.Wish(
                        kind(body),
                        body.lines("members").orElse(""),
                        whole(body, "groups"),
                        whole(body, "gap"));
        return designs()
                .draw(Caller.person(), action, wish)
                .map(why -> ApiFaults.refused(locale, List.of(why)))
                .orElseGet(() ->
                        Json.answer(
                                HttpStatus.CREATED,
                                plain(action, designs().of(action).orElseThrow())));
    }

    private static Design.Kind kind(Body body) {
        var word = body.text("kind").orElse("");
        return Design.Kind.of(word)
                .orElseThrow(
                        () -> Asked.wrong("api.no-such-word", "kind", word, "hold-out, staggered"));
    }

    private static int whole(Body body, String name) {
        return body.number(name).map(BigDecimal::intValue).orElse(0);
    }

    @DeleteMapping("/api/v1/actions/{number}/groups")
    ResponseEntity<String> drop(
            Locale locale,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters) {
        var action = new Asked(rooms, parameters).action(number);
        Optional<Said> fault = designs().drop(Caller.person(), action.id());
        return fault.map(why -> ApiFaults.refused(locale, List.of(why)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Map<String, Object> plain(ActionId action, Design design) {
        var told = new LinkedHashMap<String, Object>();
        told.put("action", action.number());
        told.put("kind", design.kind().word());
        told.put("seed", design.seed());
        told.put("gap", design.gap());
        told.put("groups", design.groups());
        told.put("drawn_at", design.at().toString());
        told.put("drawn_by", design.by());
        return told;
    }

    private Designs designs() {
        return rooms.work().designs();
    }
}
