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
            List<String> written) {

        boolean isKnown() {
            return values.stream().anyMatch(OptionalDouble::isPresent);
        }

        Line on(int other) {
            return new Line(name, other, before, values, written);
        }
    }

    private record Drawn(Metric metric, Line line) {}

    /// Empty where there is one point only, or nothing known.
    Optional<Course> course() {
        if (readings.dates().size() < 2) {
            return Optional.empty();
        }
        var all = wanted.by().isEmpty() ? metricLines() : partLines();
        var units = all.stream().map(one -> one.metric().unit()).distinct().limit(2).toList();
        var drawn = placed(all, units);
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        var left =
                all.stream()
                        .filter(one -> !units.contains(one.metric().unit()))
                        .map(one -> one.line().name())
                        .toList();
        var lines = drawn.stream().map(Drawn::line).toList();
        return Optional.of(
                new Course(
                        still(drawn),
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> new Legend(lines.get(i).name(), i % MOST_LINES + 1))
                                .toList(),
                        json(
                                new ChartOption(
                                        labels(),
                                        units.stream().map(this::axisName).toList(),
                                        lines)),
                        frame.say("web.figures.chart.label"),
                        left));
    }

    /// Each line on the scale of its unit. Two scales at most: more would be unreadable.
    private static List<Drawn> placed(List<Drawn> all, List<Unit> units) {
        return all.stream()
                .filter(one -> units.contains(one.metric().unit()))
                .limit(MOST_LINES)
                .map(one ->
                        new Drawn(one.metric(), one.line().on(units.indexOf(one.metric().unit()))))
                .toList();
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

    /// Every metric of which something is known; beside one alone, the days compared with.
    private List<Drawn> metricLines() {
        var drawn = new ArrayList<Drawn>();
        for (var metric : showing.metrics()) {
            drawn.add(
                    line(
                            metric,
                            showing.name(metric),
                            false,
                            i -> readings.value(i, List.of(), metric.id())));
        }
        drawn.removeIf(one -> !one.line().isKnown());
        if (readings.compared() && drawn.size() == 1) {
            var metric = drawn.getFirst().metric();
            drawn.add(
                    line(
                            metric,
                            frame.say("web.figures.chart.before", showing.name(metric)),
                            true,
                            i -> readings.before(i, List.of(), metric.id())));
            drawn.removeIf(one -> !one.line().isKnown());
        }
        return drawn;
    }

    private List<Drawn> partLines() {
        var metric = showing.metrics().getFirst();
        var parts = readings.now().lines().stream().map(line -> line.parts()).distinct().toList();
        return parts.stream()
                .map(part ->
                        line(metric, name(part), false, i -> readings.value(i, part, metric.id())))
                .filter(one -> one.line().isKnown())
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
        var names = new ArrayList<String>();
        for (int i = 0; i < part.size(); i++) {
            names.add(showing.naming().part(wanted.by().get(i), part.get(i)));
        }
        return String.join(" · ", names);
    }

    private Drawn line(
            Metric metric, String name, boolean before, IntFunction<Optional<Value>> value) {
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
        return new Drawn(metric, new Line(name, 0, before, values, written));
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
