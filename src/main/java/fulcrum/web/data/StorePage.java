package fulcrum.web.data;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// A store to be made or changed.
///
/// @param made whether the store exists: its id stays
/// @param fixed whether facts were imported: currency and zone decided how they were read
public record StorePage(
        StoreForm form,
        boolean made,
        boolean fixed,
        Optional<Said> fault,
        List<String> platforms,
        List<String> currencies,
        List<String> zones) {

    public StorePage {
        platforms = List.copyOf(platforms);
        currencies = List.copyOf(currencies);
        zones = List.copyOf(zones);
    }
}
