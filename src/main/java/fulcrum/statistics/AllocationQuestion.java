package fulcrum.statistics;

import java.util.List;

/// How is a budget best split between channels?
///
/// @param came what came in each step, such as sales of a week
/// @param channels with what was spent in each step
/// @param others what else moves the outcome: events, and above all demand where spending follows
///   it
public record AllocationQuestion(
        Series came, List<Channel> channels, List<Regressor> others, Setting setting) {

    public AllocationQuestion {
        channels = List.copyOf(channels);
        others = List.copyOf(others);
        for (var channel : channels) {
            checked(channel.name(), channel.spend(), came);
        }
        for (var other : others) {
            checked(other.name(), other.values(), came);
        }
    }

    private static void checked(String name, Series one, Series came) {
        if (one.length() != came.length()) {
            throw new IllegalArgumentException(
                    "%s has %d steps, the outcome %d".formatted(name, one.length(), came.length()));
        }
    }

    /// @param period steps in a year's season: 52 for weeks
    /// @param budget of a step, for all channels together
    /// @param confidence of the intervals, such as 0.8
    public record Setting(int period, double budget, double confidence) {

        public Setting {
            if (period < 1 || !(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException(
                        "period ≥ 1, confidence in (0, 1); here %d, %s"
                                .formatted(period, confidence));
            }
        }
    }
}
