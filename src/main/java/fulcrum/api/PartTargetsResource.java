package fulcrum.api;

import fulcrum.metrics.Cut;
import fulcrum.store.Store;
import fulcrum.strategy.Matter;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What single products, channels and other parts are to reach.
@RestController
class PartTargetsResource {

    private static final Set<String> FIELDS =
            Set.of("after", "metric", "part", "value", "from", "until", "owner", "reason");

    private final Rooms rooms;

    PartTargetsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Adds one, or gives one that is there another value or owner.
    @PutMapping("/api/v1/part-targets")
    ResponseEntity<String> set(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, FIELDS);
        var written = body.text("part").orElse("");
        var filter =
                Cut.Filter.parse(List.of(written))
                        .map(List::getFirst)
                        .orElseThrow(() -> Asked.wrong("api.no-such-part", written));
        var line =
                new Line(
                        Asked.metric(
                                rooms.storeMetrics().of(store.id()),
                                body.text("metric").orElse("")),
                        filter.dimension().id(),
                        filter.values().getFirst(),
                        body.number("value").orElseThrow(() -> Asked.wrong("api.needed", "value")),
                        Asked.period(body.text("from").orElse(""), body.text("until").orElse("")),
                        Asked.person(rooms.people().of(store.id()), body.text("owner").orElse(""))
                                .id());
        return decided(locale, store, targets(store).with(line), body);
    }

    @PostMapping("/api/v1/part-targets/removal")
    ResponseEntity<String> remove(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, Set.of("after", "key", "reason"));
        var key = body.text("key").orElse("");
        if (targets(store).lines().stream().noneMatch(line -> line.key().equals(key))) {
            throw Asked.gone("api.no-such-target", key);
        }
        return decided(locale, store, targets(store).without(key), body);
    }

    private PartTargets targets(Store store) {
        return rooms.strategies().parts(store.id()).map(Version::content).orElse(PartTargets.NONE);
    }

    private ResponseEntity<String> decided(
            Locale locale, Store store, PartTargets targets, Body body) {
        var change = new Change(Matter.PARTS, targets, body.reason(), body.after());
        var outcome = rooms.strategies().change(Caller.person().name(), store, change);
        return new Deciding(locale)
                .answer(
                        HttpStatus.OK,
                        outcome,
                        () -> rooms.plain(store, locale).parts(rooms.strategies()));
    }
}
