package fulcrum.statistics.leasteffort;

/// A number with its exact first and second derivatives by some variables in a row; those by all
/// others are zero, and are not kept.
///
/// @param from the first of these variables
/// @param slope first derivatives
/// @param bend second derivatives, symmetric
@SuppressWarnings("ArrayRecordComponent") // machinery on arrays
public record Jet(double value, int from, double[] slope, double[][] bend) {

    public static Jet constant(double value) {
        return new Jet(value, 0, new double[0], new double[0][0]);
    }

    /// A number that depends on one variable alone.
    public static Jet along(int variable, double value, double first, double second) {
        return new Jet(value, variable, new double[] {first}, new double[][] {{second}});
    }

    public Jet plus(Jet other) {
        return sum(1, other, 1);
    }

    public Jet minus(Jet other) {
        return sum(1, other, -1);
    }

    public Jet times(Jet other) {
        var product = sum(other.value, other, value);
        cross(product, other);
        other.cross(product, this);
        return new Jet(value * other.value, product.from, product.slope, product.bend);
    }

    private void cross(Jet product, Jet other) {
        for (int i = 0; i < slope.length; i++) {
            var row = product.bend[from - product.from + i];
            for (int j = 0; j < other.slope.length; j++) {
                row[other.from - product.from + j] += slope[i] * other.slope[j];
            }
        }
    }

    public Jet over(Jet other) {
        double inverse = 1 / other.value;
        return times(other.through(inverse, -inverse * inverse, 2 * inverse * inverse * inverse));
    }

    /// A function of this number, by its value and two derivatives there.
    public Jet through(double value, double first, double second) {
        var jet = empty(value, from, slope.length);
        for (int i = 0; i < slope.length; i++) {
            jet.slope[i] = first * slope[i];
            for (int j = 0; j < slope.length; j++) {
                jet.bend[i][j] = first * bend[i][j] + second * slope[i] * slope[j];
            }
        }
        return jet;
    }

    /// The same with a place for each of so many variables.
    public Jet among(int variables) {
        return slope.length == variables ? this : empty(0, 0, variables).plus(this);
    }

    public boolean isFinite() {
        double all = value;
        for (int i = 0; i < slope.length; i++) {
            all += slope[i];
            for (double one : bend[i]) {
                all += one;
            }
        }
        return Double.isFinite(all);
    }

    private static Jet empty(double value, int from, int variables) {
        return new Jet(value, from, new double[variables], new double[variables][variables]);
    }

    private Jet sum(double weight, Jet other, double otherWeight) {
        double sum = weight * value + otherWeight * other.value;
        if (slope.length == 0 || other.slope.length == 0) {
            var varying = slope.length == 0 ? other : this;
            return varying.through(sum, slope.length == 0 ? otherWeight : weight, 0);
        }
        int first = Math.min(from, other.from);
        int end = Math.max(from + slope.length, other.from + other.slope.length);
        var jet = empty(sum, first, end - first);
        add(jet, weight);
        other.add(jet, otherWeight);
        return jet;
    }

    private void add(Jet into, double weight) {
        int shift = from - into.from;
        for (int i = 0; i < slope.length; i++) {
            into.slope[shift + i] += weight * slope[i];
            for (int j = 0; j < slope.length; j++) {
                into.bend[shift + i][shift + j] += weight * bend[i][j];
            }
        }
    }
}
