package fulcrum.diagnosis;

import fulcrum.actions.Action;
import fulcrum.effects.Size;
import java.util.List;
import java.util.Optional;

/// Says of what a check saw how far it can be relied on, all checks together.
///
/// @param bar the largest chance that is no chance; below zero where there is none
/// @param sure the same where next to none of the faults may be false
/// @param floor what a week's fault has to cost
/// @param actions the open work
record Judging(double bar, double sure, double floor, List<Action> actions) {

    /// By itself, one check is clear from here on.
    private static final double ALONE = 0.05;

    Finding of(Check check, Look.Seen seen, List<Rival> rivals) {
        boolean real = seen.chance().isEmpty() || seen.chance().getAsDouble() <= bar;
        boolean hint = seen.chance().orElse(0) <= ALONE;
        return new Finding(
                check,
                certainty(seen, real, hint, rivals),
                seen.figure(),
                seen.comparison(),
                seen.chance(),
                seen.bad() ? seen.stake().filter(one -> one.estimate() > 0) : Optional.empty(),
                rivals,
                Optional.of(seen.evidence()),
                seen.parts(),
                action(check, seen));
    }

    private Certainty certainty(Look.Seen seen, boolean real, boolean hint, List<Rival> rivals) {
        if (!seen.bad() || (!real && !hint)) {
            return Certainty.FINE;
        }
        if (!real) {
            return Certainty.HINT;
        }
        if (seen.stake().map(Size::estimate).filter(cost -> cost > 0 && cost < floor).isPresent()) {
            return Certainty.SMALL;
        }
        boolean clear = seen.chance().isEmpty() || seen.chance().getAsDouble() <= sure;
        return clear && rivals.stream().noneMatch(Judging::stands)
                ? Certainty.FIRM
                : Certainty.LIKELY;
    }

    /// What no fact refutes does not stand, but for the season: every shop has one.
    private static boolean stands(Rival rival) {
        return switch (rival.standing()) {
            case KEPT -> true;
            case STRUCK -> false;
            case UNTESTED -> rival.name().key().equals(Rivals.SEASON);
        };
    }

    /// Open work on the same metric and part, or with the very title.
    private Optional<Integer> action(Check check, Look.Seen seen) {
        return actions.stream()
                .filter(one -> answers(one, check, seen))
                .map(one -> one.id().number())
                .findFirst();
    }

    private static boolean answers(Action action, Check check, Look.Seen seen) {
        var title = action.plan().title();
        boolean titled =
                title.startsWith(check.remedy().english())
                        || title.startsWith(check.remedy().chinese());
        boolean sameMetric =
                seen.evidence().metric().isPresent()
                        && seen.evidence()
                                .metric()
                                .equals(action.plan().expectation().map(one -> one.metric()));
        return titled || (sameMetric && action.plan().scope().equals(seen.evidence().only()));
    }
}
