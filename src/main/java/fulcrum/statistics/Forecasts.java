package fulcrum.statistics;

import fulcrum.statistics.forecast.Combination;
import fulcrum.statistics.statespace.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// How series go on, as the mean of several methods whose earlier errors say how far off it may be.
public final class Forecasts {

    private static final int LEAST_VALUES = 20;
    private static final int DRAWS = 2_000;

    /// Fewer draws than this share reach a target that counts as lost.
    private static final double LOST = 0.05;

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Forecasts() {}

    public static Forecast of(ForecastQuestion question) {
        var refusal = refusal(question);
        if (refusal.isPresent()) {
            return new Forecast.Refused(refusal.get());
        }
        var combination = combination(question);
        if (!combination.measurable()) {
            return new Forecast.Refused(Refusal.NOTHING_LEFT);
        }
        double least = least(question.series());
        double wide = NORMAL.inverseCumulativeProbability((1 + question.confidence()) / 2);
        var errors = combination.errors();
        var means = combination.mean();
        for (var surprise : Surprise.all(question, combination)) {
            for (int j = 0; j < means.length; j++) {
                means[j] += surprise.mean(j);
                errors[j] = Math.hypot(errors[j], surprise.error(j));
            }
        }
        Arrays.setAll(means, j -> Math.max(least, means[j]));
        return new Forecast.Made(
                Arrays.stream(means).boxed().toList(),
                IntStream.range(0, means.length)
                        .mapToObj(j ->
                                new Interval(
                                        Math.max(least, means[j] - wide * errors[j]),
                                        means[j] + wide * errors[j]))
                        .toList());
    }

    /// @param chance draws of what may come
    public static Odds odds(
            ForecastQuestion question, Odds.Missing missing, RandomGenerator chance) {
        if (missing.from() >= question.steps()) {
            throw new IllegalArgumentException(
                    "of %d steps none counts from %d on"
                            .formatted(question.steps(), missing.from()));
        }
        var refusal = refusal(question);
        if (refusal.isPresent()) {
            return new Odds.Refused(refusal.get());
        }
        var combination = combination(question);
        if (!combination.measurable()) {
            return new Odds.Refused(Refusal.NOTHING_LEFT);
        }
        double least = least(question.series());
        DoubleSupplier normal = chance::nextGaussian;
        var drawn = combination.paths(DRAWS, normal);
        for (var surprise : Surprise.all(question, combination)) {
            for (var path : drawn) {
                surprise.draw(chance).addTo(path);
            }
        }
        var paths =
                Arrays.stream(drawn)
                        .map(path -> Arrays.copyOfRange(path, missing.from(), path.length))
                        .toList();
        return told(question.confidence(), missing, new Draws(paths, least));
    }

    /// Ways on.
    ///
    /// @param least below which no sum is. Single steps may be: whoever lifted each of them would
    ///   expect of what is bought now and then several times what it brings
    private record Draws(List<double[]> paths, double least) {

        int steps() {
            return paths.getFirst().length;
        }

        /// Of all steps from one on, on each way.
        DoubleStream sums(int from) {
            return paths.stream()
                    .mapToDouble(
                            path -> Math.max(least, Arrays.stream(path, from, path.length).sum()));
        }

        double mean(int step) {
            return paths.stream().mapToDouble(path -> path[step]).average().orElseThrow();
        }
    }

    private static Odds told(double confidence, Odds.Missing missing, Draws draws) {
        int steps = draws.steps();
        var sums = draws.sums(0).sorted().toArray();
        double tail = (1 - confidence) / 2;
        return new Odds.Told(
                reaching(draws, 0, missing.amount(), missing.side()),
                Arrays.stream(sums).average().orElseThrow(),
                new Interval(sums[(int) (tail * DRAWS)], sums[(int) ((1 - tail) * DRAWS)]),
                missing.amount() / steps,
                lost(draws, missing));
    }

    private static double reaching(Draws draws, int from, double missing, Odds.Side side) {
        return (double) draws.sums(from).filter(sum -> side.holds(sum, missing)).count() / DRAWS;
    }

    private static OptionalInt lost(Draws draws, Odds.Missing missing) {
        double left = missing.amount();
        for (int step = 0; step < draws.steps(); step++) {
            if (reaching(draws, step, left, missing.side()) < LOST) {
                return OptionalInt.of(step);
            }
            left -= draws.mean(step);
        }
        return OptionalInt.empty();
    }

    private static Optional<Refusal> refusal(ForecastQuestion question) {
        int least = LEAST_VALUES + question.events().size();
        return Refusal.of(question.series().toArray(), least);
    }

    private static Combination combination(ForecastQuestion question) {
        var events =
                question.events().stream()
                        .map(event -> event.values().toArray())
                        .toArray(double[][]::new);
        return Combination.of(
                new Sample(question.series().toArray(), events),
                question.period(),
                question.steps());
    }

    /// What was never below zero will not be.
    private static double least(Series series) {
        return Arrays.stream(series.toArray()).anyMatch(value -> value < 0)
                ? Double.NEGATIVE_INFINITY
                : 0;
    }
}
