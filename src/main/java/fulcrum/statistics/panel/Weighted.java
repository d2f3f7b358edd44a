package fulcrum.statistics.panel;

/// An effect, and how much of each unit and of each earlier step went into what was expected.
public final class Weighted {

    private final double effect;
    private final double[] units;
    private final double[] steps;

    Weighted(double effect, double[] units, double[] steps) {
        this.effect = effect;
        this.units = units;
        this.steps = steps;
    }

    public double effect() {
        return effect;
    }

    public double[] units() {
        return units;
    }

    public double[] steps() {
        return steps;
    }
}
