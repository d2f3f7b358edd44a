package fulcrum.web.tree;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Sight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people said of the metrics of a tree: who looks after them, what is supposed to move them.
///
/// @param hypotheses those in force
record Remarks(
        Sight sight,
        Metrics metrics,
        Period period,
        Map<String, String> owners,
        List<Hypothesis> hypotheses) {

    static Remarks of(Rooms rooms, Sight sight, Metrics metrics, Period period) {
        var store = sight.store().id();
        return new Remarks(
                sight,
                metrics,
                period,
                rooms.owners().of(store),
                rooms.hypotheses().of(store).stream()
                        .filter(one -> metrics.find(new MetricId(one.cause())).isPresent())
                        .toList());
    }

    Optional<String> owner(MetricId metric) {
        return Optional.ofNullable(owners.get(metric.value()));
    }

    /// What is supposed to move a metric.
    List<Hypothesis> supposed(MetricId metric) {
        return hypotheses.stream().filter(one -> one.moves().equals(metric.value())).toList();
    }

    /// The figure of a metric that is no part of the tree.
    Optional<BigDecimal> figure(MetricId metric) {
        var question = FigureQuestion.of(sight.store().id(), List.of(metric), period, Grain.TOTAL);
        return metrics.read(question) instanceof Reading reading
                        && reading.value(reading.lines().getFirst(), metric).figure()
                                instanceof Figure.Known(var known)
                ? Optional.of(known)
                : Optional.empty();
    }

    TreePage.Supposed said(Hypothesis one, Frame frame) {
        return new TreePage.Supposed(
                one.claim(),
                frame.say(
                        "web.metric.supposed.by",
                        one.owner(),
                        Written.day(one.statedAt().atZone(sight.store().zone()).toLocalDate())));
    }

    TreePage.Links links(Hypothesis one) {
        return new TreePage.Links(
                one.id(),
                Optional.of(page("/explain", one.cause())),
                Optional.of(sight.trace(new MetricId(one.cause()), period)),
                Optional.of(page("/metric", one.moves())),
                Optional.empty(),
                Optional.empty());
    }

    private String page(String path, String metric) {
        return sight.address(path).with("m", metric).toString();
    }
}
