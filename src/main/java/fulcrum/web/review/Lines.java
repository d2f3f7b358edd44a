package fulcrum.web.review;

import fulcrum.metrics.MetricId;
import fulcrum.review.weekly.Line;
import fulcrum.review.weekly.Line.Slice;
import fulcrum.review.weekly.Review;
import fulcrum.web.drawing.LineChart;
import fulcrum.web.drawing.SixTwelve;
import fulcrum.web.frame.Written;
import fulcrum.web.review.ReviewPage.Dated;
import fulcrum.web.review.ReviewPage.Row;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/// The metrics of a week, each as a row with its six weeks and twelve months.
record Lines(Wording words, Review review) {

    private static final int WEEKS = 6;
    private static final int MONTHS = 12;

    List<Row> rows() {
        var outside =
                review.exceptions().stream().map(one -> one.metric()).collect(Collectors.toSet());
        return review.lines().stream().map(line -> row(line, outside)).toList();
    }

    private Row row(Line line, Set<MetricId> outside) {
        var metric = line.metric();
        var frame = words.frame();
        return new Row(
                metric.value(),
                words.name(metric),
                line.depth(),
                line.provisional(),
                outside.contains(metric),
                words.shown(metric, line.week()),
                line.week().map(BigDecimal::toPlainString).orElse(""),
                words.compared(
                        metric, line.week(), line.weeksAgo(1), frame.say("web.review.prior")),
                words.compared(metric, line.week(), line.yearAgo(), frame.say("web.review.year")),
                words.compared(metric, line.week(), line.target(), frame.say("web.review.target")),
                List.of(
                        dated(metric, line.month()),
                        dated(metric, line.quarter()),
                        dated(metric, line.year())),
                chart(line),
                words.to("/explain").with("m", metric).days(review.days()).toString());
    }

    private Dated dated(MetricId metric, Line.Pair pair) {
        return new Dated(
                words.shown(metric, pair.now()),
                words.compared(
                        metric, pair.now(), pair.before(), words.frame().say("web.review.year")));
    }

    private SixTwelve chart(Line line) {
        var unit = words.unit(line.metric());
        return SixTwelve.of(
                course(line.weeks(), WEEKS, Line.YEAR, number(line.target())),
                course(line.months(), MONTHS, MONTHS, OptionalDouble.empty()),
                value -> words.figures().axis(unit, value));
    }

    private static SixTwelve.Course course(
            List<Slice> slices, int shown, int year, OptionalDouble target) {
        int end = slices.size();
        var now = slices.subList(Math.max(0, end - shown), end);
        int shift = Math.max(0, end - year);
        var before = slices.subList(Math.max(0, shift - shown), shift);
        return new SixTwelve.Course(
                now.stream().map(one -> number(one.value())).toList(),
                before.size() == now.size()
                        ? before.stream().map(one -> number(one.value())).toList()
                        : Collections.nCopies(now.size(), OptionalDouble.empty()),
                target,
                List.of(
                        Written.day(now.getFirst().from())
                                .substring(shown == MONTHS ? 0 : 5, shown == MONTHS ? 7 : 10),
                        Written.day(now.getLast().from())
                                .substring(shown == MONTHS ? 0 : 5, shown == MONTHS ? 7 : 10)));
    }

    static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(one -> OptionalDouble.of(one.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /// The year of a line, with what it does by itself.
    LineChart year(Line line, double low, double high) {
        var weeks =
                line.weeks()
                        .subList(
                                Math.max(0, line.weeks().size() - Line.YEAR - 1),
                                line.weeks().size());
        var unit = words.unit(line.metric());
        return LineChart.of(
                weeks.stream().map(week -> Written.day(week.from())).toList(),
                List.of(
                        new LineChart.Series(
                                words.name(line.metric()),
                                weeks.stream().map(one -> number(one.value())).toList())),
                Optional.of(
                        new LineChart.Band(
                                Collections.nCopies(weeks.size(), low),
                                Collections.nCopies(weeks.size(), high))),
                value -> words.figures().axis(unit, value));
    }
}
