package fulcrum.store;

/// What somebody may do.
public enum Right {
    /// See figures, trees, explanations, plans and work; keep an account of one's own.
    READ,
    /// Bring files in, say what their columns mean, take imports back.
    IMPORT,
    /// Take on actions and carry them out; look after metrics; suppose and propose.
    WORK,
    /// Decide stores, definitions, direction, goal, targets and budget.
    DECIDE,
    /// Invite people, give them roles, let them go.
    PEOPLE
}
