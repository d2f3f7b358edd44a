package fulcrum.statistics;

/// Is it worth trying a lever once more before deciding about it?
///
/// @param belief about its effect
/// @param trialError standard error with which a trial would measure it
/// @param gain what one unit of effect is worth, in the goal's unit
/// @param cost what doing it costs
/// @param otherwise what the best other choice brings, 0 for doing nothing
public record InformationQuestion(
        Estimate belief, double trialError, double gain, double cost, double otherwise) {

    public InformationQuestion {
        double all = belief.value() + belief.error() + trialError + gain + cost + otherwise;
        if (!Double.isFinite(all) || trialError < 0 || gain == 0) {
            throw new IllegalArgumentException(
                    "finite numbers, an error ≥ 0 and a gain other than 0; here %s, %s, %s, %s, %s"
                            .formatted(belief, trialError, gain, cost, otherwise));
        }
    }
}
