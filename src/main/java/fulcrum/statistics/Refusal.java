package fulcrum.statistics;

import java.util.Arrays;
import java.util.Optional;

/// Why nothing can be said about numbers or a series.
public enum Refusal {
    EMPTY,
    ONE_POINT,
    ALL_ZERO,
    CONSTANT,
    /// More than half of the steps are not known.
    TOO_MANY_GAPS,
    /// Too few steps to learn how the series moves by itself, or to try the method on its past.
    NOT_ENOUGH_HISTORY,
    /// The steps that were asked about hold no value.
    NOTHING_TO_JUDGE,
    /// On a logarithmic scale every value has to be above zero, or not below it with `LOG1P`.
    NOT_POSITIVE,
    /// Something else began with the action and lasted as long: the two cannot be told apart.
    NOT_SEPARABLE,
    /// The regressors explain the series without a rest: nothing is left to measure by.
    NOTHING_LEFT,
    /// A step without a value, where every step is needed.
    GAPS,
    /// Below zero, where that cannot be.
    NEGATIVE,
    NOT_A_NUMBER,
    /// From 10^12 on a cell is a mistake of a file, and squares lose their digits.
    TOO_LARGE,
    /// Something is to be told relative to zero.
    RELATIVE_TO_ZERO,
    /// Too few units to tell the effect from chance.
    TOO_FEW,
    /// Sums, lengths, orders or correlations contradict each other.
    CONTRADICTORY;

    static final double LARGEST = 1e12;

    Optional<Refusal> when(boolean so) {
        return so ? Optional.of(this) : Optional.empty();
    }

    /// The first reason against learning from `values`, of which NaN are gaps.
    static Optional<Refusal> of(double[] values, int least) {
        var known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (known.length == 0) {
            return Optional.of(EMPTY);
        }
        if (known.length == 1) {
            return Optional.of(ONE_POINT);
        }
        if (Arrays.stream(known).allMatch(value -> value == known[0])) {
            return Optional.of(known[0] == 0 ? ALL_ZERO : CONSTANT);
        }
        if (2 * known.length < values.length) {
            return Optional.of(TOO_MANY_GAPS);
        }
        return known.length < least ? Optional.of(NOT_ENOUGH_HISTORY) : Optional.empty();
    }

    /// The first reason against numbers of which each is needed.
    static Optional<Refusal> ofNumbers(double... values) {
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

    static Optional<Refusal> ofPositive(double... values) {
        var refusal = ofNumbers(values);
        return refusal.isEmpty() && Arrays.stream(values).anyMatch(value -> value < 0)
                ? Optional.of(NEGATIVE)
                : refusal;
    }
}
