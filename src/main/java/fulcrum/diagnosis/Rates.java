package fulcrum.diagnosis;

import fulcrum.statistics.Shift;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One metric for one of another, week by week and part by part.
///
/// @param below empty: the metric by itself
record Rates(Parted above, Map<String, SortedMap<Long, Double>> below) {

    Rates {
        below = Map.copyOf(below);
    }

    /// The largest parts, by name where they are alike.
    Stream<String> names(int most, double leastShare) {
        var sized = below.isEmpty() ? above.parts() : below;
        double all = above.parts().keySet().stream().mapToDouble(name -> sum(sized, name)).sum();
        return above.parts().keySet().stream()
                .filter(name -> sum(sized, name) >= leastShare * all)
                .sorted(
                        Comparator.<String>comparingDouble(name -> -sum(sized, name))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(most);
    }

    private static double sum(Map<String, SortedMap<Long, Double>> parts, String name) {
        return Parted.sum(weeks(parts, name));
    }

    private static SortedMap<Long, Double> weeks(
            Map<String, SortedMap<Long, Double>> parts, String name) {
        return parts.getOrDefault(name, new TreeMap<>());
    }

    SortedMap<Long, Double> of(String name) {
        var rates = new TreeMap<Long, Double>();
        if (below.isEmpty()) {
            rates.putAll(weeks(above.parts(), name));
            return rates;
        }
        weeks(below, name)
                .forEach((week, base) -> {
                    if (base > 0) {
                        rates.put(week, weeks(above.parts(), name).getOrDefault(week, 0.0) / base);
                    }
                });
        return rates;
    }

    Optional<Shift> counted(String name) {
        return above.weekly().levels().counted(weeks(above.parts(), name), weeks(below, name));
    }

    /// Its rate for one of that of all others together.
    SortedMap<Long, Double> beside(String name) {
        var beside = new TreeMap<Long, Double>();
        of(name).forEach((week, rate) -> {
            double others = others(name, week);
            if (others > 0) {
                beside.put(week, rate / others);
            }
        });
        return beside;
    }

    private double others(String name, long week) {
        double over = 0;
        double under = 0;
        for (var part : above.parts().keySet()) {
            if (!part.equals(name)) {
                over += weeks(above.parts(), part).getOrDefault(week, 0.0);
                under += below.isEmpty() ? 0 : weeks(below, part).getOrDefault(week, 0.0);
            }
        }
        return below.isEmpty() ? over : under > 0 ? over / under : 0;
    }

    /// What its rate is counted on in its last four weeks; 1 where it is a metric by itself.
    double lately(String name) {
        var base = weeks(below, name);
        return base.isEmpty() ? 1 : above.lately(base);
    }
}
