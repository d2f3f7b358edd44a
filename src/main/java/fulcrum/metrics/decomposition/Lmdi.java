package fulcrum.metrics.decomposition;

/// The logarithmic mean Divisia index, first form: what each factor of a product added to its
/// change.
///
/// Ang (2004), Energy Policy 32, eq. 5 to 8: no residual, whatever the order of the factors. Zeros
/// are taken at their limits, Wood & Lenzen (2006), Energy Policy 34, table 2. For values of at
/// least 0; negative ones have no logarithm.
public final class Lmdi {

    private Lmdi() {}

    /// The logarithmic mean of two positive numbers, which lies between them.
    public static double logMean(double a, double b) {
        double gap = (a - b) / b;
        if (Math.abs(gap) < 1e-4) {
            return b * (1 + gap / 2 - gap * gap / 12 + gap * gap * gap / 24);
        }
        return (a - b) / Math.log(a / b);
    }

    /// What each factor added to the product.
    public static double[] additive(double[] before, double[] now) {
        double whole = product(before);
        double later = product(now);
        if (whole == 0) {
            return caused(before, later);
        }
        if (later == 0) {
            return caused(now, -whole);
        }
        double weight = logMean(later, whole);
        var parts = new double[before.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = weight * Math.log(now[j] / before[j]);
        }
        return parts;
    }

    /// What each factor added to a sum of products, one row for each segment.
    public static double[][] bySegment(double[][] before, double[][] now) {
        var parts = new double[before.length][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = additive(before[i], now[i]);
        }
        return parts;
    }

    /// By what each factor multiplied a sum of products; the answers multiply to the whole's index.
    public static double[] multiplicative(double[][] before, double[][] now) {
        double whole = 0;
        double later = 0;
        for (int i = 0; i < before.length; i++) {
            whole += product(before[i]);
            later += product(now[i]);
        }
        double weight = logMean(later, whole);
        var logs = new double[before[0].length];
        for (var parts : bySegment(before, now)) {
            for (int j = 0; j < logs.length; j++) {
                logs[j] += parts[j] / weight;
            }
        }
        for (int j = 0; j < logs.length; j++) {
            logs[j] = Math.exp(logs[j]);
        }
        return logs;
    }

    /// The factors that are zero made the whole zero, and share what its rise or fall came to.
    private static double[] caused(double[] atZero, double change) {
        int zeros = 0;
        for (double factor : atZero) {
            zeros += factor == 0 ? 1 : 0;
        }
        var parts = new double[atZero.length];
        for (int j = 0; j < parts.length; j++) {
            parts[j] = atZero[j] == 0 && change != 0 ? change / zeros : 0;
        }
        return parts;
    }

    static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }
}
