package fulcrum.web.goal;

import fulcrum.metrics.MetricId;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plans;
import fulcrum.strategy.TargetPace;
import fulcrum.web.frame.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where targets stand today, in cells of a table.
record Paces(Telling telling) {

    /// The accepted targets of a goal, each by itself; the goal's own figure stands above them.
    ///
    /// @param owners by metric
    List<Paced.Row> of(Plans plans, Goal goal, Map<String, String> owners) {
        return plans.paces(telling.metrics(), telling.store(), goal).stream()
                .filter(one -> !one.node().equals(goal.metric().value()))
                .map(one -> row(one, Optional.ofNullable(owners.get(one.metric().value()))))
                .toList();
    }

    private Paced.Row row(TargetPace one, Optional<String> owner) {
        var metric = one.metric();
        return new Paced.Row(
                name(one),
                telling.frame().encoded(metric.value()),
                telling.wanted(metric, one.value()),
                cells(metric, one.pace()),
                owner);
    }

    /// The figure, and the part of it that is meant.
    private String name(TargetPace one) {
        var figure = telling.name(one.metric());
        return one.node().equals(one.metric().value())
                ? figure
                : figure
                        + " · "
                        + telling.metrics().naming(telling.frame().texts()).subject(one.subject());
    }

    Paced.Cells cells(MetricId metric, Pace pace) {
        return switch (pace) {
            case Pace.Told told -> told(metric, told);
            case Pace.Over over ->
                    still(
                            telling.shown(metric, over.value()),
                            telling.frame()
                                    .say(
                                            over.reached()
                                                    ? "web.goal.parts.reached"
                                                    : "web.goal.parts.missed"));
            case Pace.Refused(var why) -> still(telling.frame().say(why), "–");
        };
    }

    private static Paced.Cells still(String expected, String odds) {
        return new Paced.Cells("–", expected, odds, "", "–", "", Optional.empty());
    }

    private Paced.Cells told(MetricId metric, Pace.Told told) {
        return new Paced.Cells(
                told.sofar().isPresent() ? telling.shown(metric, told.sofar().getAsDouble()) : "–",
                telling.shown(metric, told.expected()),
                telling.odds(told.odds()),
                telling.yesterday(told),
                telling.shown(metric, told.rate().needed()),
                telling.frame().say("web.goal.rate", telling.shown(metric, told.rate().expected())),
                told.lost()
                        .map(day -> telling.frame().say("web.goal.parts.lost", Written.day(day))));
    }
}
