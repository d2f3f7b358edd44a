package fulcrum.review.delivery;

import fulcrum.store.PersonId;

/// Where a person is reached; of a webhook only the host is shown, as whoever knows it all can
/// write there.
public record Address(String id, PersonId person, Channel channel, String shown) {}
