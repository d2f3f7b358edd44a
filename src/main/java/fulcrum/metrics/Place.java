package fulcrum.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where in the dimensions a node stands: a part of the first, in it a part of the second …
record Place(List<Dimension> dimensions, List<Optional<String>> parts) {

    static final Place WHOLE = new Place(List.of(), List.of());

    Place {
        dimensions = List.copyOf(dimensions);
        parts = List.copyOf(parts);
    }

    Place in(Dimension dimension, Optional<String> part) {
        var deeper = new ArrayList<>(dimensions);
        deeper.add(dimension);
        var more = new ArrayList<>(parts);
        more.add(part);
        return new Place(deeper, more);
    }

    /// Its parts, as filters of a question.
    List<Cut.Filter> path() {
        var path = new ArrayList<Cut.Filter>();
        for (int i = 0; i < parts.size(); i++) {
            path.add(new Cut.Filter(dimensions.get(i), parts.get(i).stream().toList()));
        }
        return path;
    }
}
