package fulcrum.leverage;

import fulcrum.actions.ActionId;
import java.time.Instant;
import java.util.List;

/// A repeatable play, as it stands in one version.
///
/// @param version from 1, one more with each change
/// @param kept whether it is offered; what was put aside stays readable
/// @param uses the actions in which it was pulled, the last first
public record Lever(
        LeverId id, int version, boolean kept, Play play, Change last, List<ActionId> uses) {

    public Lever {
        uses = List.copyOf(uses);
    }

    /// Who made this version, when and why.
    public record Change(Instant at, String by, String why) {}
}
