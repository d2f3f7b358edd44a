package fulcrum.outlook;

import fulcrum.metrics.Answer;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.statistics.Series;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// The largest parts that an action did not touch, on the days that are known of the figure itself.
final class Untouched {

    /// More say nothing new and take long.
    private static final int MOST = 20;

    private final ActionQuestion question;
    private final ActionQuestion.Donors donors;
    private final List<LocalDate> days;
    private final int before;

    /// @param days oldest first
    /// @param before how many of them lie before the action
    Untouched(
            ActionQuestion question,
            ActionQuestion.Donors donors,
            List<LocalDate> days,
            int before) {
        this.question = question;
        this.donors = donors;
        this.days = days;
        this.before = before;
    }

    sealed interface Found {
        record Parts(SequencedMap<String, Series> series) implements Found {}

        record Refused(Said why) implements Found {}
    }

    Found found(Metrics metrics) {
        return switch (metrics.read(asked())) {
            case Answer.Refused(var why) -> new Found.Refused(why);
            case Reading reading -> new Found.Parts(largest(series(reading, touched(metrics))));
        };
    }

    private FigureQuestion asked() {
        var course = question.course();
        var others =
                course.only().stream().filter(one -> !one.dimension().equals(donors.by())).toList();
        var span = new Period(days.getFirst(), days.getLast().plusDays(1));
        return FigureQuestion.of(course.store().id(), List.of(course.metric()), span, Grain.DAY)
                .cut(new Cut(List.of(donors.by()), others))
                .on(course.basis());
    }

    private Map<String, double[]> series(Reading reading, Set<String> touched) {
        var series = PartDays.of(reading, days);
        series.keySet().removeAll(touched);
        series.values().removeIf(one -> !(sum(one) > 0) || gaps(one));
        return series;
    }

    /// Of a product of which a variant was touched, all was.
    private Set<String> touched(Metrics metrics) {
        var touched = new HashSet<>(donors.touched());
        question.course().only().stream()
                .filter(one -> one.dimension().equals(donors.by()))
                .forEach(one -> touched.addAll(one.values()));
        List.copyOf(touched)
                .forEach(part ->
                        touched.add(
                                metrics.parts(question.course().store().id())
                                        .meant(donors.by(), part)));
        return touched;
    }

    private SequencedMap<String, Series> largest(Map<String, double[]> series) {
        var largest = new LinkedHashMap<String, Series>();
        series.entrySet().stream()
                .sorted(Comparator.comparingDouble(one -> -sum(one.getValue())))
                .limit(MOST)
                .forEach(one -> largest.put(one.getKey(), Series.of(one.getValue())));
        return largest;
    }

    private double sum(double[] values) {
        return Arrays.stream(values, 0, before).sum();
    }

    private static boolean gaps(double... values) {
        return Arrays.stream(values).anyMatch(Double::isNaN);
    }
}
