package fulcrum.effects.experiments;

import fulcrum.statistics.Arm;

/// The customers of one group: what their outcomes, and what they spent before, add up to.
final class Tally {

    private final double[] sums;
    private final double[] squares;
    private final double[] withBefore;
    private double before;
    private double beforeSquared;
    private long customers;

    Tally(int outcomes) {
        sums = new double[outcomes];
        squares = new double[outcomes];
        withBefore = new double[outcomes];
    }

    void add(double[] values, double earlier) {
        customers++;
        before += earlier;
        beforeSquared += earlier * earlier;
        for (int i = 0; i < values.length; i++) {
            sums[i] += values[i];
            squares[i] += values[i] * values[i];
            withBefore[i] += values[i] * earlier;
        }
    }

    long customers() {
        return customers;
    }

    double mean(int outcome) {
        return sums[outcome] / customers;
    }

    Arm arm(int outcome, boolean share, boolean adjusted) {
        if (share) {
            return Arm.share(customers, sums[outcome]);
        }
        if (!adjusted) {
            return Arm.mean(customers, sums[outcome], squares[outcome]);
        }
        return Arm.adjusted(
                customers,
                new double[] {sums[outcome], before},
                new double[][] {
                    {squares[outcome], withBefore[outcome]}, {withBefore[outcome], beforeSquared}
                });
    }
}
