package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.Optional;

/// A part of the shop that a finding names.
///
/// @param part as facts name it; `called` as people do
/// @param stake what it costs in a week by itself
public record Struck(String part, Said called, Optional<Size> stake) {}
