package fulcrum.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// The value of information of one more trial, for a normal belief and a choice between two.
///
/// Raiffa & Schlaifer, *Applied Statistical Decision Theory* (1961), §5.4: the unit normal loss.
public final class Information {

    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Information() {}

    public static InformationWorth worth(InformationQuestion question) {
        double error = question.belief().error();
        double ahead =
                question.gain() * question.belief().value()
                        - question.cost()
                        - question.otherwise();
        double known = Math.abs(question.gain()) * error;
        double learned = known * error / Math.hypot(error, question.trialError());
        return new InformationWorth(
                question.otherwise() + Math.max(0, ahead),
                learned * loss(Math.abs(ahead) / learned),
                known * loss(Math.abs(ahead) / known),
                NORMAL.cumulativeProbability(-Math.abs(ahead) / learned));
    }

    /// The mean of what a standard normal number is above `from`, zero where below.
    static double loss(double from) {
        return NORMAL.density(from) - from * NORMAL.cumulativeProbability(-from);
    }
}
