package fulcrum.statistics;

import java.util.OptionalInt;

/// Whether a target will be reached by the sum of steps to come, or why nobody can say.
public sealed interface Odds {

    /// @param probability of reaching what is still missing
    /// @param expected sum of the steps to come
    /// @param interval of that sum
    /// @param needed mean of each step that would just reach it
    /// @param lost how many steps may come as expected until fewer than one draw in twenty still
    ///   reaches it; empty where that does not happen
    record Told(
            double probability, double expected, Interval interval, double needed, OptionalInt lost)
            implements Odds {}

    /// What the steps to come still have to bring together.
    ///
    /// @param from the first step that counts, 0 for the next
    /// @param side on which of its sides the amount counts as reached
    record Missing(double amount, int from, Side side) {

        public Missing {
            if (!Double.isFinite(amount) || from < 0) {
                throw new IllegalArgumentException(
                        "a finite amount, from ≥ 0; here %s, %d".formatted(amount, from));
            }
        }

        public static Missing now(double amount) {
            return new Missing(amount, 0, Side.AT_LEAST);
        }
    }

    /// Sales have to come to a target at least, costs at most.
    enum Side {
        AT_LEAST,
        AT_MOST;

        boolean holds(double sum, double amount) {
            return this == AT_LEAST ? sum >= amount : sum <= amount;
        }
    }

    record Refused(Refusal why) implements Odds {}
}
