package fulcrum.strategy;

import fulcrum.metrics.Metrics;
import fulcrum.store.Store;
import fulcrum.strategy.GoalPlan.Row;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Goals, plans and paces in maps, lists, texts and numbers: what programs are given.
public record Plain(Store store, Metrics metrics, Plans plans, Texts texts) {

    /// All that is decided about the store.
    public Map<String, Object> of(Strategies strategies) {
        var told = new LinkedHashMap<String, Object>();
        told.put("store", store.id().value());
        told.putAll(aims(strategies));
        told.put("goals", strategies.goals(store.id()).stream().map(this::goal).toList());
        told.putAll(parts(strategies));
        return told;
    }

    /// The direction, the budget, and the number of the version that sets it.
    public Map<String, Object> aims(Strategies strategies) {
        var told = new LinkedHashMap<String, Object>();
        strategies.direction(store.id()).ifPresent(one -> told.put("direction", direction(one)));
        var budget = strategies.budget(store.id());
        told.put(
                "budget",
                budget.map(one -> one.content().lines().stream().map(Plain::line).toList())
                        .orElse(List.of()));
        told.put("budget_version", budget.map(Version::number).orElse(0));
        return told;
    }

    /// What single parts are to reach, and the number of the version that says so.
    public Map<String, Object> parts(Strategies strategies) {
        var version = strategies.parts(store.id());
        var told = new LinkedHashMap<String, Object>();
        told.put(
                "parts",
                version.map(one -> one.content().lines().stream().map(this::part).toList())
                        .orElse(List.of()));
        told.put("parts_version", version.map(Version::number).orElse(0));
        return told;
    }

    /// What somebody wants, and the answer where there is one.
    public static Map<String, Object> proposal(Proposal proposal) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", proposal.id());
        told.put("matter", proposal.matter().id());
        told.put("after", proposal.after());
        told.put("reason", proposal.reason());
        told.put("proposed_at", proposal.proposedAt().toString());
        told.put("proposed_by", proposal.proposedBy());
        switch (proposal.content()) {
            case Goal goal -> put(told, goal);
            case Direction direction -> put(told, direction);
            case Budget budget ->
                    told.put("budget", budget.lines().stream().map(Plain::line).toList());
            case PartTargets parts ->
                    told.put("parts", parts.lines().stream().map(Plain::wanted).toList());
            case Content.Withdrawn _ -> told.put("withdrawn", true);
        }
        proposal.answer()
                .ifPresent(answer -> {
                    told.put("accepted", answer.accepted());
                    told.put("answer", answer.words());
                    told.put("answered_at", answer.at().toString());
                    told.put("answered_by", answer.by());
                });
        return told;
    }

    private static void put(Map<String, Object> told, Goal goal) {
        told.put("metric", goal.metric().value());
        told.put("value", goal.value());
        told.put("days", days(goal.period()));
    }

    private static Map<String, Object> direction(Version<Direction> version) {
        var told = version(version);
        put(told, version.content());
        return told;
    }

    private static void put(Map<String, Object> told, Direction direction) {
        told.put("positioning", direction.positioning());
        told.put(
                "audience",
                direction.audience().stream()
                        .map(one -> Map.of("dimension", one.dimension(), "parts", one.parts()))
                        .toList());
        direction
                .prices()
                .ifPresent(
                        band -> told.put("prices", Map.of("low", band.low(), "high", band.high())));
        told.put("not", direction.not());
    }

    private static LinkedHashMap<String, Object> version(Version<?> version) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", version.matter().id());
        told.put("version", version.number());
        told.put("reason", version.reason());
        told.put("changed_at", version.changedAt().toString());
        told.put("changed_by", version.changedBy());
        return told;
    }

    private static Map<String, Object> line(Budget.Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("month", line.month().toString());
        told.put("channel", line.channel());
        told.put("amount", line.amount());
        return told;
    }

    private Map<String, Object> part(PartTargets.Line line) {
        var told = wanted(line);
        told.put("pace", of(plans.pace(metrics, store, line)));
        return told;
    }

    private static Map<String, Object> wanted(PartTargets.Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("key", line.key());
        told.put("metric", line.metric().value());
        told.put("part", line.dimension() + "=" + line.part());
        told.put("value", line.value());
        told.put("days", days(line.period()));
        told.put("owner", line.owner().value());
        return told;
    }

    /// A goal, where it stands, and the targets that reach it.
    public Map<String, Object> goal(Version<Goal> version) {
        var goal = version.content();
        var told = version(version);
        put(told, goal);
        told.put("accepted", accepted(goal));
        told.put("pace", of(plans.pace(metrics, store, goal)));
        told.put("plan", of(plans.plan(metrics, store, goal)));
        return told;
    }

    /// Where the accepted targets of a goal stand, each by itself.
    public Map<String, Object> targets(Version<Goal> version) {
        var told = new LinkedHashMap<String, Object>();
        told.put("goal", version.matter().id());
        told.put("version", version.number());
        told.put("days", days(version.content().period()));
        told.put(
                "targets",
                plans.paces(metrics, store, version.content()).stream().map(this::target).toList());
        return told;
    }

    private Map<String, Object> target(TargetPace one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("node", one.node());
        told.put("metric", one.metric().value());
        told.put("value", one.value());
        told.put("pace", of(one.pace()));
        return told;
    }

    private static Map<String, Object> accepted(Goal goal) {
        var told = new LinkedHashMap<String, Object>();
        goal.targets().forEach(target -> told.put(target.node(), target.value()));
        return told;
    }

    private static Map<String, Object> days(Period days) {
        var told = new LinkedHashMap<String, Object>();
        told.put("from", days.from().toString());
        told.put("until", days.until().toString());
        return told;
    }

    private Map<String, Object> of(Pace pace) {
        return switch (pace) {
            case Pace.Refused(var why) -> refused(why);
            case Pace.Over over -> {
                var told = new LinkedHashMap<String, Object>();
                told.put("value", over.value());
                told.put("reached", over.reached());
                yield told;
            }
            case Pace.Told told -> told(told);
        };
    }

    private static Map<String, Object> told(Pace.Told pace) {
        var told = new LinkedHashMap<String, Object>();
        told.put("known_until", pace.known().plusDays(1).toString());
        pace.sofar().ifPresent(value -> told.put("so_far", value));
        told.put("expected", pace.expected());
        told.put("low", pace.interval().low());
        told.put("high", pace.interval().high());
        told.put("odds", pace.odds());
        pace.before().ifPresent(value -> told.put("odds_a_day_earlier", value));
        told.put("needed_per_day", pace.rate().needed());
        told.put("expected_per_day", pace.rate().expected());
        pace.lost().ifPresent(day -> told.put("lost_on", day.toString()));
        told.put(
                "days",
                pace.curve().days().stream()
                        .map(day -> {
                            var one = new LinkedHashMap<String, Object>();
                            one.put("date", day.date().toString());
                            day.target().ifPresent(value -> one.put("target", value));
                            day.actual().ifPresent(value -> one.put("actual", value));
                            day.ahead().ifPresent(ahead -> one.put("expected", ahead.mean()));
                            return one;
                        })
                        .toList());
        return told;
    }

    private Map<String, Object> refused(Said why) {
        return Map.of("unknown", texts.say(why));
    }

    /// A plan, for those who tried one.
    public Map<String, Object> of(GoalPlan plan) {
        return switch (plan) {
            case GoalPlan.Refused(var why) -> refused(why);
            case GoalPlan.OutOfReach out -> {
                var told = new LinkedHashMap<String, Object>();
                told.put("out_of_reach", out.row().node());
                told.put("nearest", out.row().target());
                told.put("rows", out.rows().stream().map(Plain::row).toList());
                yield told;
            }
            case GoalPlan.Solved solved -> {
                var told = new LinkedHashMap<String, Object>();
                told.put("surprise", solved.surprise());
                told.put("rows", solved.rows().stream().map(Plain::row).toList());
                var leftOut = new LinkedHashMap<String, Object>();
                solved.leftOut()
                        .forEach((metric, why) -> leftOut.put(metric.value(), texts.say(why)));
                told.put("left_out", leftOut);
                yield told;
            }
        };
    }

    /// What parts have to come to, for those who tried it.
    public Map<String, Object> of(Spread spread) {
        return switch (spread) {
            case Spread.Refused(var why) -> refused(why);
            case Spread.Laid laid -> {
                var told = new LinkedHashMap<String, Object>();
                told.put("metric", laid.asked().metric().value());
                told.put("by", laid.asked().by().id());
                told.put("days", days(laid.asked().goal().period()));
                told.put("target", laid.target());
                told.put("parts", laid.rows().stream().map(Plain::part).toList());
                laid.rest().ifPresent(rest -> told.put("others", part(rest)));
                yield told;
            }
        };
    }

    private static Map<String, Object> part(Spread.Row row) {
        var told = new LinkedHashMap<String, Object>();
        if (!row.part().isEmpty()) {
            told.put("part", row.part());
        }
        told.put("weight", row.weight());
        told.put("usual", row.usual());
        told.put("target", row.target());
        told.put("locked", row.locked());
        return told;
    }

    private static Map<String, Object> row(Row row) {
        var told = new LinkedHashMap<String, Object>();
        told.put("node", row.node());
        told.put("metric", row.metric().value());
        told.put("depth", row.depth());
        told.put("expected", row.expected());
        told.put("target", row.target());
        if (!Double.isNaN(row.odds())) {
            told.put("odds", row.odds());
        }
        told.put("held", row.held());
        told.put("one_percent_brings", row.worth());
        return told;
    }
}
