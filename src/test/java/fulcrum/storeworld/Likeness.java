package fulcrum.storeworld;

import java.util.Map;
import java.util.stream.DoubleStream;

/// One figure of all stores that have it, by their names.
///
/// @param part of the comparison; the figures of `size` are shown and not compared
record Likeness(String part, String figure, boolean percent, Map<String, Double> values) {

    static final String WORLD = "StoreWorld, seed ";

    DoubleStream world() {
        return chosen(true);
    }

    DoubleStream real() {
        return chosen(false);
    }

    private DoubleStream chosen(boolean invented) {
        return values.entrySet().stream()
                .filter(one -> one.getKey().startsWith(WORLD) == invented)
                .mapToDouble(Map.Entry::getValue);
    }

    boolean compared() {
        return !part.equals("size") && real().findAny().isPresent();
    }

    /// True where a world's figure is smaller or larger than that of any real store.
    boolean outside() {
        var real = real().summaryStatistics();
        return compared()
                && world().anyMatch(value -> value < real.getMin() || value > real.getMax());
    }
}
