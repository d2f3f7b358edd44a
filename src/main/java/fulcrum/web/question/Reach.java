package fulcrum.web.question;

import fulcrum.metrics.MetricId;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.warehouse.Freshness;
import fulcrum.web.Rooms;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How far the facts of a store reach.
public final class Reach {

    private final Rooms rooms;
    private final InstantSource clock;

    public Reach(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    /// First and last day of all facts of the store.
    public Optional<Period> facts(Store store) {
        return Freshness.of(rooms.warehouse().coverage(store.id())).stream()
                .flatMap(one -> one.reported().stream())
                .reduce(Period::hull);
    }

    /// The last day with facts for one of these metrics, else with any; yesterday without any.
    public LocalDate lastDay(Store store, List<MetricId> ids) {
        return rooms.metrics()
                .lastDay(store.id(), ids)
                .or(() -> facts(store).map(all -> all.until().minusDays(1)))
                .orElseGet(() -> clock.instant().atZone(store.zone()).toLocalDate().minusDays(1));
    }
}
