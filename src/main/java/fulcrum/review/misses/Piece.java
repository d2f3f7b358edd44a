package fulcrum.review.misses;

import fulcrum.actions.ActionId;
import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.Optional;

/// One thing that made a part of the gap, or that is known and cannot be told.
///
/// @param amount none where it cannot be told, which is then said
record Piece(Cause cause, Optional<Size> amount, Said reckoned, Optional<ActionId> action) {

    static Piece of(Cause cause, Size amount, Said reckoned) {
        return new Piece(cause, Optional.of(amount), reckoned, Optional.empty());
    }

    static Piece untold(Cause cause, Said why) {
        return new Piece(cause, Optional.empty(), why, Optional.empty());
    }

    Piece by(ActionId other) {
        return new Piece(cause, amount, reckoned, Optional.of(other));
    }

    double estimate() {
        return amount.map(Size::estimate).orElse(0.0);
    }
}
