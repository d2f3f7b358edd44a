package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.Judged;
import fulcrum.units.Said;
import java.time.Instant;
import java.util.Optional;

/// What is known of an action now, with all that it stands on.
///
/// @param action as it is judged: by what stood there at its start
/// @param amended whether it was changed since
/// @param told why the result is what it is
/// @param asked empty where nothing could be asked
public record Appraisal(
        Action action,
        boolean amended,
        Execution execution,
        Result result,
        Said told,
        Optional<ActionQuestion> asked,
        Optional<Judged.Measured> onMetric,
        Optional<Reading.Measured> measured) {

    public Appraisal {
        told = amended ? Said.of("effects.told.amended", told) : told;
    }

    Reading reading(int number, Instant at) {
        return new Reading(
                action.id(), number, action.version(), at, result, execution.how(), told, measured);
    }
}
