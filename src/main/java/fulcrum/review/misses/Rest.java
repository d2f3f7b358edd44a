package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is left of a gap when all that is told is aside: luck, as far as chance does that.
final class Rest {

    private Rest() {}

    /// @param noise how far chance alone takes the figure from what is expected of it
    static Piece of(Case asked, double gap, List<Piece> pieces, Size noise) {
        var told = pieces.stream().flatMap(piece -> piece.amount().stream()).toList();
        var rest = Amounts.rest(gap, told);
        var doubt = Amounts.rest(0, Stream.concat(told.stream(), Stream.of(noise)).toList());
        double below = Amounts.below(doubt);
        double above = Amounts.above(doubt);
        boolean chance = -below <= rest.estimate() && rest.estimate() <= above;
        var ends = Said.of("review.misses.between", asked.written(-below), asked.written(above));
        if (chance) {
            return Piece.of(Cause.LUCK, rest, Said.of("review.misses.chance", ends));
        }
        return Piece.of(
                Cause.UNTOLD, rest, Said.of("review.misses.beyond-chance", ends, silent(pieces)));
    }

    /// The causes of which no facts tell.
    private static Object silent(List<Piece> pieces) {
        var causes = new ArrayList<Cause>();
        for (var cause : List.of(Cause.MARKET, Cause.SEASON, Cause.RULE, Cause.RIVAL)) {
            if (pieces.stream()
                    .noneMatch(piece -> piece.cause() == cause && piece.amount().isPresent())) {
                causes.add(cause);
            }
        }
        return causes.stream()
                .<Object>map(Cause::said)
                .reduce((one, other) -> Said.of("review.misses.or", one, other))
                .orElse(Said.of("review.misses.something-else"));
    }
}
