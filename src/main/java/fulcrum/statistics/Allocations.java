package fulcrum.statistics;

import fulcrum.statistics.allocation.Possible;
import java.util.random.RandomGenerator;

/// Where the next coin brings most.
public final class Allocations {

    private Allocations() {}

    /// @param chance draws of how the channels may work
    public static Allocation of(AllocationQuestion question, RandomGenerator chance) {
        var refusal = Budgets.unfit(question);
        if (refusal.isPresent()) {
            return new Allocation.Refused(refusal.get());
        }
        var budgets = new Budgets(question);
        var draws =
                Possible.draws(
                        question.came().toArray(), budgets.regressors(), budgets.spent(), chance);
        return new Plan(budgets, draws).told();
    }
}
