package fulcrum.metrics;

import java.math.BigDecimal;

/// What one part brought in one period: what adds up, the lower side of a ratio, and the events
/// behind it; 0 where the metric has none of these.
record CauseSide(BigDecimal of, BigDecimal per, BigDecimal events) {

    static final CauseSide NOTHING =
            new CauseSide(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    CauseSide plus(CauseSide other) {
        return new CauseSide(of.add(other.of), per.add(other.per), events.add(other.events));
    }
}
