package fulcrum.review.misses;

import fulcrum.actions.Action;
import fulcrum.actions.Actions;
import fulcrum.actions.Expectation;
import fulcrum.actions.Plan;
import fulcrum.effects.Effects;
import fulcrum.effects.Execution;
import fulcrum.effects.Execution.How;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.metrics.Told;
import fulcrum.outlook.Design;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The work that was planned for the days of a target: what it was to bring, what was not done, and
/// what was done badly.
final class Doings {

    private final Case asked;
    private final Actions actions;
    private final Effects effects;

    /// By which part of what was expected the market was better, where that is told: an effect that
    /// was told by a figure's own past holds it too.
    private final double market;

    Doings(Case asked, Actions actions, Effects effects, double market) {
        this.asked = asked;
        this.actions = actions;
        this.effects = effects;
        this.market = market;
    }

    /// @param planned what the work was to bring, beside what was expected without it
    record Found(double planned, List<Piece> pieces) {

        Found {
            pieces = List.copyOf(pieces);
        }
    }

    /// One action that was to move the target in its period.
    ///
    /// @param days of the period for which it was planned
    /// @param hoped what it was to bring there, in the target's unit
    private record Job(
            Action action, Execution execution, Expectation expectation, Period days, Size hoped) {

        Said told(String key, Object... arguments) {
            var all = new ArrayList<Object>(List.of(action.id() + " " + action.plan().title()));
            all.addAll(List.of(arguments));
            return Said.of(key, all.toArray());
        }
    }

    Found found() {
        double planned = 0;
        var pieces = new ArrayList<Piece>();
        for (var action : actions.of(asked.store().id())) {
            var plan = actions.frozen(action).orElse(action).plan();
            var days = plan.days().flatMap(asked::within);
            if (days.isPresent() && plan.directed()) {
                var execution = effects.execution(asked.store(), action);
                var job = job(action, execution, plan, days.get());
                if (job.isPresent() && !hadBegun(job.get())) {
                    planned += job.get().hoped().estimate();
                    pieces.add(piece(job.get()).by(action.id()));
                }
                if (job.isEmpty()) {
                    pieces.add(
                            Piece.untold(
                                            Cause.DONE_BADLY,
                                            Said.of(
                                                    "review.misses.no-way",
                                                    action.id() + " " + plan.title()))
                                    .by(action.id()));
                }
            }
        }
        return new Found(planned, pieces);
    }

    private Optional<Job> job(Action action, Execution execution, Plan plan, Period days) {
        var expectation = plan.expectation().orElseThrow();
        var metric = expectation.metric();
        double share = expectation.share().doubleValue();
        return asked.expected(metric, plan.scope(), days)
                .map(told -> new Size(told.mean(), told.interval().low(), told.interval().high()))
                .map(size -> asked.pricing().ofDays(metric, days, Amounts.times(size, share)))
                .flatMap(amount -> asked.inTarget(metric, plan.scope(), days, amount))
                .map(hoped -> new Job(action, execution, expectation, days, hoped));
    }

    /// What ran before the period began is in what was expected of it.
    private boolean hadBegun(Job job) {
        return job.execution()
                .days()
                .filter(days -> days.from().isBefore(asked.period().from()))
                .isPresent();
    }

    private Piece piece(Job job) {
        return switch (job.execution().how()) {
            case NOT_DONE, AHEAD ->
                    Piece.of(
                            Cause.NOT_DONE,
                            Amounts.times(job.hoped(), -1),
                            job.told(
                                    "review.misses.was-not-done",
                                    asked.written(job.hoped().estimate())));
            case LATE, IN_PART ->
                    measured(job)
                            .map(brought -> worse(job, brought, job.execution().how()))
                            .orElseGet(() -> partly(job));
            case AS_PLANNED ->
                    measured(job)
                            .map(brought -> asPlanned(job, brought))
                            .orElseGet(() ->
                                    Piece.untold(
                                            Cause.DONE_BADLY,
                                            job.told("review.misses.cannot-tell")));
        };
    }

    /// What an action brought in the days of the period, in the target's unit.
    private Optional<Size> measured(Job job) {
        return effects.last(job.action().id())
                .flatMap(Reading::measured)
                .flatMap(measured ->
                        asked.within(measured.days())
                                .flatMap(days -> {
                                    boolean sums = asked.metrics().addsUp(measured.metric());
                                    double part =
                                            sums
                                                    ? (double) days.days() / measured.days().days()
                                                    : 1;
                                    return asked.inTarget(
                                                    measured.metric(),
                                                    job.action().plan().scope(),
                                                    days,
                                                    Amounts.times(measured.amount(), part))
                                            .map(brought -> withoutMarket(job, measured, brought));
                                }));
    }

    private Size withoutMarket(Job job, Reading.Measured measured, Size brought) {
        double share = job.expectation().share().doubleValue();
        boolean holdsIt =
                measured.design() == Design.By.OWN_PAST
                        && measured.metric().equals(asked.metric().id());
        return holdsIt && share != 0
                ? Amounts.plus(brought, -market * job.hoped().estimate() / share)
                : brought;
    }

    private Piece worse(Job job, Size brought, How how) {
        return Piece.of(
                Cause.DONE_BADLY,
                Amounts.minus(brought, job.hoped()),
                job.told(
                        how == How.LATE ? "review.misses.was-late" : "review.misses.was-in-part",
                        asked.written(brought.estimate()),
                        asked.written(job.hoped().estimate())));
    }

    /// What was hoped for and lies within what can be told of it is not held against it.
    private Piece asPlanned(Job job, Size brought) {
        double hoped = job.hoped().estimate();
        if (brought.low() <= hoped && hoped <= brought.high()) {
            var doubt = new Size(0, brought.low() - hoped, brought.high() - hoped);
            return Piece.of(
                    Cause.DONE_BADLY,
                    doubt,
                    job.told("review.misses.as-hoped", asked.written(hoped)));
        }
        return Piece.of(
                Cause.DONE_BADLY,
                Amounts.minus(brought, job.hoped()),
                job.told(
                        hoped > brought.estimate()
                                ? "review.misses.below-hope"
                                : "review.misses.above-hope",
                        asked.written(brought.estimate()),
                        asked.written(hoped)));
    }

    /// Where its effect cannot be told, by how much of it was done.
    private Piece partly(Job job) {
        double left = 1 - done(job);
        var hoped = job.hoped();
        double lost = -hoped.estimate() * left;
        var size =
                new Size(
                        lost,
                        Math.min(0, Math.min(lost, -hoped.estimate())),
                        Math.max(0, Math.max(lost, -hoped.estimate())));
        return Piece.of(
                Cause.DONE_BADLY,
                size,
                job.told(
                        "review.misses.partly",
                        Told.percent(1 - left),
                        asked.written(hoped.estimate())));
    }

    private double done(Job job) {
        double steps =
                job.execution()
                        .progress()
                        .filter(one -> one.steps() > 0)
                        .map(one -> (double) one.done() / one.steps())
                        .orElse(1.0);
        double days =
                job.execution()
                        .days()
                        .flatMap(asked::within)
                        .map(one -> Math.min(1, (double) one.days() / job.days().days()))
                        .orElse(0.0);
        return steps * days;
    }
}
