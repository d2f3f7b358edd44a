package fulcrum.review;

import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;

/// Which kinds of facts end days ago, so that somebody exports them.
final class Sources {

    /// A report is fetched every few days.
    private static final int LATE = 3;

    /// A source that ended so long before what is sold was given up.
    private static final int GIVEN_UP = 120;

    private static final List<MetricId> EACH =
            List.of(
                    new MetricId("orders"),
                    new MetricId("refunds"),
                    new MetricId("visitors"),
                    new MetricId("impressions"),
                    new MetricId("keyword_impressions"),
                    new MetricId("review_score"));

    private Sources() {}

    static List<Said> late(Morning morning) {
        var late = new ArrayList<Said>();
        for (var metric : EACH) {
            var last = morning.metrics().lastDay(morning.store().id(), List.of(metric));
            var found = morning.metrics().find(metric);
            if (last.isPresent() && found.isPresent()) {
                boolean isLate = last.get().isBefore(morning.day().minusDays(LATE));
                if (isLate && !last.get().isBefore(morning.end().minusDays(GIVEN_UP))) {
                    late.add(Said.of("review.source", found.get().name(), last.get()));
                }
            }
        }
        return late;
    }
}
