package fulcrum.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The parts into which figures are cut, and the parts to which they are narrowed.
///
/// @param folds dimensions whose smaller parts are one part
public record Cut(List<Dimension> by, List<Filter> only, List<Fold> folds) {

    public static final Cut NONE = new Cut(List.of(), List.of());

    public Cut {
        by = List.copyOf(new LinkedHashSet<>(by));
        only = List.copyOf(only);
        folds = List.copyOf(folds);
    }

    public Cut(List<Dimension> by, List<Filter> only) {
        this(by, only, List.of());
    }

    public static Cut by(Dimension... dimensions) {
        return new Cut(List.of(dimensions), List.of());
    }

    public Cut only(Dimension dimension, String... values) {
        var filters = new ArrayList<>(only);
        filters.add(new Filter(dimension, List.of(values)));
        return new Cut(by, filters, folds);
    }

    Set<Dimension> dimensions() {
        var all = new LinkedHashSet<>(by);
        only.forEach(filter -> all.add(filter.dimension()));
        return all;
    }

    Cut folded(List<Fold> others) {
        return new Cut(by, only, others);
    }

    Optional<Fold> fold(Dimension dimension) {
        return folds.stream().filter(fold -> fold.dimension().equals(dimension)).findFirst();
    }

    /// Parts that are told apart; all others with a name are the part {@link #OTHERS}.
    ///
    /// @param others how many these are
    record Fold(Dimension dimension, List<String> apart, int others) {

        /// A name that no part has.
        static final String OTHERS = "\u0001others";

        Fold {
            apart = List.copyOf(apart);
        }
    }

    /// Only rows whose part is one of these; no values: rows that name no part.
    public record Filter(Dimension dimension, List<String> values) {
        public Filter {
            values = List.copyOf(values);
        }

        /// Of `dimension=part`; several of one dimension are parts of one filter. None where one of
        /// them names no dimension.
        public static Optional<List<Filter>> parse(List<String> written) {
            var parts = new LinkedHashMap<String, List<String>>();
            for (var one : written) {
                int sign = one.indexOf('=');
                if (sign < 1) {
                    return Optional.empty();
                }
                parts.computeIfAbsent(one.substring(0, sign), _ -> new ArrayList<>())
                        .add(one.substring(sign + 1));
            }
            return Optional.of(
                    parts.entrySet().stream()
                            .map(entry ->
                                    new Filter(new Dimension(entry.getKey()), entry.getValue()))
                            .toList());
        }
    }
}
