package fulcrum.storeworld.chronicle;

import java.time.LocalDate;
import java.util.List;

/// The advertising of one day, with the sales that its clicks brought as the days went by.
///
/// @param known how many days after it are known, at most 30
public record AdDay(LocalDate date, int known, List<Cell> cells) {

    /// One plan, and for plans by keyword one keyword.
    ///
    /// @param keyword index of the keyword, -1 for plans by audience
    /// @param cost smallest coins
    /// @param position average place of the advertisement, 1 is the first; 0 in feeds
    public record Cell(
            int plan,
            int keyword,
            int impressions,
            int clicks,
            long cost,
            double position,
            int favourites,
            int cartPieces,
            List<Sale> sales) {}

    /// A sale that the platform counts for a click: `lag` whole days after it, of the product that
    /// was shown (`direct`) or of another.
    public record Sale(int lag, boolean direct, long amount) {}
}
