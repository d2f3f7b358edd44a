package fulcrum.statistics.statespace;

/// The Kalman filter with an exact diffuse start, and the regressors filtered beside the series.
///
/// Durbin & Koopman, Time Series Analysis by State Space Methods (2nd ed. 2012), §4.3, §5.2 (exact
/// initial filter) and §6.2.3 (regression by augmented filter). The likelihood leaves out log 2π
/// for every value that the diffuse start takes (KFAS and JDemetra+ count so; Nile: -632.5456).
public final class Filter {

    private static final double NOTHING = 1e-9;

    private final Shape shape;
    private final Variances variances;
    private final double[] state;
    private final double[][] columns;
    private final Spread spread;
    private final Spread diffuse;
    private final LeastSquares squares;
    private final double[] gain;
    private final double[] diffuseGain;
    private final double[] x;
    private int unknown;
    private int step;
    private int counted;
    private double logs;
    private double error;
    private double variance;
    private double diffuseVariance;

    public Filter(Shape shape, Variances variances, int regressors) {
        this.shape = shape;
        this.variances = variances;
        int size = shape.size();
        state = new double[size];
        columns = new double[regressors][size];
        spread = Spread.none(shape);
        diffuse = Spread.identity(shape);
        squares = new LeastSquares(regressors);
        gain = new double[size];
        diffuseGain = new double[size];
        x = new double[regressors];
        unknown = size;
    }

    private Filter(Filter other) {
        shape = other.shape;
        variances = other.variances;
        state = other.state.clone();
        columns = new double[other.columns.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = other.columns[i].clone();
        }
        spread = other.spread.copy();
        diffuse = other.diffuse.copy();
        squares = other.squares.copy();
        gain = new double[state.length];
        diffuseGain = new double[state.length];
        x = new double[columns.length];
        unknown = other.unknown;
        step = other.step;
        counted = other.counted;
        logs = other.logs;
    }

    /// The filter as it stands, to go on from here more than once.
    public Filter copy() {
        return new Filter(this);
    }

    /// Takes the next value, NaN for a gap, with the values of the regressors at that step.
    public void take(double y, double[] row) {
        expect(row);
        error = y - shape.observe(state, step);
        if (!Double.isNaN(y)) {
            learn();
        }
        advance();
    }

    /// Moves to the next step after `expect`, having learned or not.
    private void advance() {
        shape.advance(state, step);
        for (var column : columns) {
            shape.advance(column, step);
        }
        spread.advance(step);
        if (unknown > 0) {
            diffuse.advance(step);
        }
        step++;
        spread.disturb(variances, step);
    }

    private void expect(double[] row) {
        spread.withObserved(gain, step);
        variance = shape.observe(gain, step) + variances.noise();
        diffuseVariance = 0;
        if (unknown > 0) {
            diffuse.withObserved(diffuseGain, step);
            diffuseVariance = shape.observe(diffuseGain, step);
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = row[i] - shape.observe(columns[i], step);
        }
    }

    private void learn() {
        if (diffuseVariance > NOTHING) {
            learnStart();
        } else if (variance > 0) {
            squares.add(error, x, variance);
            logs += Math.log(variance);
            counted++;
            correct(gain, variance);
            spread.add(-1 / variance, gain);
        }
    }

    private void learnStart() {
        logs += Math.log(diffuseVariance);
        correct(diffuseGain, diffuseVariance);
        spread.add(variance / (diffuseVariance * diffuseVariance), diffuseGain);
        spread.add(-2 / diffuseVariance, gain, diffuseGain);
        diffuse.add(-1 / diffuseVariance, diffuseGain);
        unknown--;
    }

    private void correct(double[] by, double of) {
        for (int i = 0; i < state.length; i++) {
            state[i] += by[i] * error / of;
        }
        for (int k = 0; k < columns.length; k++) {
            for (int i = 0; i < state.length; i++) {
                columns[k][i] += by[i] * x[k] / of;
            }
        }
    }

    /// The log-likelihood of the values so far, with the variances scaled by what fits best.
    public Likelihood likelihood() {
        var solution = squares.solve();
        return Likelihood.of(
                counted - solution.used(), solution.left(), logs + solution.logDeterminant());
    }

    /// Whether enough values were taken to know where the series stands.
    public boolean started() {
        return unknown == 0;
    }

    public int step() {
        return step;
    }

    public Shape shape() {
        return shape;
    }

    public Variances variances() {
        return variances;
    }

    public Outlook outlook() {
        return new Outlook(this, squares.solve());
    }

    double[] state() {
        return state;
    }

    double[][] columns() {
        return columns;
    }

    Spread spread() {
        return spread;
    }

    /// What `take` saw, for the smoother.
    Seen seen() {
        return new Seen(error, variance, gain.clone(), diffuseVariance, diffuseGain.clone());
    }

    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Seen(
            double error,
            double variance,
            double[] gain,
            double diffuseVariance,
            double[] diffuseGain) {

        boolean nothing() {
            return Double.isNaN(error) || (diffuseVariance <= NOTHING && variance <= 0);
        }

        boolean start() {
            return diffuseVariance > NOTHING;
        }
    }
}
