package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.outlook.Outlooks;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// How goals are reached, and whether they will be.
public final class Plans {

    private static final int MOST_ANSWERS = 200;
    private static final int MOST_METRICS = 16;

    private final LinkedHashMap<Metrics, BiFunction<Object, Supplier<Object>, Object>> kept =
            new LinkedHashMap<>(16, 0.75f, true);

    /// The targets that reach a goal with the least surprise against history.
    public GoalPlan plan(Metrics metrics, Store store, Goal goal) {
        var question = new PlanQuestion(store, goal);
        return remembered(metrics, question, () -> plan(metrics, store, goal, false));
    }

    /// The same in a fraction of the time, while somebody is still moving what is held.
    public GoalPlan quickly(Metrics metrics, Store store, Goal goal) {
        return plan(metrics, store, goal, true);
    }

    private GoalPlan plan(Metrics metrics, Store store, Goal goal, boolean quickly) {
        var better = metrics.find(goal.metric()).map(Metric::better);
        if (better.isEmpty()) {
            return new GoalPlan.Refused(Said.of("strategy.metric-gone", goal.metric()));
        }
        return switch (ground(metrics, store, goal)) {
            case Grounded.None(var why) -> new GoalPlan.Refused(why);
            case Ground known -> new Solving(known, goal, better.get()).plan(quickly);
        };
    }

    private Grounded ground(Metrics metrics, Store store, Goal goal) {
        var question = new Grounding.Question(store, goal.metric(), goal.period(), goal.tree());
        return remembered(metrics, question, () -> Grounding.of(metrics, question));
    }

    /// The target of a figure under a goal, laid out over its parts.
    public Spread spread(Metrics metrics, Spread.Asked asked) {
        return remembered(metrics, asked, () -> laidOut(metrics, asked));
    }

    private Spread laidOut(Metrics metrics, Spread.Asked asked) {
        var goal = asked.goal();
        var targets = new LinkedHashMap<String, BigDecimal>();
        if (goal.targets().isEmpty()) {
            switch (plan(metrics, asked.store(), goal)) {
                case GoalPlan.Refused(var why) -> {
                    return new Spread.Refused(why);
                }
                case GoalPlan.OutOfReach _ -> {
                    return new Spread.Refused(Said.of("strategy.spread.out-of-reach"));
                }
                case GoalPlan.Solved solved -> goal = solved.accepted();
            }
        }
        goal.targets().forEach(target -> targets.put(target.node(), target.value()));
        return new Spreading(metrics, asked).of(targets);
    }

    /// Where a goal stands.
    public Pace pace(Metrics metrics, Store store, Goal goal) {
        return pace(metrics, store, goal, List.of());
    }

    /// Where a part stands.
    public Pace pace(Metrics metrics, Store store, PartTargets.Line part) {
        return pace(metrics, store, part.goal(), List.of(part.only()));
    }

    /// Where each accepted target stands, from the goal down; those that the tree has no more are
    /// left out.
    public List<TargetPace> paces(Metrics metrics, Store store, Goal goal) {
        return goal.targets().isEmpty()
                ? List.of()
                : switch (ground(metrics, store, goal)) {
                    case Grounded.None _ -> List.of();
                    case Ground known -> paces(metrics, store, goal, known.root());
                };
    }

    private List<TargetPace> paces(Metrics metrics, Store store, Goal goal, Node root) {
        var nodes = new LinkedHashMap<String, Node>();
        root.all().forEach(node -> nodes.putIfAbsent(node.key(), node));
        return goal.targets().stream()
                .flatMap(target ->
                        Optional.ofNullable(nodes.get(target.node())).stream()
                                .map(node -> {
                                    var alone =
                                            Goal.of(node.metric(), target.value(), goal.period());
                                    return new TargetPace(
                                            target.node(),
                                            node.subject(),
                                            node.metric(),
                                            target.value(),
                                            pace(metrics, store, alone, node.path()));
                                }))
                .toList();
    }

    private Pace pace(Metrics metrics, Store store, Goal goal, List<Cut.Filter> only) {
        var bare = Goal.of(goal.metric(), goal.value(), goal.period());
        return metrics.find(goal.metric())
                .map(metric ->
                        remembered(
                                metrics,
                                new PaceQuestion(store, bare, only),
                                () -> new Pacing(metrics, store, bare, metric, only).pace()))
                .orElseGet(() -> new Pace.Refused(Said.of("strategy.metric-gone", goal.metric())));
    }

    /// What a figure was to come to over some days, by what was known before a day.
    public Expected expected(Metrics metrics, Beforehand asked) {
        return remembered(
                metrics,
                asked,
                () ->
                        new Expectations(
                                        asked.store(),
                                        metrics,
                                        new Outlooks(metrics).before(asked.day()),
                                        asked.period())
                                .of(asked.metric(), asked.only()));
    }

    /// @param only parts to which the figure is narrowed
    /// @param day from which on nothing was known
    public record Beforehand(
            Store store, MetricId metric, List<Cut.Filter> only, Period period, LocalDate day) {

        public Beforehand {
            only = List.copyOf(only);
        }
    }

    /// A month's money for advertising by channel.
    ///
    /// @param wanted what money should bring, where its days add up
    public Spending spending(
            Metrics metrics, Store store, Spending.Month asked, Optional<MetricId> wanted) {
        var question = new SpendingQuestion(store, asked, wanted);
        return remembered(metrics, question, () -> Spending.of(metrics, store, asked, wanted));
    }

    private record SpendingQuestion(Store store, Spending.Month month, Optional<MetricId> wanted) {}

    private record PlanQuestion(Store store, Goal goal) {}

    private record PaceQuestion(Store store, Goal goal, List<Cut.Filter> only) {}

    /// Answers last until facts change; those of metrics that were not used lately are forgotten.
    @SuppressWarnings("unchecked") // each question has its own type, and each type one answer
    private <Q, A> A remembered(Metrics metrics, Q question, Supplier<A> answer) {
        BiFunction<Object, Supplier<Object>, Object> memory;
        synchronized (kept) {
            memory = kept.computeIfAbsent(metrics, one -> one.remembering(MOST_ANSWERS));
            while (kept.size() > MOST_METRICS) {
                kept.pollFirstEntry();
            }
        }
        return (A) memory.apply(question, (Supplier<Object>) answer);
    }
}
