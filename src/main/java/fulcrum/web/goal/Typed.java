package fulcrum.web.goal;

import fulcrum.metrics.Unit;
import fulcrum.strategy.Hold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them: `¥ 1,200.50`, of a share `4.5 %`.
final class Typed {

    private static final int LONGEST = 40;
    private static final int MOST_DIGITS = 18;
    private static final Pattern NUMBER = Pattern.compile("[-−]?[0-9]{1,15}(\\.[0-9]{1,12})?");
    private static final Pattern BESIDE = Pattern.compile("[\\s,，_%％]|\\p{Sc}");
    private static final Pattern RANGE = Pattern.compile("\\.\\.|…|~|～|–");

    private Typed() {}

    static Optional<BigDecimal> number(String text, Unit unit) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = BESIDE.matcher(text).replaceAll("");
        return NUMBER.matcher(bare).matches()
                ? Optional.of(kept(new BigDecimal(bare.replace('−', '-')), unit))
                : Optional.empty();
    }

    private static BigDecimal kept(BigDecimal typed, Unit unit) {
        return unit == Unit.SHARE ? typed.movePointLeft(2) : typed;
    }

    /// As it is typed.
    static String text(double value, Unit unit) {
        var typed = unit == Unit.SHARE ? 100 * value : value;
        int digits = unit == Unit.MONEY || unit == Unit.COUNT ? (Math.abs(typed) < 100 ? 2 : 0) : 4;
        return new BigDecimal(typed)
                .setScale(digits, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String text(BigDecimal value, Unit unit) {
        var typed = unit == Unit.SHARE ? value.movePointRight(2) : value;
        var plain = typed.stripTrailingZeros();
        return plain.precision() > MOST_DIGITS ? plain.toString() : plain.toPlainString();
    }

    /// `0.05` locks; `..0.05`, `0.04..` and `0.04..0.05` leave room.
    static Optional<Hold> hold(String node, String text, Unit unit) {
        var ends = RANGE.split(text, -1);
        if (ends.length == 1) {
            return number(ends[0], unit).map(value -> Hold.at(node, value));
        }
        if (ends.length > 2 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var low = number(ends[0], unit);
        var high = number(ends[1], unit);
        boolean isRead =
                low.isPresent() != ends[0].isBlank() && high.isPresent() != ends[1].isBlank();
        boolean isOrdered = low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) <= 0;
        return isRead && isOrdered && (low.isPresent() || high.isPresent())
                ? Optional.of(new Hold(node, low, high))
                : Optional.empty();
    }

    static String text(Hold hold, Unit unit) {
        if (hold.isLock()) {
            return text(hold.low().orElseThrow(), unit);
        }
        return hold.low().map(low -> text(low, unit)).orElse("")
                + ".."
                + hold.high().map(high -> text(high, unit)).orElse("");
    }
}
