package fulcrum.web.goal;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Unit;
import fulcrum.statistics.Interval;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import fulcrum.web.frame.Frame;
import fulcrum.web.goal.PlanSheet.Field;
import fulcrum.web.goal.PlanSheet.Row;
import fulcrum.web.goal.PlanSheet.Slider;
import fulcrum.web.goal.PlanSheet.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Puts the targets of a goal in rows.
final class Planning {

    private static final int STEPS = 200;

    /// A percent of a figure that brings less than this part of the goal brings nothing.
    private static final double NOTHING = 1e-9;

    private final Telling telling;
    private final Frame frame;
    private final Version<Goal> version;
    private final Holds holds;
    private final Remarks remarks;

    Planning(Telling telling, Version<Goal> version, Holds holds, Remarks remarks) {
        this.telling = telling;
        this.frame = telling.frame();
        this.version = version;
        this.holds = holds;
        this.remarks = remarks;
    }

    /// What is known beside the plan.
    ///
    /// @param owners of metrics
    /// @param odds of the goal by its own days, which are more exact than those of the tree
    /// @param measured what past actions showed
    record Remarks(
            Map<String, String> owners,
            List<Hypothesis> hypotheses,
            List<MeasuredEdge> measured,
            OptionalDouble odds) {}

    PlanSheet of(GoalPlan plan) {
        return switch (plan) {
            case GoalPlan.Refused(var why) ->
                    plan(
                            new Verdict("bad", frame.say(why), List.of(), false),
                            List.of(),
                            new LinkedHashMap<>());
            case GoalPlan.OutOfReach out -> plan(verdict(out), out.rows(), out.leftOut());
            case GoalPlan.Solved solved -> plan(verdict(solved), solved.rows(), solved.leftOut());
        };
    }

    private PlanSheet plan(
            Verdict verdict, List<GoalPlan.Row> rows, SequencedMap<MetricId, Said> leftOut) {
        var shown = new ArrayList<Row>();
        var evidence = new Evidence(telling, remarks.hypotheses(), remarks.measured(), rows);
        for (int i = 0; i < rows.size(); i++) {
            shown.add(row(rows.get(i), i, rows.getFirst(), evidence));
        }
        return new PlanSheet(
                version.matter().id(),
                version.number(),
                verdict,
                shown,
                holds.sent(),
                holds.reason(),
                leftOut.entrySet().stream()
                        .map(one ->
                                frame.say(
                                        "web.goal.left-out",
                                        telling.name(one.getKey()),
                                        frame.say(one.getValue())))
                        .toList(),
                evidence.beside());
    }

    /// What it takes, in odds.
    private Verdict verdict(GoalPlan.Solved solved) {
        var root = solved.root();
        if (solved.surprise() < NOTHING) {
            return new Verdict(
                    "good",
                    frame.say("web.goal.nothing-new", telling.odds(whole(root))),
                    List.of(),
                    true);
        }
        var hardest =
                solved.rows().stream()
                        .filter(GoalPlan.Row::isLeaf)
                        .filter(row -> row.odds() < 0.5)
                        .sorted((a, b) -> Double.compare(a.odds(), b.odds()))
                        .limit(3)
                        .map(row ->
                                frame.say(
                                        "web.goal.must",
                                        name(row),
                                        moved(row),
                                        telling.odds(row.odds())))
                        .toList();
        return new Verdict(
                "plain", frame.say("web.goal.takes", telling.odds(whole(root))), hardest, true);
    }

    private double whole(GoalPlan.Row root) {
        return remarks.odds().orElse(root.odds());
    }

    /// The arithmetic of why not.
    private Verdict verdict(GoalPlan.OutOfReach out) {
        var row = out.row();
        var because = new ArrayList<String>();
        out.rows().stream()
                .filter(GoalPlan.Row::held)
                .forEach(one ->
                        because.add(
                                frame.say(
                                        "web.goal.is-held",
                                        name(one),
                                        telling.shown(one.metric(), one.target()))));
        return new Verdict(
                "bad",
                frame.say(
                        "web.goal.out-of-reach",
                        name(row),
                        wanted(out.wanted(), row.metric()),
                        telling.shown(row.metric(), row.target())),
                because,
                false);
    }

    private String wanted(Interval wanted, MetricId metric) {
        if (wanted.high() == Double.POSITIVE_INFINITY) {
            return frame.say("web.goal.at-least", telling.shown(metric, wanted.low()));
        }
        if (wanted.low() == Double.NEGATIVE_INFINITY) {
            return frame.say("web.goal.at-most", telling.shown(metric, wanted.high()));
        }
        return wanted.low() == wanted.high()
                ? telling.shown(metric, wanted.low())
                : frame.say(
                        "web.goal.between",
                        telling.shown(metric, wanted.low()),
                        telling.shown(metric, wanted.high()));
    }

    private String name(GoalPlan.Row row) {
        return telling.metrics().naming(frame.texts()).inWords(row.subject());
    }

    private Row row(GoalPlan.Row row, int index, GoalPlan.Row root, Evidence evidence) {
        var metric = row.metric();
        boolean idle = Math.abs(row.worth()) <= NOTHING * Math.abs(root.expected());
        return new Row(
                "t" + index,
                Math.min(row.depth(), 6),
                telling.metrics().naming(frame.texts()).subject(row.subject()),
                metric.value(),
                row.node().equals(root.node()),
                telling.shown(metric, row.expected()),
                telling.shown(metric, row.target()),
                accepted(row),
                moved(row),
                telling.odds(row.node().equals(root.node()) ? whole(row) : row.odds()),
                row.held(),
                row.node().equals(root.node()) ? Optional.empty() : Optional.of(field(row)),
                idle
                        ? frame.say("web.goal.worth.nothing")
                        : telling.shown(root.metric(), row.worth()),
                idle,
                evidence.of(row),
                Optional.ofNullable(remarks.owners().get(metric.value())));
    }

    private Optional<String> accepted(GoalPlan.Row row) {
        var shown = telling.shown(row.metric(), row.target());
        return version.content().targets().stream()
                .filter(target -> target.node().equals(row.node()))
                .map(target -> telling.shown(row.metric(), target.value().doubleValue()))
                .filter(text -> !text.equals(shown))
                .findFirst();
    }

    private static String moved(GoalPlan.Row row) {
        double share = row.target() / row.expected() - 1;
        if (!Double.isFinite(share) || Math.abs(share) < 0.0005) {
            return "";
        }
        return "%s %.1f %%".formatted(share > 0 ? "+" : "−", 100 * Math.abs(share));
    }

    private Field field(GoalPlan.Row row) {
        var unit = telling.unit(row.metric());
        return new Field(
                Holds.FIELD + row.node(),
                holds.text(row.node()),
                unit == Unit.SHARE ? "%" : "",
                holds.isWrong(row.node()),
                slider(row, unit));
    }

    private static Optional<Slider> slider(GoalPlan.Row row, Unit unit) {
        double low = row.range().low();
        double high = row.range().high();
        if (!(high > low)) {
            return Optional.empty();
        }
        double scale = unit == Unit.SHARE ? 100 : 1;
        double step = Math.pow(10, Math.floor(Math.log10(scale * (high - low) / STEPS)));
        double at = Math.clamp(row.target(), low, high);
        return Optional.of(
                new Slider(
                        plain(Math.floor(scale * low / step) * step),
                        plain(Math.ceil(scale * high / step) * step),
                        plain(step),
                        plain(Math.round(scale * at / step) * step)));
    }

    private static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(12))
                .stripTrailingZeros()
                .toPlainString();
    }
}
