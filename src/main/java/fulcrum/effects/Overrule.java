package fulcrum.effects;

import java.time.Instant;

/// A part that an action must not be compared with, and who said so.
public record Overrule(String part, String why, Instant at, String by) {}
