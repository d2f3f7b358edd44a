package fulcrum.web.goal;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Lock;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Spread;
import fulcrum.units.Said;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The target of a figure laid out over its parts, as far as somebody has come with it.
record Laying(Telling telling, Plans plans, Asked asked, PartTargets before) {

    private static final String STAYS = "stays:";
    private static final int MOST = 200;

    /// What the form asks for.
    Spread spread(Goal goal) {
        var metric =
                Optional.of(asked.first("lay"))
                        .filter(MetricId::isValid)
                        .flatMap(id -> telling.metrics().find(new MetricId(id)));
        if (metric.isEmpty()) {
            return new Spread.Refused(Said.of("web.goal.no-metric"));
        }
        var locks = new ArrayList<Lock>();
        for (var name : stays()) {
            var value = Typed.number(asked.first(name), metric.get().unit());
            if (value.isEmpty()) {
                return new Spread.Refused(Said.of("web.goal.lay.wrong", asked.first(name)));
            }
            locks.add(new Lock(name.substring(STAYS.length()), value));
        }
        return plans.spread(
                telling.metrics(),
                new Spread.Asked(
                        telling.store(),
                        goal,
                        metric.get().id(),
                        new Dimension(asked.first("lay-by")),
                        locks,
                        before));
    }

    private List<String> stays() {
        return asked.fields().keySet().stream()
                .filter(name -> name.startsWith(STAYS) && !asked.first(name).isBlank())
                .limit(MOST)
                .toList();
    }

    LaidOut of(String id, Goal goal, GoalPlan plan, List<Option> dimensions) {
        var by = asked.first("lay-by").isEmpty() ? "product" : asked.first("lay-by");
        var spread =
                asked.first("lay").isEmpty() ? Optional.<Spread>empty() : Optional.of(spread(goal));
        return new LaidOut(
                id,
                figures(goal, plan),
                dimensions.stream()
                        .map(one -> Option.of(one.value(), one.label(), one.value().equals(by)))
                        .toList(),
                spread.flatMap(one ->
                        one instanceof Spread.Refused(var why)
                                ? Optional.of(telling.frame().say(why))
                                : Optional.empty()),
                spread.map(this::rows).orElse(List.of()),
                spread.map(this::together).orElse(""),
                asked.first("lay").isEmpty() ? "" : asked.first("reason"));
    }

    /// Those with a target that can be told by parts.
    private List<Option> figures(Goal goal, GoalPlan plan) {
        var nodes =
                goal.targets().isEmpty() && plan instanceof GoalPlan.Solved solved
                        ? solved.accepted().targets()
                        : goal.targets();
        return nodes.stream()
                .map(Goal.Target::node)
                .filter(MetricId::isValid)
                .map(MetricId::new)
                .filter(id -> telling.metrics().find(id).isPresent())
                .filter(id -> !telling.metrics().dimensions(List.of(id)).isEmpty())
                .map(id ->
                        Option.of(
                                id.value(),
                                telling.name(id),
                                id.value().equals(asked.first("lay"))))
                .toList();
    }

    private List<LaidOut.Row> rows(Spread spread) {
        return switch (spread) {
            case Spread.Refused _ -> kept();
            case Spread.Laid laid ->
                    Stream.concat(laid.rows().stream(), laid.rest().stream())
                            .map(row -> row(laid, row))
                            .toList();
        };
    }

    /// What was typed, where nothing could be laid out.
    private List<LaidOut.Row> kept() {
        return stays().stream()
                .map(name -> {
                    var part = name.substring(STAYS.length());
                    return new LaidOut.Row(part, "", "", "", name, asked.first(name));
                })
                .toList();
    }

    private LaidOut.Row row(Spread.Laid laid, Spread.Row row) {
        var metric = laid.asked().metric();
        boolean isRest = row.part().isEmpty();
        return new LaidOut.Row(
                isRest
                        ? telling.frame().say("web.goal.lay.others")
                        : telling.metrics()
                                .parts(telling.store().id())
                                .called(laid.asked().by(), row.part()),
                row.weight().doubleValue() == 1
                        ? ""
                        : telling.shown(Unit.COUNT, row.weight().doubleValue()),
                telling.shown(metric, row.usual()),
                telling.shown(metric, row.target().doubleValue()),
                isRest ? "" : STAYS + row.part(),
                row.locked() ? Typed.text(row.target(), unit(metric)) : "");
    }

    private Unit unit(MetricId metric) {
        return telling.metrics().find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }

    private String together(Spread spread) {
        return spread instanceof Spread.Laid laid
                ? telling.frame()
                        .say(
                                "web.goal.lay.together",
                                telling.shown(laid.asked().metric(), laid.target().doubleValue()))
                : "";
    }
}
