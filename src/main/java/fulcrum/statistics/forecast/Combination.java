package fulcrum.statistics.forecast;

import fulcrum.statistics.smoothing.Exponential;
import fulcrum.statistics.smoothing.Theta;
import fulcrum.statistics.statespace.Outlook;
import fulcrum.statistics.statespace.Paths;
import fulcrum.statistics.statespace.Sample;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// The mean of four ways to forecast: the structural model, exponential smoothing with a damped
/// trend, the same around an STL season, and Theta around an STL season of the logarithms.
///
/// That plain means of methods beat the best of them is what the M4 competition found: Makridakis,
/// Spiliotis & Assimakopoulos, International Journal of Forecasting 36 (2020). How far off such a
/// mean is comes from its own errors at earlier origins.
public final class Combination {

    private static final int ORIGINS = 8;
    private static final int BELIEVED = 1;
    private static final int SHORTEST = 30;

    /// Beyond that, old steps say nothing that newer ones do not.
    private static final int LONGEST = 1040;

    private static final int LONGEST_SEASON_OF_SMOOTHING = 24;

    private final Structural structural;
    private final double[] y;
    private final double[] whole;
    private final int period;
    private final int steps;
    private final int events;
    private final boolean positive;
    private final double[] mean;
    private final double stretch;

    private Combination(Sample sample, int period, int steps) {
        this.period = period;
        this.steps = steps;
        events = sample.regressors().length;
        structural = Structural.of(sample, period, steps);
        y = sample.y();
        whole = structural.whole(events);
        positive = Arrays.stream(whole).allMatch(value -> value > 0);
        mean = mean(y.length, steps);
        stretch = stretched();
    }

    /// @param sample regressors reach `steps` beyond the series
    public static Combination of(Sample sample, int period, int steps) {
        int skip = Math.max(0, sample.length() - LONGEST);
        var recent =
                new Sample(
                        Arrays.copyOfRange(sample.y(), skip, sample.length()),
                        Arrays.stream(sample.regressors())
                                .map(one -> Arrays.copyOfRange(one, skip, one.length))
                                .toArray(double[][]::new));
        return new Combination(recent, period, steps);
    }

    public boolean measurable() {
        return structural.measurable();
    }

    public double[] mean() {
        return mean.clone();
    }

    /// Standard errors of single steps.
    public double[] errors() {
        return Arrays.stream(errors(y.length, steps)).map(error -> error * stretch).toArray();
    }

    /// Draws of all steps together around the mean, as wide as errors were before.
    public double[][] paths(int count, DoubleSupplier normal) {
        var outlook = structural.outlook(y.length);
        var rows = structural.rows(y.length, steps);
        var center = outlook.each(rows);
        var paths = new Paths(outlook, rows, normal);
        return IntStream.range(0, count)
                .mapToObj(_ -> moved(paths.draw(), center))
                .toArray(double[][]::new);
    }

    /// How far some values were off what is to be expected of their steps without events, in the
    /// mean: as a part of it where the series is always above zero, else as they are. Not a number
    /// where none is known.
    ///
    /// @param values as long as the series, gaps elsewhere
    public double off(double[] values) {
        int skip = values.length - whole.length;
        var known =
                IntStream.range(0, whole.length)
                        .filter(step -> !Double.isNaN(values[skip + step]))
                        .toArray();
        double expected = Arrays.stream(known).mapToDouble(step -> whole[step]).sum();
        double came = Arrays.stream(known).mapToDouble(step -> values[skip + step]).sum();
        return (came - expected) / (positive ? expected : known.length);
    }

    /// What being off like that adds to a step to come.
    public double added(double off, int step) {
        return positive ? Math.max(-1, off) * mean[step] : off;
    }

    private double[] moved(double[] path, Outlook.Expected[] center) {
        Arrays.setAll(path, j -> mean[j] + stretch * (path[j] - center[j].mean()));
        return path;
    }

    private double[] mean(int origin, int ahead) {
        var past = Arrays.copyOf(whole, origin);
        var own = structural.outlook(origin).each(structural.rows(origin, ahead));
        int round = period <= LONGEST_SEASON_OF_SMOOTHING ? period : 1;
        var smooth = Season.around(past, round, rest -> exponential(rest, ahead));
        var around =
                round == period ? smooth : Season.around(past, period, r -> exponential(r, ahead));
        var theta = theta(past, ahead);
        var result = new double[ahead];
        Arrays.setAll(
                result,
                j ->
                        own[j].mean() / 4
                                + 3.0 / 4 * structural.events(events, origin + j)
                                + (smooth[j] + around[j] + theta[j]) / 4);
        return result;
    }

    private static double[] exponential(double[] rest, int ahead) {
        return Exponential.chosen(rest).forecast(ahead);
    }

    private double[] theta(double[] past, int ahead) {
        if (!positive) {
            return Season.around(past, period, rest -> Theta.forecast(rest, ahead));
        }
        var log = Arrays.stream(past).map(Math::log).toArray();
        var forecast = Season.around(log, period, rest -> Theta.forecast(rest, ahead));
        return Arrays.stream(forecast).map(Math::exp).toArray();
    }

    private double[] errors(int origin, int ahead) {
        return Arrays.stream(structural.outlook(origin).each(structural.rows(origin, ahead)))
                .mapToDouble(one -> Math.sqrt(one.variance()))
                .toArray();
    }

    /// How much larger than the structural model believes the errors of the mean were, from
    /// forecasts at earlier origins. The model's own word counts like one more origin.
    private double stretched() {
        double squares = 0;
        int count = 0;
        int apart = Math.max(1, steps / 2);
        for (int i = 0; i < ORIGINS; i++) {
            int origin = y.length - steps - i * apart;
            if (origin < Math.max(SHORTEST, y.length / 3)) {
                break;
            }
            var there = mean(origin, steps);
            var errors = errors(origin, steps);
            for (int j = 0; j < steps; j++) {
                double off = (y[origin + j] - there[j]) / errors[j];
                if (!Double.isNaN(off)) {
                    squares += off * off;
                    count++;
                }
            }
        }
        return Math.sqrt((squares + BELIEVED * steps) / (count + BELIEVED * steps));
    }
}
