package fulcrum.review.delivery;

import fulcrum.units.Said;

/// What came of one attempt.
sealed interface Answer {

    record Taken() implements Answer {}

    /// It surely did not arrive, and may another time.
    record NotYet(Said why) implements Answer {}

    /// It did not arrive, and will not.
    record Refused(Said why) implements Answer {}

    /// It was sent; whether it arrived nobody said.
    record Lost(Said why) implements Answer {}
}
