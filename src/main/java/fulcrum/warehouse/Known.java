package fulcrum.warehouse;

import fulcrum.store.Store;
import java.util.Set;

/// The imports of a store that were known at some moment.
public record Known(Store store, Set<String> imports) {

    public Known {
        imports = Set.copyOf(imports);
    }
}
