package fulcrum.statistics;

/// How a crowd of buyers comes back, or why nobody can say.
public sealed interface Lifetime {

    /// @param r shape of the rates over the crowd
    /// @param alpha rate of that Gamma distribution, in the unit of time of the buyers
    /// @param a with b the Beta distribution of stopping after a purchase; for the Pareto/NBD the
    ///   shape (s) of the rates of stopping
    /// @param b see a; for the Pareto/NBD the rate (β), in the unit of time of the buyers
    record Learned(
            LifetimeModel model, double r, double alpha, double a, double b, double logLikelihood)
            implements Lifetime {}

    record Refused(Refusal why) implements Lifetime {}

    /// What may come of one buyer.
    sealed interface Outlook {

        /// @param purchases to be expected in the time that was asked for
        /// @param alive the probability that this is still a buyer
        record Told(double purchases, double alive) implements Outlook {}

        record Refused(Refusal why) implements Outlook {}
    }
}
