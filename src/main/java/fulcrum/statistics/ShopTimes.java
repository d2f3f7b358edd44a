package fulcrum.statistics;

import fulcrum.statistics.lifetimes.History;
import fulcrum.statistics.lifetimes.Purchasing;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Shop time, learned: how many came again in a stretch, beside how many of those who had come
/// before were to be expected in it; the crowd is learned in shop time, and so in turns.
final class ShopTimes {

    private static final int TURNS = 3;

    /// As if in each stretch so many more had come again just as expected: a stretch of few says
    /// little.
    private static final double BELIEVED = 4;

    private final Visits visits;
    private final int[] newcomers;
    private final double[] returning;

    private ShopTimes(Visits visits) {
        this.visits = visits;
        newcomers = new int[visits.now() + 1];
        returning = new double[stretches()];
        for (var steps : visits.buyers()) {
            var known = known(steps);
            known.stream().limit(1).forEach(step -> newcomers[step]++);
            known.stream().skip(1).forEach(step -> returning[step / visits.stretch()]++);
        }
    }

    static ShopTime of(LifetimeModel model, Visits visits) {
        var unfit = unfit(visits);
        if (unfit.isPresent()) {
            return new ShopTime.Refused(unfit.get());
        }
        var times = new ShopTimes(visits);
        ShopTime time = times.told(Collections.nCopies(visits.now() + 1, 1.0));
        for (int turn = 0; turn < TURNS && time instanceof ShopTime.Learned before; turn++) {
            time = times.better(model, before);
        }
        return time;
    }

    private static Optional<Refusal> unfit(Visits visits) {
        return Refusal.EMPTY
                .when(visits.buyers().isEmpty())
                .or(() -> Refusal.NOT_ENOUGH_HISTORY.when(visits.now() + 1 < visits.period()))
                .or(() ->
                        visits.buyers().stream()
                                .flatMap(steps -> unfit(steps).stream())
                                .findFirst());
    }

    private static Optional<Refusal> unfit(List<Integer> steps) {
        boolean rising =
                IntStream.range(1, steps.size()).allMatch(i -> steps.get(i) > steps.get(i - 1));
        return Refusal.NEGATIVE
                .when(!steps.isEmpty() && steps.getFirst() < 0)
                .or(() -> Refusal.CONTRADICTORY.when(steps.isEmpty() || !rising));
    }

    private List<Integer> known(List<Integer> steps) {
        return steps.stream().filter(step -> step <= visits.now()).toList();
    }

    private int stretches() {
        return visits.now() / visits.stretch() + 1;
    }

    private ShopTime better(LifetimeModel model, ShopTime.Learned time) {
        return switch (Lifetimes.learn(model, buyers(time))) {
            case Lifetime.Learned learned -> weighed(time, Lifetimes.crowd(learned));
            case Lifetime.Refused refused -> new ShopTime.Refused(refused.why());
        };
    }

    private List<Buyer> buyers(ShopTime.Learned time) {
        return visits.buyers().stream()
                .map(this::known)
                .filter(known -> !known.isEmpty())
                .map(known ->
                        time.buyer(
                                known.size() - 1, known.getFirst(), known.getLast(), visits.now()))
                .toList();
    }

    private ShopTime.Learned weighed(ShopTime.Learned time, Purchasing crowd) {
        var due = due(time, crowd);
        double usual = Arrays.stream(returning).sum() / Arrays.stream(due).sum();
        var weights =
                IntStream.rangeClosed(0, visits.now())
                        .map(step -> step / visits.stretch())
                        .mapToDouble(i -> (returning[i] + BELIEVED) / (usual * due[i] + BELIEVED));
        return told(weights.boxed().toList());
    }

    /// Purchases that were to be expected in each stretch, were its weight 1.
    private double[] due(ShopTime.Learned time, Purchasing crowd) {
        var due = new double[stretches()];
        var clock = new double[visits.now() + 1];
        for (int step = 1; step < clock.length; step++) {
            clock[step] = clock[step - 1] + time.weight(step);
        }
        for (int came = 0; came < clock.length; came++) {
            double before = 0;
            for (int i = came / visits.stretch(); newcomers[came] > 0 && i < due.length; i++) {
                int last = Math.min((i + 1) * visits.stretch() - 1, visits.now());
                double until = crowd.expected(History.NEW, clock[last] - clock[came]);
                due[i] += newcomers[came] * (until - before) / time.weight(last);
                before = until;
            }
        }
        return due;
    }

    /// What comes after has the shape of all whole periods that are known, on the level of the
    /// last.
    private ShopTime.Learned told(List<Double> weights) {
        int period = visits.period();
        int whole = weights.size() / period;
        var levels =
                IntStream.range(0, whole)
                        .mapToDouble(back -> mean(weights, weights.size() - (back + 1) * period))
                        .toArray();
        var season =
                IntStream.range(0, period)
                        .mapToObj(step ->
                                levels[0]
                                        * IntStream.range(0, whole)
                                                .mapToDouble(back ->
                                                        weights.get(
                                                                        weights.size()
                                                                                - (back + 1)
                                                                                        * period
                                                                                + step)
                                                                / levels[back])
                                                .average()
                                                .orElseThrow())
                        .toList();
        return new ShopTime.Learned(weights, season);
    }

    private double mean(List<Double> weights, int from) {
        return weights.subList(from, from + visits.period()).stream()
                .mapToDouble(weight -> weight)
                .average()
                .orElseThrow();
    }
}
