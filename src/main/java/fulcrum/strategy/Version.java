package fulcrum.strategy;

import java.time.Instant;

/// @param number from 1, one more with each change
public record Version<C extends Content>(
        Matter matter, int number, C content, String reason, Instant changedAt, String changedBy) {}
