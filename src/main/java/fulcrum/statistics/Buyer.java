package fulcrum.statistics;

/// What is known of one buyer, in any unit of time that is the same for all. Purchases of one day
/// count once.
///
/// @param repeats purchases after the first
/// @param recency from the first purchase to the last one; 0 without repeats
/// @param age from the first purchase to now
public record Buyer(int repeats, double recency, double age) {}
