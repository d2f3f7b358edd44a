package fulcrum.statistics;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.TDistribution;

/// A series that drifts and is seen with noise, and how far it may have stepped in one week.
///
/// A local level (Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed. (2012),
/// ch. 2) whose level steps once: the step is its generalised least squares estimate, found by
/// filtering the series and a step alike (Rosenberg 1973; de Jong, Annals of Statistics 19 (1991)).
/// How fast it drifts is not known: each speed of a grid counts by its likelihood, with step and
/// noise integrated out.
///
/// @param at the weeks; `logs` their values; `noises` variances of what they are seen with, 1 of a
///   usual week
/// @param speeds how likely each speed of {@link #SPEEDS} is
record Course(List<Long> at, List<Double> logs, List<Double> noises, List<Double> speeds) {

    /// Variance of the drift of a week beside that of the noise.
    static final List<Double> SPEEDS = List.of(0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0);

    private static final double HALF_OF_95 = 0.975;
    private static final double LEAST_NOISE = 1e-8;

    /// A week of a festival is three times as far off as another.
    private static final double ODD = 9;

    /// @param estimate in logarithms; `low` and `high` in 95 of 100 cases
    /// @param fell probability of a step this far down by chance
    record Step(long week, double estimate, double low, double high, double fell, double rose) {}

    private record Filtered(double step, double error, double likelihood) {}

    Course {
        at = List.copyOf(at);
        logs = List.copyOf(logs);
        noises = List.copyOf(noises);
        speeds = List.copyOf(speeds);
    }

    /// @param odd weeks that are no ordinary ones, and are trusted less
    static Course of(SortedMap<Long, Double> logs, Set<Long> odd) {
        var noises = logs.keySet().stream().map(week -> odd.contains(week) ? ODD : 1.0).toList();
        return new Course(
                List.copyOf(logs.keySet()), List.copyOf(logs.values()), noises, List.of());
    }

    int size() {
        return at.size();
    }

    /// Logarithms of the likelihood of each speed, without a step.
    List<Double> likelihoods() {
        return SPEEDS.stream().map(speed -> filtered(Long.MAX_VALUE, speed).likelihood()).toList();
    }

    /// The same, of which something is known beforehand.
    Course with(List<Double> known) {
        return new Course(at, logs, noises, known);
    }

    Step step(long week) {
        var all = SPEEDS.stream().map(speed -> filtered(week, speed)).toList();
        var weights =
                weights(
                        IntStream.range(0, all.size())
                                .mapToObj(i -> all.get(i).likelihood() + known(i))
                                .toList());
        var course = new TDistribution(size() - 2.0);
        double half = course.inverseCumulativeProbability(HALF_OF_95);
        double estimate = 0;
        double low = 0;
        double high = 0;
        double fell = 0;
        for (int i = 0; i < all.size(); i++) {
            var one = all.get(i);
            double weight = weights.get(i);
            estimate += weight * one.step();
            low += weight * (one.step() - half * one.error());
            high += weight * (one.step() + half * one.error());
            fell += weight * course.cumulativeProbability(one.step() / one.error());
        }
        return new Step(week, estimate, low, high, fell, 1 - fell);
    }

    private double known(int speed) {
        return speeds.isEmpty() ? 0 : speeds.get(speed);
    }

    /// Weights of what has these logarithms of likelihoods.
    static List<Double> weights(List<Double> likelihoods) {
        double most = likelihoods.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double all = likelihoods.stream().mapToDouble(one -> Math.exp(one - most)).sum();
        return likelihoods.stream().map(one -> Math.exp(one - most) / all).toList();
    }

    private Filtered filtered(long week, double speed) {
        double level = logs.getFirst();
        double stepped = 0;
        double variance = noises.getFirst();
        double steps = 0;
        double both = 0;
        double values = 0;
        double spread = 0;
        for (int i = 1; i < size(); i++) {
            double before = variance + speed * (at.get(i) - at.get(i - 1));
            double around = before + noises.get(i);
            double gain = before / around;
            double value = logs.get(i) - level;
            double step = (at.get(i) >= week ? 1 : 0) - stepped;
            level += gain * value;
            stepped += gain * step;
            variance = before * (1 - gain);
            steps += step * step / around;
            both += step * value / around;
            values += value * value / around;
            spread += Math.log(around);
        }
        return steps > 0
                ? stepped(steps, both, values, spread)
                : new Filtered(0, 1, -0.5 * ((size() - 1) * logOf(values) + spread));
    }

    private Filtered stepped(double steps, double both, double values, double spread) {
        double step = both / steps;
        double free = size() - 2.0;
        double left = Math.max(LEAST_NOISE, values - step * both);
        return new Filtered(
                step,
                Math.sqrt(left / free / steps),
                -0.5 * (free * Math.log(left) + spread + Math.log(steps)));
    }

    private static double logOf(double squares) {
        return Math.log(Math.max(LEAST_NOISE, squares));
    }
}
