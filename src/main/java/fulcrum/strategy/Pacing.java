package fulcrum.strategy;

import static java.time.temporal.ChronoUnit.DAYS;

import fulcrum.metrics.Better;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.Awaited;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Outlooks.Aim;
import fulcrum.outlook.Reached;
import fulcrum.statistics.Odds;
import fulcrum.statistics.Prospect;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Looks where a goal stands: odds, rate, the day it is lost.
final class Pacing {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    /// Odds below that count as lost.
    private static final double LOST = 0.05;

    private final Metrics metrics;
    private final Store store;
    private final Goal goal;
    private final Metric metric;
    private final List<Cut.Filter> only;
    private final Outlooks outlooks;

    /// @param only parts to which the figure is narrowed
    Pacing(Metrics metrics, Store store, Goal goal, Metric metric, List<Cut.Filter> only) {
        this.metrics = metrics;
        this.store = store;
        this.goal = goal;
        this.metric = metric;
        this.only = only;
        this.outlooks = new Outlooks(metrics);
    }

    Pace pace() {
        return switch (expected(outlooks)) {
            case Expected.Missing(var why) -> new Pace.Refused(why);
            case Expected.Told told -> pace(told);
        };
    }

    private Expected expected(Outlooks known) {
        return new Expectations(store, metrics, known, goal.period()).of(metric.id(), only);
    }

    private Pace pace(Expected.Told told) {
        var curve = new Curving(outlooks, goal, told).curve();
        if (told.own().ahead().isEmpty()) {
            return new Pace.Over(told.mean(), isReached(told.mean()), curve);
        }
        var last = told.own().course().days().until().minusDays(1);
        var standing = standing(outlooks, told);
        var earlier = outlooks.before(last);
        var before =
                expected(earlier) instanceof Expected.Told yesterday
                        ? OptionalDouble.of(standing(earlier, yesterday).odds())
                        : OptionalDouble.empty();
        return new Pace.Told(
                sofar(told.own()),
                told.mean(),
                told.interval(),
                standing.odds(),
                before,
                rate(told),
                standing.lost(),
                last,
                curve);
    }

    private boolean isReached(double value) {
        double wanted = goal.value().doubleValue();
        return metric.better() == Better.LOWER ? value <= wanted : value >= wanted;
    }

    private OptionalDouble sofar(Awaited.Told own) {
        var end = own.course().days().until();
        if (metrics.addsUp(metric.id()) || !goal.period().from().isBefore(end)) {
            return metrics.addsUp(metric.id())
                    ? OptionalDouble.of(own.known())
                    : OptionalDouble.empty();
        }
        var known = new Period(goal.period().from(), end);
        var asked =
                FigureQuestion.of(store.id(), List.of(metric.id()), known, Grain.TOTAL)
                        .cut(new Cut(List.of(), only));
        return metrics.read(asked) instanceof Reading reading
                        && reading.lines().getFirst().values().getFirst().figure()
                                instanceof Figure.Known(var value)
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }

    private record Standing(double odds, Optional<LocalDate> lost) {}

    /// By drawn ways on where days add up, else by the error of the figure.
    private Standing standing(Outlooks known, Expected.Told told) {
        if (metrics.addsUp(metric.id())) {
            var side = metric.better() == Better.LOWER ? Odds.Side.AT_MOST : Odds.Side.AT_LEAST;
            var aim = new Aim(goal.value().doubleValue(), side);
            var whole = CourseQuestion.of(store, metric.id());
            var asked = new CourseQuestion(store, metric.id(), only, whole.basis(), whole.events());
            if (known.odds(asked, aim, goal.period()) instanceof Reached.Told reached) {
                return new Standing(reached.odds().probability(), reached.lost());
            }
        }
        var prospect = told.prospect(metric.id().value());
        double away = away(prospect);
        return new Standing(odds(away), lost(told, away));
    }

    /// By how many standard errors it is expected on the right side of the goal.
    private double away(Prospect prospect) {
        double wanted = prospect.scale().of(goal.value().doubleValue());
        double distance =
                metric.better() == Better.LOWER
                        ? wanted - prospect.mean()
                        : prospect.mean() - wanted;
        if (Double.isNaN(distance)) {
            return metric.better() == Better.LOWER
                    ? Double.NEGATIVE_INFINITY
                    : Double.POSITIVE_INFINITY;
        }
        return distance == 0 ? 0 : distance / prospect.error();
    }

    private static double odds(double away) {
        if (Double.isInfinite(away)) {
            return away > 0 ? 1 : 0;
        }
        return NORMAL.cumulativeProbability(away);
    }

    /// The more days have come as expected, the less the rest can change.
    private Optional<LocalDate> lost(Expected.Told told, double away) {
        double least = NORMAL.inverseCumulativeProbability(LOST);
        if (away >= 0) {
            return Optional.empty();
        }
        var end = told.own().course().days().until();
        var first = goal.period().from().isBefore(end) ? end : goal.period().from();
        long days = DAYS.between(first, goal.period().until());
        for (int day = 0; day < days; day++) {
            if (away * days / (days - day) < least) {
                return Optional.of(first.plusDays(day));
            }
        }
        return Optional.empty();
    }

    private Pace.Rate rate(Expected.Told told) {
        var own = told.own();
        int ahead = Math.max(1, own.days() - own.knownDays());
        double expected = own.ahead().orElseThrow().mean();
        if (metrics.addsUp(metric.id())) {
            double missing = goal.value().doubleValue() - own.known();
            return new Pace.Rate(missing / ahead, expected / ahead);
        }
        double relation = told.mean() / own.expected();
        double needed = goal.value().doubleValue() / relation - own.known();
        return new Pace.Rate(needed / ahead, expected / ahead);
    }
}
