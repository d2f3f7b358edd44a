package fulcrum.statistics.lifetimes;

/// Sums that the models have in common.
final class Sums {

    private static final double ROUNDING = 1e-15;
    private static final int MOST_TERMS = 200_000;

    private Sums() {}

    /// ₂F₁(first, second; third; z) by its series.
    ///
    /// @param z in [0, 1)
    static double hypergeometric(double first, double second, double third, double z) {
        double sum = 1;
        double term = 1;
        for (int n = 0; n < MOST_TERMS && Math.abs(term) > ROUNDING * Math.abs(sum); n++) {
            term *= (first + n) * (second + n) / ((third + n) * (n + 1)) * z;
            sum += term;
        }
        return sum;
    }

    /// ₂F₁(1, second; third; z) by Gauss's continued fraction (Lentz's way), which also ends soon
    /// where z is nearly 1.
    ///
    /// @param z in [0, 1)
    static double hypergeometric(double second, double third, double z) {
        double value = 1;
        double up = 1;
        double down = 0;
        double step = 0;
        for (int n = 1; n < MOST_TERMS && Math.abs(step - 1) > ROUNDING; n++) {
            int half = n / 2;
            double part =
                    n % 2 == 1
                            ? (second + half) * (third + half - 1)
                            : half * (third - second + half - 1);
            double factor = -part * z / ((third + n - 2) * (third + n - 1));
            down = 1 / (1 + factor * down);
            up = 1 + factor / up;
            step = up * down;
            value *= step;
        }
        return 1 / value;
    }

    /// log(1 + e^x) without overflow.
    static double log1pExp(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
