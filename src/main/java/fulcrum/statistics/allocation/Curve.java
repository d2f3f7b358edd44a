package fulcrum.statistics.allocation;

/// What a channel brings in each step when as much is spent in every step: Hill's curve with slope
/// 1, which is concave.
///
/// @param most what endless money would bring
/// @param half the money that brings half of it
public record Curve(double most, double half) {

    public double at(double spend) {
        return most * spend / (spend + half);
    }

    /// What a further coin brings.
    public double slope(double spend) {
        return most * half / ((spend + half) * (spend + half));
    }
}
