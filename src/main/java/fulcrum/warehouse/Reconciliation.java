package fulcrum.warehouse;

import java.util.List;
import java.util.Map;

/// What the facts of a store say of each other now.
///
/// @param whole about all orders
/// @param byImport about the orders that an import names, by its id; none for an import without any
public record Reconciliation(List<Agreement> whole, Map<String, List<Agreement>> byImport) {

    public Reconciliation {
        whole = List.copyOf(whole);
        byImport = Map.copyOf(byImport);
    }

    public List<Agreement> of(String importId) {
        return byImport.getOrDefault(importId, List.of());
    }

    /// Whether it says how a check stands now; the others stand as they were at the import.
    public static boolean covers(String check) {
        return Agreements.SAID.contains(check);
    }
}
