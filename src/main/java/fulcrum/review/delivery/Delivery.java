package fulcrum.review.delivery;

import fulcrum.store.PersonId;
import fulcrum.units.Said;
import java.time.Instant;
import java.util.Optional;

/// One message on its way to one address.
///
/// @param next when it is brought or tried again
/// @param why what went wrong last
public record Delivery(
        long number,
        PersonId person,
        Message message,
        Address address,
        Standing standing,
        int tries,
        Instant handedAt,
        Instant next,
        Instant triedAt,
        Optional<Said> why) {

    /// Where a message stands.
    public enum Standing {
        WAITING,
        SENDING,
        DELIVERED,
        FAILED,
        /// Sent, but the answer was lost: only a person can tell, so it is not sent again.
        UNKNOWN
    }
}
