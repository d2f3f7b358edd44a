package fulcrum.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What the rows of one slice and part bring for one measured metric.
///
/// @param value empty where no row states it
/// @param stated rows (or pieces) that state it
/// @param all rows (or pieces) that should
record Amount(@Nullable BigDecimal value, BigDecimal stated, BigDecimal all) {

    static Amount whole(@Nullable BigDecimal value) {
        return new Amount(value, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    boolean isUnstated() {
        return all.signum() > 0 && stated.signum() == 0;
    }

    boolean hasGap() {
        return stated.compareTo(all) < 0;
    }
}
