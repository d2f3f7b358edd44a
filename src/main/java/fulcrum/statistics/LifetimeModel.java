package fulcrum.statistics;

/// How buyers are thought to come back until they stop.
public enum LifetimeModel {
    /// A buyer may stop after each purchase but the first: who bought once is still a buyer.
    BG_NBD,
    /// A buyer may stop after each purchase, the first one too.
    MBG_NBD,
    /// A buyer may stop at any time.
    PARETO_NBD
}
