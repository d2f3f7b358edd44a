package fulcrum.web.goal;

import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeId;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Version;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.Setting;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form that sets a goal: what it holds at first, and what was written into it.
final class Settings {

    /// A first goal is that much of the last whole month.
    private static final BigDecimal MORE = new BigDecimal("1.1");

    private static final MathContext ROUND = new MathContext(3, RoundingMode.HALF_UP);

    /// After that day of a month a first goal is for the next one.
    private static final int LATE = 10;

    private final Telling telling;
    private final Plans plans;
    private final LocalDate today;

    Settings(Telling telling, Plans plans, LocalDate today) {
        this.telling = telling;
        this.plans = plans;
        this.today = today;
    }

    /// What changes a goal.
    Setting of(Version<Goal> version, Asked asked) {
        var goal = version.content();
        return setting(version.matter().id(), version.number(), Optional.of(goal), asked);
    }

    /// What sets a first goal, or another one.
    Setting first(Asked asked) {
        var proposed = proposed();
        return setting("", 0, proposed.map(Proposed::goal), asked)
                .proposing(proposed.map(this::said));
    }

    /// The month that a goal is for, where none is there.
    private Period ahead() {
        var first = today.withDayOfMonth(1);
        return Period.monthOf(today.getDayOfMonth() > LATE ? first.plusMonths(1) : first);
    }

    /// Whether a goal that was not there before was sent, and not kept.
    static boolean isNewSent(Asked asked) {
        return isSent(asked) && asked.first("goal").isEmpty();
    }

    /// The form for parts has a metric too.
    private static boolean isSent(Asked asked) {
        return !asked.first("metric").isEmpty() && !asked.fields().containsKey("dimension");
    }

    private Setting setting(String matter, int after, Optional<Goal> goal, Asked asked) {
        boolean written = isSent(asked) && asked.first("goal").equals(matter);
        var metric =
                written ? asked.first("metric") : goal.map(one -> one.metric().value()).orElse("");
        var tree =
                written
                        ? asked.first("tree")
                        : goal.flatMap(Goal::tree).map(TreeId::value).orElse("");
        var days = goal.map(Goal::period).orElseGet(this::ahead);
        return new Setting(
                matter,
                written,
                after,
                metrics(metric),
                trees(tree),
                written ? asked.first("value") : goal.map(this::value).orElse(""),
                written ? asked.first("from") : days.from().toString(),
                written ? asked.first("to") : days.until().minusDays(1).toString(),
                written ? asked.first("reason") : "",
                Optional.empty());
    }

    private String value(Goal goal) {
        return Typed.text(goal.value(), telling.unit(goal.metric()));
    }

    /// Those on top of a tree first.
    private List<Option> metrics(String chosen) {
        var roots = telling.metrics().trees().stream().map(Tree::root).distinct().toList();
        var others =
                telling.metrics().all().stream().map(Metric::id).filter(id -> !roots.contains(id));
        return Stream.concat(roots.stream(), others)
                .map(id -> Option.of(id.value(), telling.name(id), id.value().equals(chosen)))
                .toList();
    }

    private List<Option> trees(String chosen) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", telling.frame().say("web.goal.tree.first"), chosen.isEmpty()));
        for (var tree : telling.metrics().trees()) {
            options.add(
                    Option.of(
                            tree.id().value(),
                            tree.name().in(telling.frame().texts().locale()),
                            tree.id().value().equals(chosen)));
        }
        return options;
    }

    /// @param base what the last whole month brought
    private record Proposed(Goal goal, BigDecimal base, Period month) {}

    /// A tenth more than the last whole month of the first tree whose goal is known.
    private Optional<Proposed> proposed() {
        var month = Period.monthOf(today.withDayOfMonth(1).minusDays(1));
        return telling.metrics().trees().stream()
                .map(Tree::root)
                .distinct()
                .flatMap(root ->
                        figure(root, month)
                                .map(value ->
                                        new Proposed(
                                                Goal.of(
                                                        root,
                                                        value.multiply(MORE)
                                                                .round(ROUND)
                                                                .setScale(0, RoundingMode.HALF_UP),
                                                        ahead()),
                                                value,
                                                month))
                                .stream())
                .findFirst();
    }

    private Optional<BigDecimal> figure(MetricId metric, Period month) {
        var asked = FigureQuestion.of(telling.store().id(), List.of(metric), month, Grain.TOTAL);
        return telling.metrics().read(asked) instanceof Reading reading
                        && reading.lines().getFirst().values().getFirst().figure()
                                instanceof Figure.Known(var value)
                        && value.signum() > 0
                ? Optional.of(value)
                : Optional.empty();
    }

    private String said(Proposed proposed) {
        var goal = proposed.goal();
        var base = telling.shown(goal.metric(), proposed.base().doubleValue());
        var odds =
                plans.pace(telling.metrics(), telling.store(), goal) instanceof Pace.Told told
                        ? telling.odds(told.odds())
                        : "?";
        return telling.frame()
                .say(
                        "web.goal.propose-first",
                        telling.name(goal.metric()),
                        "%s: %s".formatted(Written.period(proposed.month()), base),
                        odds);
    }
}
