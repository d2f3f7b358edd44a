package fulcrum.statistics;

import fulcrum.statistics.TargetPlan.OutOfReach;
import fulcrum.statistics.TargetPlan.Refused;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// What leaves have to reach, so that the goal at the top of their tree is reached with the least
/// surprise against the history of each: the most likely of all ways to reach it.
///
/// The point nearest to the history on the edge of what is wanted is the design point of
/// reliability theory: Hasofer & Lind, J. Eng. Mech. 100 (1974).
public final class Targets {

    private Targets() {}

    /// @param chance starts of the search and draws of what may come
    public static TargetPlan of(TargetQuestion question, RandomGenerator chance) {
        return of(question, Care.ALL_SIDES, chance);
    }

    /// The same while somebody is still moving a limit: from one side alone, with fewer draws.
    public static TargetPlan quickly(TargetQuestion question, RandomGenerator chance) {
        return of(question, Care.ONE_SIDE, chance);
    }

    /// How much is searched.
    ///
    /// @param fromAllSides whether there may be several nearest points
    /// @param draws of what may come
    record Care(boolean fromAllSides, int draws) {
        static final Care ALL_SIDES = new Care(true, 20_000);
        static final Care ONE_SIDE = new Care(false, 2_000);
    }

    private static TargetPlan of(TargetQuestion question, Care care, RandomGenerator chance) {
        return LeafSpace.of(question)
                .map(space -> of(question, space, care, chance))
                .orElseGet(() -> new Refused(Refusal.CONTRADICTORY));
    }

    private static TargetPlan of(
            TargetQuestion question, LeafSpace space, Care care, RandomGenerator chance) {
        var usual = space.values(new double[question.prospects().size()]);
        if (!usual.areFinite() || !isPossible(question.goal())) {
            return new Refused(Refusal.NOT_A_NUMBER);
        }
        var impossible = space.impossible();
        if (!impossible.isEmpty()) {
            var leaf = impossible.getFirst().leaf();
            var wanted = Objects.requireNonNull(question.limits().get(leaf));
            return new OutOfReach(
                    leaf, wanted, impossible.getFirst().end(), usual.byNode(), List.of(leaf));
        }
        var search = new LeastSurprise(question, space, care, chance);
        return search.reaching()
                .<TargetPlan>map(at -> {
                    var held = search.held(space.values(at));
                    return new ToldTargets(question, space, at, held)
                            .with(new TargetOdds(space, at, care.draws(), chance));
                })
                .orElseGet(search::outOfReach);
    }

    /// Whether a finite number is inside.
    private static boolean isPossible(Interval wanted) {
        return wanted.low() < Double.POSITIVE_INFINITY && wanted.high() > Double.NEGATIVE_INFINITY;
    }
}
