package fulcrum.statistics.lifetimes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/// Many buyers, those with the same history taken together, in the order of their purchases: what
/// depends on the number of purchases alone is computed once for each number.
public final class Histories {

    private final List<History> kinds;
    private final double[] buyers;

    public Histories(List<History> all) {
        var counted =
                all.stream()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var sorted =
                counted.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(Comparator.comparingInt(History::repeats)))
                        .toList();
        kinds = sorted.stream().map(Map.Entry::getKey).toList();
        buyers = sorted.stream().mapToDouble(Map.Entry::getValue).toArray();
    }

    /// @param common the part of a buyer's logarithmic likelihood that only the purchases decide
    /// @param own the rest
    double sum(IntToDoubleFunction common, Own own) {
        double sum = 0;
        double shared = 0;
        int repeats = -1;
        for (int i = 0; i < buyers.length; i++) {
            var one = kinds.get(i);
            if (one.repeats() != repeats) {
                repeats = one.repeats();
                shared = common.applyAsDouble(repeats);
            }
            sum += buyers[i] * (shared + own.of(one));
        }
        return sum;
    }

    interface Own {
        double of(History history);
    }
}
