package fulcrum.actions;

import java.time.Instant;
import java.util.Optional;

/// Work that was put aside for an emergency.
///
/// @param version as which it was left
/// @param was how it stood before
/// @param ended when it was taken up again, or when somebody decided otherwise
public record Displacement(
        String id,
        ActionId emergency,
        ActionId action,
        int version,
        Status was,
        Instant since,
        Optional<Instant> ended) {}
