package fulcrum.effects;

import fulcrum.actions.Expectation;
import fulcrum.metrics.Better;
import fulcrum.statistics.Verdict;
import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is said of an action.
public enum Result {
    WORKED("effects.result.worked"),
    NO_EFFECT("effects.result.no-effect"),
    HURT("effects.result.hurt"),
    /// Chance alone may have done it, and so may an effect that matters.
    CANNOT_TELL("effects.result.cannot-tell"),
    /// Facts do not reach its days yet.
    TOO_EARLY("effects.result.too-early"),
    /// It was not carried out: the idea was not tried.
    NOT_DONE("effects.result.not-done"),
    /// It names no metric, so nothing could be measured.
    UNDIRECTED("effects.result.undirected");

    private final Said said;

    Result(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<Result> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// A figure that went up is good news where higher is better; where neither is, if it was meant
    /// to go up.
    static Result of(Verdict verdict, Better better, Expectation expected) {
        boolean up =
                switch (better) {
                    case HIGHER -> true;
                    case LOWER -> false;
                    case NEITHER -> expected.share().signum() > 0;
                };
        return switch (verdict) {
            case WORKED -> up ? WORKED : HURT;
            case HURT -> up ? HURT : WORKED;
            case NO_EFFECT -> NO_EFFECT;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }
}
