package fulcrum.review.weekly;

import java.time.Instant;

/// @param number of the making that was signed
public record Signature(int number, Instant at, String by) {}
