package fulcrum.metrics;

import java.util.List;

/// Whether facts name a part of a dimension.
public sealed interface Sighting {

    record Named() implements Sighting {}

    /// @param nearest parts that facts name, the most alike first; a product with its title
    record Unnamed(List<String> nearest) implements Sighting {

        public Unnamed {
            nearest = List.copyOf(nearest);
        }
    }

    /// Facts name no part of that dimension at all, so nothing speaks against one.
    record NothingNamed() implements Sighting {}
}
