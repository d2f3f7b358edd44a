package fulcrum.web.figures;

import fulcrum.metrics.Change;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Point;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.figures.FiguresPage.Beyond;
import fulcrum.web.figures.FiguresPage.Cell;
import fulcrum.web.figures.FiguresPage.Head;
import fulcrum.web.figures.FiguresPage.Moved;
import fulcrum.web.figures.FiguresPage.Part;
import fulcrum.web.figures.FiguresPage.Row;
import fulcrum.web.figures.FiguresPage.Sheet;
import fulcrum.web.figures.FiguresPage.Shown;
import fulcrum.web.figures.FiguresPage.Tile;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.FigureText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Lays figures out in tiles and in a table.
final class Showing {

    /// Rows that a page shows; the export has all of them.
    static final int MOST_ROWS = 400;

    private final Wanted wanted;
    private final Frame frame;
    private final List<Metric> metrics;
    private final Naming naming;
    private final FigureText text;

    Showing(Wanted wanted, Frame frame, Metrics all) {
        this.wanted = wanted;
        this.frame = frame;
        this.naming = all.naming(frame.texts(), wanted.store().id());
        this.metrics = wanted.metrics().stream().map(id -> all.find(id).orElseThrow()).toList();
        this.text = new FigureText(wanted.store());
    }

    Naming naming() {
        return naming;
    }

    List<Metric> metrics() {
        return metrics;
    }

    FigureText text() {
        return text;
    }

    /// @param course the same cut by time, for the line in the tile
    List<Tile> tiles(Readings total, Readings course) {
        var line = total.now().lines().getFirst();
        return metrics.stream()
                .map(metric -> {
                    var value = total.now().value(line, metric.id());
                    var change = moved(metric, value, total.before(line, metric.id()));
                    return new Tile(
                            name(metric),
                            metric.meaning().in(frame.texts().locale()),
                            shown(metric, value, trace(metric, Point.of(line), true)),
                            change,
                            change.filter(Moved::isOne).map(_ -> wanted.why(metric.id())),
                            spark(metric, course));
                })
                .toList();
    }

    private Optional<Sparkline> spark(Metric metric, Readings course) {
        if (course.dates().size() < 3 || !wanted.by().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Sparkline.of(
                        IntStream.range(0, course.dates().size())
                                .mapToObj(i -> number(course.value(i, List.of(), metric.id())))
                                .toList()));
    }

    static OptionalDouble number(Optional<Value> value) {
        return value.isPresent() && value.get().figure() instanceof Figure.Known(var known)
                ? OptionalDouble.of(known.doubleValue())
                : OptionalDouble.empty();
    }

    /// @param left parts that are not in the readings, as there are too many
    Sheet table(Readings readings, Readings total, int left) {
        var lines = inOrder(readings.now());
        boolean compared = isCompared(readings, total);
        return new Sheet(
                dated(),
                wanted.by().stream().map(naming::dimension).toList(),
                metrics.stream().map(metric -> head(metric, compared)).toList(),
                lines.stream().limit(MOST_ROWS).map(line -> row(line, readings, compared)).toList(),
                lines.size() > 1
                        ? Optional.of(row(total.now().lines().getFirst(), total, compared))
                        : Optional.empty(),
                new Beyond(Math.max(0, lines.size() - MOST_ROWS), left));
    }

    /// By date and part; parts of one period by what they weigh.
    private List<Reading.Line> inOrder(Reading reading) {
        return wanted.grain() == Grain.TOTAL ? Foremost.heaviestFirst(reading) : reading.lines();
    }

    /// What the first column holds; a total has none.
    private Optional<String> dated() {
        return switch (wanted.grain()) {
            case DAY -> Optional.of(frame.say("web.grain.day"));
            case WEEK -> Optional.of(frame.say("web.grain.week-of"));
            case MONTH -> Optional.of(frame.say("web.grain.month"));
            case TOTAL -> Optional.empty();
        };
    }

    /// Without one known change, a column of dashes would only take place.
    private boolean isCompared(Readings readings, Readings total) {
        var whole = total.now().lines().getFirst();
        return readings.compared()
                && (hasChange(whole, total)
                        || readings.now().lines().stream().anyMatch(l -> hasChange(l, readings)));
    }

    private boolean hasChange(Reading.Line line, Readings readings) {
        return metrics.stream()
                .anyMatch(metric ->
                        moved(
                                        metric,
                                        readings.now().value(line, metric.id()),
                                        readings.before(line, metric.id()))
                                .isPresent());
    }

    private Head head(Metric metric, boolean compared) {
        var unit =
                switch (metric.unit()) {
                    case MONEY, MONEY_EACH -> Written.sign(wanted.store());
                    case SHARE -> "%";
                    case DAYS -> frame.say("metrics.unit.days");
                    case COUNT, RATIO, SCORE, POSITION -> "";
                };
        return new Head(name(metric), unit, metric.meaning().in(frame.texts().locale()), compared);
    }

    private Row row(Reading.Line line, Readings readings, boolean compared) {
        boolean whole =
                line.parts().size() != wanted.by().size()
                        || readings.now().question().span().grain() != wanted.grain();
        var explained =
                whole || wanted.grain() == Grain.TOTAL
                        ? narrowed(line.parts())
                        : Optional.<Wanted>empty();
        var cells = new ArrayList<Cell>();
        for (var metric : metrics) {
            var value = readings.now().value(line, metric.id());
            var change = moved(metric, value, readings.before(line, metric.id()));
            cells.add(
                    new Cell(
                            plain(metric, value, trace(metric, Point.of(line), whole)),
                            compared,
                            change,
                            change.filter(Moved::isOne)
                                    .flatMap(_ -> explained)
                                    .map(one -> one.why(metric.id()))));
        }
        return new Row(date(line), parts(line), cells);
    }

    /// The same for these parts only; none where rows name no part, which nobody can ask for.
    private Optional<Wanted> narrowed(List<Optional<String>> parts) {
        var narrower = wanted;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isEmpty()) {
                return Optional.empty();
            }
            narrower = narrower.narrowed(wanted.by().get(i), parts.get(i).get());
        }
        return Optional.of(narrower);
    }

    private String date(Reading.Line line) {
        return switch (wanted.grain()) {
            case DAY, WEEK -> line.date().toString();
            case MONTH -> line.date().toString().substring(0, 7);
            case TOTAL -> "";
        };
    }

    private List<Part> parts(Reading.Line line) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < line.parts().size(); i++) {
            var dimension = wanted.by().get(i);
            parts.add(
                    line.parts()
                            .get(i)
                            .map(name ->
                                    new Part(
                                            naming.part(dimension, Optional.of(name)),
                                            Optional.of(
                                                    wanted.narrowed(dimension, name)
                                                            .link("/figures"))))
                            .orElseGet(() ->
                                    new Part(
                                            naming.part(dimension, Optional.empty()),
                                            Optional.empty())));
        }
        return parts;
    }

    /// The page that explains one figure of this reading.
    ///
    /// @param whole whether it stands for the whole period
    String trace(Metric metric, Point point, boolean whole) {
        return (whole ? wanted.whole() : wanted)
                .address("/figures/trace")
                .with("metric", metric.id())
                .with("date", point.date())
                .each(
                        "part",
                        point.parts().stream()
                                .map(part -> part.map(name -> "=" + name).orElse("-"))
                                .toList())
                .toString();
    }

    Shown shown(Metric metric, Value value, String trace) {
        return shown(value, trace, text.shown(metric.unit(), zeroIfUnknown(value)));
    }

    private Shown plain(Metric metric, Value value, String trace) {
        return shown(value, trace, text.plain(metric.unit(), zeroIfUnknown(value)));
    }

    private static java.math.BigDecimal zeroIfUnknown(Value value) {
        return value.figure() instanceof Figure.Known(var known)
                ? known
                : java.math.BigDecimal.ZERO;
    }

    private Shown shown(Value value, String trace, String known) {
        var notes = value.notes().stream().map(frame::say).toList();
        return switch (value.figure()) {
            case Figure.Known(var number) ->
                    new Shown(known, Optional.empty(), number.toPlainString(), notes, trace);
            case Figure.Unknown(var reason) ->
                    new Shown("", Optional.of(frame.say(reason)), "", notes, trace);
        };
    }

    Optional<Moved> moved(Metric metric, Value value, Optional<Value> before) {
        return before.flatMap(earlier ->
                Change.of(metric, earlier.figure(), value.figure())
                        .map(change -> moved(metric, change, earlier)));
    }

    private Moved moved(Metric metric, Change change, Value earlier) {
        return new Moved(
                text.change(metric.unit(), change, frame),
                FigureText.style(change),
                this.text.shown(metric.unit(), zeroIfUnknown(earlier)),
                change.share().orElse(change.difference()).toPlainString());
    }

    String name(Metric metric) {
        return metric.name().in(frame.texts().locale());
    }
}
