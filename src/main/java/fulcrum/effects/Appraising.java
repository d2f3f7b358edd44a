package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Design;
import fulcrum.actions.Expectation;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.CourseAnswer;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Judged;
import fulcrum.outlook.Outlooks;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells what the actions of a store did: each by the first design that can be trusted, with the
/// other work beside it.
final class Appraising {

    /// What somebody would act upon, where less was expected.
    private static final double MATTERS = 0.05;

    private final Store store;
    private final Metrics metrics;
    private final Outlooks outlooks;
    private final Neighbours neighbours;
    private final Pricing pricing;

    Appraising(Store store, Metrics metrics, Neighbours neighbours, MetricId goal) {
        this.store = store;
        this.metrics = metrics;
        this.outlooks = new Outlooks(metrics);
        this.neighbours = neighbours;
        this.pricing = new Pricing(store, metrics, goal);
    }

    CourseAnswer course(CourseQuestion question) {
        return outlooks.course(question);
    }

    MetricId goal() {
        return pricing.goal();
    }

    /// @param leftOut parts that people said not to compare with
    /// @param design groups of it that were drawn by lot
    record Work(
            Action action,
            boolean amended,
            Execution execution,
            Set<String> leftOut,
            Optional<Design> design) {}

    Appraisal of(Work work) {
        return asked(work).map(question -> judged(work, question)).orElseGet(() -> unasked(work));
    }

    /// What is asked of an action; empty where it has no metric, no days, or was not carried out.
    Optional<ActionQuestion> asked(Work work) {
        var plan = work.action().plan();
        return plan.expectation()
                .filter(expected -> metrics.find(expected.metric()).isPresent())
                .flatMap(expected ->
                        work.execution().days().map(days -> question(work, expected, days)));
    }

    private ActionQuestion question(Work work, Expectation expected, Period days) {
        var action = work.action();
        var asked =
                new ActionQuestion(
                        new CourseQuestion(
                                store,
                                expected.metric(),
                                action.plan().scope(),
                                Basis.EVENT,
                                neighbours.events(action, days)),
                        days,
                        matters(expected),
                        neighbours.donors(action, days, work.leftOut()));
        return work.design()
                .map(design -> new Lots(metrics, neighbours, work).of(asked, design))
                .orElse(asked);
    }

    private static double matters(Expectation expected) {
        return Math.max(MATTERS, Math.abs(expected.share().doubleValue()) / 2);
    }

    private Appraisal unasked(Work work) {
        var expected = work.action().plan().expectation();
        var execution = work.execution();
        if (execution.how() == Execution.How.NOT_DONE) {
            return without(work, Result.NOT_DONE, Said.of("effects.told.not-done"));
        }
        if (expected.isEmpty()) {
            return without(work, Result.UNDIRECTED, Said.of("effects.told.undirected"));
        }
        var metric = expected.get().metric();
        if (metrics.find(metric).isEmpty()) {
            return without(work, Result.CANNOT_TELL, Said.of("effects.told.metric-gone", metric));
        }
        return execution.how() == Execution.How.AHEAD
                ? without(work, Result.TOO_EARLY, Said.of("effects.told.ahead"))
                : without(work, Result.CANNOT_TELL, Said.of("effects.told.no-days"));
    }

    private static Appraisal without(Work work, Result result, Said told) {
        return new Appraisal(
                work.action(),
                work.amended(),
                work.execution(),
                result,
                told,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Appraisal judged(Work work, ActionQuestion question) {
        var reached = metrics.lastCommonDay(store.id(), question.course().metric());
        if (reached.filter(last -> last.isBefore(question.action().from())).isPresent()) {
            return asked(
                    work,
                    question,
                    Result.TOO_EARLY,
                    Said.of("effects.told.no-facts", reached.get(), question.action().from()));
        }
        return switch (outlooks.effect(question)) {
            case Judged.Refused(var why) -> asked(work, question, Result.CANNOT_TELL, why);
            case Judged.Measured measured -> measured(work, question, measured);
        };
    }

    private static Appraisal asked(Work work, ActionQuestion question, Result result, Said told) {
        return new Appraisal(
                work.action(),
                work.amended(),
                work.execution(),
                result,
                told,
                Optional.of(question),
                Optional.empty(),
                Optional.empty());
    }

    private Appraisal measured(Work work, ActionQuestion question, Judged.Measured judged) {
        var metric = judged.course().metric();
        var amount = Size.of(judged.amount().estimate(), judged.amount().interval());
        var days = judged.action();
        var expected = work.action().plan().expectation().orElseThrow();
        return new Appraisal(
                work.action(),
                work.amended(),
                work.execution(),
                Result.of(judged.verdict(), metric.better(), expected),
                judged.design().why(),
                Optional.of(question),
                Optional.of(judged),
                Optional.of(
                        new Reading.Measured(
                                metric.id(),
                                pricing.goal(),
                                days,
                                judged.design().by(),
                                Size.of(judged.share().estimate(), judged.share().interval()),
                                amount,
                                onGoal(question, metric),
                                pricing.worth(metric.id(), question.course().only(), days, amount),
                                firmFrom(question.action(), judged))));
    }

    /// What the goal itself did on the same days, where it can be cut so.
    private Optional<Size> onGoal(ActionQuestion question, Metric metric) {
        var goal = pricing.goal();
        var course = question.course();
        var dimensions = course.only().stream().map(Cut.Filter::dimension).toList();
        if (metric.id().equals(goal)
                || !metrics.dimensions(List.of(goal)).containsAll(dimensions)) {
            return Optional.empty();
        }
        var asked =
                new ActionQuestion(
                        new CourseQuestion(
                                store, goal, course.only(), course.basis(), course.events()),
                        question.action(),
                        question.matters(),
                        question.donors(),
                        question.lot());
        return outlooks.effect(asked) instanceof Judged.Measured judged
                ? Optional.of(Size.of(judged.amount().estimate(), judged.amount().interval()))
                : Optional.empty();
    }

    /// Firm is what all days of an action say, once the platform does not restate them any more.
    private static Optional<LocalDate> firmFrom(Period action, Judged.Measured judged) {
        var known = judged.course().days().until();
        var provisional = judged.course().provisional();
        long lag = provisional.map(day -> ChronoUnit.DAYS.between(day, known)).orElse(0L);
        boolean over = !judged.action().until().isBefore(action.until());
        return over && lag == 0 ? Optional.empty() : Optional.of(action.until().plusDays(lag));
    }
}
