package fulcrum.effects;

import fulcrum.metrics.MeasuredEdge;
import fulcrum.metrics.MeasuredEdge.Shown;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.Course;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.statistics.Estimate;
import fulcrum.statistics.Influence;
import fulcrum.statistics.InfluenceQuestion;
import fulcrum.statistics.Influences;
import fulcrum.statistics.PastAction;
import fulcrum.statistics.Series;
import fulcrum.store.Store;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/// Which metric moves the goal, as the actions of a store show: what they did to the goal beside
/// what they did to the metric.
final class Edges {

    private static final double CONFIDENCE = 0.95;
    private static final double IN_95_OF_100 = 1.96;
    private static final double WEEK = 7;
    private static final int DAYS = 7;

    /// Nobody acts upon a usual movement that brings less of a week's goal.
    private static final double MATTERS = 0.01;

    /// Deviations of both are rarely more alike, and never quite.
    private static final double MOST_ALIKE = 0.95;

    private static final MathContext ROUNDED = new MathContext(9);

    private final Store store;
    private final Metrics metrics;
    private final Outlooks outlooks;
    private final MetricId goal;

    Edges(Store store, Metrics metrics, MetricId goal) {
        this.store = store;
        this.metrics = metrics;
        this.outlooks = new Outlooks(metrics);
        this.goal = goal;
    }

    List<MeasuredEdge> of(List<Reading> readings) {
        var byMetric = new TreeMap<MetricId, List<Reading>>();
        readings.stream()
                .filter(one ->
                        one.measured()
                                .filter(measured -> measured.goal().equals(goal))
                                .flatMap(Reading.Measured::onGoal)
                                .isPresent())
                .forEach(one ->
                        byMetric.computeIfAbsent(
                                        one.measured().orElseThrow().metric(),
                                        _ -> new ArrayList<>())
                                .add(one));
        return byMetric.entrySet().stream()
                .flatMap(one -> edge(one.getKey(), one.getValue()).stream())
                .toList();
    }

    private Optional<MeasuredEdge> edge(MetricId cause, List<Reading> readings) {
        if (readings.size() < Influences.LEAST_ACTIONS) {
            return Optional.empty();
        }
        return together(cause).flatMap(both -> edge(cause, readings, both));
    }

    private Optional<MeasuredEdge> edge(MetricId cause, List<Reading> readings, Both both) {
        var actions = readings.stream().flatMap(one -> action(one, both.alike()).stream()).toList();
        var asked =
                new InfluenceQuestion(
                        actions,
                        Influences.observed(both.cause(), both.goal(), DAYS, DAYS),
                        CONFIDENCE,
                        both.matters());
        return Influences.of(asked) instanceof Influence.Measured measured
                ? Optional.of(
                        new MeasuredEdge(
                                cause, goal, shown(measured), slope(measured), actions.size()))
                : Optional.empty();
    }

    private static Shown shown(Influence.Measured measured) {
        return switch (measured.verdict()) {
            case SAME_WAY, OTHER_WAY -> Shown.MOVES;
            case NO_INFLUENCE -> Shown.MOVES_NOTHING;
            case CANNOT_TELL -> Shown.CANNOT_TELL;
        };
    }

    private static MeasuredEdge.Slope slope(Influence.Measured measured) {
        return new MeasuredEdge.Slope(
                rounded(measured.slope()),
                rounded(measured.interval().low()).min(rounded(measured.slope())),
                rounded(measured.interval().high()).max(rounded(measured.slope())));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(ROUNDED);
    }

    /// What an action did to both in a week.
    private Optional<PastAction> action(Reading reading, double alike) {
        var measured = reading.measured().orElseThrow();
        double weeks = measured.days().days() / WEEK;
        var onCause = estimate(measured.amount(), weekly(measured.metric(), weeks));
        var onGoal = estimate(measured.onGoal().orElseThrow(), weekly(goal, weeks));
        return onCause.flatMap(cause ->
                onGoal.map(end -> new PastAction(reading.action().toString(), cause, end, alike)));
    }

    private double weekly(MetricId metric, double weeks) {
        if (metrics.addsUp(metric)) {
            return 1 / weeks;
        }
        return metrics.flows(metric) ? WEEK : 1;
    }

    private static Optional<Estimate> estimate(Size size, double factor) {
        double error = (size.high() - size.low()) / (2 * IN_95_OF_100) * factor;
        return error > 0
                ? Optional.of(new Estimate(size.estimate() * factor, error))
                : Optional.empty();
    }

    /// Both figures on the days that are known of both.
    ///
    /// @param alike the correlation of their changes from a day to the same day a week later: their
    ///   measured deviations are as alike
    /// @param matters the slope with which a usual movement of the cause brings what matters
    private record Both(Series cause, Series goal, double alike, double matters) {}

    private Optional<Both> together(MetricId cause) {
        if (!(outlooks.course(CourseQuestion.of(store, cause)) instanceof Course one)
                || !(outlooks.course(CourseQuestion.of(store, goal)) instanceof Course other)) {
            return Optional.empty();
        }
        var days =
                one.days()
                        .from()
                        .datesUntil(one.days().until())
                        .filter(day -> one.at(day).isPresent() && other.at(day).isPresent())
                        .toList();
        var causes = values(one, days);
        var goals = values(other, days);
        var changes = changes(causes);
        double moved = StatUtils.percentile(absolute(changes), 50);
        double level = Math.abs(StatUtils.mean(goals));
        if (days.size() < 2 * DAYS || !(moved > 0) || !(level > 0)) {
            return Optional.empty();
        }
        double found = new PearsonsCorrelation().correlation(changes, changes(goals));
        double alike = Double.isFinite(found) ? Math.clamp(found, -MOST_ALIKE, MOST_ALIKE) : 0;
        return Optional.of(
                new Both(Series.of(causes), Series.of(goals), alike, MATTERS * level / moved));
    }

    private static double[] values(Course course, List<LocalDate> days) {
        return days.stream().mapToDouble(day -> course.at(day).orElseThrow()).toArray();
    }

    private static double[] changes(double... values) {
        var changes = new double[Math.max(0, values.length - DAYS)];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = values[i + DAYS] - values[i];
        }
        return changes;
    }

    private static double[] absolute(double... values) {
        return Arrays.stream(values).map(Math::abs).toArray();
    }
}
