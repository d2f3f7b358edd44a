package fulcrum.statistics.allocation;

/// How a channel may work.
///
/// @param logReturn of what all its money brought in all steps, by the money
/// @param logitCarry of the part of the effect that goes on into the next step
/// @param logHalf of the money that brings half of the most, by the channel's mean
record Response(double logReturn, double logitCarry, double logHalf) {

    private static final double USUAL_HALF = Math.log(1.5);
    private static final double DOUBT_OF_HALF = 0.8;

    static Response believed(Spent spent) {
        return new Response(Math.log(spent.believed()), Math.log(0.5), USUAL_HALF);
    }

    /// Carry is Beta(2, 4), about a third; half of the most comes at one to five times the usual
    /// money in most cases.
    double prior(Spent spent) {
        double carry = carry();
        double far = (logReturn - Math.log(spent.believed())) / spent.doubt();
        double bent = (logHalf - USUAL_HALF) / DOUBT_OF_HALF;
        return 2 * Math.log(carry) + 4 * Math.log1p(-carry) - (far * far + bent * bent) / 2;
    }

    private double carry() {
        return 1 / (1 + Math.exp(-logitCarry));
    }

    /// What the channel brought in each step.
    double[] brought(Spent spent) {
        var brought = spent.working(carry());
        double half = Math.exp(logHalf) * spent.mean();
        double sum = 0;
        for (int step = 0; step < brought.length; step++) {
            brought[step] /= brought[step] + half;
            sum += brought[step];
        }
        double times = Math.exp(logReturn) * spent.mean() * brought.length / sum;
        for (int step = 0; step < brought.length; step++) {
            brought[step] *= times;
        }
        return brought;
    }

    Curve curve(Spent spent) {
        double half = Math.exp(logHalf) * spent.mean();
        double sum = 0;
        for (double working : spent.working(carry())) {
            sum += working / (working + half);
        }
        return new Curve(Math.exp(logReturn) * spent.mean() * spent.spend().length / sum, half);
    }
}
