package fulcrum.effects;

import fulcrum.metrics.Cut;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Versus;
import fulcrum.metrics.Worth;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hipparchus.stat.StatUtils;

/// What one unit of a metric is worth for the goal, by the formulas of the trees, about the time of
/// an action.
public final class Pricing {

    private static final double IN_8_OF_10 = 1.2816;
    private static final double IN_95_OF_100 = 1.96;
    private static final double DAYS_A_WEEK = 7;
    private static final int WEEKS = 8;
    private static final int LEAST_WEEKS = 4;

    private final Store store;
    private final Metrics metrics;
    private final MetricId goal;
    private final Map<Asked, SortedMap<MetricId, Size>> told = new HashMap<>();

    private record Asked(List<Cut.Filter> only, Period days) {}

    Pricing(Store store, Metrics metrics, MetricId goal) {
        this.store = store;
        this.metrics = metrics;
        this.goal = goal;
    }

    public MetricId goal() {
        return goal;
    }

    /// What an amount is worth; empty where no formula leads from the metric to the goal.
    ///
    /// @param amount of all days together where days add up, else of a usual day
    public Optional<Size> worth(MetricId metric, List<Cut.Filter> scope, Period days, Size amount) {
        if (metric.equals(goal)) {
            return Optional.of(amount);
        }
        return price(metric, scope, days)
                .map(price -> amount.times(price).scaled(weeks(metric, days)));
    }

    /// A figure of some days as amounts are told: of all of them where days add up, else of a usual
    /// day.
    public Size ofDays(MetricId metric, Period days, Size figure) {
        return metrics.flows(metric) && !metrics.addsUp(metric)
                ? figure.scaled(1.0 / days.days())
                : figure;
    }

    /// How many weeks' worth an amount is.
    private double weeks(MetricId metric, Period days) {
        if (metrics.addsUp(metric)) {
            return 1;
        }
        return metrics.flows(metric) ? days.days() : days.days() / DAYS_A_WEEK;
    }

    /// Of the parts that the action was for; where the goal cannot be cut so, of the whole shop, in
    /// which amounts count alike.
    private Optional<Size> price(MetricId metric, List<Cut.Filter> scope, Period days) {
        boolean cut =
                metrics.dimensions(List.of(goal))
                        .containsAll(scope.stream().map(Cut.Filter::dimension).toList());
        return cut || metrics.flows(metric)
                ? price(metric, new Asked(cut ? scope : List.of(), weeks(days)))
                : Optional.empty();
    }

    /// Where the drawn tree does not hold it, through what it adds to.
    private Optional<Size> price(MetricId metric, Asked asked) {
        return price(metric, asked, Set.of());
    }

    private Optional<Size> price(MetricId metric, Asked asked, Set<MetricId> below) {
        var drawn = Optional.ofNullable(prices(asked).get(metric));
        if (drawn.isPresent() || below.contains(metric)) {
            return drawn;
        }
        var from = new HashSet<>(below);
        from.add(metric);
        return metrics.wholes(metric).stream()
                .flatMap(whole ->
                        price(whole, asked, from)
                                .flatMap(price -> slope(whole, metric, asked).map(price::times))
                                .filter(price -> isWhole(metric, price))
                                .stream())
                .findFirst();
    }

    /// More clicks cost more, and what they bring stands in no formula: a price by which the better
    /// is worth less would be half of the truth.
    private boolean isWhole(MetricId metric, Size price) {
        return metrics.find(metric).map(Metric::better).stream()
                .allMatch(better ->
                        switch (better) {
                            case HIGHER -> price.estimate() >= 0;
                            case LOWER -> price.estimate() <= 0;
                            case NEITHER -> true;
                        });
    }

    private Optional<Size> slope(MetricId whole, MetricId term, Asked asked) {
        var weeks = new Period(asked.days().until().minusWeeks(WEEKS), asked.days().until());
        var slopes =
                metrics.slopes(store.id(), weeks, asked.only(), whole, term).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
        if (slopes.length < LEAST_WEEKS) {
            return Optional.empty();
        }
        double half = IN_95_OF_100 * Math.sqrt(StatUtils.variance(slopes));
        double median = StatUtils.percentile(slopes, 50);
        return Optional.of(new Size(median, median - half, median + half));
    }

    /// Whole weeks, so that actions of the same time share an answer.
    private static Period weeks(Period days) {
        var until = days.until().plusDays(7 - days.until().getDayOfWeek().getValue() + 1L);
        return new Period(until.minusWeeks(1), until);
    }

    private SortedMap<MetricId, Size> prices(Asked asked) {
        return told.computeIfAbsent(asked, this::read);
    }

    private SortedMap<MetricId, Size> read(Asked asked) {
        var prices = new TreeMap<MetricId, Size>();
        metrics.trees().stream()
                .filter(tree -> tree.metrics().contains(goal))
                .forEach(tree -> {
                    var question =
                            ExplainQuestion.of(store.id(), goal, asked.days(), new Versus.Prior())
                                    .in(tree.id())
                                    .only(asked.only());
                    if (metrics.tree(question, Festivals.of(store)) instanceof TreeReading read) {
                        all(read.root())
                                .filter(node -> node.path().equals(read.root().path()))
                                .forEach(node ->
                                        node.worth()
                                                .map(Pricing::ofOne)
                                                .ifPresent(one ->
                                                        prices.putIfAbsent(node.metric(), one)));
                    }
                });
        return prices;
    }

    private static Stream<TreeNode> all(TreeNode node) {
        return Stream.concat(Stream.of(node), node.nodes().stream().flatMap(Pricing::all));
    }

    /// The slope of weeks, and how far it went up and down between them.
    private static Size ofOne(Worth worth) {
        double slope = worth.perUnit().doubleValue() / worth.unit().doubleValue();
        double movement = worth.movement().doubleValue();
        double half =
                movement > 0
                        ? worth.high().subtract(worth.low()).abs().doubleValue()
                                / (2 * movement)
                                * (IN_95_OF_100 / IN_8_OF_10)
                        : 0;
        return new Size(slope, slope - half, slope + half);
    }
}
