package fulcrum.storeworld.chronicle;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What a day left behind, seen at its end.
///
/// @param visits by product, source and terminal; cells without a visitor are left out
/// @param doors by source and terminal, each person once: the shop's own count of visitors
/// @param shelves the goods on sale that day
/// @param costs what a month cost beside goods and advertising: on its last day, else empty
public record Day(
        LocalDate date,
        List<Visit> visits,
        List<Door> doors,
        List<Word> words,
        List<MarketWord> marketWords,
        List<Market> market,
        List<Listing> listings,
        List<Review> reviews,
        List<Module> modules,
        Service service,
        List<Shelf> shelves,
        List<Cost> costs,
        Totals totals) {

    /// Visits to one product's page and what came of them that day.
    public record Visit(int product, Source source, Terminal terminal, Seen seen, Bought bought) {}

    /// Visits to the shop by one way in.
    public record Door(Source source, Terminal terminal, Seen seen, Bought bought) {}

    /// What visitors did short of buying: persons, each once, and how long they stayed together.
    public record Seen(
            int visitors,
            int newVisitors,
            int pageViews,
            int bounces,
            int favourites,
            int cartAdders,
            int cartPieces,
            long seconds) {}

    /// What they ordered and paid that day. Buyers are persons, each once in its cell.
    public record Bought(
            int orderers,
            int orderedPieces,
            long orderedAmount,
            int payers,
            int newPayers,
            int paidPieces,
            long paidAmount,
            long newPaidAmount) {}

    /// A keyword that led to one of our products without advertising.
    ///
    /// @param position average place in the results, 1 is the first
    public record Word(
            int keyword,
            int product,
            int impressions,
            int clicks,
            double position,
            Bought bought) {}

    /// A keyword in the whole market: `popularity` is a range, rates are fractions.
    public record MarketWord(
            int keyword,
            long popularityLow,
            long popularityHigh,
            double clickRate,
            double conversion) {}

    /// A category in the whole market, in ranges, with the number of sellers.
    public record Market(
            String category,
            long visitorsLow,
            long visitorsHigh,
            long salesLow,
            long salesHigh,
            int sellers) {}

    /// A rival's listing that day: price, sold in all, comments in all.
    public record Listing(int rival, long price, long sales, long comments) {}

    /// A product on sale: pieces on hand at the end of the day and the price, smallest coins.
    public record Shelf(int product, int stock, long price) {}

    /// What a buyer wrote. `text` is in the shop's language.
    public record Review(
            long order, int product, long customer, int stars, String text, long writtenAt) {}

    /// A part of a page: how often it was seen and clicked.
    public record Module(String page, String module, int exposures, int clicks) {}

    /// Service: people who asked, those who bought then, seconds until the first answer, and the
    /// platform's scores out of 5: three of the old kind (DSR), and the experience score, which
    /// weighs goods 25 %, logistics 25 % and service 50 %.
    public record Service(
            int consulted,
            int consultedBuyers,
            double replySeconds,
            double described,
            double attitude,
            double logistics,
            double experienceGoods,
            double experienceLogistics,
            double experienceService,
            double experience) {}

    /// What something cost in a month: `kind` is `rent`, `wages`, `software`, `fulfilment`,
    /// `packing`.
    public record Cost(YearMonth month, String kind, long amount) {}
}
