package fulcrum.statistics.statespace;

import java.util.ArrayList;
import java.util.List;

/// Expected states at every step, given the whole series.
///
/// Durbin & Koopman (2012), §4.4 and §5.3 (exact initial smoother), in the form of §4.6.2 that goes
/// forward once more instead of keeping every covariance.
public final class Smoother {

    private Smoother() {}

    /// One state for each step, without what the regressors add. The seasonal effect of a step is
    /// what `shape.observe` adds to the level.
    public static double[][] states(Shape shape, Variances variances, double... y) {
        var seen = new ArrayList<Filter.Seen>(y.length);
        var filter = new Filter(shape, variances, 0);
        for (double value : y) {
            filter.take(value, new double[0]);
            seen.add(filter.seen());
        }
        var back = weights(shape, seen);
        return forward(shape, variances, back);
    }

    /// What level and season make together at each step.
    public static double[] signal(Shape shape, Variances variances, double... y) {
        var states = states(shape, variances, y);
        var signal = new double[y.length];
        for (int step = 0; step < y.length; step++) {
            signal[step] = shape.observe(states[step], step);
        }
        return signal;
    }

    /// @param after weights r of the disturbance that leads to each step
    /// @param start expected state at the first step
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    private record Back(double[][] after, double[] start) {}

    private static Back weights(Shape shape, List<Filter.Seen> seen) {
        int size = shape.size();
        var after = new double[seen.size()][];
        var known = new double[size];
        var diffuse = new double[size];
        for (int step = seen.size() - 1; step >= 0; step--) {
            if (step < seen.size() - 1) {
                shape.carryBack(known, step);
                shape.carryBack(diffuse, step);
            }
            var one = seen.get(step);
            if (!one.nothing()) {
                observed(shape, one, step, known, diffuse);
            }
            after[step] = known.clone();
        }
        // at the first step only the diffuse part, an identity, is uncertain
        return new Back(after, diffuse);
    }

    private static void observed(
            Shape shape, Filter.Seen one, int step, double[] known, double[] diffuse) {
        if (!one.start()) {
            double weight = (one.error() - dot(one.gain(), known)) / one.variance();
            shape.addObserved(known, weight, step);
            return;
        }
        double of = one.diffuseVariance();
        double carried = dot(one.diffuseGain(), known);
        double later =
                one.error()
                        - dot(one.diffuseGain(), diffuse)
                        - dot(one.gain(), known)
                        + carried * one.variance() / of;
        shape.addObserved(diffuse, later / of, step);
        shape.addObserved(known, -carried / of, step);
    }

    private static double[][] forward(Shape shape, Variances variances, Back back) {
        var states = new double[back.after.length][];
        var state = back.start;
        for (int step = 0; step < states.length; step++) {
            if (step > 0) {
                shape.advance(state, step - 1);
                var weights = back.after[step];
                state[0] += variances.level() * weights[0];
                if (shape.slope()) {
                    state[1] += variances.slope() * weights[1];
                }
                if (shape.seasonal()) {
                    int slot = shape.slot(step);
                    state[slot] += variances.seasonal() * weights[slot];
                }
            }
            states[step] = state.clone();
        }
        return states;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
