package fulcrum.api;

import fulcrum.metrics.Dimension;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Lock;
import fulcrum.strategy.Matter;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Spread;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Lays the target of a figure out over products, channels or other parts.
@RestController
class SpreadResource {

    private static final Set<String> FIELDS =
            Set.of("after", "goal", "metric", "by", "locks", "owner", "reason");

    private final Rooms rooms;

    SpreadResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What each part would have to come to; keeps nothing.
    @GetMapping("/api/v1/part-targets/spread")
    ResponseEntity<String> spread(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var wanted =
                new Wanted(
                        asked.one("goal").orElse(""),
                        asked.one("metric").orElse(""),
                        asked.one("by").orElse(""),
                        parameters.getOrDefault("lock", List.of()));
        return switch (laid(asked.store(), wanted)) {
            case Spread.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case Spread.Laid laid -> Json.answer(rooms.plain(asked.store(), locale).of(laid));
        };
    }

    @PostMapping("/api/v1/part-targets/spread")
    ResponseEntity<String> keep(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, FIELDS);
        var wanted =
                new Wanted(
                        body.text("goal").orElse(""),
                        body.text("metric").orElse(""),
                        body.text("by").orElse(""),
                        body.lines("locks").stream().flatMap(String::lines).toList());
        var owner = Asked.person(rooms.people().of(store.id()), body.text("owner").orElse(""));
        return switch (laid(store, wanted)) {
            case Spread.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case Spread.Laid laid -> {
                var change =
                        new Change(
                                Matter.PARTS, laid.lines(owner.id()), body.reason(), body.after());
                var outcome = rooms.strategies().change(Caller.person().name(), store, change);
                yield new Deciding(locale)
                        .answer(
                                HttpStatus.OK,
                                outcome,
                                () -> rooms.plain(store, locale).parts(rooms.strategies()));
            }
        };
    }

    private record Wanted(String goal, String metric, String by, List<String> locks) {}

    private Spread laid(Store store, Wanted wanted) {
        var metrics = rooms.storeMetrics().of(store.id());
        var before = rooms.strategies().parts(store.id()).map(Version::content);
        return rooms.plans()
                .spread(
                        metrics,
                        new Spread.Asked(
                                store,
                                goal(store, wanted.goal()),
                                Asked.metric(metrics, wanted.metric()),
                                new Dimension(wanted.by()),
                                wanted.locks().stream().map(Lock::read).toList(),
                                before.orElse(PartTargets.NONE)));
    }

    private Goal goal(Store store, String id) {
        return rooms.strategies().goals(store.id()).stream()
                .filter(one -> one.matter().id().equals(id))
                .findFirst()
                .map(Version::content)
                .orElseThrow(() -> Asked.gone("api.no-such-goal", id, store.id()));
    }
}
