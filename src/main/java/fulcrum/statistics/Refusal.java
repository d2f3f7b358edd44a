package fulcrum.statistics;

import java.util.Arrays;
import java.util.Optional;

/// Why nothing can be said about a series.
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
    /// What was given is not a finite number, or makes one that is not.
    NOT_A_NUMBER,
    /// What was given cannot be true together.
    CONTRADICTORY;

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
}
