package fulcrum.effects;

import fulcrum.actions.ActionId;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.Design;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an action was read to have done, at one moment. Readings are kept: a later one stands
/// beside them.
///
/// @param version of the action that was read
/// @param told in one sentence, why it is so
/// @param measured empty where nothing could be measured
public record Reading(
        ActionId action,
        int number,
        int version,
        Instant at,
        Result result,
        Execution.How execution,
        Said told,
        Optional<Measured> measured) {

    /// Whether nothing of it is other than in an earlier one but the moment.
    boolean saysTheSame(Reading other) {
        return new Reading(
                        action, other.number, version, other.at, result, execution, told, measured)
                .equals(other);
    }

    /// @param days of the action that facts covered
    /// @param share by how much its metric was above what was to be expected
    /// @param amount the same in the metric's unit
    /// @param onGoal what the goal did on the same days, in its unit, measured by itself
    /// @param worth the amount in the goal's unit, by the formulas of the tree
    /// @param firmFrom the day from which facts will not change it any more; empty where it is firm
    public record Measured(
            MetricId metric,
            MetricId goal,
            Period days,
            Design.By design,
            Size share,
            Size amount,
            Optional<Size> onGoal,
            Optional<Size> worth,
            Optional<LocalDate> firmFrom) {

        public boolean firm() {
            return firmFrom.isEmpty();
        }
    }
}
