package fulcrum.review;

import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Which kinds of facts end earlier than others, so that somebody exports them.
final class Sources {

    /// A report is fetched every few days.
    private static final int LATE = 3;

    /// A source that was silent for so long was given up.
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
                long behind = ChronoUnit.DAYS.between(last.get(), morning.end().minusDays(1));
                if (behind >= LATE && behind < GIVEN_UP) {
                    late.add(Said.of("review.source", found.get().name(), last.get()));
                }
            }
        }
        return late;
    }
}
