package fulcrum.statistics;

/// Something known beforehand that moves a series: a festival's days, a promotion, a price, another
/// product that the action did not touch.
///
/// @param values one for each step of the series, and for steps that are still to come; no gaps
public record Regressor(String name, Series values) {

    public Regressor {
        if (values.known() < values.length()) {
            throw new IllegalArgumentException(
                    "regressor %s has %d gaps; a regressor is known at every step"
                            .formatted(name, values.length() - values.known()));
        }
    }
}
