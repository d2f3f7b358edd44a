package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of a store's own metrics build on which, and how much stands in a formula that is written
/// out.
final class OwnBuildings {

    /// Of metrics in a formula that is written out: it bounds every walk over it.
    private static final long MOST_PARTS = 500;

    private final Definitions shipped;
    private final List<Metric> metrics;

    OwnBuildings(Definitions shipped, List<Metric> metrics) {
        this.shipped = shipped;
        this.metrics = List.copyOf(metrics);
    }

    /// Those that build on one of these.
    Set<MetricId> on(Set<MetricId> doubtful) {
        return metrics.stream()
                .filter(one -> buildsOn(one, doubtful))
                .map(Metric::id)
                .collect(Collectors.toSet());
    }

    private static boolean buildsOn(Metric metric, Set<MetricId> doubtful) {
        return metric.making() instanceof Making.Computed(var formula)
                && formula.names().stream()
                        .filter(MetricId::isValid)
                        .map(MetricId::new)
                        .anyMatch(doubtful::contains);
    }

    /// Says of which metrics the formulas are too long.
    void weigh(List<Metric> sound, Mistakes mistakes) {
        var weights = new HashMap<MetricId, Long>();
        sound.forEach(one -> weigh(one, weights, mistakes));
    }

    private void weigh(Metric metric, Map<MetricId, Long> weights, Mistakes mistakes) {
        var all = shipped.with(metrics, List.of());
        long weight = weight(all, metric.id(), weights);
        if (weight > MOST_PARTS) {
            mistakes.add(
                    metric.id() + ".formula", Said.of("metrics.own.too-heavy", weight, MOST_PARTS));
        }
    }

    private static long weight(Definitions all, MetricId id, Map<MetricId, Long> weights) {
        var known = weights.get(id);
        if (known != null) {
            return known;
        }
        long weight = 1;
        if (all.metric(id).making() instanceof Making.Computed(var formula)) {
            for (var name : formula.everyName()) {
                weight += weight(all, new MetricId(name), weights);
            }
        }
        weights.put(id, Math.min(weight, MOST_PARTS * 1000));
        return weights.get(id);
    }
}
