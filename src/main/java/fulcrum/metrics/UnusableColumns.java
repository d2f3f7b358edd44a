package fulcrum.metrics;

import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.util.Optional;

/// Columns whose values must not be counted, e.g. customer ids that a spreadsheet has rounded.
@FunctionalInterface
public interface UnusableColumns {

    UnusableColumns NONE = (_, _, _) -> Optional.empty();

    /// Why the column cannot be used in that store; empty where it can.
    Optional<Said> reason(StoreId store, FactKind kind, String column);
}
