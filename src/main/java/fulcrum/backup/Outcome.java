package fulcrum.backup;

import fulcrum.units.Said;

/// How it went with a backup.
public sealed interface Outcome {

    /// @param agreement whether the facts are those of which it was made
    record Done(Manifest manifest, Agreement agreement) implements Outcome {}

    record Refused(Said why) implements Outcome {}

    /// What is known of facts that were built from the rows of a backup.
    enum Agreement {
        NOT_LOOKED_AT,
        SAME,
        /// Another program wrote the backup, and may settle the same rows otherwise.
        OTHER_PROGRAM,
        OTHERWISE
    }
}
