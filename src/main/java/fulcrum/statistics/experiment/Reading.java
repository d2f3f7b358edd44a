package fulcrum.statistics.experiment;

/// What the columns of a group mean.
public enum Reading {
    MEAN(1),
    /// Units that did it, of all.
    SHARE(1),
    /// Numerator and denominator, the unit being what was drawn by lot.
    RATIO(2),
    /// The mean, and the same of each unit before the experiment.
    MEAN_WITH_BEFORE(2),
    /// Numerator and denominator, and both before the experiment.
    RATIO_WITH_BEFORE(4);

    private final int columns;

    Reading(int columns) {
        this.columns = columns;
    }

    public int columns() {
        return columns;
    }
}
