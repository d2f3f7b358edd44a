package fulcrum.web.figures;

import fulcrum.metrics.Metric;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.figures.FiguresPage.Course;
import fulcrum.web.figures.FiguresPage.Legend;
import fulcrum.web.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Draws the course of figures: metrics beside each other, or the largest parts of the first one.
final class Charting {

    private static final int MOST_LINES = 6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wanted wanted;
    private final Showing showing;
    private final Readings readings;
    private final Frame frame;

    Charting(Wanted wanted, Showing showing, Readings readings, Frame frame) {
        this.wanted = wanted;
        this.showing = showing;
        this.readings = readings;
        this.frame = frame;
    }

    /// What the script draws from.
    record ChartOption(List<String> labels, List<String> axes, List<Line> series) {}

    /// @param axis 0 is the left one
    /// @param before whether it is what is compared with
    record Line(
            String name,
            int axis,
            boolean before,
            List<OptionalDouble> values,
            List<String> written) {}

    private record Drawn(Metric metric, Line line) {}

    /// Empty where there is one point only, or nothing known.
    Optional<Course> course() {
        if (readings.dates().size() < 2) {
            return Optional.empty();
        }
        var units = units();
        var drawn = wanted.by().isEmpty() ? metricLines(units) : partLines();
        if (drawn.stream()
                .noneMatch(one -> one.line().values().stream().anyMatch(v -> v.isPresent()))) {
            return Optional.empty();
        }
        var left = new ArrayList<String>();
        if (wanted.by().isEmpty()) {
            showing.metrics().stream()
                    .filter(metric -> !units.contains(metric.unit()))
                    .forEach(metric -> left.add(showing.name(metric)));
        }
        var axes = units.stream().map(this::axisName).toList();
        var lines = drawn.stream().map(Drawn::line).toList();
        return Optional.of(
                new Course(
                        still(drawn),
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> new Legend(lines.get(i).name(), i % MOST_LINES + 1))
                                .toList(),
                        json(new ChartOption(labels(), axes, lines)),
                        frame.say("web.figures.chart.label"),
                        left));
    }

    /// Two scales at most: more would be unreadable.
    private List<Unit> units() {
        var metrics = wanted.by().isEmpty() ? showing.metrics() : showing.metrics().subList(0, 1);
        return metrics.stream().map(metric -> metric.unit()).distinct().limit(2).toList();
    }

    private String axisName(Unit unit) {
        return switch (unit) {
            case MONEY, MONEY_EACH -> fulcrum.web.frame.Written.sign(wanted.store());
            case COUNT -> frame.say("metrics.unit.count");
            case SHARE -> "%";
            case RATIO -> frame.say("metrics.unit.ratio");
            case SCORE -> frame.say("metrics.unit.score");
            case DAYS -> frame.say("metrics.unit.days");
            case POSITION -> frame.say("metrics.unit.position");
        };
    }

    private List<Drawn> metricLines(List<Unit> units) {
        var drawn = new ArrayList<Drawn>();
        for (var metric : showing.metrics()) {
            int axis = units.indexOf(metric.unit());
            if (axis >= 0 && drawn.size() < MOST_LINES) {
                drawn.add(
                        line(
                                metric,
                                showing.name(metric),
                                axis,
                                i -> readings.value(i, List.of(), metric.id())));
            }
        }
        if (readings.compared() && drawn.size() <= 2) {
            var first = drawn.getFirst();
            var name = frame.say("web.figures.chart.before", first.line().name());
            var before =
                    line(
                            first.metric(),
                            name,
                            first.line().axis(),
                            i -> readings.before(i, List.of(), first.metric().id()));
            drawn.add(
                    new Drawn(
                            first.metric(),
                            new Line(
                                    name,
                                    before.line().axis(),
                                    true,
                                    before.line().values(),
                                    before.line().written())));
        }
        return drawn;
    }

    private List<Drawn> partLines() {
        var metric = showing.metrics().getFirst();
        var parts = readings.now().lines().stream().map(line -> line.parts()).distinct().toList();
        return parts.stream()
                .map(part -> line(metric, name(part), 0, i -> readings.value(i, part, metric.id())))
                .sorted(Comparator.comparingDouble(Charting::size).reversed())
                .limit(MOST_LINES)
                .toList();
    }

    private static double size(Drawn drawn) {
        return drawn.line().values().stream()
                .flatMapToDouble(OptionalDouble::stream)
                .map(Math::abs)
                .sum();
    }

    private String name(List<Optional<String>> part) {
        return String.join(
                " · ", part.stream().map(one -> one.orElse(frame.say("metrics.none"))).toList());
    }

    private Drawn line(Metric metric, String name, int axis, IntFunction<Optional<Value>> value) {
        var values = new ArrayList<OptionalDouble>();
        var written = new ArrayList<String>();
        for (int i = 0; i < readings.dates().size(); i++) {
            var found = value.apply(i);
            var number = Showing.number(found);
            boolean share = metric.unit() == Unit.SHARE;
            values.add(
                    number.isPresent()
                            ? OptionalDouble.of(number.getAsDouble() * (share ? 100 : 1))
                            : number);
            written.add(found.map(one -> written(metric, one)).orElse(frame.say("web.unknown")));
        }
        return new Drawn(metric, new Line(name, axis, false, values, written));
    }

    private String written(Metric metric, Value value) {
        return switch (value.figure()) {
            case Figure.Known(var known) -> showing.text().shown(metric.unit(), known);
            case Figure.Unknown _ -> frame.say("web.unknown");
        };
    }

    /// One scale only: what would stand on the right axis is left to the table.
    private LineChart still(List<Drawn> drawn) {
        var unit = drawn.getFirst().metric().unit();
        return LineChart.of(
                labels(),
                drawn.stream()
                        .filter(one -> one.line().axis() == 0)
                        .map(one -> new LineChart.Series(one.line().name(), one.line().values()))
                        .toList(),
                Optional.empty(),
                value -> showing.text().axis(unit, unit == Unit.SHARE ? value / 100 : value));
    }

    private List<String> labels() {
        boolean oneYear =
                readings.dates().getFirst().getYear() == readings.dates().getLast().getYear();
        return readings.dates().stream()
                .map(date ->
                        switch (wanted.grain()) {
                            case MONTH -> date.toString().substring(0, 7);
                            case DAY, WEEK, TOTAL ->
                                    oneYear ? date.toString().substring(5) : date.toString();
                        })
                .toList();
    }

    /// JSON inside a `script` element: whatever could end the element is written as an escape.
    static String json(ChartOption option) {
        return JSON.writeValueAsString(option)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
