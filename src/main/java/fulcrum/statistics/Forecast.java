package fulcrum.statistics;

import java.util.List;

/// How a series is expected to go on, or why nobody can say.
public sealed interface Forecast {

    /// @param means expected values, the next step first
    /// @param intervals for each step by itself
    record Made(List<Double> means, List<Interval> intervals) implements Forecast {

        public Made {
            means = List.copyOf(means);
            intervals = List.copyOf(intervals);
        }
    }

    record Refused(Refusal why) implements Forecast {}
}
