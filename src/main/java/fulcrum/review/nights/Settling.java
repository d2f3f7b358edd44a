package fulcrum.review.nights;

import fulcrum.store.Store;
import fulcrum.store.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does something once the facts of a store have changed and then stayed as they are for a while:
/// ten files that are dropped together are looked at once.
public final class Settling {

    private static final Duration QUIET = Duration.ofSeconds(20);

    private final InstantSource clock;
    private final Function<Store, String> facts;
    private final Consumer<Store> then;
    private final Map<StoreId, Seen> seen = new HashMap<>();

    private record Seen(String facts, Instant since, boolean looked) {}

    /// @param facts words that change whenever the facts of a store do
    public Settling(InstantSource clock, Function<Store, String> facts, Consumer<Store> then) {
        this.clock = clock;
        this.facts = facts;
        this.then = then;
    }

    /// Looks at these stores; each is done once after the start as well.
    public synchronized void look(List<Store> stores) {
        for (var store : stores) {
            look(store, clock.instant());
        }
    }

    private void look(Store store, Instant now) {
        var there = facts.apply(store);
        var before = seen.get(store.id());
        if (before == null || !before.facts().equals(there) || before.since().isAfter(now)) {
            seen.put(store.id(), new Seen(there, now, false));
        } else if (!before.looked() && !now.isBefore(before.since().plus(QUIET))) {
            seen.put(store.id(), new Seen(there, before.since(), true));
            then.accept(store);
        }
    }
}
