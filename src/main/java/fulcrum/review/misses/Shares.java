package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Puts the pieces of a gap together by cause.
record Shares(Case asked, List<Piece> pieces) {

    List<Share> all() {
        return Arrays.stream(Cause.values()).map(this::share).toList();
    }

    private Share share(Cause cause) {
        var own = pieces.stream().filter(piece -> piece.cause() == cause).toList();
        var sizes = own.stream().flatMap(piece -> piece.amount().stream()).toList();
        var amount = sizes.isEmpty() ? Amounts.NOTHING : Size.together(sizes);
        return new Share(
                cause,
                amount,
                worth(amount),
                !sizes.isEmpty() || isNothingPlanned(cause, own),
                own.isEmpty()
                        ? List.of(nothing(cause))
                        : own.stream().map(Piece::reckoned).toList(),
                own.stream().flatMap(piece -> piece.action().stream()).distinct().toList());
    }

    /// That nothing was planned is known.
    private static boolean isNothingPlanned(Cause cause, List<Piece> own) {
        return own.isEmpty() && (cause == Cause.NOT_DONE || cause == Cause.DONE_BADLY);
    }

    private static Said nothing(Cause cause) {
        return switch (cause) {
            case NOT_DONE -> Said.of("review.misses.all-done");
            case DONE_BADLY -> Said.of("review.misses.nothing-bad");
            case LUCK, UNTOLD -> Said.of("review.misses.no-rest");
            case MARKET, SEASON, RULE, RIVAL, STRATEGY -> Said.of("review.misses.not-looked");
        };
    }

    /// All by the same price, so that what they are worth adds up as well.
    private Optional<Size> worth(Size amount) {
        return asked.worth(Amounts.exactly(1))
                .map(price -> Amounts.times(amount, price.estimate()));
    }
}
