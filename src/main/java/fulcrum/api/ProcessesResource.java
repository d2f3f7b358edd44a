package fulcrum.api;

import fulcrum.actions.Charge;
import fulcrum.actions.LinkStanding;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private final InstantSource clock;

    ProcessesResource(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    @GetMapping("/api/v1/processes")
    ResponseEntity<String> list(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        return Json.answer(told(locale, new Asked(rooms, parameters).store()));
    }

    /// Gives a link from the one who had it to another or to nobody; `-` where the store does
    /// without.
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
        var before = Charge.of(body.text("before").orElse(""));
        boolean given =
                rooms.work()
                        .processes()
                        .own(Caller.person(), store.id(), chosen, before, charge(store, owner));
        return given
                ? Json.answer(told(locale, store))
                : Json.meanwhile(locale, Said.of("api.changed-meanwhile"), told(locale, store));
    }

    private Charge charge(Store store, String written) {
        return Charge.of(written).person().isEmpty()
                ? Charge.of(written)
                : new Charge.Of(Asked.person(rooms.people().workers(store.id()), written).id());
    }

    private Map<String, Object> told(Locale locale, Store store) {
        var today = clock.instant().atZone(store.zone()).toLocalDate();
        var links =
                rooms.work().processes().standings(store.id(), today).stream()
                        .map(one -> told(locale, one))
                        .toList();
        return Map.of("store", store.id().value(), "links", links);
    }

    private static Map<String, Object> told(Locale locale, LinkStanding one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("link", one.link().word());
        told.put("name", Texts.in(locale).say(one.link().said()));
        one.owner().ifPresent(owner -> told.put("owner", owner.value()));
        told.put("owned", one.used() && one.answered());
        told.put("used", one.used());
        told.put("open_actions", one.open());
        told.put("overdue_actions", one.overdue());
        return told;
    }
}
