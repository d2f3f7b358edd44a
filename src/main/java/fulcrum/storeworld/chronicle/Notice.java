package fulcrum.storeworld.chronicle;

import java.time.LocalDate;
import java.util.List;

/// A rule change that the platform announced.
///
/// @param categories the product categories that it touches
public record Notice(
        String id,
        String title,
        String text,
        LocalDate announced,
        LocalDate effective,
        List<String> categories) {

    public Notice {
        categories = List.copyOf(categories);
    }
}
