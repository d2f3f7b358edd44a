package fulcrum.statistics;

import java.util.List;

/// How to split a budget between channels, or why nobody can say.
public sealed interface Allocation {

    /// @param left what should not be spent: no channel was ever tried with nearly so much
    /// @param gain in a step, of the plan over the split as it is now
    /// @param valueOfKnowing in a step: what the best split would bring more than the plan, if one
    ///   knew how the channels work; a test is worth no more
    record Told(Advice advice, List<Share> shares, double left, Gain gain, double valueOfKnowing)
            implements Allocation {

        public Told {
            shares = List.copyOf(shares);
        }
    }

    record Refused(Refusal why) implements Allocation {}

    sealed interface Advice {

        /// The plan is very probably better than the split as it is.
        record Move() implements Advice {}

        /// The split as it is brings nearly as much as any other.
        record Stay() implements Advice {}

        /// The data cannot say: spend more or less in this channel for a while, and look.
        record TestFirst(String channel) implements Advice {}
    }

    /// @param now its part of the budget, split as in the last steps
    /// @param planned its part of the budget by the plan
    /// @param returns what all its money brought, by the money
    /// @param next what one more coin brings, after `now`
    /// @param taught how much of the doubt about the returns the data took away, 0 to 1
    record Share(
            String channel,
            double now,
            double planned,
            Interval returns,
            Interval next,
            double taught) {}

    /// @param probability that the plan is better
    record Gain(double mean, Interval interval, double probability) {}
}
