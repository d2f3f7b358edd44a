package fulcrum.diagnosis.weight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// Some ratings: how many, and their sum.
public record Tally(long count, BigDecimal sum) {

    static final Tally NONE = new Tally(0, BigDecimal.ZERO);

    private static final BigDecimal BEST = BigDecimal.valueOf(5);

    public Tally {
        if (count < 0) {
            throw new IllegalArgumentException("a tally counts from 0, not " + count);
        }
        sum = sum.stripTrailingZeros();
    }

    Tally plus(Tally other) {
        return new Tally(count + other.count, sum.add(other.sum));
    }

    Tally minus(Tally other) {
        return new Tally(count - other.count, sum.subtract(other.sum));
    }

    Tally raised(BigDecimal each) {
        return new Tally(count, sum.add(each.multiply(BigDecimal.valueOf(count))));
    }

    /// Of at least one rating.
    public double mean() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).doubleValue();
    }

    /// How many ratings of five stars lift the mean to a target: the least whole n with (sum + 5 n)
    /// / (count + n) ≥ target; none where no number of them does.
    public OptionalLong fivesFor(BigDecimal target) {
        var missing = target.multiply(BigDecimal.valueOf(count)).subtract(sum);
        if (missing.signum() <= 0) {
            return OptionalLong.of(count == 0 ? 1 : 0);
        }
        var each = BEST.subtract(target);
        return each.signum() <= 0
                ? OptionalLong.empty()
                : OptionalLong.of(missing.divide(each, 0, RoundingMode.CEILING).longValueExact());
    }
}
