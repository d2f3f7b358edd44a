package fulcrum.api;

import fulcrum.actions.AdStep;
import fulcrum.actions.Change;
import fulcrum.actions.ListingStep;
import fulcrum.actions.Outcome;
import fulcrum.actions.PriceStep;
import fulcrum.actions.Step;
import fulcrum.actions.Unlogged;
import fulcrum.store.Store;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Changes in the facts that nobody wrote down.
@RestController
class UnloggedResource {

    private final Rooms rooms;

    UnloggedResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/unlogged")
    ResponseEntity<String> list(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        return Json.answer(all(locale, new Asked(rooms, parameters).store()));
    }

    private Map<String, Object> all(Locale locale, Store store) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", store.id().value());
        told.put(
                "changes",
                rooms.unlogged().open(store).stream()
                        .map(change -> plain(Texts.in(locale), change))
                        .toList());
        return told;
    }

    private static Map<String, Object> plain(Texts texts, Change change) {
        var told = new LinkedHashMap<String, Object>();
        told.put("change", change.key());
        told.put("kind", change.kind().word());
        told.put("day", change.day().toString());
        told.put("told", texts.say(change.said()));
        told.put("parts", change.steps().stream().map(UnloggedResource::part).toList());
        return told;
    }

    private static Map<String, Object> part(Step step) {
        var part = new LinkedHashMap<String, Object>();
        part.put(step.product().isPresent() ? "product" : "plan", step.subject());
        switch (step) {
            case PriceStep price -> put(part, price.before(), price.after());
            case AdStep ad -> put(part, ad.before(), ad.after());
            case ListingStep listing -> put(part, listing.before(), listing.after());
        }
        return part;
    }

    private static void put(Map<String, Object> part, Object before, Object now) {
        part.put("before", before);
        part.put("now", now);
    }

    /// Makes it an action of the caller, which runs since that day.
    @PostMapping("/api/v1/unlogged/take")
    ResponseEntity<String> take(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, Set.of("change", "title"));
        var change = change(store, body);
        var title =
                body.text("title")
                        .filter(one -> !one.isBlank())
                        .orElseGet(() -> Texts.in(locale).say(change.said()));
        var by = Caller.person();
        var outcome = rooms.unlogged().take(by, store, change, new Unlogged.Whose(by, title));
        return switch (outcome) {
            case Outcome.Kept(var action) ->
                    Json.answer(HttpStatus.CREATED, new ActionJson(rooms).whole(action));
            case Outcome.Refused(var why) -> ApiFaults.refused(locale, why);
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ ->
                    throw Asked.gone("api.no-such-change", change.key());
        };
    }

    /// Puts it away as nobody's, with the reason.
    @PostMapping("/api/v1/unlogged/decline")
    ResponseEntity<String> decline(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, Set.of("change", "why"));
        var change = change(store, body);
        return rooms.unlogged()
                .nobodys(Caller.person(), store.id(), change, body.text("why").orElse(""))
                .map(why -> ApiFaults.refused(locale, List.of(why)))
                .orElseGet(() -> Json.answer(all(locale, store)));
    }

    private Change change(Store store, Body body) {
        var key = body.text("change").orElse("");
        return rooms.unlogged()
                .find(store, key)
                .orElseThrow(() -> Asked.gone("api.no-such-change", key));
    }
}
