package fulcrum.statistics;

import java.util.List;

/// Who came to the whole shop, and when.
///
/// @param buyers of each the steps (such as days, from 0 on) with a purchase, in order, each once
/// @param now the last step that is known; what lies after it is not looked at
/// @param stretch steps that are to share one weight, such as 7 days
/// @param period steps after which the season comes again, such as 365 days
public record Visits(List<List<Integer>> buyers, int now, int stretch, int period) {

    public Visits {
        buyers = buyers.stream().map(List::copyOf).toList();
        if (now < 0 || stretch < 1 || period < 1) {
            throw new IllegalArgumentException(
                    "now ≥ 0, stretch ≥ 1, period ≥ 1; here %d, %d, %d"
                            .formatted(now, stretch, period));
        }
    }
}
