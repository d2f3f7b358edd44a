package fulcrum.statistics.panel;

/// How what would have been is made of other units.
public enum Way {
    /// Weights on units and on earlier steps, with a constant apart.
    SYNTHETIC_DIFFERENCE,
    /// Weights on units alone, which have to reach the treated unit's own height.
    SYNTHETIC_CONTROL,
    /// All units and all earlier steps alike.
    DIFFERENCE_IN_DIFFERENCES
}
