package fulcrum.outlook;

import fulcrum.metrics.Metric;
import fulcrum.statistics.Allocation;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.Map;

/// How to split a week's money between channels, or why nobody can say.
public sealed interface BudgetPlan {

    /// Of its intervals.
    double CONFIDENCE = 0.8;

    /// @param weeks that it was learned from
    /// @param budget of a week
    record Told(
            BudgetQuestion question,
            Metric metric,
            Period weeks,
            double budget,
            Allocation.Told split)
            implements BudgetPlan {

        /// All of it in maps, lists, texts and numbers, for programs.
        public Map<String, Object> plain(Texts texts) {
            return new Plain(texts).of(this);
        }
    }

    record Refused(Said why) implements BudgetPlan {}
}
