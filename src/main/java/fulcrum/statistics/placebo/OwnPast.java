package fulcrum.statistics.placebo;

import fulcrum.statistics.statespace.Filter;
import fulcrum.statistics.statespace.Fit;
import fulcrum.statistics.statespace.Outlook;
import fulcrum.statistics.statespace.Sample;
import fulcrum.statistics.statespace.Search;
import fulcrum.statistics.statespace.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.hipparchus.stat.StatUtils;

/// What a series would have done without an action, by its own past: a local level with a season
/// and regressors, learned before the action.
public final class OwnPast {

    private static final double ROUNDING = 1e-14;
    private static final int LATELY = 8;

    /// How unrest goes with size.
    public enum Unrest {
        /// Steps are as restless as they were, as on a logarithmic scale.
        EVEN,
        /// A series twice as high is twice as restless, as sales are.
        AS_HIGH
    }

    private final Sample all;
    private final int from;
    private final Fit fit;
    private final Unrest unrest;

    /// The filter before each window that may serve as a placebo.
    private final TreeMap<Integer, Filter> stages = new TreeMap<>();

    /// @param all the series and regressors, the action included
    /// @param from the first step of the action
    public OwnPast(Shape shape, Sample all, int from, Unrest unrest) {
        this.all = all;
        this.from = from;
        this.unrest = unrest;
        fit = Search.fit(shape, before(all, from));
        var filter = new Filter(shape, fit.variances(), all.regressors().length);
        for (int step = 0; step < from; step++) {
            if (step >= earliest() && filter.started()) {
                stages.put(step, filter.copy());
            }
            filter.take(all.y()[step], all.row(step));
        }
    }

    private static Sample before(Sample all, int from) {
        return new Sample(Arrays.copyOf(all.y(), from), all.regressors());
    }

    private int earliest() {
        return Math.max(30, from / 3);
    }

    /// Whether the model leaves something unexplained, more than rounding does.
    public boolean measurable() {
        var known = Arrays.stream(fit.sample().y()).filter(one -> !Double.isNaN(one)).toArray();
        double moved = fit.variances().noise() + fit.variances().level();
        return fit.filter().started() && moved > ROUNDING * StatUtils.variance(known);
    }

    /// The mean difference between `from` and `until`, empty where no step there is known.
    public Optional<Difference> difference(int until) {
        return difference(fit.filter(), until);
    }

    /// What each step from `from` to `until` was to be, with its error variance.
    public Outlook.Expected[] each(int until) {
        var rows = new double[until - from][];
        for (int j = 0; j < rows.length; j++) {
            rows[j] = all.row(from + j);
        }
        return fit.filter().outlook().each(rows);
    }

    /// The part of the last regressor of a sample that may go on after the action, with everything
    /// else in it; empty where the others leave nothing of it.
    public Optional<Difference> last(Sample whole) {
        var outlook = Fit.of(fit.shape(), fit.variances(), whole).filter().outlook();
        var weights = new double[whole.regressors().length];
        weights[weights.length - 1] = 1;
        double error = Math.sqrt(outlook.coefficientVariance(weights));
        return error > 0
                ? Optional.of(new Difference(outlook.coefficients()[weights.length - 1], error))
                : Optional.empty();
    }

    /// As if an action of the same length had begun at earlier steps, as large as they would be
    /// now.
    public double[] placebos(int length) {
        int apart = Math.max(1, length / 3);
        return java.util.stream.IntStream.iterate(
                        from - length, start -> start >= earliest(), start -> start - apart)
                .mapToObj(start -> Optional.ofNullable(stages.get(start)))
                .flatMap(Optional::stream)
                .flatMap(stage -> asNow(stage, length).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private Optional<Double> asNow(Filter stage, int length) {
        double grown =
                switch (unrest) {
                    case EVEN -> 1;
                    case AS_HIGH -> grown(height(stage.step()), height(from));
                };
        return difference(stage, stage.step() + length).map(one -> grown * one.standardised());
    }

    private static double grown(double then, double now) {
        return then > 0 && now > 0 ? now / then : 1;
    }

    /// The mean size over the eight seasons before a step.
    private double height(int step) {
        int first = Math.max(0, step - LATELY * fit.shape().period());
        return Arrays.stream(all.y(), first, step)
                .filter(one -> !Double.isNaN(one))
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    private Optional<Difference> difference(Filter stage, int until) {
        int start = stage.step();
        long known = Arrays.stream(all.y(), start, until).filter(one -> !Double.isNaN(one)).count();
        if (known == 0) {
            return Optional.empty();
        }
        var weights = new double[until - start];
        var rows = new double[until - start][];
        double actual = 0;
        for (int j = 0; j < weights.length; j++) {
            rows[j] = all.row(start + j);
            double value = all.y()[start + j];
            if (!Double.isNaN(value)) {
                weights[j] = 1.0 / known;
                actual += value / known;
            }
        }
        var expected = stage.outlook().sum(weights, rows);
        return Optional.of(
                new Difference(actual - expected.mean(), Math.sqrt(expected.variance())));
    }

    /// The standard error of the mean of `length` steps after the end, none of them a gap and the
    /// regressors as they were last.
    public double errorOf(int length) {
        var rows = new double[length][];
        Arrays.fill(rows, all.row(from - 1));
        return Math.sqrt(fit.filter().outlook().mean(rows).variance());
    }

    public record Difference(double mean, double error) {

        public double standardised() {
            return mean / error;
        }
    }
}
