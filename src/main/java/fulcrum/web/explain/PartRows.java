package fulcrum.web.explain;

import fulcrum.metrics.Explanation;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Part;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.units.Period;
import fulcrum.web.explain.ExplainPage.Cell;
import fulcrum.web.explain.ExplainPage.Row;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.MethodWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays the parts of a change out in rows, each before those that it is made of.
final class PartRows {

    /// With more rows than these, only the first two levels are open at first.
    private static final int FEW = 30;

    private final AskedChange asked;
    private final Explanation explanation;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;
    private final FigureText text;
    private final Amounts amounts;
    private final int all;

    PartRows(AskedChange asked, Explanation explanation, Frame frame, Metrics metrics) {
        this.asked = asked;
        this.explanation = explanation;
        this.frame = frame;
        this.metrics = metrics;
        this.naming = metrics.naming(frame.texts(), asked.store().id());
        this.text = new FigureText(asked.store());
        this.amounts = new Amounts(explanation.metric(), text, frame);
        this.all = count(explanation.whole());
    }

    private static int count(Part part) {
        return 1 + part.parts().stream().mapToInt(PartRows::count).sum();
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        add(rows, explanation.whole(), 0);
        return rows;
    }

    private void add(List<Row> rows, Part part, int level) {
        rows.add(row(part, level));
        part.parts().forEach(inside -> add(rows, inside, level + 1));
    }

    private Row row(Part part, int level) {
        boolean opens = level == 0 || all <= FEW;
        return new Row(
                level,
                part.parts().isEmpty() ? Optional.empty() : Optional.of(opens),
                level > 1 && all > FEW,
                name(part, level),
                level == 0 ? Optional.empty() : deeper(part),
                cell(part, part.move().before(), asked.before()),
                cell(part, part.move().now(), asked.period()),
                amounts.of(part.contribution()),
                share(part),
                part.method().map(one -> MethodWords.of(one, frame)));
    }

    /// A part of a ratio carries the name of its side, which alone would say nothing.
    private String name(Part part, int level) {
        return level == 0 && part.subject() instanceof Subject.Member
                ? naming.metric(part.metric())
                : naming.subject(part.subject());
    }

    private String share(Part part) {
        return explanation
                .share(part.contribution())
                .map(share -> Written.decimal(share.movePointRight(2), 1) + " %")
                .orElse("");
    }

    /// The page that explains a metric of a formula, or one part of a dimension.
    Optional<String> deeper(Part part) {
        return switch (part.subject()) {
            case Subject.Of(var metric) ->
                    metric.equals(asked.metric()) && part.path().isEmpty()
                            ? Optional.empty()
                            : Optional.of(asked.deeper(metric, part.path()).link("/explain"));
            case Subject.Member _ ->
                    Optional.of(asked.deeper(part.metric(), part.path()).link("/explain"));
            case Subject.Others _, Subject.Gap _, Subject.Aspect _ -> Optional.empty();
        };
    }

    private Cell cell(Part part, Optional<Value> value, Period days) {
        return value.map(one ->
                        switch (one.figure()) {
                            case Figure.Known(var number) ->
                                    new Cell(
                                            text.shown(unit(part), number),
                                            Optional.empty(),
                                            trace(part, days),
                                            number.toPlainString());
                            case Figure.Unknown(var reason) ->
                                    new Cell(
                                            "",
                                            Optional.of(frame.say(reason)),
                                            trace(part, days),
                                            "");
                        })
                .orElse(Cell.NONE);
    }

    private Unit unit(Part part) {
        return metrics.find(part.metric()).map(Metric::unit).orElse(Unit.COUNT);
    }

    /// What is left over has no rows of its own.
    private Optional<String> trace(Part part, Period days) {
        return switch (part.subject()) {
            case Subject.Of _, Subject.Member _ ->
                    Optional.of(asked.sight().narrowed(part.path()).trace(part.metric(), days));
            case Subject.Others _, Subject.Gap _, Subject.Aspect _ -> Optional.empty();
        };
    }

    List<MethodWords> methods() {
        var used = new ArrayList<MethodWords>();
        collect(explanation.whole(), used);
        return used.stream().distinct().toList();
    }

    private void collect(Part part, List<MethodWords> used) {
        part.method().map(one -> MethodWords.of(one, frame)).ifPresent(used::add);
        part.parts().forEach(inside -> collect(inside, used));
    }
}
