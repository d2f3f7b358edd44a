package fulcrum.web.effects;

import fulcrum.metrics.Unit;
import fulcrum.outlook.Without;
import fulcrum.statistics.Interval;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.effects.EffectPage.Chart;
import fulcrum.web.effects.EffectPage.Legend;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.FigureText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/// Draws a figure beside what was to be expected of it.
final class Courses {

    /// Days before the action that are drawn.
    private static final int BEFORE = 42;

    private final Frame frame;
    private final FigureText text;
    private final Without without;
    private final Unit unit;
    private final List<LocalDate> days;
    private final Map<LocalDate, Integer> steps = new HashMap<>();

    Courses(Frame frame, FigureText text, Without without) {
        this.frame = frame;
        this.text = text;
        this.without = without;
        this.unit = without.course().metric().unit();
        for (var day : without.days()) {
            steps.put(day, steps.size());
        }
        var first = without.days().getFirst();
        var from = first.minusDays(BEFORE);
        var known = without.course().days().from();
        days =
                Stream.concat(
                                (from.isBefore(known) ? known : from).datesUntil(first),
                                without.days().stream())
                        .toList();
    }

    Chart course() {
        var names = List.of(frame.say("web.effect.actual"), frame.say("web.effect.without"));
        var low = new ArrayList<Double>();
        var high = new ArrayList<Double>();
        double last = 0;
        for (var day : days) {
            last = without.course().at(day).orElse(last);
            var step = Optional.ofNullable(steps.get(day));
            double known = last;
            low.add(step.map(this::within).map(Interval::low).orElse(known));
            high.add(step.map(this::within).map(Interval::high).orElse(known));
        }
        var drawing =
                LineChart.of(
                        labels(days),
                        List.of(
                                new LineChart.Series(names.get(0), values(without.course()::at)),
                                new LineChart.Series(names.get(1), values(this::expected))),
                        Optional.of(new LineChart.Band(low, high)),
                        value -> text.axis(unit, value));
        return chart(drawing, "web.effect.course", names);
    }

    /// Month and day: the year stands in the head of the page.
    private static List<String> labels(List<LocalDate> days) {
        return days.stream().map(day -> day.toString().substring("2024-".length())).toList();
    }

    private Interval within(int step) {
        return without.path().within().get(step);
    }

    private OptionalDouble expected(LocalDate day) {
        var step = steps.get(day);
        return step == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(without.path().expected().get(step));
    }

    private List<OptionalDouble> values(Function<LocalDate, OptionalDouble> of) {
        return days.stream().map(of).toList();
    }

    /// What came together since the first day.
    Chart sum() {
        var sums = new ArrayList<OptionalDouble>();
        double sum = 0;
        for (var day : without.days()) {
            var actual = without.course().at(day);
            if (actual.isPresent()) {
                sum += actual.getAsDouble() - expected(day).orElseThrow();
            }
            sums.add(OptionalDouble.of(sum));
        }
        var names = List.of(frame.say("web.effect.sum"));
        var drawing =
                LineChart.of(
                        labels(without.days()),
                        List.of(new LineChart.Series(names.getFirst(), sums)),
                        Optional.empty(),
                        value -> text.axis(unit, value));
        return chart(drawing, "web.effect.sum.label", names);
    }

    private Chart chart(LineChart drawing, String label, List<String> names) {
        var name = without.course().metric().name().in(frame.texts().locale());
        var legend = new ArrayList<Legend>();
        names.forEach(one -> legend.add(new Legend(one, legend.size() + 1)));
        return new Chart(
                drawing, frame.say(label, name, unit == Unit.MONEY ? currency() : ""), legend);
    }

    private String currency() {
        return text.store().currency().getCurrencyCode();
    }
}
