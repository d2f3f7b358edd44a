package fulcrum.review;

import java.time.Instant;
import java.time.LocalDate;

/// That somebody did not want to be told of an item again, for a while.
public record Dismissal(String item, LocalDate day, String why, Instant at, String by) {}
