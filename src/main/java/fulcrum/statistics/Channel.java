package fulcrum.statistics;

import java.util.OptionalDouble;

/// A channel that money can be spent in.
///
/// @param spend in each step of the outcome
/// @param reported what the platform says that a coin brought, where it says so; a belief
///   beforehand
public record Channel(String name, Series spend, OptionalDouble reported) {}
