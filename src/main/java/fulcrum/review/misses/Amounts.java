package fulcrum.review.misses;

import fulcrum.effects.Size;
import java.util.Collection;

/// Arithmetic of sizes.
final class Amounts {

    static final Size NOTHING = exactly(0);

    private Amounts() {}

    static Size exactly(double value) {
        return new Size(value, value, value);
    }

    static Size plus(Size size, double more) {
        return new Size(size.estimate() + more, size.low() + more, size.high() + more);
    }

    static Size times(Size size, double factor) {
        double one = size.low() * factor;
        double other = size.high() * factor;
        return new Size(size.estimate() * factor, Math.min(one, other), Math.max(one, other));
    }

    /// The one less the other, which are independent.
    static Size minus(Size one, Size other) {
        double estimate = one.estimate() - other.estimate();
        double below = Math.hypot(below(one), above(other));
        double above = Math.hypot(above(one), below(other));
        return new Size(estimate, estimate - below, estimate + above);
    }

    static double below(Size size) {
        return size.estimate() - size.low();
    }

    static double above(Size size) {
        return size.high() - size.estimate();
    }

    /// What is left of a whole that is known exactly.
    static Size rest(double whole, Collection<Size> others) {
        double rest = whole;
        double below = 0;
        double above = 0;
        for (var one : others) {
            rest -= one.estimate();
            below = Math.hypot(below, above(one));
            above = Math.hypot(above, below(one));
        }
        return new Size(rest, rest - below, rest + above);
    }
}
