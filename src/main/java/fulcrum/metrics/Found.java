package fulcrum.metrics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// The amounts that questions brought, by slice and part.
final class Found {

    private final Map<MetricId, Integer> places = new HashMap<>();
    private final SequencedMap<Key, @Nullable Amount[]> amounts = new LinkedHashMap<>();

    Found(SequencedSet<MetricId> leaves) {
        leaves.forEach(leaf -> places.put(leaf, places.size()));
    }

    void put(Key key, MetricId leaf, Amount amount) {
        row(key)[place(leaf)] = amount;
    }

    /// The amounts of one slice and part, each at the {@link #place} of its metric; filled in
    /// place.
    @Nullable Amount[] row(Key key) {
        return amounts.computeIfAbsent(key, _ -> new Amount[places.size()]);
    }

    /// The same to read; nothing was found where it is empty.
    Optional<@Nullable Amount[]> at(Key key) {
        return Optional.ofNullable(amounts.get(key));
    }

    Optional<Amount> of(Key key, MetricId leaf) {
        return at(key).flatMap(row -> Optional.ofNullable(row[place(leaf)]));
    }

    /// In order; one answer alone comes in order already.
    List<Key> keys() {
        var keys = new ArrayList<>(amounts.keySet());
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i - 1).compareTo(keys.get(i)) > 0) {
                Collections.sort(keys);
                break;
            }
        }
        return keys;
    }

    int place(MetricId leaf) {
        var place = places.get(leaf);
        if (place == null) {
            throw new IllegalArgumentException("'%s' was not asked for".formatted(leaf));
        }
        return place;
    }
}
