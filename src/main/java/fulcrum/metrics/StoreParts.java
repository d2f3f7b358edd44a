package fulcrum.metrics;

import fulcrum.store.StoreId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// The parts of a store's dimensions: products, channels, words.
public final class StoreParts {

    private final StoreId store;
    private final Definitions definitions;
    private final Titles titles;
    private final NamedParts named;

    StoreParts(StoreId store, Definitions definitions, Titles titles, NamedParts named) {
        this.store = store;
        this.definitions = definitions;
        this.titles = titles;
        this.named = named;
    }

    /// What people call a part: a product by its title, where facts name it.
    public String called(Dimension by, String part) {
        return titles.called(store, by, part);
    }

    /// The part that a code stands for: the product of a variant.
    public String meant(Dimension by, String part) {
        return titles.meant(store, by, part);
    }

    /// Whether facts name a part, of whatever they tell.
    public Sighting sighting(Dimension by, String part) {
        return named.of(store, definitions.tables().values(), by, part);
    }

    /// The last day on which what a metric is counted from names a part.
    public Optional<LocalDate> lastDay(MetricId metric, Dimension by, String part) {
        return definitions
                .tables(metric)
                .flatMap(table -> named.last(store, table, by, part).stream())
                .max(Comparator.naturalOrder());
    }
}
