package fulcrum.store;

/// What a person may do.
public enum Role {
    /// Decides direction, goal and budget, and may do everything else.
    BOSS
}
