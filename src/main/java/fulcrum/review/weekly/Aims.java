package fulcrum.review.weekly;

import fulcrum.metrics.Better;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.review.misses.Miss;
import fulcrum.review.misses.Misses;
import fulcrum.review.misses.Share;
import fulcrum.review.weekly.Aim.State;
import fulcrum.store.Store;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Version;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// The boss's goals of a week, and what they ask of the week.
final class Aims {

    private static final double LIKELY = 0.5;

    private final Metrics metrics;
    private final Store store;
    private final Period week;
    private final Misses misses;
    private final List<Goal> goals;
    private final Function<Goal, Pace> paces;

    Aims(Metrics metrics, Store store, Period week, Making with) {
        this.metrics = metrics;
        this.store = store;
        this.misses = with.misses();
        this.week = week;
        this.goals =
                with.strategies().goals(store.id()).stream()
                        .map(Version::content)
                        .filter(goal -> goal.period().overlaps(week))
                        .toList();
        this.paces = goal -> with.plans().pace(metrics, store, goal);
    }

    List<Goal> goals() {
        return goals;
    }

    List<Aim> aims() {
        return goals.stream().map(goal -> explained(goal, aim(goal))).toList();
    }

    /// With why its period was missed where that is over, else why the week was.
    private Aim explained(Goal goal, Aim aim) {
        boolean isOver = aim.state() == State.MISSED;
        double target =
                isOver
                        ? goal.value().doubleValue()
                        : aim.week().target().map(BigDecimal::doubleValue).orElse(0.0);
        boolean isShort =
                isOver || (aim.state() != State.REACHED && isShort(goal.metric(), aim.week()));
        var asked =
                fulcrum.review.misses.Aim.of(goal.metric(), target, isOver ? goal.period() : week);
        return isShort && misses.of(store, asked) instanceof Miss.Told told
                ? aim.because(told.shares().stream().map(Aims::because).toList())
                : aim;
    }

    private static Aim.Because because(Share share) {
        return new Aim.Because(
                share.cause(),
                share.amount(),
                share.worth().isPresent()
                        ? OptionalDouble.of(share.worth().get().estimate())
                        : OptionalDouble.empty(),
                share.told(),
                share.reckoned());
    }

    private Aim aim(Goal goal) {
        return switch (paces.apply(goal)) {
            case Pace.Told told ->
                    new Aim(
                            goal.metric(),
                            goal.value(),
                            goal.period(),
                            told.odds() >= LIKELY ? State.ON_TRACK : State.IN_DOUBT,
                            OptionalDouble.of(told.expected()),
                            OptionalDouble.of(told.odds()),
                            told.before(),
                            OptionalDouble.of(told.rate().needed()),
                            ofWeek(goal, told.curve()),
                            List.of());
            case Pace.Over over ->
                    new Aim(
                            goal.metric(),
                            goal.value(),
                            goal.period(),
                            over.reached() ? State.REACHED : State.MISSED,
                            OptionalDouble.of(over.value()),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            ofWeek(goal, over.curve()),
                            List.of());
            case Pace.Refused _ ->
                    new Aim(
                            goal.metric(),
                            goal.value(),
                            goal.period(),
                            State.UNKNOWN,
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            OptionalDouble.empty(),
                            new Aim.Week(Optional.empty(), Optional.empty()),
                            List.of());
        };
    }

    private Aim.Week ofWeek(Goal goal, Pace.Curve curve) {
        return metrics.addsUp(goal.metric())
                ? new Aim.Week(
                        sum(curve, Pace.Day::target).map(Aims::rounded),
                        sum(curve, Pace.Day::actual).map(Aims::rounded))
                : new Aim.Week(Optional.empty(), Optional.empty());
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value, MathContext.DECIMAL32);
    }

    /// Over the days of the week; empty where one of them is not known.
    private Optional<Double> sum(Pace.Curve curve, Function<Pace.Day, OptionalDouble> value) {
        var days = curve.days().stream().filter(day -> week.contains(day.date())).toList();
        return days.isEmpty() || days.stream().anyMatch(day -> value.apply(day).isEmpty())
                ? Optional.empty()
                : Optional.of(
                        days.stream().mapToDouble(day -> value.apply(day).getAsDouble()).sum());
    }

    /// What the week is to bring of each metric: of the goal by its curve; of those below it, a
    /// share by its target, an amount as much of its target as the week has of the goal.
    Map<MetricId, BigDecimal> targets() {
        var targets = new HashMap<MetricId, BigDecimal>();
        for (var goal : goals) {
            if (paces.apply(goal) instanceof Pace.Refused || !wholly(goal)) {
                continue;
            }
            var week = aim(goal).week().target();
            week.ifPresent(value -> targets.put(goal.metric(), value));
            for (var target : goal.targets()) {
                below(goal, week, target)
                        .ifPresent(
                                value -> targets.putIfAbsent(new MetricId(target.node()), value));
            }
        }
        return targets;
    }

    private boolean wholly(Goal goal) {
        return !week.from().isBefore(goal.period().from())
                && !week.until().isAfter(goal.period().until());
    }

    private Optional<BigDecimal> below(Goal goal, Optional<BigDecimal> week, Goal.Target target) {
        if (!MetricId.isValid(target.node())
                || metrics.find(new MetricId(target.node())).isEmpty()) {
            return Optional.empty();
        }
        var metric = new MetricId(target.node());
        if (!metrics.addsUp(metric)) {
            return metrics.flows(metric) ? Optional.empty() : Optional.of(target.value());
        }
        return week.filter(_ -> goal.value().signum() != 0)
                .map(value ->
                        target.value().multiply(value).divide(goal.value(), MathContext.DECIMAL32));
    }

    /// Metrics whose week fell short of its target.
    boolean isShort(Line line) {
        if (line.target().isEmpty() || line.week().isEmpty()) {
            return false;
        }
        return isShort(line.metric(), line.week().get(), line.target().get());
    }

    private boolean isShort(MetricId metric, Aim.Week asked) {
        return asked.target().isPresent()
                && asked.actual().isPresent()
                && isShort(metric, asked.actual().get(), asked.target().get());
    }

    private boolean isShort(MetricId metric, BigDecimal actual, BigDecimal target) {
        boolean lower =
                metrics.find(metric).map(Metric::better).filter(Better.LOWER::equals).isPresent();
        return lower ? actual.compareTo(target) > 0 : actual.compareTo(target) < 0;
    }
}
