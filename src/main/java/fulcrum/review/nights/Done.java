package fulcrum.review.nights;

import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.LocalDate;

/// What became of a night.
///
/// @param missed earlier nights that it stands for
/// @param why what went wrong, in the program's words; empty where nothing did
public record Done(
        StoreId store,
        String work,
        LocalDate day,
        Standing standing,
        int missed,
        int tries,
        Instant changedAt,
        String why) {

    /// Where a night stands.
    public enum Standing {
        /// The first day that a store was seen: its nights begin after it.
        BEGUN,
        RUNNING,
        DONE,
        /// Failed, and will be tried again.
        WAITING,
        /// Failed as often as it is tried, or a newer night came.
        GIVEN_UP
    }
}
