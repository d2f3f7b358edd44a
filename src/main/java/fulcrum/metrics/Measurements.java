package fulcrum.metrics;

import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where to ask what past actions of a store showed of which metric moves which.
@FunctionalInterface
public interface Measurements {

    /// Of a store whose actions showed nothing yet.
    Measurements NONE = (_, _) -> List.of();

    /// @param before as it was known just before a moment; none: as it is known now
    List<MeasuredEdge> of(StoreId store, Optional<Instant> before);
}
