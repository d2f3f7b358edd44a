package fulcrum.storeworld.exports.western;

/// A count of a product, split over its variants as evenly as whole numbers go.
public final class Split {

    private Split() {}

    /// The part of one of `variants`, whose parts make the whole.
    public static int part(int whole, int variant, int variants) {
        return whole / variants + (variant < whole % variants ? 1 : 0);
    }
}
