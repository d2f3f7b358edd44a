package fulcrum.metrics.decomposition;

import java.util.List;

/// A change of sales over products, told as prices, pieces, mix, and products that came or went.
///
/// Middle weights, so that the order of the two periods does not matter; for products sold in both:
/// price `Σ q̄ Δp`, volume `ΔQ P̄`, mix `Σ Δq (p̄ − P̄)`. If every product sells the same multiple
/// at its old price, all of it is volume.
///
/// @param arrived sales of products that sold nothing before
/// @param gone sales, as a loss, of products that sell nothing now
public record PriceVolume(double price, double volume, double mix, double arrived, double gone) {

    /// @param products amount over pieces
    public static PriceVolume of(List<Segment> products) {
        double arrived = 0;
        double gone = 0;
        double price = 0;
        double quantity = 0;
        var kept = new Segment(0, 0, 0, 0);
        for (var product : products) {
            double added = product.overNow() - product.over();
            if (product.under() <= 0) {
                arrived += added;
            } else if (product.underNow() <= 0) {
                gone += added;
            } else {
                double ownPrice =
                        (product.under() + product.underNow())
                                / 2
                                * (product.rateNow() - product.rate());
                price += ownPrice;
                quantity += added - ownPrice;
                kept = sum(kept, product);
            }
        }
        double middle = kept.hadRate() ? (kept.rate() + kept.rateNow()) / 2 : 0;
        double volume = (kept.underNow() - kept.under()) * middle;
        return new PriceVolume(price, volume, quantity - volume, arrived, gone);
    }

    private static Segment sum(Segment one, Segment other) {
        return new Segment(
                one.over() + other.over(),
                one.under() + other.under(),
                one.overNow() + other.overNow(),
                one.underNow() + other.underNow());
    }
}
