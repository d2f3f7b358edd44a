package fulcrum.web.goal;

import fulcrum.metrics.Better;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Content;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Pace;
import fulcrum.strategy.PartTargets;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Goals, targets and amounts in the reader's words.
record Telling(Frame frame, Store store, Metrics metrics) {

    private static final double SURELY = 0.995;
    private static final double BARELY = 0.005;
    private static final double POINT = 0.005;

    String shown(MetricId metric, double value) {
        return shown(unit(metric), value);
    }

    String shown(Unit unit, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        var number = new BigDecimal(value, MathContext.DECIMAL64);
        return new FigureText(store)
                .shown(
                        unit,
                        unit == Unit.COUNT ? number.setScale(0, RoundingMode.HALF_UP) : number);
    }

    String money(BigDecimal value) {
        return new FigureText(store).shown(Unit.MONEY, value);
    }

    Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }

    String name(MetricId metric) {
        return metrics.naming(frame.texts()).metric(metric);
    }

    /// The odds by what was known a day earlier, and whether they rose.
    String yesterday(Pace.Told told) {
        if (told.before().isEmpty()) {
            return frame.say("web.goal.before.unknown");
        }
        double before = told.before().getAsDouble();
        double moved = told.odds() - before;
        var arrow = Math.abs(moved) < POINT ? "=" : moved > 0 ? "▲" : "▼";
        return frame.say("web.goal.before", odds(before), arrow);
    }

    /// In whole percent: they are drawn, and more digits would be noise.
    String odds(double odds) {
        if (Double.isNaN(odds)) {
            return "";
        }
        if (odds > SURELY) {
            return "> 99 %";
        }
        return odds < BARELY ? "< 1 %" : Math.round(100 * odds) + " %";
    }

    String wanted(Goal goal) {
        return wanted(goal.metric(), goal.value());
    }

    String wanted(MetricId id, BigDecimal value) {
        var shown = shown(id, value.doubleValue());
        boolean isLower =
                metrics.find(id).filter(metric -> metric.better() == Better.LOWER).isPresent();
        return frame.say(isLower ? "web.goal.at-most" : "web.goal.at-least", shown);
    }

    String about(Matter matter) {
        if (matter.isGoal()) {
            return frame.say("web.goal.goal");
        }
        if (matter.equals(Matter.PARTS)) {
            return frame.say("web.goal.parts");
        }
        return frame.say(matter.equals(Matter.BUDGET) ? "web.goal.budget" : "web.goal.direction");
    }

    /// What a version says, line by line.
    List<String> lines(Content content) {
        return switch (content) {
            case Content.Withdrawn _ -> List.of(frame.say("web.goal.withdrawn"));
            case Goal goal -> lines(goal);
            case Direction direction -> lines(direction);
            case PartTargets parts -> parts.lines().stream().map(this::line).toList();
            case Budget budget ->
                    budget.lines().stream()
                            .map(line ->
                                    "%s · %s: %s"
                                            .formatted(
                                                    line.month(),
                                                    line.channel(),
                                                    money(line.amount())))
                            .toList();
        };
    }

    private String line(PartTargets.Line line) {
        return "%s · %s: %s · %s"
                .formatted(
                        part(line),
                        name(line.metric()),
                        wanted(line.metric(), line.value()),
                        Written.period(line.period()));
    }

    String part(PartTargets.Line line) {
        return dimension(line.dimension()) + " " + line.part();
    }

    String dimension(String id) {
        return metrics.naming(frame.texts()).dimension(new Dimension(id));
    }

    private List<String> lines(Goal goal) {
        var lines = new ArrayList<String>();
        lines.add(
                "%s %s · %s"
                        .formatted(
                                name(goal.metric()), wanted(goal), Written.period(goal.period())));
        goal.holds()
                .forEach(hold ->
                        lines.add(
                                frame.say(
                                        "web.goal.holds",
                                        node(hold.node()),
                                        Typed.text(hold, unit(metric(hold.node()))))));
        if (!goal.targets().isEmpty()) {
            lines.add(frame.say("web.goal.targets-accepted", goal.targets().size()));
        }
        return lines;
    }

    private List<String> lines(Direction direction) {
        var lines = new ArrayList<String>();
        if (!direction.positioning().isEmpty()) {
            lines.add(direction.positioning());
        }
        direction.audience().forEach(segment -> lines.add(segment.toString()));
        direction
                .prices()
                .ifPresent(band ->
                        lines.add("%s – %s".formatted(money(band.low()), money(band.high()))));
        if (!direction.not().isEmpty()) {
            lines.add(frame.say("web.goal.not", direction.not()));
        }
        return lines;
    }

    /// The metric of a node.
    static MetricId metric(String node) {
        var id = node.replaceAll(";.*", "");
        return new MetricId(MetricId.isValid(id) ? id : "unknown");
    }

    private String node(String node) {
        int part = node.indexOf(';');
        return part < 0
                ? name(metric(node))
                : name(metric(node)) + " · " + node.substring(part + 1);
    }
}
