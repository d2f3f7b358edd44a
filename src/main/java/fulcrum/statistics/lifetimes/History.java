package fulcrum.statistics.lifetimes;

/// What is known of one buyer.
///
/// @param repeats purchases after the first
/// @param recency time from the first to the last purchase
/// @param age time from the first purchase to now
public record History(int repeats, double recency, double age) {

    public static final History NEW = new History(0, 0, 0);

    History times(double unit) {
        return new History(repeats, recency * unit, age * unit);
    }
}
