package fulcrum.statistics.experiment;

/// Count, sums and sums of products of the columns of one group: all that is needed of its units.
/// `products` is symmetric: the sum of column i times column j.
public final class Moments {

    private final long count;
    private final double[] sums;
    private final double[][] products;

    public Moments(long count, double[] sums, double[][] products) {
        this.count = count;
        this.sums = sums;
        this.products = products;
    }

    /// @param columns one array per column, one value per unit
    public static Moments of(double[]... columns) {
        var sums = new double[columns.length];
        var products = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            for (int unit = 0; unit < columns[i].length; unit++) {
                sums[i] += columns[i][unit];
                for (int j = 0; j < columns.length; j++) {
                    products[i][j] += columns[i][unit] * columns[j][unit];
                }
            }
        }
        return new Moments(columns[0].length, sums, products);
    }

    public long count() {
        return count;
    }

    public double[] sums() {
        return sums;
    }

    public double[][] products() {
        return products;
    }

    double mean(int column) {
        return sums[column] / count;
    }

    double covariance(int one, int other) {
        return (products[one][other] - sums[one] * sums[other] / count) / (count - 1);
    }
}
