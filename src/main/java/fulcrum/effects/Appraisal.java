package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.Judged;
import fulcrum.units.Said;
import java.time.Instant;
import java.util.Optional;

/// What is known of an action now, with all that it stands on.
///
/// @param told why the result is what it is
/// @param asked empty where nothing could be asked
public record Appraisal(
        Action action,
        Execution execution,
        Result result,
        Said told,
        Optional<ActionQuestion> asked,
        Optional<Judged.Measured> onMetric,
        Optional<Reading.Measured> measured) {

    Reading reading(int number, Instant at) {
        return new Reading(
                action.id(), number, action.version(), at, result, execution.how(), told, measured);
    }
}
