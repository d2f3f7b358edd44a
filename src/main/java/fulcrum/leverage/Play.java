package fulcrum.leverage;

import fulcrum.actions.Link;
import fulcrum.metrics.MetricId;
import fulcrum.units.Typed;
import java.math.BigDecimal;
import java.util.Optional;

/// What people write of a lever: how it is pulled.
///
/// @param trigger what tells that it is time
/// @param preconditions what has to be there first
/// @param steps one a line
/// @param unlocks what becomes possible after it
/// @param metric that it moves
/// @param hours of work that it takes, and `coins` in the store's currency
/// @param days that it usually runs
public record Play(
        String name,
        String trigger,
        String preconditions,
        String steps,
        String risk,
        String unlocks,
        Link link,
        Optional<MetricId> metric,
        BigDecimal hours,
        BigDecimal coins,
        int days) {

    public Play {
        name = Typed.line(name, Integer.MAX_VALUE);
        trigger = Typed.lines(trigger);
        preconditions = Typed.lines(preconditions);
        steps = Typed.lines(steps);
        risk = Typed.lines(risk);
        unlocks = Typed.lines(unlocks);
    }
}
