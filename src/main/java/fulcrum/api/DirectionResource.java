package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Content;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Sets the direction and a month's budget; who may not decide is told so.
@RestController
class DirectionResource {

    private static final Set<String> DIRECTION =
            Set.of("after", "positioning", "audience", "price_low", "price_high", "not", "reason");
    private static final Set<String> BUDGET = Set.of("after", "month", "channels", "reason");

    private final Rooms rooms;

    DirectionResource(Rooms rooms) {
        this.rooms = rooms;
    }

    /// What is not named stays as it is.
    @PutMapping("/api/v1/goal/direction")
    ResponseEntity<String> direction(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, DIRECTION);
        var before =
                rooms.strategies()
                        .direction(store.id())
                        .map(Version::content)
                        .orElse(Direction.NONE);
        var direction =
                new Direction(
                        body.text("positioning").orElse(before.positioning()),
                        body.lines("audience")
                                .map(DirectionResource::segments)
                                .orElse(before.audience()),
                        prices(body, before),
                        body.text("not").orElse(before.not()));
        return decided(locale, store, Matter.DIRECTION, direction, body);
    }

    /// Such as `region = Guangdong, Jiangsu`.
    private static List<Segment> segments(String lines) {
        return lines.lines()
                .map(line ->
                        Segment.read(line)
                                .orElseThrow(() -> Asked.wrong("api.goal.no-segment", line)))
                .toList();
    }

    private static Optional<PriceBand> prices(Body body, Direction before) {
        var low = body.number("price_low");
        var high = body.number("price_high");
        if (low.isEmpty() && high.isEmpty()) {
            boolean isTakenAway = body.has("price_low") && body.has("price_high");
            return isTakenAway ? Optional.empty() : before.prices();
        }
        if (low.isEmpty()
                || high.isEmpty()
                || low.get().signum() < 0
                || low.get().compareTo(high.get()) > 0) {
            throw Asked.wrong("api.goal.no-band");
        }
        return Optional.of(new PriceBand(low.get(), high.get()));
    }

    /// The channels that are named get an amount, or lose it with none; the others stay.
    @PutMapping("/api/v1/goal/budget")
    ResponseEntity<String> budget(
            Locale locale,
            HttpServletRequest request,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        var store = new Asked(rooms, parameters).store();
        var body = Body.of(request, BUDGET);
        var month = month(body.text("month").orElse(""));
        var before =
                rooms.strategies().budget(store.id()).map(Version::content).orElse(Budget.NONE);
        var amounts = new LinkedHashMap<>(before.of(month));
        body.amounts("channels")
                .forEach((channel, amount) -> {
                    if (channel.isBlank() || amount.filter(one -> one.signum() < 0).isPresent()) {
                        throw Asked.wrong("api.goal.no-amount", channel);
                    }
                    amount.ifPresentOrElse(
                            one -> amounts.put(channel.strip(), one),
                            () -> amounts.remove(channel.strip()));
                });
        return decided(locale, store, Matter.BUDGET, before.with(month, amounts), body);
    }

    private static YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException e) {
            throw Asked.wrong("api.goal.no-month", written);
        }
    }

    private ResponseEntity<String> decided(
            Locale locale, Store store, Matter matter, Content content, Body body) {
        var change = new Change(matter, content, body.reason(), body.after());
        var outcome = rooms.strategies().change(Caller.person().name(), store, change);
        return new Deciding(locale).answer(HttpStatus.OK, outcome, () -> now(locale, store));
    }

    private Map<String, Object> now(Locale locale, Store store) {
        return rooms.plain(store, locale).aims(rooms.strategies());
    }
}
