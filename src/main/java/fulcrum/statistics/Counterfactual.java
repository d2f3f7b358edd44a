package fulcrum.statistics;

import java.util.List;

/// What a series was to do without an action, step by step, and how the same measurement did where
/// nothing was done.
///
/// @param expected of each step of the action, in the unit of the series
/// @param within where each of them would be in 95 of 100 cases
/// @param placebos what was found where nothing was done, in standard errors
/// @param found what was found of the action, in standard errors
public record Counterfactual(
        List<Double> expected, List<Interval> within, List<Double> placebos, double found) {

    public Counterfactual {
        expected = List.copyOf(expected);
        within = List.copyOf(within);
        placebos = List.copyOf(placebos);
    }
}
