package fulcrum.statistics;

import java.util.Arrays;
import java.util.Optional;

/// Why numbers cannot be judged.
public enum Unfit {
    EMPTY,
    /// A step without a value, where every step is needed.
    GAPS,
    ONE_POINT,
    CONSTANT,
    NEGATIVE,
    NOT_A_NUMBER,
    /// From 10^12 on a cell is a mistake of a file, and squares lose their digits.
    TOO_LARGE,
    /// Something is to be told relative to zero.
    RELATIVE_TO_ZERO,
    TOO_FEW,
    /// Sums, lengths or orders contradict each other.
    CONTRADICTORY,
    /// The fit found no best parameters within sensible bounds.
    NO_FIT;

    static final double LARGEST = 1e12;

    static Optional<Unfit> of(double... values) {
        if (values.length == 0) {
            return Optional.of(EMPTY);
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            return Optional.of(NOT_A_NUMBER);
        }
        return Arrays.stream(values).anyMatch(value -> Math.abs(value) >= LARGEST)
                ? Optional.of(TOO_LARGE)
                : Optional.empty();
    }

    static Optional<Unfit> ofPositive(double... values) {
        var unfit = of(values);
        return unfit.isEmpty() && Arrays.stream(values).anyMatch(value -> value < 0)
                ? Optional.of(NEGATIVE)
                : unfit;
    }
}
