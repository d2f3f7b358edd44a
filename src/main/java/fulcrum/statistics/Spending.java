package fulcrum.statistics;

/// How much a crowd of buyers pays for a purchase, or why nobody can say.
public sealed interface Spending {

    /// @param p shape of one buyer's purchases
    /// @param q with v the Gamma distribution of the buyers' rates
    /// @param v in the store's currency
    /// @param mean of a purchase of somebody of whom nothing is known
    /// @param correlation of how often and how much, over buyers; the model holds where it is near
    ///   0
    record Learned(
            double p, double q, double v, double logLikelihood, double mean, double correlation)
            implements Spending {}

    record Refused(Refusal why) implements Spending {}

    /// What a purchase of one buyer will be worth.
    sealed interface Value {

        record Told(double mean) implements Value {}

        record Refused(Refusal why) implements Value {}
    }
}
