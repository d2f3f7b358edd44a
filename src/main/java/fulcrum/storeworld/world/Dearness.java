package fulcrum.storeworld.world;

/// How a price other than the usual one changes what is bought. What is dearer than usual is felt
/// as a loss and turns more people away than as much of a cut attracts: Putler (1992),
/// "Incorporating Reference Price Effects into a Theory of Consumer Choice", Marketing Science
/// 11(3); the two numbers are ours.
final class Dearness {

    private static final double RISE = -3.1;
    private static final double CUT = -1.2;

    private Dearness() {}

    /// Logarithm of the factor on purchases.
    ///
    /// @param price logarithm of the price over the usual one
    static double on(double price) {
        return price > 0 ? RISE * price : CUT * price;
    }
}
