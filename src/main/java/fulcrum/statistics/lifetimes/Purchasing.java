package fulcrum.statistics.lifetimes;

/// A crowd that buys again and again, each at an own rate, until each stops for good, unseen.
public sealed interface Purchasing permits BetaGeometric, ParetoNbd {

    double logLikelihood(Histories histories);

    /// The probability that a buyer has not stopped.
    double alive(History history);

    /// Purchases to be expected of a buyer in the time that comes.
    double expected(History history, double horizon);

    double[] parameters();

    /// The same crowd, where time is counted in units that are `unit` times as long.
    Purchasing inUnitsOf(double unit);
}
