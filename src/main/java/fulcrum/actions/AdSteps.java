package fulcrum.actions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Finds bids and budgets of advertising plans that changed and stayed.
///
/// On a logarithmic scale the middle of some days is set against the middle of as many from the
/// next day on. A step is several times what such a difference is by the restlessness of those days
/// and of the plan, is there in both halves of what follows, and is not what happened to most other
/// plans: that was demand, or the rivals.
final class AdSteps {

    /// Where a click costs what is bid, it costs the same from day to day; in an auction rivals and
    /// feasts move it too. What is spent is the same only where it is all that may be spent.
    static final Look BIDS = new Look(7, 5, 0.08, 0.02);

    static final Look BUDGETS = new Look(10, 4, 0.15, 0.1);

    /// @param days on each side
    /// @param clear how many times what chance does
    /// @param share of the figure by which it changes at least
    /// @param restless at most, on both sides: a plan that spends its budget spends the same each
    ///   day
    record Look(int days, double clear, double share, double restless) {}

    /// A step that less than that of its size is common to all plans.
    private static final double COMMON = 1 / 3.0;

    /// Days with fewer clicks say little of what a click costs.
    private static final int CLICKS = 10;

    /// √(π/2): the error of a median is that of a mean times it, and a standard deviation is the
    /// mean distance of a normal value times it.
    private static final double HALF_PI = Math.sqrt(Math.PI / 2);

    /// The median distance of a normal value is 0.6745 standard deviations.
    private static final double NORMAL = 1 / 0.6745;

    private AdSteps() {}

    /// A plan on a day.
    record Spent(String plan, LocalDate day, double cost, double clicks) {

        double click() {
            return cost / clicks;
        }
    }

    /// The steps of all plans, by day and plan.
    static List<AdStep> of(List<Spent> spent) {
        var plans =
                spent.stream()
                        .filter(one -> one.clicks() >= CLICKS && one.cost() > 0)
                        .collect(
                                Collectors.groupingBy(
                                        Spent::plan, TreeMap::new, Collectors.toList()));
        var bids = found(plans, Spent::click, BIDS);
        var budgets = found(plans, Spent::cost, BUDGETS);
        var steps = new ArrayList<AdStep>();
        bids.forEach(one -> steps.add(one.as(Change.Kind.BID)));
        budgets.stream()
                .filter(one -> bids.stream().noneMatch(one::isAt))
                .forEach(one -> steps.add(one.as(Change.Kind.BUDGET)));
        steps.sort(Comparator.comparing(AdStep::day).thenComparing(AdStep::key));
        return steps;
    }

    /// @param size of the step, logarithmic
    private record Found(String plan, LocalDate day, double before, double size, double spent) {

        boolean isAt(Found other) {
            return plan.equals(other.plan)
                    && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= BIDS.days() / 2;
        }

        AdStep as(Change.Kind kind) {
            return new AdStep(
                    kind,
                    plan,
                    day,
                    money(Math.exp(before)),
                    money(Math.exp(before + size)),
                    money(spent));
        }

        private static BigDecimal money(double amount) {
            return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
        }
    }

    private static List<Found> found(
            Map<String, List<Spent>> plans, ToDoubleFunction<Spent> figure, Look look) {
        var differences = new HashMap<String, Map<LocalDate, Double>>();
        var all = new ArrayList<Found>();
        plans.forEach((plan, days) -> {
            days.sort(Comparator.comparing(Spent::day));
            differences.put(plan, differences(days, figure, look.days()));
        });
        plans.forEach((plan, days) -> {
            double usual = spread(values(Objects.requireNonNull(differences.get(plan)))) * NORMAL;
            for (var one : steps(plan, days, figure, look, usual)) {
                double common = common(differences, plan, one.day());
                if (Math.abs(common) < COMMON * Math.abs(one.size()) || common * one.size() < 0) {
                    all.add(one);
                }
            }
        });
        return all;
    }

    private static double[] values(Map<LocalDate, Double> differences) {
        return differences.values().stream().mapToDouble(one -> one).toArray();
    }

    private static Map<LocalDate, Double> differences(
            List<Spent> days, ToDoubleFunction<Spent> figure, int wide) {
        var differences = new TreeMap<LocalDate, Double>();
        for (int at = wide; at + wide <= days.size(); at++) {
            differences.put(
                    days.get(at).day(),
                    median(logs(days.subList(at, at + wide), figure))
                            - median(logs(days.subList(at - wide, at), figure)));
        }
        return differences;
    }

    /// What happened to the other plans on the same days.
    private static double common(
            Map<String, Map<LocalDate, Double>> differences, String plan, LocalDate day) {
        var others =
                differences.entrySet().stream()
                        .filter(one -> !one.getKey().equals(plan))
                        .map(one -> one.getValue().get(day))
                        .filter(one -> one != null)
                        .mapToDouble(one -> one)
                        .toArray();
        return others.length < 2 ? 0 : median(others);
    }

    /// The clearest of each stretch of days.
    ///
    /// @param usual difference of this plan from week to week
    private static List<Found> steps(
            String plan,
            List<Spent> days,
            ToDoubleFunction<Spent> figure,
            Look look,
            double usual) {
        int wide = look.days();
        var steps = new ArrayList<Found>();
        double clearest = 0;
        for (int at = wide; at + wide <= days.size(); at++) {
            var before = logs(days.subList(at - wide, at), figure);
            var after = logs(days.subList(at, at + wide), figure);
            double size = median(after) - median(before);
            double clear = Math.abs(size) / Math.max(usual, error(before, after));
            boolean large = Math.abs(Math.expm1(size)) >= look.share();
            boolean calm = Math.max(spread(before), spread(after)) <= look.restless();
            boolean together = isTogether(days.subList(at - wide, at + wide));
            if (clear < look.clear() || !large || !calm || !together || !lasts(before, after)) {
                continue;
            }
            var one =
                    new Found(
                            plan,
                            days.get(at).day(),
                            median(before),
                            size,
                            days.subList(at - wide, at).stream().mapToDouble(Spent::cost).sum());
            boolean same =
                    !steps.isEmpty()
                            && ChronoUnit.DAYS.between(steps.getLast().day(), one.day()) < wide;
            if (same && clear > clearest) {
                steps.removeLast();
            }
            if (!same || clear > clearest) {
                steps.add(one);
                clearest = clear;
            }
        }
        return steps;
    }

    /// Without a long pause in between.
    private static boolean isTogether(List<Spent> days) {
        return ChronoUnit.DAYS.between(days.getFirst().day(), days.getLast().day())
                < 1.5 * days.size();
    }

    /// By all distances: where a window begins a day too early, that one day is told.
    private static double error(double[] before, double[] after) {
        double restless = Math.hypot(distance(before), distance(after));
        return Math.max(0.002, HALF_PI * HALF_PI * restless / Math.sqrt(before.length));
    }

    private static double distance(double... values) {
        double middle = median(values);
        return Arrays.stream(values).map(one -> Math.abs(one - middle)).average().orElse(0);
    }

    /// The median distance from the median.
    private static double spread(double... values) {
        double middle = median(values);
        return median(Arrays.stream(values).map(one -> Math.abs(one - middle)).toArray());
    }

    /// Both halves of what follows lie beyond most of what was, and what was had no such slope.
    private static boolean lasts(double[] before, double[] after) {
        double size = median(after) - median(before);
        int whole = before.length;
        int half = whole / 2;
        double early = median(Arrays.copyOfRange(after, 0, half)) - median(before);
        double late = median(Arrays.copyOfRange(after, half, whole)) - median(before);
        double slope =
                median(Arrays.copyOfRange(before, half, whole))
                        - median(Arrays.copyOfRange(before, 0, half));
        return early / size > 0.7 && late / size > 0.7 && Math.abs(slope) < 0.4 * Math.abs(size);
    }

    private static double[] logs(Collection<Spent> days, ToDoubleFunction<Spent> figure) {
        return days.stream().mapToDouble(day -> Math.log(figure.applyAsDouble(day))).toArray();
    }

    private static double median(double... values) {
        if (values.length == 0) {
            return 0;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
