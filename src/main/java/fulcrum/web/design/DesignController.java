package fulcrum.web.design;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import fulcrum.web.design.DesignPage.Row;
import fulcrum.web.design.DesignPage.Swatch;
import fulcrum.web.drawing.Bars;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.drawing.Sparkline;
import fulcrum.web.drawing.Waterfall;
import fulcrum.web.frame.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// Shows every piece of the look, with invented figures.
@Controller
public class DesignController {

    private static final List<Swatch> COLOURS =
            List.of(
                    new Swatch("paper", "web.design.colour.paper"),
                    new Swatch("card", "web.design.colour.card"),
                    new Swatch("sunk", "web.design.colour.sunk"),
                    new Swatch("line", "web.design.colour.line"),
                    new Swatch("ink", "web.design.colour.ink"),
                    new Swatch("ink-2", "web.design.colour.ink-2"),
                    new Swatch("ink-3", "web.design.colour.ink-3"),
                    new Swatch("accent", "web.design.colour.accent"),
                    new Swatch("better", "web.design.colour.better"),
                    new Swatch("worse", "web.design.colour.worse"),
                    new Swatch("unsure", "web.design.colour.unsure"));

    @GetMapping("/design")
    ModelAndView show(Frame frame) {
        return frame.show("design/page", page(frame));
    }

    static DesignPage page(Frame frame) {
        return new DesignPage(
                COLOURS,
                rows(frame),
                Sparkline.of(known(47, 44, 50, 41, 52, 46, 43, 48, 50, 44, 45, 49, 68, 88, 96)),
                lines(frame),
                waterfall(frame),
                bars(frame),
                Figure.unknown(Said.of("web.design.unknown-why")));
    }

    private static List<Row> rows(Frame frame) {
        return List.of(
                new Row(frame.say("web.design.product.1"), 18_940, "¥ 61,480.00", 61_480, -0.074),
                new Row(frame.say("web.design.product.2"), 2_906, "¥ 9,412.50", 9_412.5, 0.021),
                new Row(frame.say("web.design.product.3"), 612, "¥ 1,187.90", 1_187.9, 0),
                new Row(frame.say("web.design.product.4"), 240, "¥ 412.00", 412, 0.316));
    }

    private static LineChart lines(Frame frame) {
        var days = IntStream.rangeClosed(1, 28).mapToObj(day -> "05-%02d".formatted(day)).toList();
        var now =
                IntStream.range(0, 28)
                        .mapToObj(i ->
                                i == 11 || i == 12
                                        ? OptionalDouble.empty()
                                        : OptionalDouble.of(
                                                520
                                                        + 60 * Math.sin(i * 0.9)
                                                        - (i > 21 ? 45 * (i - 21) : 0)))
                        .toList();
        var before =
                IntStream.range(0, 28)
                        .mapToObj(i -> OptionalDouble.of(500 + 50 * Math.sin(i * 0.9 + 0.3)))
                        .toList();
        var low = IntStream.range(0, 28).mapToObj(i -> 430 + 50 * Math.sin(i * 0.9)).toList();
        var high = IntStream.range(0, 28).mapToObj(i -> 610 + 50 * Math.sin(i * 0.9)).toList();
        return LineChart.of(
                days,
                List.of(
                        new LineChart.Series(frame.say("web.design.chart.now"), now),
                        new LineChart.Series(frame.say("web.design.chart.before"), before)),
                Optional.of(new LineChart.Band(low, high)),
                DesignController::whole);
    }

    private static Waterfall waterfall(Frame frame) {
        return Waterfall.of(
                List.of(
                        step(frame.say("web.design.fall.before"), 17_270, Waterfall.Kind.SUM),
                        step(frame.say("web.design.fall.visitors"), -3_106, Waterfall.Kind.WORSE),
                        step(frame.say("web.design.fall.conversion"), 792, Waterfall.Kind.BETTER),
                        step(frame.say("web.design.fall.value"), -386, Waterfall.Kind.WORSE),
                        step(frame.say("web.design.fall.ads"), -360, Waterfall.Kind.WORSE),
                        step(frame.say("web.design.fall.after"), 14_210, Waterfall.Kind.SUM)));
    }

    private static Waterfall.Step step(String label, double amount, Waterfall.Kind kind) {
        return new Waterfall.Step(label, whole(amount), amount, kind);
    }

    private static Bars bars(Frame frame) {
        return Bars.of(
                List.of(
                        new Bars.Part(frame.say("web.design.source.search"), 8_210),
                        new Bars.Part(frame.say("web.design.source.ads"), 5_940),
                        new Bars.Part(frame.say("web.design.source.direct"), 3_120),
                        new Bars.Part(frame.say("web.design.source.refunds"), -1_270)),
                DesignController::whole);
    }

    private static List<OptionalDouble> known(double... values) {
        return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value).replace("-", "−");
    }
}
