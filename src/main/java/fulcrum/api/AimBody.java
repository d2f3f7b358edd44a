package fulcrum.api;

import fulcrum.store.Store;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Direction.PriceBand;
import fulcrum.strategy.Direction.Segment;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Version;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a program wants of the direction or the budget, be it decided or proposed.
record AimBody(Rooms rooms, Store store, Body body) {

    static final Set<String> DIRECTION =
            Set.of("after", "positioning", "audience", "price_low", "price_high", "not", "reason");
    static final Set<String> BUDGET = Set.of("after", "month", "channels", "reason");

    /// What is not named stays as it is.
    Change direction() {
        var before =
                rooms.strategies()
                        .direction(store.id())
                        .map(Version::content)
                        .orElse(Direction.NONE);
        var direction =
                new Direction(
                        body.text("positioning").orElse(before.positioning()),
                        body.lines("audience").map(AimBody::segments).orElse(before.audience()),
                        prices(before),
                        body.text("not").orElse(before.not()));
        return new Change(Matter.DIRECTION, direction, body.reason(), body.after());
    }

    /// Such as `region = Guangdong, Jiangsu`.
    private static List<Segment> segments(String lines) {
        return lines.lines()
                .map(line ->
                        Segment.read(line)
                                .orElseThrow(() -> Asked.wrong("api.goal.no-segment", line)))
                .toList();
    }

    private Optional<PriceBand> prices(Direction before) {
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
    Change budget() {
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
        return new Change(Matter.BUDGET, before.with(month, amounts), body.reason(), body.after());
    }

    private static YearMonth month(String written) {
        try {
            return YearMonth.parse(written);
        } catch (DateTimeException e) {
            throw Asked.wrong("api.goal.no-month", written);
        }
    }
}
