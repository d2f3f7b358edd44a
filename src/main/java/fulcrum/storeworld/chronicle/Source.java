package fulcrum.storeworld.chronicle;

/// How a visitor came. Each platform has its own names and levels for these.
public enum Source {
    SEARCH,
    RECOMMENDED,
    DIRECT,
    CART,
    OLD_CUSTOMER,
    CONTENT,
    LIVE,
    AFFILIATE,
    PAID_SEARCH,
    PAID_FEED;

    public boolean paid() {
        return this == PAID_SEARCH || this == PAID_FEED;
    }
}
