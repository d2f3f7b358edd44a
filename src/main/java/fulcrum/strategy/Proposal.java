package fulcrum.strategy;

import java.time.Instant;
import java.util.Optional;

/// A change that somebody wants who may not make it.
///
/// @param after the number of the version that was in force; 0 where there was none
/// @param answer none while it is open
public record Proposal(
        String id,
        Matter matter,
        int after,
        Content content,
        String reason,
        Instant proposedAt,
        String proposedBy,
        Optional<Answer> answer) {

    public record Answer(boolean accepted, String words, Instant at, String by) {}
}
