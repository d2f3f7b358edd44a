package fulcrum.statistics.leasteffort;

/// A number with its exact first and second derivatives by every variable.
///
/// @param slope first derivatives
/// @param bend second derivatives, symmetric
@SuppressWarnings("ArrayRecordComponent") // machinery on arrays
public record Jet(double value, double[] slope, double[][] bend) {

    public static Jet constant(double value, int variables) {
        return new Jet(value, new double[variables], new double[variables][variables]);
    }

    /// A number that depends on one variable alone.
    public static Jet along(
            int variable, int variables, double value, double first, double second) {
        var jet = constant(value, variables);
        jet.slope[variable] = first;
        jet.bend[variable][variable] = second;
        return jet;
    }

    public Jet plus(Jet other) {
        return sum(1, other, 1);
    }

    public Jet minus(Jet other) {
        return sum(1, other, -1);
    }

    public Jet times(Jet other) {
        var product = sum(other.value, other, value);
        for (int i = 0; i < slope.length; i++) {
            for (int j = 0; j < slope.length; j++) {
                product.bend[i][j] += slope[i] * other.slope[j] + slope[j] * other.slope[i];
            }
        }
        return new Jet(value * other.value, product.slope, product.bend);
    }

    public Jet over(Jet other) {
        double inverse = 1 / other.value;
        return times(other.through(inverse, -inverse * inverse, 2 * inverse * inverse * inverse));
    }

    /// A function of this number, by its value and two derivatives there.
    public Jet through(double value, double first, double second) {
        var jet = constant(value, slope.length);
        for (int i = 0; i < slope.length; i++) {
            jet.slope[i] = first * slope[i];
            for (int j = 0; j < slope.length; j++) {
                jet.bend[i][j] = first * bend[i][j] + second * slope[i] * slope[j];
            }
        }
        return jet;
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

    private Jet sum(double weight, Jet other, double otherWeight) {
        var jet = constant(weight * value + otherWeight * other.value, slope.length);
        for (int i = 0; i < slope.length; i++) {
            jet.slope[i] = weight * slope[i] + otherWeight * other.slope[i];
            for (int j = 0; j < slope.length; j++) {
                jet.bend[i][j] = weight * bend[i][j] + otherWeight * other.bend[i][j];
            }
        }
        return jet;
    }
}
