package fulcrum.strategy;

/// What is decided, as one version of it says.
public sealed interface Content permits Direction, Goal, Budget, PartTargets, Content.Withdrawn {

    /// It was decided once, and is no more.
    record Withdrawn() implements Content {}
}
