package fulcrum.units;

import java.math.BigDecimal;
import java.math.MathContext;

/// A number the store can act on, or the reason why there is none.
///
/// There is no NaN, no null and no silent zero: a page can only show a figure by saying what it
/// does when the figure is unknown. Values are decimal, so money is exact.
public sealed interface Figure {

    record Known(BigDecimal value) implements Figure {}

    record Unknown(Said reason) implements Figure {}

    static Figure of(BigDecimal value) {
        return new Known(value);
    }

    static Figure of(long value) {
        return new Known(BigDecimal.valueOf(value));
    }

    static Figure unknown(Said reason) {
        return new Unknown(reason);
    }

    default Figure plus(Figure other) {
        return combine(other, (a, b) -> of(a.add(b)));
    }

    default Figure minus(Figure other) {
        return combine(other, (a, b) -> of(a.subtract(b)));
    }

    default Figure times(Figure other) {
        return combine(other, (a, b) -> of(a.multiply(b)));
    }

    /// Quotient to 16 significant digits (IEEE 754 decimal64).
    default Figure dividedBy(Figure divisor) {
        return combine(
                divisor,
                (a, b) ->
                        b.signum() == 0
                                ? unknown(Said.of("unknown.divided-by-zero"))
                                : of(a.divide(b, MathContext.DECIMAL64)));
    }

    private Figure combine(Figure other, Combination combination) {
        return switch (this) {
            case Unknown unknown -> unknown;
            case Known(var mine) ->
                    switch (other) {
                        case Unknown unknown -> unknown;
                        case Known(var theirs) -> combination.of(mine, theirs);
                    };
        };
    }

    /// What two known values make together.
    @FunctionalInterface
    interface Combination {
        Figure of(BigDecimal left, BigDecimal right);
    }
}
