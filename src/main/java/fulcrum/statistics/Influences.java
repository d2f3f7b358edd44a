package fulcrum.statistics;

import fulcrum.statistics.Influence.Lack;
import fulcrum.statistics.Influence.Measured;
import fulcrum.statistics.Influence.Refused;
import fulcrum.statistics.Influence.Unproven;
import fulcrum.statistics.Influence.Verdict;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;

/// Effects on effects: whether the goal moved with the indicator, over past actions.
public final class Influences {

    /// With fewer actions a slope is an anecdote.
    public static final int LEAST_ACTIONS = 8;

    private Influences() {}

    public static Influence of(InfluenceQuestion question) {
        var actions = question.actions();
        if (!actions.stream()
                .allMatch(one -> one.onIndicator().isFinite() && one.onGoal().isFinite())) {
            return new Refused(Refusal.NOT_A_NUMBER);
        }
        if (actions.size() < LEAST_ACTIONS) {
            return new Unproven(Lack.TOO_FEW_ACTIONS, question.observed());
        }
        var lines = new ErrorsInVariables(actions);
        var line = lines.line();
        return lines.interval(line, question.confidence())
                .<Influence>map(interval -> measured(question, line, interval))
                .orElseGet(() -> new Unproven(Lack.TOO_WEAK_ACTIONS, question.observed()));
    }

    private static Measured measured(
            InfluenceQuestion question, ErrorsInVariables.Line line, Interval interval) {
        return new Measured(
                verdict(interval, question.matters()),
                line.slope(),
                interval,
                Math.sqrt(line.others()),
                believed(question, line.slope(), interval));
    }

    private static Verdict verdict(Interval interval, double matters) {
        if (interval.low() > 0) {
            return Verdict.SAME_WAY;
        }
        if (interval.high() < 0) {
            return Verdict.OTHER_WAY;
        }
        return interval.within(-matters, matters) ? Verdict.NO_INFLUENCE : Verdict.CANNOT_TELL;
    }

    /// What was observed counts by its error and by how far it is from what the actions show, which
    /// may be its bias (after Green & Strawderman, JASA 86, 1991). The error stays that of the
    /// actions.
    private static Estimate believed(InfluenceQuestion question, double slope, Interval interval) {
        double quantile =
                new TDistribution(question.actions().size() - 1.0)
                        .inverseCumulativeProbability((1 + question.confidence()) / 2);
        double error = (interval.high() - interval.low()) / (2 * quantile);
        return question.observed()
                .map(observed -> {
                    double apart = observed.value() - slope;
                    double unsure = observed.error() * observed.error() + apart * apart;
                    double share = error * error / (error * error + unsure);
                    return new Estimate(slope + share * apart, error);
                })
                .orElseGet(() -> new Estimate(slope, error));
    }

    /// How the goal followed the indicator by itself: the sum of the coefficients of changes of the
    /// indicator now and up to `lags` steps before, both series freed of trend and season by
    /// differences. Empty where there are too few steps, or the indicator did not move.
    ///
    /// @param period steps in a season, 1 for none
    public static Optional<Estimate> observed(Series indicator, Series goal, int period, int lags) {
        return DistributedLag.sum(
                DistributedLag.changes(indicator.toArray(), period),
                DistributedLag.changes(goal.toArray(), period),
                lags,
                period);
    }
}
