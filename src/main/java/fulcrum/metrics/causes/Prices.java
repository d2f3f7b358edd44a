package fulcrum.metrics.causes;

/// What it costs, in nats of evidence, to say something about a cube. A cause is named when it
/// explains more than it costs: the shortest description of the whole cube wins.
///
/// @param naming one combination out of all there are
/// @param effect a part of a cause that moved further or less far than the rest of it
/// @param freedom degrees of freedom that the noise was read with
record Prices(double naming, double effect, double freedom) {

    /// In one noise-only cube of this many, some combination is named all the same.
    private static final double FALSE_ALARMS = 0.05;

    /// A median of squares is worth this part of as many observations.
    private static final double MEDIAN_WORTH = 0.37;

    /// Prices of a cube.
    ///
    /// `naming` solves `combinations · P(χ²₁ > 2 · naming) = 1/20` with the tail's bound `exp(-t) /
    /// √(πt)`; `effect` is what one parameter costs in Schwarz's criterion (1978).
    static Prices of(long combinations, int leaves) {
        double naming = 1;
        for (int i = 0; i < 50; i++) {
            naming =
                    Math.max(
                            1,
                            Math.log(combinations / FALSE_ALARMS) - Math.log(Math.PI * naming) / 2);
        }
        return new Prices(
                naming, Math.log(Math.max(2, leaves)) / 2, Math.max(1, MEDIAN_WORTH * leaves));
    }

    /// Whether a combination with this evidence is worth its name.
    boolean worthNaming(double evidence) {
        return sober(evidence) >= naming;
    }

    /// What it saves to say that everything moved: an effect, but no name out of many.
    double unnamed() {
        return Math.max(0, naming - effect);
    }

    /// The same if the leaves were enough to know their noise.
    boolean wouldBeWorthNaming(double evidence) {
        return evidence >= naming;
    }

    /// Evidence as Student's t weighs it: few leaves do not tell their own noise well.
    private double sober(double evidence) {
        return freedom / 2 * Math.log1p(2 * evidence / freedom);
    }

    /// The chance, at most, that noise alone shows as much evidence anywhere in the cube.
    double chance(double evidence) {
        double sober = sober(evidence);
        double surplus = sober - naming + Math.log(sober / naming) / 2;
        return Math.min(1, FALSE_ALARMS * Math.exp(-surplus));
    }
}
