package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Link;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The links of a store's process, and who answers for each.
@RestController
class ProcessesResource {

    private final Rooms rooms;

    ProcessesResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/processes")
    ResponseEntity<String> list(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        return Json.answer(told(locale, new Asked(rooms, parameters).store()));
    }

    /// Gives a link from the one who had it to another, or to nobody.
    @PutMapping("/api/v1/processes/{link}")
    ResponseEntity<String> own(
            Locale locale,
            HttpServletRequest request,
            @PathVariable String link,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var chosen = PlayBody.link(link);
        var body = Body.of(request, Set.of("owner", "before"));
        var owner = body.text("owner").orElseThrow(() -> Asked.wrong("api.needed", "owner"));
        var before = body.text("before").filter(id -> !id.isEmpty()).map(PersonId::new);
        boolean given =
                rooms.work()
                        .processes()
                        .own(Caller.person(), store.id(), chosen, before, owner(store, owner));
        return given
                ? Json.answer(told(locale, store))
                : Json.answer(
                        HttpStatus.CONFLICT,
                        Map.of(
                                "error",
                                Texts.in(locale).say(Said.of("api.changed-meanwhile")),
                                "now",
                                told(locale, store)));
    }

    private Optional<Person> owner(Store store, String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rooms.people().workers(store.id()).stream()
                                .filter(one ->
                                        one.id().value().equals(written)
                                                || one.name().equals(written))
                                .findFirst()
                                .orElseThrow(() -> Asked.wrong("api.no-such-person", written)));
    }

    private Map<String, Object> told(Locale locale, Store store) {
        var owners = rooms.work().processes().owners(store.id());
        var unowned = rooms.work().processes().unowned(store.id());
        Map<Link, Long> open =
                rooms.work().actions().of(store.id()).stream()
                        .filter(action -> action.status().open())
                        .map(Action::plan)
                        .collect(Collectors.groupingBy(plan -> plan.link(), Collectors.counting()));
        var links =
                Arrays.stream(Link.values())
                        .map(link -> {
                            var told = new LinkedHashMap<String, Object>();
                            told.put("link", link.word());
                            told.put("name", Texts.in(locale).say(link.said()));
                            Optional.ofNullable(owners.get(link))
                                    .ifPresent(owner -> told.put("owner", owner.value()));
                            told.put("owned", !unowned.contains(link));
                            told.put("open_actions", open.getOrDefault(link, 0L));
                            return told;
                        })
                        .toList();
        return Map.of("store", store.id().value(), "links", List.copyOf(links));
    }
}
