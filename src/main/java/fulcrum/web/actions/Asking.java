package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.actions.Status;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.metrics.Unit;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Judged;
import fulcrum.outlook.Outlooks;
import fulcrum.outlook.Planned;
import fulcrum.outlook.Sentences;
import fulcrum.statistics.RunTime;
import fulcrum.store.Hypotheses.Hypothesis;
import fulcrum.store.Store;
import fulcrum.units.Period;
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

    /// What somebody would act upon, where the expectation is smaller than anybody could see.
    private static final double MATTERS = 0.05;

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
                                .map(metric -> answers(metric(action, expected), goal(metric))))
                .orElseGet(() -> answers(List.of(frame.say("web.action.undirected")), List.of()));
    }

    /// The verdict and its size, then how they are known.
    private static Answers answers(List<String> metric, List<String> goal) {
        int first = Math.min(SHOWN_FIRST, metric.size());
        return new Answers(metric.subList(0, first), metric.subList(first, metric.size()), goal);
    }

    private List<String> metric(Action action, Expectation expected) {
        var days = action.plan().days();
        if (days.isEmpty()) {
            return List.of(frame.say("web.action.no-days"));
        }
        return action.status() == Status.PLANNED
                ? planned(action, expected, days.get())
                : judged(action, expected, days.get());
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

    private List<String> judged(Action action, Expectation expected, Period days) {
        double matters = Math.max(MATTERS, Math.abs(expected.share().doubleValue()) / 2);
        return switch (new Outlooks(metrics).effect(question(action, expected), days, matters)) {
            case Judged.Refused(var why) -> List.of(frame.say(why));
            case Judged.Measured measured ->
                    new Sentences(frame.texts(), new FigureText(store)::shown).of(measured);
        };
    }

    private CourseQuestion question(Action action, Expectation expected) {
        return new CourseQuestion(
                store, expected.metric(), action.plan().scope(), Basis.EVENT, List.of());
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
