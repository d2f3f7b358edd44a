package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.OptionalInt;

/// Something that is wrong in definitions, and what would be right.
///
/// @param place what it is about, such as `worth.formula`; empty for the text as a whole
/// @param line in the text that was read, from 1; none where that is not known
public record Mistake(String place, OptionalInt line, Said what) {}
