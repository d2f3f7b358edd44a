package fulcrum.statistics.allocation;

import java.util.Arrays;

/// What was spent in a channel, step by step, and what is believed of its return before the data
/// are seen.
///
/// @param spend not negative, somewhere above zero
/// @param believed median of the return
/// @param doubt standard deviation of the return's logarithm
@SuppressWarnings("ArrayRecordComponent") // one room
public record Spent(double[] spend, double believed, double doubt) {

    /// Steps over which the first money is thought to have flowed before.
    private static final int BEFORE = 4;

    double mean() {
        return Arrays.stream(spend).average().orElseThrow();
    }

    /// What works in each step: of each coin the part 1 − carry in its own step, then less and
    /// less.
    double[] working(double carry) {
        var working = new double[spend.length];
        double now =
                Arrays.stream(spend, 0, Math.min(BEFORE, spend.length)).average().orElseThrow();
        for (int step = 0; step < working.length; step++) {
            now = carry * now + (1 - carry) * spend[step];
            working[step] = now;
        }
        return working;
    }
}
