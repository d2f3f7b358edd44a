package fulcrum.statistics;

import java.util.List;

/// What a treatment did, told by units that it did not touch.
public sealed interface PanelEffect {

    /// @param lift its p is a rank among the donors treated by way of trial
    /// @param error standard deviation of the donors' effects where nothing was done
    /// @param units the share of each donor, in their order
    /// @param steps the share of each step before the treatment; all 0 where none is compared with
    record Measured(Lift.Measured lift, double error, List<Double> units, List<Double> steps)
            implements PanelEffect {

        public Measured {
            units = List.copyOf(units);
            steps = List.copyOf(steps);
        }
    }

    record Refused(Refusal why) implements PanelEffect {}
}
