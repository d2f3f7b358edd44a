package fulcrum.metrics;

import fulcrum.units.Period;
import java.util.Optional;

/// The days beside which a period is shown.
public enum Comparison {
    NONE,
    /// As many days just before.
    BEFORE,
    /// The same days a year earlier.
    YEAR_BEFORE;

    Optional<Period> of(Period period) {
        return switch (this) {
            case NONE -> Optional.empty();
            case BEFORE -> Optional.of(period.before());
            case YEAR_BEFORE -> Optional.of(period.yearBefore());
        };
    }
}
