package fulcrum.web.actions;

import java.util.List;

/// Changes that no action covers.
///
/// @param faults why an answer was not taken
public record UnloggedPage(String store, List<Found> found, List<String> faults) {

    public UnloggedPage {
        found = List.copyOf(found);
        faults = List.copyOf(faults);
    }

    /// @param key how an answer names it
    /// @param detail old and new prices, of the largest
    public record Found(String key, String title, String detail) {}
}
