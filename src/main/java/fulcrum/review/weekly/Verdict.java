package fulcrum.review.weekly;

import fulcrum.effects.Execution;
import fulcrum.effects.Result;
import fulcrum.effects.Size;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Optional;

/// What an action of the week did, as it was read last.
///
/// @param action its number
/// @param told why the result is what it is
/// @param share by how much its metric was above what was to be expected
/// @param worth in the goal's unit, of all its days
public record Verdict(
        int action,
        String title,
        Optional<PersonId> owner,
        Period days,
        Result result,
        Execution.How execution,
        Said told,
        Optional<MetricId> metric,
        Optional<Size> share,
        Optional<Size> worth,
        boolean firm) {

    double size() {
        return worth.map(one -> Math.abs(one.estimate())).orElse(0.0);
    }
}
