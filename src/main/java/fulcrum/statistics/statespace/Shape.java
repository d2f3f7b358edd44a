package fulcrum.statistics.statespace;

/// Which parts a structural model has, and how they move from step to step.
///
/// The state is the level, the slope if there is one, and the last `period - 1` seasonal effects. A
/// new seasonal effect takes the slot of the oldest, so that a step touches one row, not all.
///
/// @param slope whether the level has a slope
/// @param damping what is left of the slope after one step, in (0, 1]; 1 where there is no slope
/// @param period steps in a season, 1 for none
public record Shape(boolean slope, double damping, int period) {

    public static final Shape LEVEL = new Shape(false, 1, 1);
    public static final Shape TREND = new Shape(true, 1, 1);

    public Shape {
        if (!(damping > 0 && damping <= 1) || period < 1) {
            throw new IllegalArgumentException(
                    "damping is in (0, 1] and a period at least 1; here %s and %d"
                            .formatted(damping, period));
        }
    }

    public Shape season(int steps) {
        return new Shape(slope, damping, steps);
    }

    public Shape damped(double left) {
        return new Shape(slope, left, period);
    }

    public boolean seasonal() {
        return period > 1;
    }

    /// How many numbers the state has; as many values say nothing but where the series starts.
    public int size() {
        return first() + period - 1;
    }

    /// How many variances the model has.
    public int variances() {
        return 2 + (slope ? 1 : 0) + (seasonal() ? 1 : 0);
    }

    int first() {
        return slope ? 2 : 1;
    }

    /// Where the seasonal effect of a step stands in the state.
    int slot(int step) {
        return first() + Math.floorMod(step, period - 1);
    }

    double observe(double[] state, int step) {
        return seasonal() ? state[0] + state[slot(step)] : state[0];
    }

    void addObserved(double[] into, double weight, int step) {
        into[0] += weight;
        if (seasonal()) {
            into[slot(step)] += weight;
        }
    }

    /// The expected state of the step after `step`.
    void advance(double[] state, int step) {
        if (slope) {
            state[0] += state[1];
            state[1] *= damping;
        }
        if (seasonal()) {
            double sum = 0;
            for (int i = first(); i < state.length; i++) {
                sum += state[i];
            }
            state[slot(step + 1)] = -sum;
        }
    }

    /// The transpose of `advance`, which carries weights of a later state back.
    void carryBack(double[] weights, int step) {
        if (slope) {
            weights[1] = weights[0] + damping * weights[1];
        }
        if (seasonal()) {
            int newest = slot(step + 1);
            double weight = weights[newest];
            weights[newest] = 0;
            for (int i = first(); i < weights.length; i++) {
                weights[i] -= weight;
            }
        }
    }
}
