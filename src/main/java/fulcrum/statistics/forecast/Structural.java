package fulcrum.statistics.forecast;

import fulcrum.statistics.statespace.Filter;
import fulcrum.statistics.statespace.Fit;
import fulcrum.statistics.statespace.Outlook;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Search;
import fulcrum.statistics.statespace.Shape;
import fulcrum.statistics.statespace.Smoother;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The structural model of a series that is to be forecast: a level with or without a damped trend,
/// short seasons as states, long ones as a few waves, whichever Akaike's criterion prefers.
final class Structural {

    /// Longer seasons would need more states than a few hundred steps can tell apart.
    private static final int LONGEST_SEASON = 24;

    private static final double DAMPING = 0.95;
    private static final int ROUNDS_FOR_WAVES = 3;

    /// Weeks of a year do not divide it: 52 stands for 365.25 / 7.
    private static final double WEEKS = 365.25 / 7;

    private final Fit fit;

    private Structural(Fit fit) {
        this.fit = fit;
    }

    /// @param sample with regressors that reach over the steps to come
    /// @param steps to come
    static Structural of(Sample sample, int period, int steps) {
        return candidates(sample, period, steps).stream()
                .flatMap(one -> shapes(period).stream().map(shape -> Search.fit(shape, one)))
                .min(java.util.Comparator.comparingDouble(Fit::aic))
                .map(Structural::new)
                .orElseThrow();
    }

    private static List<Shape> shapes(int period) {
        int states = period <= LONGEST_SEASON ? period : 1;
        return List.of(Shape.LEVEL.season(states), Shape.TREND.damped(DAMPING).season(states));
    }

    private static List<Sample> candidates(Sample sample, int period, int steps) {
        if (period <= LONGEST_SEASON || sample.known() < ROUNDS_FOR_WAVES * period) {
            return List.of(sample);
        }
        return List.of(sample, waves(sample, period, steps, 2), waves(sample, period, steps, 5));
    }

    private static Sample waves(Sample sample, int period, int steps, int count) {
        double round = period == 52 ? WEEKS : period;
        var result = sample;
        for (int wave = 1; wave <= count; wave++) {
            double turn = 2 * Math.PI * wave / round;
            int length = sample.length() + steps;
            result =
                    result.with(
                                    IntStream.range(0, length)
                                            .mapToDouble(i -> Math.sin(turn * i))
                                            .toArray())
                            .with(
                                    IntStream.range(0, length)
                                            .mapToDouble(i -> Math.cos(turn * i))
                                            .toArray());
        }
        return result;
    }

    boolean measurable() {
        return fit.variances().noise() + fit.variances().level() > 0 && fit.filter().started();
    }

    /// What is expected after the first `origin` steps, with the variances of the whole series.
    Outlook outlook(int origin) {
        if (origin == fit.sample().length()) {
            return fit.filter().outlook();
        }
        var sample = fit.sample();
        var filter = new Filter(fit.shape(), fit.variances(), sample.regressors().length);
        for (int step = 0; step < origin; step++) {
            filter.take(sample.y()[step], sample.row(step));
        }
        return filter.outlook();
    }

    double[][] rows(int origin, int steps) {
        return IntStream.range(origin, origin + steps)
                .mapToObj(fit.sample()::row)
                .toArray(double[][]::new);
    }

    /// The series without its known events, and with its gaps filled by what the model makes of the
    /// steps around them.
    ///
    /// @param events how many of the first regressors are events
    double[] whole(int events) {
        var sample = fit.sample();
        var all = fit.coefficients();
        var signal = Smoother.signal(fit.shape(), fit.variances(), sample.without(all));
        var waves = all.clone();
        Arrays.fill(waves, 0, events, 0);
        var known = all.clone();
        Arrays.fill(known, events, known.length, 0);
        var result = sample.without(known);
        for (int step = 0; step < result.length; step++) {
            if (Double.isNaN(result[step])) {
                result[step] = signal[step];
                for (int k = events; k < waves.length; k++) {
                    result[step] += waves[k] * sample.regressors()[k][step];
                }
            }
        }
        return result;
    }

    /// What the events add at a step.
    double events(int events, int step) {
        double sum = 0;
        for (int k = 0; k < events; k++) {
            sum += fit.coefficients()[k] * fit.sample().regressors()[k][step];
        }
        return sum;
    }
}
