package fulcrum.web.explain;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.units.Period;
import fulcrum.web.explain.ExplainPage.Controls;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Compared;
import fulcrum.web.question.Days;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out what can be asked.
final class Choices {

    private final AskedChange asked;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;

    Choices(AskedChange asked, Frame frame, Metrics metrics) {
        this.asked = asked;
        this.frame = frame;
        this.metrics = metrics;
        this.naming = metrics.naming(frame.texts(), asked.store().id());
    }

    /// @param last the last day with facts
    /// @param facts first and last day of all facts
    /// @param moments the earlier states that can be looked at
    Controls controls(LocalDate last, Optional<Period> facts, Moments moments) {
        var before = asked.before();
        return new Controls(
                asked.store().id().value(),
                metricOptions(),
                Days.of(frame, asked.period(), Optional.of(before), last, facts),
                Compared.of(frame, asked.period(), asked.versus(), last, facts),
                by(),
                further(),
                bases(),
                moments.options(),
                asked.sight().chips(naming, sight -> asked.seen(sight).link("/explain")));
    }

    /// All that are listed; a part of another metric where that is the one.
    private List<Option> metricOptions() {
        var options = new ArrayList<Option>();
        for (var metric : metrics.all()) {
            options.add(
                    Option.of(
                            metric.id().value(),
                            naming.metric(metric.id()),
                            metric.id().equals(asked.metric())));
        }
        if (options.stream().noneMatch(Option::chosen)) {
            options.addFirst(
                    Option.of(asked.metric().value(), naming.metric(asked.metric()), true));
        }
        return options;
    }

    /// By a tree, or by a dimension.
    private List<Option> by() {
        var options = new ArrayList<Option>();
        boolean byTree = asked.by().isEmpty();
        if (asked.trees().isEmpty()) {
            options.add(Option.of("", frame.say("web.explain.by.formula"), byTree));
        }
        for (var tree : asked.trees()) {
            boolean chosen =
                    asked.tree()
                            .map(tree.id()::equals)
                            .orElse(tree.equals(asked.trees().getFirst()));
            options.add(
                    Option.of(
                            Asked.TREE + tree.id(),
                            frame.say(
                                    "web.explain.by.tree", tree.name().in(frame.texts().locale())),
                            byTree && chosen));
        }
        for (var dimension : metrics.dimensions(List.of(asked.metric()))) {
            boolean chosen = !byTree && asked.by().getFirst().equals(dimension);
            if (chosen || !asked.by().contains(dimension)) {
                options.add(Option.of(dimension.id(), naming.dimension(dimension), chosen));
            }
        }
        return options;
    }

    private List<Option> further() {
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.say("web.figures.not-cut"), asked.by().size() < 2));
        if (!asked.by().isEmpty()) {
            for (var dimension : metrics.dimensions(List.of(asked.metric()))) {
                if (!asked.by().getFirst().equals(dimension)) {
                    options.add(
                            Option.of(
                                    dimension.id(),
                                    naming.dimension(dimension),
                                    asked.by().size() > 1 && asked.by().get(1).equals(dimension)));
                }
            }
        }
        return options;
    }

    private List<Option> bases() {
        boolean event = asked.sight().basis() == Basis.EVENT;
        return List.of(
                Option.of("event", frame.say("web.basis.event"), event),
                Option.of("order", frame.say("web.basis.order"), !event));
    }

    /// Ways to take the same change apart that are not the one chosen.
    List<ExplainPage.Link> cuts() {
        return metrics.dimensions(List.of(asked.metric())).stream()
                .filter(dimension -> !asked.sight().only().containsKey(dimension))
                .filter(dimension -> !asked.by().equals(List.of(dimension)))
                .map(dimension -> cut(dimension))
                .toList();
    }

    private ExplainPage.Link cut(Dimension dimension) {
        return new ExplainPage.Link(
                naming.dimension(dimension), asked.by(List.of(dimension)).link("/explain"));
    }
}
