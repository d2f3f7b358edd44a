package fulcrum.review.misses;

import fulcrum.units.Said;
import java.util.Locale;

/// What the gap to a target is put down to.
public enum Cause {
    MARKET("review.misses.market"),
    SEASON("review.misses.season"),
    RULE("review.misses.rule"),
    RIVAL("review.misses.rival"),
    /// It was not to be expected when the days began.
    STRATEGY("review.misses.strategy"),
    NOT_DONE("review.misses.not-done"),
    /// Late, in part, without goods, or with less effect than was expected.
    DONE_BADLY("review.misses.done-badly"),
    /// The rest, where chance alone may have done it.
    LUCK("review.misses.luck"),
    /// The rest, where it is more than chance does and no facts say what it was.
    UNTOLD("review.misses.untold");

    private final Said said;

    Cause(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
