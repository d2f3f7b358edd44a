package fulcrum.statistics.statespace;

/// A structural model with the variances that make its sample most likely.
///
/// @param variances as estimated, in the unit of the series squared
/// @param logLikelihood diffuse, see `Filter`
/// @param filter at the end of the sample; its variances are the estimated ones
public record Fit(Sample sample, Variances variances, double logLikelihood, Filter filter) {

    public Shape shape() {
        return filter.shape();
    }

    /// Akaike's criterion; the start of the series and the regressors count as parameters.
    public double aic() {
        int parameters = shape().variances() + shape().size() + sample.regressors().length;
        return 2 * parameters - 2 * logLikelihood;
    }

    public double[] coefficients() {
        return filter.outlook().coefficients();
    }

    /// The model run over the sample with given variances.
    public static Fit of(Shape shape, Variances variances, Sample sample) {
        var filter = run(shape, variances, sample);
        return new Fit(sample, variances, filter.likelihood().at(1), filter);
    }

    static Filter run(Shape shape, Variances variances, Sample sample) {
        var filter = new Filter(shape, variances, sample.regressors().length);
        var row = new double[sample.regressors().length];
        for (int step = 0; step < sample.length(); step++) {
            sample.row(step, row);
            filter.take(sample.y()[step], row);
        }
        return filter;
    }
}
