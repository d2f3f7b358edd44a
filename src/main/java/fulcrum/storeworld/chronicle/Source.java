package fulcrum.storeworld.chronicle;

/// How a visitor came. Each platform has its own names and levels for these.
public enum Source {
    SEARCH(0),
    RECOMMENDED(1),
    DIRECT(2),
    CART(3),
    OLD_CUSTOMER(4),
    CONTENT(5),
    LIVE(6),
    AFFILIATE(7),
    PAID_SEARCH(8),
    PAID_FEED(9);

    private final int place;

    Source(int place) {
        this.place = place;
    }

    /// Its place among the sources, from 0.
    public int place() {
        return place;
    }

    public boolean paid() {
        return this == PAID_SEARCH || this == PAID_FEED;
    }
}
