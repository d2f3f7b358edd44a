package fulcrum.metrics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The parts into which figures are cut, and the parts to which they are narrowed.
public record Cut(List<Dimension> by, List<Filter> only) {

    public static final Cut NONE = new Cut(List.of(), List.of());

    public Cut {
        by = List.copyOf(new LinkedHashSet<>(by));
        only = List.copyOf(only);
    }

    public static Cut by(Dimension... dimensions) {
        return new Cut(List.of(dimensions), List.of());
    }

    public Cut only(Dimension dimension, String... values) {
        var filters = new java.util.ArrayList<>(only);
        filters.add(new Filter(dimension, List.of(values)));
        return new Cut(by, filters);
    }

    Set<Dimension> dimensions() {
        var all = new LinkedHashSet<>(by);
        only.forEach(filter -> all.add(filter.dimension()));
        return all;
    }

    /// Only rows whose part is one of these; no values: rows that name no part.
    public record Filter(Dimension dimension, List<String> values) {
        public Filter {
            values = List.copyOf(values);
        }
    }
}
