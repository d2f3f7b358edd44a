package fulcrum.web.tree;

import fulcrum.ingest.AsOf;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Ties;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Sight;
import java.util.Map;
import java.util.Optional;

/// What people said of the metrics of a tree: who looks after them, what is supposed to move them.
record Remarks(Sight sight, Metrics metrics, Map<String, String> owners, Ties ties) {

    /// As they were at the moment that is looked at.
    static Remarks of(Rooms rooms, Sight sight, Metrics metrics, ExplainQuestion question) {
        var store = sight.store().id();
        var then = sight.asOf().map(AsOf::until);
        return new Remarks(
                sight,
                metrics,
                then.map(until -> rooms.owners().of(store, until))
                        .orElseGet(() -> rooms.owners().of(store)),
                new Ties(
                        metrics,
                        question,
                        then.map(until -> rooms.hypotheses().of(store, until))
                                .orElseGet(() -> rooms.hypotheses().of(store)),
                        rooms.measurements().of(store, then)));
    }

    Optional<String> owner(MetricId metric) {
        return Optional.ofNullable(owners.get(metric.value()));
    }

    /// `Lower prices bring visitors (Lin, 2025-06-03)`.
    String said(Hypothesis one, Frame frame) {
        var by =
                frame.say(
                        "web.metric.supposed.by",
                        one.owner(),
                        Written.day(one.statedAt().atZone(sight.store().zone()).toLocalDate()));
        return "%s (%s)".formatted(one.claim(), by);
    }
}
