package fulcrum.storeworld.chronicle;

/// A search term of the market.
public record Keyword(int index, String text, Kind kind) {

    /// Brand words name the shop, core words a category, long-tail words one want.
    public enum Kind {
        BRAND,
        CORE,
        LONG_TAIL
    }
}
