package fulcrum.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lines over time on one scale, with an optional band of what was expected.
public record LineChart(
        int width,
        int height,
        Plot plot,
        List<Tick> across,
        List<Tick> up,
        List<Line> lines,
        Optional<Polyline> band) {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 300;
    private static final int LABELS = 8;

    /// As wide as a letter beside an axis where the chart is drawn small, and letters larger.
    private static final int LETTER = 9;

    /// The edges of the part that is drawn on.
    public record Plot(double left, double top, double right, double bottom) {}

    /// A label beside an axis.
    public record Tick(double at, String label) {}

    /// @param tone number of its colour and dash, from 1
    public record Line(String name, int tone, Polyline course, List<Polyline.Point> lone) {}

    /// Values of one name, one for each label of the chart.
    public record Series(String name, List<OptionalDouble> values) {}

    /// What was expected, lowest and highest, for each label.
    public record Band(List<Double> low, List<Double> high) {}

    /// @param labels of the places across, in order
    /// @param written how a value is written beside its axis
    public static LineChart of(
            List<String> labels,
            List<Series> series,
            Optional<Band> band,
            DoubleFunction<String> written) {
        var y = Scale.round(values(series, band), HEIGHT - 30, 14);
        var up = y.ticks().stream().map(tick -> new Tick(y.at(tick), written.apply(tick))).toList();
        int longest = up.stream().mapToInt(one -> one.label().length()).max().orElse(0);
        var plot = new Plot(16 + LETTER * longest, 14, WIDTH - 16, HEIGHT - 30);
        var x = new Scale(0, Math.max(1, labels.size() - 1), plot.left(), plot.right());
        var lines = new ArrayList<Line>();
        for (var one : series) {
            lines.add(
                    new Line(
                            one.name(),
                            lines.size() % 6 + 1,
                            Polyline.through(one.values(), x, y),
                            lone(one.values(), x, y)));
        }
        return new LineChart(
                WIDTH,
                HEIGHT,
                plot,
                across(labels, x),
                up,
                lines,
                band.map(expected -> area(expected, x, y)));
    }

    private static DoubleStream values(List<Series> series, Optional<Band> band) {
        var known =
                series.stream()
                        .flatMap(one -> one.values().stream())
                        .flatMapToDouble(OptionalDouble::stream);
        var expected =
                band.stream()
                        .flatMap(one -> Stream.concat(one.low().stream(), one.high().stream()))
                        .mapToDouble(Double::doubleValue);
        return DoubleStream.concat(known, expected);
    }

    private static List<Tick> across(List<String> labels, Scale x) {
        int every = Math.max(1, (labels.size() + LABELS - 1) / LABELS);
        return IntStream.range(0, labels.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Tick(x.at(i), labels.get(i)))
                .toList();
    }

    /// A known value between two unknown ones has no line; it gets a dot.
    private static List<Polyline.Point> lone(List<OptionalDouble> values, Scale x, Scale y) {
        return IntStream.range(0, values.size())
                .filter(i -> values.get(i).isPresent())
                .filter(i -> i == 0 || values.get(i - 1).isEmpty())
                .filter(i -> i == values.size() - 1 || values.get(i + 1).isEmpty())
                .mapToObj(i -> new Polyline.Point(x.at(i), y.at(values.get(i).getAsDouble())))
                .toList();
    }

    private static Polyline area(Band band, Scale x, Scale y) {
        return Polyline.between(points(band.high(), x, y), points(band.low(), x, y));
    }

    private static List<Polyline.Point> points(List<Double> values, Scale x, Scale y) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Polyline.Point(x.at(i), y.at(values.get(i))))
                .toList();
    }
}
