package fulcrum.strategy;

import fulcrum.units.Said;

/// What became of a change or a proposal.
public sealed interface Outcome {

    /// @param version that is in force now; where a proposal was declined, the one it wanted to
    ///   change
    record Kept(int version) implements Outcome {}

    /// It waits for whoever decides.
    record Proposed(Proposal proposal) implements Outcome {}

    record AlreadySo() implements Outcome {}

    /// Somebody else was quicker; nothing was kept.
    record ChangedMeanwhile() implements Outcome {}

    record Refused(Said why) implements Outcome {}
}
