package fulcrum.metrics;

import fulcrum.units.Grain;
import fulcrum.units.Period;

/// The days that are asked for, how they are sliced, and what they are compared with.
public record Span(Period period, Grain grain, Comparison comparison) {

    public Span(Period period, Grain grain) {
        this(period, grain, Comparison.NONE);
    }
}
