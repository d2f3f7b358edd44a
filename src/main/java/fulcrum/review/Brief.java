package fulcrum.review;

import fulcrum.metrics.MetricId;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What matters in a store on one day, as it was known when it was made.
///
/// @param day on which it is read; what it tells of figures ends the day before
/// @param known the last day that facts cover; none where there are no facts
/// @param items the focus first, at most five
/// @param sources whose facts end earlier than those of others
/// @param yesterday what became of the focus before this one
public record Brief(
        StoreId store,
        LocalDate day,
        Instant madeAt,
        Optional<LocalDate> known,
        MetricId goal,
        List<Item> items,
        List<Said> sources,
        Optional<Said> yesterday) {

    static final int MOST_ITEMS = 5;

    public Brief {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
    }

    public Optional<Item> focus() {
        return items.stream().findFirst();
    }
}
