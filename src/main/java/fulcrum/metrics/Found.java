package fulcrum.metrics;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/// The amounts that questions brought, by slice and part.
final class Found {

    private final Map<MetricId, Integer> places = new HashMap<>();
    private final SequencedMap<Key, Amount[]> amounts = new LinkedHashMap<>();

    Found(SequencedSet<MetricId> leaves) {
        leaves.forEach(leaf -> places.put(leaf, places.size()));
    }

    void put(Key key, MetricId leaf, Amount amount) {
        amounts.computeIfAbsent(key, _ -> new Amount[places.size()])[place(leaf)] = amount;
    }

    Optional<Amount> of(Key key, MetricId leaf) {
        var row = amounts.get(key);
        return row == null ? Optional.empty() : Optional.ofNullable(row[place(leaf)]);
    }

    List<Key> keys() {
        return amounts.keySet().stream().sorted().toList();
    }

    private int place(MetricId leaf) {
        var place = places.get(leaf);
        if (place == null) {
            throw new IllegalArgumentException("'%s' was not asked for".formatted(leaf));
        }
        return place;
    }
}
