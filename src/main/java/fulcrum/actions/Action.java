package fulcrum.actions;

import java.time.Instant;
import java.util.Optional;

/// Work of one owner, as it stands in one version.
///
/// @param version from 1, one more with each change
/// @param frozen the version with which it was started: what was expected before anybody could know
public record Action(
        ActionId id, int version, Plan plan, Status status, Optional<Integer> frozen, Change last) {

    /// Who made this version, when and why.
    public record Change(Instant at, String by, String why) {}
}
