package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.actions.Status;
import fulcrum.effects.Appraisal;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.metrics.Unit;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Planned;
import fulcrum.outlook.Sentences;
import fulcrum.statistics.RunTime;
import fulcrum.store.Festival;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.ActionPage.Answers;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.FigureText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Asks of an action: does it move its metric, and does the metric move the goal?
final class Asking {

    private static final int SHOWN_FIRST = 2;

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final Metrics metrics;

    Asking(Rooms rooms, Frame frame, Store store) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.metrics = rooms.metrics(store);
    }

    Answers of(Action action) {
        return action.plan()
                .expectation()
                .flatMap(expected ->
                        metrics.find(expected.metric())
                                .map(metric ->
                                        answers(
                                                metric(action, expected),
                                                goal(metric),
                                                effect(action))))
                .orElseGet(
                        () -> answers(List.of(frame.say("web.action.undirected")), List.of(), ""));
    }

    /// The verdict and its size, then how they are known.
    private static Answers answers(List<String> metric, List<String> goal, String effect) {
        int first = Math.min(SHOWN_FIRST, metric.size());
        return new Answers(
                metric.subList(0, first), metric.subList(first, metric.size()), goal, effect);
    }

    private String effect(Action action) {
        return action.status() == Status.RUNNING || action.status() == Status.DONE
                ? "/effects/%d?store=%s"
                        .formatted(action.id().number(), frame.encoded(store.id().value()))
                : "";
    }

    private List<String> metric(Action action, Expectation expected) {
        var days = action.plan().days();
        if (days.isEmpty()) {
            return List.of(frame.say("web.action.no-days"));
        }
        return action.status() == Status.PLANNED
                ? planned(action, expected, days.get())
                : judged(rooms.effects().appraise(store, action));
    }

    private List<String> planned(Action action, Expectation expected, Period days) {
        var outlooks = new Outlooks(metrics);
        double share = expected.share().doubleValue();
        return switch (outlooks.planned(question(action, expected), (int) days.days(), share)) {
            case Planned.Refused(var why) -> List.of(frame.say(why));
            case Planned.Told told -> said(told, days, share);
        };
    }

    private List<String> said(Planned.Told told, Period days, double share) {
        var lines = new ArrayList<String>();
        told.smallestVisible()
                .ifPresent(visible ->
                        lines.add(
                                frame.say(
                                        visible <= Math.abs(share)
                                                ? "web.action.visible"
                                                : "web.action.not-visible",
                                        days.days(),
                                        percent(visible),
                                        percent(Math.abs(share)))));
        lines.add(
                switch (told.help()) {
                    case RunTime.Steps(int steps) ->
                            frame.say("web.action.run", percent(Math.abs(share)), steps);
                    case RunTime.NeedsComparison _ ->
                            frame.say("web.action.compare", percent(Math.abs(share)));
                });
        return lines;
    }

    private List<String> judged(Appraisal appraisal) {
        return appraisal
                .onMetric()
                .map(judged ->
                        new Sentences(frame.texts(), new FigureText(store)::shown).of(judged))
                .orElseGet(() -> List.of(frame.say(appraisal.told())));
    }

    private CourseQuestion question(Action action, Expectation expected) {
        return new CourseQuestion(
                store, expected.metric(), action.plan().scope(), Basis.EVENT, besides(action));
    }

    /// The other work on the same metric, so that its effect is not taken for this one's.
    private List<Festival> besides(Action action) {
        return rooms.effects().besides(store, action).stream()
                .flatMap(other ->
                        other.plan().days().stream().map(days -> new Festival(named(other), days)))
                .toList();
    }

    private static Said named(Action action) {
        return Said.of("outlook.event", action.id() + " " + action.plan().title());
    }

    /// By formula, by somebody's word, or not at all.
    private List<String> goal(Metric metric) {
        var roots =
                metrics.trees().stream()
                        .filter(tree -> tree.metrics().contains(metric.id()))
                        .map(Tree::root)
                        .distinct()
                        .flatMap(root -> metrics.find(root).stream())
                        .map(this::called)
                        .collect(Collectors.joining(frame.say("metrics.comma")));
        if (!roots.isEmpty()) {
            return List.of(frame.say("web.action.by-formula", called(metric), roots));
        }
        var supposed =
                rooms.hypotheses().of(store.id()).stream()
                        .filter(one -> one.cause().equals(metric.id().value()))
                        .map(this::said)
                        .toList();
        return supposed.isEmpty()
                ? List.of(frame.say("web.action.moves-nothing", called(metric)))
                : supposed;
    }

    private String said(Hypothesis one) {
        return frame.say("web.action.supposed", one.moves(), one.owner(), one.claim());
    }

    private String called(Metric metric) {
        return metric.name().in(frame.texts().locale());
    }

    private String percent(double share) {
        return new FigureText(store).shown(Unit.SHARE, BigDecimal.valueOf(share));
    }
}
