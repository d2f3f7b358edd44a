package fulcrum.api;

import fulcrum.strategy.Plain;
import fulcrum.strategy.Strategies.Reply;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is proposed to whoever decides, and their answers.
@RestController
class ProposalsResource {

    private final Rooms rooms;

    ProposalsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/proposals")
    ResponseEntity<String> list(@RequestParam MultiValueMap<String, String> parameters) {
        var store = new Asked(rooms, parameters).store();
        return Json.answer(
                Map.of(
                        "store",
                        store.id().value(),
                        "proposals",
                        rooms.strategies().proposals(store.id()).stream()
                                .map(Plain::proposal)
                                .toList()));
    }

    /// Keeps what the caller wants, for whoever decides to answer.
    @PostMapping("/api/v1/proposals")
    ResponseEntity<String> propose(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request);
        return new Deciding(rooms, locale, store)
                .proposed(new WishBody(rooms, store, body).change());
    }

    /// One that is accepted becomes what is in force.
    @PutMapping("/api/v1/proposals/{id}/answer")
    ResponseEntity<String> answer(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        if (rooms.strategies().proposals(store.id()).stream()
                .noneMatch(one -> one.id().equals(id) && one.answer().isEmpty())) {
            throw Asked.gone("api.no-such-proposal", id);
        }
        var body = Body.of(request, Set.of("accepted", "words"));
        if (!body.has("accepted")) {
            throw Asked.wrong("api.needed", "accepted");
        }
        var reply = new Reply(id, body.truth("accepted", false), body.text("words").orElse(""));
        return new Deciding(rooms, locale, store).answered(reply);
    }
}
