package fulcrum.web.metric;

import fulcrum.metrics.ControlChart;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.metric.MetricPage.Course;
import fulcrum.web.metric.MetricPage.Outside;
import fulcrum.web.question.FigureText;
import fulcrum.web.question.Sight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The last year of a metric by whole weeks, with what it does by itself.
final class WeeklyCourse {

    private static final int MANY = 52;

    /// With fewer weeks the band says nothing.
    private static final int LEAST = 8;

    private final Metrics metrics;
    private final Sight sight;
    private final Frame frame;
    private final FigureText text;

    WeeklyCourse(Metrics metrics, Sight sight, Frame frame) {
        this.metrics = metrics;
        this.sight = sight;
        this.frame = frame;
        this.text = new FigureText(sight.store());
    }

    /// A week whose figure is known for all its days.
    private record Week(LocalDate monday, BigDecimal value) {}

    /// @param last the last day with facts
    Optional<Course> of(Metric metric, LocalDate last) {
        var until = Grain.WEEK.startOf(last.plusDays(1));
        var weeks = weeks(metric, new Period(until.minusWeeks(MANY), until));
        if (weeks.size() < LEAST) {
            return Optional.empty();
        }
        var chart =
                ControlChart.of(weeks.stream().map(week -> week.value().doubleValue()).toList());
        var outside = IntStream.range(0, weeks.size()).filter(chart::isOutside).boxed().toList();
        return Optional.of(
                new Course(
                        drawn(metric, weeks, chart),
                        frame.say("web.metric.course", metric.name().in(frame.texts().locale())),
                        List.of(
                                frame.say(
                                        "web.metric.band",
                                        shown(metric, BigDecimal.valueOf(chart.low())),
                                        shown(metric, BigDecimal.valueOf(chart.high()))),
                                frame.say("web.metric.band.outside", outside.size(), weeks.size())),
                        outside.reversed().stream()
                                .map(i -> outside(metric, weeks.get(i), chart.high()))
                                .toList()));
    }

    private List<Week> weeks(Metric metric, Period period) {
        var question =
                FigureQuestion.of(sight.store().id(), List.of(metric.id()), period, Grain.WEEK);
        var weeks = new ArrayList<Week>();
        if (metrics.read(question) instanceof Reading reading) {
            for (var line : reading.lines()) {
                var value = reading.value(line, metric.id());
                if (value.figure() instanceof Figure.Known(var number) && !value.isPartial()) {
                    weeks.add(new Week(line.date(), number));
                }
            }
        }
        return weeks;
    }

    private LineChart drawn(Metric metric, List<Week> weeks, ControlChart chart) {
        var course =
                weeks.stream().map(week -> OptionalDouble.of(week.value().doubleValue())).toList();
        var alone =
                IntStream.range(0, weeks.size())
                        .mapToObj(i -> chart.isOutside(i) ? course.get(i) : OptionalDouble.empty())
                        .toList();
        return LineChart.of(
                weeks.stream().map(week -> Written.day(week.monday())).toList(),
                List.of(
                        new LineChart.Series(frame.say("web.metric.weeks"), course),
                        new LineChart.Series(frame.say("web.metric.outside"), alone)),
                Optional.of(
                        new LineChart.Band(
                                Collections.nCopies(weeks.size(), chart.low()),
                                Collections.nCopies(weeks.size(), chart.high()))),
                value -> text.axis(metric.unit(), value));
    }

    private Outside outside(Metric metric, Week week, double high) {
        var days = new Period(week.monday(), week.monday().plusWeeks(1));
        return new Outside(
                Written.period(days),
                shown(metric, week.value()),
                frame.say(
                        week.value().doubleValue() > high
                                ? "web.metric.above"
                                : "web.metric.below"),
                sight.address("/explain").with("m", metric.id()).days(days).toString());
    }

    private String shown(Metric metric, BigDecimal value) {
        return text.shown(metric.unit(), value);
    }
}
